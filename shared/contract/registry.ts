import { z } from 'zod';
import { registrySchema } from '../registry/registry';
import { appQuery, noInput } from './endpoint';

/** The States and organizations that this app knows, whatever the dialogue. */
export const registry = {
  get: appQuery({ input: noInput, output: registrySchema, reads: ['registry'] }),
  /** What the settings say about the table of States. */
  info: appQuery({
    input: noInput,
    output: z.object({
      version: z.int(),
      date: z.iso.date(),
      disclaimer: z.string(),
      sources: z.array(z.object({ name: z.string(), licence: z.string(), used: z.string() })),
      /** Where an institution puts names of its own; `faults` say why that file is not in force. */
      override: z.object({
        fileName: z.string(),
        isInForce: z.boolean(),
        faults: z.array(z.string()),
      }),
      /** Organizations that came with use. */
      learned: z.int(),
    }),
    reads: ['registry'],
  }),
};
