import { z } from 'zod';
import { commandIdSchema, dialogueIdSchema } from '../domain/ids';

/** Everything whose changes are logged and announced. `dialogues` stands for the list of dialogues itself. */
export const entityNames = [
  'dialogues',
  'dialogue',
  'event',
  'session',
  'guiding-question',
  'session-role',
  'stated-total',
  'passage',
  'delegation',
  'participant',
  'event-category',
  'theme',
  'intervention',
  /** What a speaker list shows of an intervention: its speaker, place and times, but not its text. */
  'turn',
  'point',
  'floor-request',
  'speaker-list',
  'sign-off',
  'area',
  'evidence',
  'set-aside',
  'dismissal',
  'report-profile',
  'draft',
  'draft-edit',
  'draft-comment',
  'draft-version',
  /** A Word template that is kept for every dialogue. */
  'word-template',
  /** What was suggested last, and whether it still fits; not part of the dialogue. */
  'suggestion',
  'history',
  'preference',
  'registry',
] as const;
export const entityNameSchema = z.enum(entityNames);
export type EntityName = z.infer<typeof entityNameSchema>;

export const changeSchema = z.object({ entity: entityNameSchema, id: z.string() });
export type Change = z.infer<typeof changeSchema>;

/** What main tells every window. Sent after the commit, never before. */
export const appEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('changed'),
    /** Counts up by one for each event of this run; a gap means that events were missed. */
    sequence: z.int(),
    /** Null for changes outside any dialogue, such as the list of dialogues. */
    dialogueId: dialogueIdSchema.nullable(),
    commandId: commandIdSchema.nullable(),
    changes: z.array(changeSchema),
  }),
  z.object({
    type: z.literal('progress'),
    jobId: z.string(),
    /** 0 to 1; null while the length of the work is unknown. */
    fraction: z.number().min(0).max(1).nullable(),
    isDone: z.boolean(),
  }),
  /** Somebody, or a time server, set the computer's clock; the turn under way was moved along and keeps its length. */
  z.object({ type: z.literal('clock-changed'), byMs: z.int() }),
  /** The window is about to close: save what is on its way, then call `app.flushed`. */
  z.object({ type: z.literal('flush') }),
  /** A menu entry was chosen; `id` is that of a keyboard command. */
  z.object({ type: z.literal('menu-command'), id: z.string() }),
]);
export type AppEvent = z.infer<typeof appEventSchema>;
