import { z } from 'zod';
import { areaIdSchema, eventIdSchema, interventionIdSchema, pointIdSchema } from '../domain/ids';
import { attributionSchema, passageSlotSchema } from '../domain/vocabulary';
import { findingSchema } from './finding';

/**
 * A report as data: what a draft screen shows and what the writers turn into files. Everything in it has passed the
 * attribution asked for, except text that a person wrote, which the findings check.
 */

/** The points behind a statement. Never written to a file. */
const evidenceRefSchema = z.object({
  areaId: areaIdSchema.nullable(),
  pointIds: z.array(pointIdSchema),
});
export type EvidenceRef = z.infer<typeof evidenceRefSchema>;

/** Where a written text comes from, so that it can be edited in place. */
const writtenSourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('passage'), slot: passageSlotSchema }),
  z.object({ kind: z.literal('area-lead'), areaId: areaIdSchema }),
  /** Index of the paragraph in the narrative, from 0. */
  z.object({ kind: z.literal('area-narrative'), areaId: areaIdSchema, paragraph: z.int().min(0) }),
  z.object({
    kind: z.literal('point'),
    pointId: pointIdSchema,
    interventionId: interventionIdSchema,
  }),
]);
export type WrittenSource = z.infer<typeof writtenSourceSchema>;

const originSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('computed') }),
  z.object({ type: z.literal('written'), source: writtenSourceSchema }),
]);
export type Origin = z.infer<typeof originSchema>;

const runSchema = z.object({
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  /** Stands for words that the evidence does not carry; to be seen and dealt with before the report is sent. */
  marker: z.literal('no-evidence').optional(),
  evidence: evidenceRefSchema.optional(),
  /** Left out: as its paragraph. */
  origin: originSchema.optional(),
});
export type Run = z.infer<typeof runSchema>;

const paragraphSchema = z.object({
  type: z.literal('paragraph'),
  runs: z.array(runSchema),
  evidence: evidenceRefSchema.optional(),
  origin: originSchema,
});
export type Paragraph = z.infer<typeof paragraphSchema>;

const headingSchema = z.object({
  type: z.literal('heading'),
  level: z.int().min(1).max(3),
  text: z.string(),
});

/** A bold lead and the paragraphs after it; the first runs on from the lead. */
const areaBlockSchema = z.object({
  type: z.literal('area'),
  areaId: areaIdSchema,
  /** Counts up from 1 through the report; null where the leads alone tell areas apart. */
  number: z.int().min(1).nullable(),
  lead: runSchema,
  paragraphs: z.array(paragraphSchema),
  /** Every counted point of the area. */
  evidence: evidenceRefSchema,
});
export type AreaBlock = z.infer<typeof areaBlockSchema>;

const listSchema = z.object({ type: z.literal('list'), items: z.array(paragraphSchema) });

const blockSchema = z.discriminatedUnion('type', [
  headingSchema,
  paragraphSchema,
  areaBlockSchema,
  listSchema,
]);
export type Block = z.infer<typeof blockSchema>;

/** The parts of a summary of conclusions, in their order. */
export const sectionKeys = [
  'purpose',
  'attendance',
  'tone',
  'opening',
  'structure',
  'themes',
  'scope',
  'convergence',
  'good-practices',
  'further-action',
  'closing',
  'conclusion',
] as const;
const sectionKeySchema = z.enum(sectionKeys);
export type SectionKey = z.infer<typeof sectionKeySchema>;

const sectionSchema = z.object({
  key: sectionKeySchema,
  blocks: z.array(blockSchema).min(1),
});
export type Section = z.infer<typeof sectionSchema>;

export const reportSchema = z.object({
  profile: z.literal('summary'),
  eventId: eventIdSchema,
  /** The level that applies to the report as a whole; parts of it may be lower. */
  attribution: attributionSchema,
  properties: z.object({
    title: z.string(),
    subject: z.string(),
    /** BCP 47. */
    language: z.string(),
    /** The convening organization; may be empty. */
    creator: z.string(),
    keywords: z.array(z.string()),
  }),
  titleBlock: z.object({
    title: z.string(),
    /** These may be empty. */
    subtitle: z.string(),
    /** Dates, venue and place. */
    dateline: z.string(),
    symbol: z.string(),
    /** What kind of document it is, e.g. "Summary of Conclusions". */
    kind: z.string(),
  }),
  /** "Page {page} of {pages}", to be filled in by whoever lays out pages. */
  pageLabel: z.string(),
  sections: z.array(sectionSchema),
  findings: z.array(findingSchema),
});
export type Report = z.infer<typeof reportSchema>;
