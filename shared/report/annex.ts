import { z } from 'zod';
import { blockKeySchema } from '../domain/draft';

/** A point as the attribution asked for lets it be known. */
const annexPointSchema = z.object({
  /** "Kenya", "a speaker"; what the level allows. */
  speaker: z.string(),
  /** Panel or session. */
  session: z.string(),
  /** Local time of the event, e.g. "18 April 2017, 10:14"; empty where it is not known or would identify. */
  time: z.string(),
  /** "supports", in the output language; empty where the point is no evidence for an area. */
  stance: z.string(),
  text: z.string(),
  isVerbatim: z.boolean(),
});
export type AnnexPoint = z.infer<typeof annexPointSchema>;

/** One sentence of the report and every point behind it. */
const annexEntrySchema = z.object({
  /** From 1. */
  number: z.int().min(1),
  block: blockKeySchema,
  /** Index of the sentence within the block's text, from 0. */
  sentence: z.int().min(0),
  /** The words of the sentence as the report has them. */
  text: z.string(),
  points: z.array(annexPointSchema),
});
export type AnnexEntry = z.infer<typeof annexEntrySchema>;

/** What a reader needs to check the report: every sentence that rests on points, with them. */
export const evidenceAnnexSchema = z.object({
  /** As Word comments beside the sentences, where the format has such; else, and by default, as a table at the end. */
  form: z.enum(['comments', 'table']),
  heading: z.string(),
  /** Headings of the table: number, sentence, speaker, session, time, stance, point. */
  columns: z.array(z.string()),
  entries: z.array(annexEntrySchema),
});
export type EvidenceAnnex = z.infer<typeof evidenceAnnexSchema>;
