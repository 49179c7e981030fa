import { z } from 'zod';
import { draftVersionFieldsSchema } from '../domain/draft';
import { reportSchema } from './report';

/** What the evidence said of one area when the draft was circulated. */
export const areaBasisSchema = z.object({
  lead: z.string(),
  /** The computed words, e.g. "Many States"; empty where there was no support. */
  wording: z.string(),
  /** Names as the dialogue has them: a version never leaves the app but through a report. */
  supporters: z.array(z.string()),
  qualifiers: z.array(z.string()),
  opposers: z.array(z.string()),
  points: z.int().min(0),
});
export type AreaBasis = z.infer<typeof areaBasisSchema>;

export const versionContentSchema = z.object({
  /** As it was printed: without annex, record and findings. */
  report: reportSchema,
  /** By block key of the area, see `AreaBlock.key`. */
  areas: z.record(z.string(), areaBasisSchema),
});
export type VersionContent = z.infer<typeof versionContentSchema>;

/** A draft as it was when it was circulated. Never changes but for its name. */
export const draftVersionSchema = draftVersionFieldsSchema.extend({
  content: versionContentSchema,
});
export type DraftVersion = z.infer<typeof draftVersionSchema>;

/** A stretch of text that stayed, came or went. */
export const textChangeSchema = z.object({
  change: z.enum(['same', 'added', 'removed']),
  text: z.string(),
});
export type TextChange = z.infer<typeof textChangeSchema>;

/** What became of one paragraph or heading. */
export const blockChangeSchema = z.object({
  /** Of the block now; of the block then where it was removed. */
  key: z.string(),
  change: z.enum(['same', 'changed', 'added', 'removed', 'moved']),
  parts: z.array(textChangeSchema),
});
export type BlockChange = z.infer<typeof blockChangeSchema>;

export const areaChangeSchema = z.object({
  /** Block key of the area. */
  key: z.string(),
  lead: z.string(),
  change: z.enum(['changed', 'added', 'removed']),
  wordingBefore: z.string(),
  wordingNow: z.string(),
  /** Voices that came to or left each stance. */
  supporters: z.object({ added: z.array(z.string()), removed: z.array(z.string()) }),
  qualifiers: z.object({ added: z.array(z.string()), removed: z.array(z.string()) }),
  opposers: z.object({ added: z.array(z.string()), removed: z.array(z.string()) }),
  pointsBefore: z.int(),
  pointsNow: z.int(),
});
export type AreaChange = z.infer<typeof areaChangeSchema>;

/** What is different between a circulated version and the draft now, in the text and in the data behind it. */
export const changesSinceSchema = z.object({
  blocks: z.array(blockChangeSchema),
  areas: z.array(areaChangeSchema),
});
export type ChangesSince = z.infer<typeof changesSinceSchema>;
