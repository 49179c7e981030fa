import { z } from 'zod';
import { registrySchema } from '../registry/registry';
import { appAction, appQuery, noInput, nothing } from './endpoint';

/** The States and organizations that this app knows, whatever the dialogue. */
export const registry = {
  get: appQuery({ input: noInput, output: registrySchema, reads: ['registry'] }),
  /** What the settings say about the tables of States and organizations. */
  info: appQuery({
    input: noInput,
    output: z.object({
      version: z.int(),
      date: z.iso.date(),
      members: z.int(),
      observers: z.int(),
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
  /** Reads the tables again, for the file of an institution may have been changed by hand. */
  reload: appAction({ input: noInput, output: nothing }),
  /** Shows the file of the institution in its folder, or the folder where there is none yet. */
  revealOverride: appAction({ input: noInput, output: nothing }),
};
