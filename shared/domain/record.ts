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
  endedAt: instantSchema.nullable(),
  /** Lowers the session's attribution; null leaves it. */
  attribution: attributionSchema.nullable(),
  language: languageSchema.nullable(),
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
  text: z.string(),
  themeIds: z.array(themeIdSchema),
  position: z.number(),
});
export type Point = z.infer<typeof pointSchema>;
