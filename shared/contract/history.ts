import { z } from 'zod';
import { commandIdSchema, interventionIdSchema } from '../domain/ids';
import { instantSchema } from '../domain/text';
import { action, noInput, query } from './endpoint';

export const originSchema = z.enum(['user', 'undo', 'redo', 'import', 'recovery']);
export type Origin = z.infer<typeof originSchema>;

export const history = {
  /** Labels of what undo and redo would do next; null where there is nothing. */
  state: query({
    input: noInput,
    output: z.object({ undo: z.string().nullable(), redo: z.string().nullable() }),
    reads: ['history'],
  }),
  /** Takes back the newest command that was not; answers with its label. */
  undo: action({ input: noInput, output: z.object({ label: z.string() }) }),
  redo: action({ input: noInput, output: z.object({ label: z.string() }) }),
  /** Every change of one intervention, newest first. */
  ofIntervention: query({
    input: z.strictObject({ id: interventionIdSchema }),
    output: z.array(
      z.object({
        commandId: commandIdSchema,
        at: instantSchema,
        label: z.string(),
        origin: originSchema,
        /** The points as they were after the change, where it touched the text. */
        points: z.array(z.string()).nullable(),
        speakerName: z.string().nullable(),
        sessionTitle: z.string().nullable(),
        isDeleted: z.boolean(),
      }),
    ),
    reads: ['history', 'intervention', 'participant', 'session'],
  }),
  /** Brings the text of an intervention back to what it was after the given change; itself undoable. */
  restorePoints: action({
    input: z.strictObject({ id: interventionIdSchema, commandId: commandIdSchema }),
    output: z.null(),
  }),
};
