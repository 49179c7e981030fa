import { z } from 'zod';
import { appAction, appQuery, noInput, nothing } from './endpoint';
import { dialogueIdSchema, sessionIdSchema } from '../domain/ids';
import { chosenSignsSchema } from '../notes/point-signs';

/** A screen within a dialogue. */
export const placeSchema = z.object({
  dialogueId: dialogueIdSchema,
  screen: z.enum(['programme', 'participants', 'capture', 'speakers', 'synthesis', 'draft']),
  sessionId: sessionIdSchema.nullable(),
});
export type Place = z.infer<typeof placeSchema>;

export const preferencesSchema = z.object({
  colourScheme: z.enum(['system', 'light', 'dark']),
  /** Percentage of the normal text size. */
  textSize: z.int().min(80).max(200),
  /** Where one was, so that the app starts there again; null on the list of dialogues. */
  lastPlace: placeSchema.nullable(),
  /** Signs at the start of a point that are not the usual ones: they belong to the keyboard, not to a dialogue. */
  signs: chosenSignsSchema,
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const defaultPreferences: Preferences = {
  colourScheme: 'system',
  textSize: 100,
  lastPlace: null,
  signs: {},
};

export const app = {
  info: appQuery({
    input: noInput,
    output: z.object({
      version: z.string(),
      platform: z.enum(['mac', 'windows', 'linux']),
      /** BCP 47 tags the person prefers, for formats of dates and numbers. */
      languages: z.array(z.string()),
    }),
    reads: [],
  }),
  preferences: appQuery({ input: noInput, output: preferencesSchema, reads: ['preference'] }),
  setPreferences: appAction({ input: preferencesSchema.partial(), output: nothing }),
  /** Stops a job; it ends with `cancelled`, leaving nothing half-written. Unknown ids are ignored. */
  cancelJob: appAction({ input: z.strictObject({ jobId: z.string() }), output: nothing }),
  /** The window follows what the app announces: from now on it can be asked to save and to run a command. */
  listening: appAction({ input: noInput, output: nothing }),
  /** The window has saved everything and may close. */
  flushed: appAction({ input: noInput, output: nothing }),
  /** A bug that the window caught; kept in the log. Answers with the reference that the person can quote. */
  reportProblem: appAction({
    input: z.strictObject({ message: z.string().max(2000), stack: z.string().max(20_000) }),
    output: z.object({ reference: z.string() }),
  }),
  revealLog: appAction({ input: noInput, output: nothing }),
  revealExport: appAction({ input: z.strictObject({ exportId: z.string() }), output: nothing }),
  /** Opens a written file in the program that the system has for it. */
  openExport: appAction({ input: z.strictObject({ exportId: z.string() }), output: nothing }),
};
