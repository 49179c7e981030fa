import { z } from 'zod';
import { sessionIdSchema, signOffIdSchema, speakerListIdSchema } from './ids';
import { instantSchema, nameSchema } from './text';
import { interventionTypeSchema, orderRuleSchema } from './vocabulary';

/** A length of speaking time in seconds, up to a working day. */
const secondsSchema = z.int().min(1).max(86_400);

/** Speaking time that everybody of one kind shares in a session. */
export const timeBudgetSchema = z.strictObject({
  by: z.enum(['category', 'delegation']),
  /** For each category or delegation. */
  seconds: secondsSchema,
});
export type TimeBudget = z.infer<typeof timeBudgetSchema>;

/** What the chair has decided about the speaker list of a session. */
export const listSettingsSchema = z.object({
  /** Seconds that any turn may take; null for no limit. */
  timeLimit: secondsSchema.nullable(),
  /** Seconds for turns of one type, in place of `timeLimit`. */
  timeLimits: z.partialRecord(interventionTypeSchema, secondsSchema),
  /** The clock warns when so many seconds of the limit are left. */
  warnsAt: z.int().min(0).max(3600),
  /** What an order is proposed by, the first deciding before the next. */
  orderRules: z.array(orderRuleSchema).max(10),
  budget: timeBudgetSchema.nullable(),
  /** Whether the chair's window leaves names out. */
  hidesNames: z.boolean(),
});
export type ListSettings = z.infer<typeof listSettingsSchema>;

/** Where the chair has decided nothing. */
export const defaultListSettings: ListSettings = {
  timeLimit: null,
  timeLimits: {},
  warnsAt: 30,
  orderRules: [],
  budget: null,
  hidesNames: false,
};

/** The speaker list of one session and its segments; there is none until something is decided about it. */
export const speakerListSchema = listSettingsSchema.extend({
  id: speakerListIdSchema,
  /** The session at the top, never a segment. */
  sessionId: sessionIdSchema,
  /** When the list was closed; null while requests are taken. */
  closedAt: instantSchema.nullable(),
});
export type SpeakerList = z.infer<typeof speakerListSchema>;

/** The limit in seconds for a turn of this type; null for none. */
export function limitOf(
  settings: Pick<ListSettings, 'timeLimit' | 'timeLimits'>,
  type: z.infer<typeof interventionTypeSchema>,
): number | null {
  return settings.timeLimits[type] ?? settings.timeLimit;
}

/** That the chair has found the speaker list of a session right. */
export const signOffSchema = z.object({
  id: signOffIdSchema,
  /** The session at the top. */
  sessionId: sessionIdSchema,
  /** As the chair wrote it. */
  name: nameSchema,
  at: instantSchema,
  /** The sheet as it was signed, JSON: what has changed since is found by comparing. */
  sheet: z.string(),
});
export type SignOff = z.infer<typeof signOffSchema>;
