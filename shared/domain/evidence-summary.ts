import { z } from 'zod';
import { delegationIdSchema, participantIdSchema, pointIdSchema } from './ids';
import { categorySchema, regionSchema } from './vocabulary';
import { quantifierSchema } from './quantifier';

/** Somebody who counts: a delegation, a group spoken for, or a person alone. */
export const countedVoiceSchema = z.object({
  /** Delegation, or the person where nobody else is spoken for. */
  id: z.union([delegationIdSchema, participantIdSchema]),
  name: z.string(),
  category: categorySchema.nullable(),
  region: regionSchema.nullable(),
  pointIds: z.array(pointIdSchema),
});
export type CountedVoice = z.infer<typeof countedVoiceSchema>;

/** What the evidence of an area adds up to. Every number counts distinct voices. */
export const evidenceSummarySchema = z.object({
  supporters: z.array(countedVoiceSchema),
  qualifiers: z.array(countedVoiceSchema),
  opposers: z.array(countedVoiceSchema),
  categories: z.array(categorySchema),
  regions: z.array(regionSchema),
  /** Distinct panels (or other top-level sessions) that the evidence comes from. */
  panels: z.int(),
  /** Categories that took the floor in the event and are not among the evidence. Silence is not assent. */
  silentCategories: z.array(categorySchema),
  /** The words that the evidence carries, e.g. "Many States"; null without support. */
  wording: z.string().nullable(),
  /** The step of the ladder that the wording stands on. */
  quantifier: quantifierSchema,
  /** Distinct voices that took the floor on the matter, whatever their stance. */
  tookFloor: z.int(),
  consensus: z
    .object({ groups: z.int(), groupInformed: z.number(), smallGroups: z.number() })
    .nullable(),
  /** Linked points, counted or not. */
  points: z.int(),
  /** Linked points that do not count: off the record, or by somebody unknown. */
  uncountedPoints: z.int(),
});
export type EvidenceSummary = z.infer<typeof evidenceSummarySchema>;
