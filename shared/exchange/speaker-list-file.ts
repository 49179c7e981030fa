import { z } from 'zod';
import { sheetSchema } from '../speakers/sheet';
import { refSchema, timeSchema } from './file-fields';
import { defaultListSettings, listSettingsSchema } from '../domain/speaker-list';
import { nameSchema } from '../domain/text';
import { interventionTypeSchema } from '../domain/vocabulary';

/** One who asked for the floor; see `FloorRequest`. */
const requestSchema = z.strictObject({
  ref: refSchema,
  /** The segment in which the floor is asked for. Null: the session itself. */
  session: refSchema.nullable().default(null),
  speaker: refSchema.nullable(),
  /** Left out: the speaker's delegation. Null: for nobody. */
  delegation: refSchema.nullable().optional(),
  onBehalfOf: refSchema.nullable().default(null),
  type: interventionTypeSchema.default('statement'),
  /** For an answer, the request that asks, in any list of the file. */
  questionRequest: refSchema.nullable().default(null),
  /** For an answer, the intervention that asked. */
  question: refSchema.nullable().default(null),
  requestedAt: timeSchema,
  calledAt: timeSchema.nullable().default(null),
  withdrawnAt: timeSchema.nullable().default(null),
  notReachedAt: timeSchema.nullable().default(null),
  /** The turn that it became. */
  intervention: refSchema.nullable().default(null),
});

const signOffSchema = z.strictObject({
  name: nameSchema,
  at: timeSchema,
  /**
   * The sheet as it was signed, its times in epoch milliseconds. Keys of its entries are `request/` or `turn/` with the
   * ref of what they stand for, and `gone/` with a number for what is no longer there.
   */
  sheet: sheetSchema,
});

const settings = listSettingsSchema.shape;

/** The speaker list of a session at the top and of its segments. */
export const listEntrySchema = z.strictObject({
  closedAt: timeSchema.nullable().default(null),
  timeLimit: settings.timeLimit.default(defaultListSettings.timeLimit),
  timeLimits: settings.timeLimits.default(defaultListSettings.timeLimits),
  warnsAt: settings.warnsAt.default(defaultListSettings.warnsAt),
  orderRules: settings.orderRules.default(defaultListSettings.orderRules),
  budget: settings.budget.default(defaultListSettings.budget),
  hidesNames: settings.hidesNames.default(defaultListSettings.hidesNames),
  /** In the order of the list, also those that are over. */
  requests: z.array(requestSchema).default([]),
  /** Oldest first. */
  signOffs: z.array(signOffSchema).default([]),
});
export type SpeakerListEntry = z.infer<typeof listEntrySchema>;
export type SpeakerListInput = z.input<typeof listEntrySchema>;
export type RequestEntry = SpeakerListEntry['requests'][number];
