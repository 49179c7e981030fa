import { z } from 'zod';
import {
  delegationIdSchema,
  interventionIdSchema,
  participantIdSchema,
  pointIdSchema,
  sessionIdSchema,
  themeIdSchema,
} from './ids';
import { instantSchema, languageSchema, textSchema } from './text';
import {
  attributionSchema,
  interventionSourceSchema,
  interventionTypeSchema,
  pointKindSchema,
} from './vocabulary';

/** An interruption of a turn that does not count as speaking. `to` is null while it lasts. */
export const pauseSchema = z.strictObject({ from: instantSchema, to: instantSchema.nullable() });
export type Pause = z.infer<typeof pauseSchema>;

/** One taking of the floor. Its points live in a document of their own. */
export const interventionSchema = z.object({
  id: interventionIdSchema,
  sessionId: sessionIdSchema,
  /** Null while nobody knows who is speaking. */
  speakerId: participantIdSchema.nullable(),
  /** The capacity spoken in; fixed when the floor was taken, so that a later change of post does not rewrite it. */
  delegationId: delegationIdSchema.nullable(),
  /** The group spoken for; evidence then counts the group and not the member. */
  onBehalfOfId: delegationIdSchema.nullable(),
  type: interventionTypeSchema,
  startedAt: instantSchema.nullable(),
  /** Null while the speaker has the floor, and where the end was not noted. */
  endedAt: instantSchema.nullable(),
  /** The speaker has the floor now: at most one of a speaker list, with a start and no end. */
  hasFloor: z.boolean(),
  /** Ascending, without overlap, within the turn; only the last may still last, and only while the turn does. */
  pauses: z.array(pauseSchema).max(1000),
  /** Notes of it are still being taken, whether or not the speaker has finished; capture offers it until it is closed. */
  isOpen: z.boolean(),
  /** For an answer, the intervention that asked. */
  questionId: interventionIdSchema.nullable(),
  /** Lowers the session's attribution; null leaves it. */
  attribution: attributionSchema.nullable(),
  /** Spoken on the floor; null where it was not noted. */
  language: languageSchema.nullable(),
  /** Whether the rapporteur heard it through interpretation; null where it was not noted. */
  isInterpreted: z.boolean().nullable(),
  source: interventionSourceSchema,
  /** What a machine heard, paragraphs separated by a blank line; empty for notes. Nothing is counted from it. */
  transcript: textSchema,
  /**
   * Place in the running record of the session, ascending. Equals `startedAt` where that is known; interventions
   * without a time count up from 1, so they keep the order in which they were written.
   */
  position: z.number(),
});
export type Intervention = z.infer<typeof interventionSchema>;

/**
 * Whether an intervention counts as somebody having taken the floor. A turn of a transcript does only once a person
 * has made a point of it.
 * @param points how many points with text it has
 */
export function isCounted({ source }: Pick<Intervention, 'source'>, points: number): boolean {
  return source === 'notes' || points > 0;
}

/** One thing said. A projection of the intervention's document, made whenever that is saved. */
export const pointSchema = z.object({
  id: pointIdSchema,
  interventionId: interventionIdSchema,
  kind: pointKindSchema,
  /** The text is what was said, word for word. */
  isVerbatim: z.boolean(),
  /** To be checked with the speaker or a recording before it is relied on. */
  isToVerify: z.boolean(),
  /** Worth quoting. */
  isStarred: z.boolean(),
  /** Where it differs from that of the intervention. */
  language: languageSchema.nullable(),
  /** Where it differs from that of the intervention. */
  isInterpreted: z.boolean().nullable(),
  text: z.string(),
  themeIds: z.array(themeIdSchema),
  position: z.number(),
});
export type Point = z.infer<typeof pointSchema>;
