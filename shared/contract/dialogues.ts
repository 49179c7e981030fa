import { z } from 'zod';
import { dialogueSchema } from '../domain/dialogue';
import { dialogueIdSchema } from '../domain/ids';
import { daySchema, instantSchema, nameSchema } from '../domain/text';
import { eventSchema, sessionSchema } from '../domain/programme';
import { appErrorSchema } from '../app-error';
import { action, appAction, appQuery, command, noInput, nothing, query } from './endpoint';

/** One line of the home screen. `problem` says why a dialogue cannot be opened; its file is kept as it is. */
export const dialogueSummarySchema = z.object({
  id: dialogueIdSchema,
  title: z.string(),
  eventTitle: z.string().nullable(),
  startsOn: daySchema.nullable(),
  endsOn: daySchema.nullable(),
  interventions: z.int(),
  editedAt: instantSchema,
  problem: appErrorSchema.nullable(),
});
export type DialogueSummary = z.infer<typeof dialogueSummarySchema>;

export const trashedDialogueSchema = z.object({
  id: dialogueIdSchema,
  title: z.string(),
  deletedAt: instantSchema,
  /** When the file is removed for good. */
  keptUntil: instantSchema,
});

/** What a new dialogue can take over from an earlier one. */
export const dialogueParts = ['people', 'codebook', 'wording'] as const;
export type DialoguePart = (typeof dialogueParts)[number];
const dialoguePartsSchema = z.strictObject({
  /** Everybody who is identified, and all delegations, also those without people. */
  people: z.boolean(),
  /** Themes with their tree, definitions and hues. */
  codebook: z.boolean(),
  /** Ladder, preferred terms, abbreviations, language, attribution and organization. */
  wording: z.boolean(),
} satisfies Record<DialoguePart, z.ZodBoolean>);

export const dialogues = {
  /** Newest edit first. */
  list: appQuery({ input: noInput, output: z.array(dialogueSummarySchema), reads: ['dialogues'] }),
  trash: appQuery({ input: noInput, output: z.array(trashedDialogueSchema), reads: ['dialogues'] }),
  create: appAction({ input: z.strictObject({ title: nameSchema }), output: dialogueIdSchema }),
  /** How much of a dialogue would come along into a new one. */
  reusable: appQuery({
    input: z.strictObject({ sourceId: dialogueIdSchema }),
    output: z.object({
      people: z.int(),
      /** People who are described rather than identified: somebody of that room, who stays there. */
      described: z.int(),
      delegations: z.int(),
      themes: z.int(),
    }),
    reads: ['dialogues'],
  }),
  /** A new dialogue that starts with parts of an earlier one, which is not changed; what was said stays there. */
  createFrom: appAction({
    input: z.strictObject({
      jobId: z.string(),
      sourceId: dialogueIdSchema,
      title: nameSchema,
      parts: dialoguePartsSchema,
    }),
    output: dialogueIdSchema,
  }),
  importSample: appAction({
    input: z.strictObject({ jobId: z.string() }),
    output: dialogueIdSchema,
  }),
  /** Asks for a file; null when the person changes their mind. */
  importFile: appAction({
    input: z.strictObject({ jobId: z.string() }),
    output: dialogueIdSchema.nullable(),
  }),
  /** Opens the database, restores unsaved text of an earlier run, and says how many interventions that touched. */
  open: appAction({
    input: z.strictObject({ id: dialogueIdSchema }),
    output: z.object({ recoveredInterventions: z.int() }),
  }),
  close: appAction({ input: z.strictObject({ id: dialogueIdSchema }), output: nothing }),
  moveToTrash: appAction({ input: z.strictObject({ id: dialogueIdSchema }), output: nothing }),
  restoreFromTrash: appAction({ input: z.strictObject({ id: dialogueIdSchema }), output: nothing }),

  overview: query({
    input: noInput,
    output: z.object({
      dialogue: dialogueSchema,
      events: z.array(eventSchema),
      sessions: z.array(sessionSchema),
    }),
    reads: ['dialogue', 'event', 'session'],
  }),
  edit: command({
    input: dialogueSchema.omit({ id: true, createdAt: true }).partial(),
    output: nothing,
    label: 'edit-dialogue',
  }),
  /** Asks where to, writes the whole dialogue as JSON; null when the person changes their mind. */
  exportFile: action({
    input: z.strictObject({ jobId: z.string() }),
    output: z.object({ fileName: z.string() }).nullable(),
  }),
};
