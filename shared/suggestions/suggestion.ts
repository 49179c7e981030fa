import { z } from 'zod';
import { areaIdSchema, pointIdSchema, themeIdSchema } from '../domain/ids';
import { categorySchema, regionSchema, stanceSchema } from '../domain/vocabulary';

/** Closeness of two texts, 0 to 1; orders suggestions and means nothing else. */
const closeness = z.number().min(0).max(1);
/** Words as they stand in the texts, the weightiest first: what a suggestion rests on. */
const words = z.array(z.string());

/** Most points that are put forward as quotations of a candidate area. */
export const mostQuotes = 3;

/**
 * Points that may be an area: a proposal to look at, never a finding. Nothing is counted from it until a person makes an
 * area of it.
 */
export const candidateAreaSchema = z.object({
  /** Follows from the points: the same group has the same key. */
  key: z.string(),
  /** A few words that tell it from the other candidates. */
  label: z.string(),
  /** The most typical first. */
  pointIds: z.array(pointIdSchema).min(1),
  /** Up to three, each of another delegation, of different categories or regions where there are. */
  quoteIds: z.array(pointIdSchema).max(mostQuotes),
  /** Distinct voices. */
  delegations: z.int(),
  categories: z.array(categorySchema),
  regions: z.array(regionSchema),
  panels: z.int(),
  /** Why these were grouped: words and themes that many of them share. */
  reason: z.object({ words, themeIds: z.array(themeIdSchema) }),
});
export type CandidateArea = z.infer<typeof candidateAreaSchema>;

export const suggestedThemeSchema = z.object({
  themeId: themeIdSchema,
  closeness,
  /** Words of the theme (name, definition, keywords) that the point has. */
  words,
  /** Points like it that carry the theme. */
  likeIds: z.array(pointIdSchema),
});
export type SuggestedTheme = z.infer<typeof suggestedThemeSchema>;

export const similarPointSchema = z.object({ pointId: pointIdSchema, closeness, words });
export type SimilarPoint = z.infer<typeof similarPointSchema>;

/** A cue in the words for a stance: it may be offered to a person, and never decides. */
export const stanceCueSchema = z.object({ stance: stanceSchema, words: z.string() });
export type StanceCue = z.infer<typeof stanceCueSchema>;

/** A point that is not linked to an area and may belong to it. */
export const suggestedEvidenceSchema = similarPointSchema.extend({
  cue: stanceCueSchema.nullable(),
});
export type SuggestedEvidence = z.infer<typeof suggestedEvidenceSchema>;

export const suggestedAreaSchema = z.object({ areaId: areaIdSchema, closeness, words });
export type SuggestedArea = z.infer<typeof suggestedAreaSchema>;
