import { z } from 'zod';
import {
  blockKeySchema,
  outputLanguageSchema,
  profileRefSchema,
  rewrittenPartSchema,
} from '../domain/draft';
import {
  areaIdSchema,
  draftCommentIdSchema,
  draftEditIdSchema,
  eventIdSchema,
  interventionIdSchema,
  pointIdSchema,
} from '../domain/ids';
import { attributionSchema, passageSlotSchema } from '../domain/vocabulary';
import { evidenceAnnexSchema } from './annex';
import { findingSchema } from './finding';
import { sectionKeySchema } from './profile';
import { disclosedRecordSchema } from './disclosed-record';

/**
 * A report as data: what a draft screen shows and what the writers turn into files. Everything in it has passed the
 * attribution asked for, except text that a person wrote, which the findings check.
 */

/** The points behind a statement. Never written to a file as they are: an annex discloses what may be known of them. */
const evidenceRefSchema = z.object({
  areaId: areaIdSchema.nullable(),
  pointIds: z.array(pointIdSchema),
});
export type EvidenceRef = z.infer<typeof evidenceRefSchema>;

/** Where a written text comes from, so that it can be edited in place. */
const writtenSourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('passage'), eventId: eventIdSchema, slot: passageSlotSchema }),
  z.object({ kind: z.literal('area-lead'), areaId: areaIdSchema }),
  /** Index of the paragraph in the narrative, from 0. */
  z.object({ kind: z.literal('area-narrative'), areaId: areaIdSchema, paragraph: z.int().min(0) }),
  z.object({
    kind: z.literal('point'),
    pointId: pointIdSchema,
    interventionId: interventionIdSchema,
  }),
  /** A block that a person put in, or a sentence that a person rewrote. */
  z.object({ kind: z.literal('edit'), editId: draftEditIdSchema }),
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
  /** Stands for words that nothing carries; to be seen and dealt with before the report is sent. */
  marker: z.enum(['no-evidence', 'broken-reference']).optional(),
  /** The mark of the footnote of this number in {@link Report.footnotes}; the text is empty. */
  footnote: z.int().min(1).optional(),
  /** Leads to this block; the text is what is printed, such as "paragraph 12". */
  reference: blockKeySchema.optional(),
  evidence: evidenceRefSchema.optional(),
  /** Left out: as its paragraph. */
  origin: originSchema.optional(),
  /** BCP 47 where it is not that of the report. */
  language: z.string().optional(),
});
export type Run = z.infer<typeof runSchema>;

/** Sentences of a paragraph that a person put in the place of generated ones. */
const rewrittenSchema = z.object({
  /** Indexes of the paragraph's runs that hold the person's words. */
  runs: z.array(z.int().min(0)),
  /** What the data said when it was rewritten; empty where the sentence was added. */
  was: z.string(),
  /** What the data would say now; differs from `was` where the data has moved on. */
  now: z.string(),
});
export type Rewritten = z.infer<typeof rewrittenSchema>;

const editedSchema = z.object({
  id: draftEditIdSchema,
  /** In the order of the written parts. */
  sentences: z.array(rewrittenSchema),
  /**
   * The rewriting over what the data says now, each part as it reads, for whoever changes it further. Where the data
   * has moved on under a person's sentence, the base has what it was.
   */
  base: z.array(z.string()),
  parts: z.array(rewrittenPartSchema),
});
export type Edited = z.infer<typeof editedSchema>;

const paragraphSchema = z.object({
  type: z.literal('paragraph'),
  key: blockKeySchema,
  runs: z.array(runSchema),
  /** Straight through the report, from 1; left out where paragraphs are not numbered. */
  number: z.int().min(1).optional(),
  evidence: evidenceRefSchema.optional(),
  origin: originSchema,
  /** Present where a person has edited a generated paragraph. */
  edit: editedSchema.optional(),
});
export type Paragraph = z.infer<typeof paragraphSchema>;

const headingSchema = z.object({
  type: z.literal('heading'),
  key: blockKeySchema,
  level: z.int().min(1).max(3),
  text: z.string(),
  /** "1." as printed before the text. */
  number: z.string().optional(),
  /** The area whose lead it is. */
  areaId: areaIdSchema.optional(),
  origin: originSchema.optional(),
});
export type Heading = z.infer<typeof headingSchema>;

/** A bold lead and the paragraphs after it; the first runs on from the lead. */
const areaBlockSchema = z.object({
  type: z.literal('area'),
  key: blockKeySchema,
  areaId: areaIdSchema,
  /** Counts up from 1 through the report; null where the leads alone tell areas apart. */
  number: z.int().min(1).nullable(),
  lead: runSchema,
  paragraphs: z.array(paragraphSchema),
  /** Every counted point of the area. */
  evidence: evidenceRefSchema,
});
export type AreaBlock = z.infer<typeof areaBlockSchema>;

const listSchema = z.object({
  type: z.literal('list'),
  key: blockKeySchema,
  /** (a), (b), (c) as the output language writes them, or bullets. */
  marks: z.enum(['bullets', 'letters']),
  items: z.array(paragraphSchema),
});
export type ListBlock = z.infer<typeof listSchema>;

/** A term and what it stands for: abbreviations. */
const definitionsSchema = z.object({
  type: z.literal('definitions'),
  key: blockKeySchema,
  items: z.array(z.object({ term: z.string(), definition: z.string() })).min(1),
});

const tableSchema = z.object({
  type: z.literal('table'),
  key: blockKeySchema,
  caption: z.string(),
  columns: z.array(z.object({ heading: z.string(), width: z.number().positive() })).min(1),
  rows: z.array(z.array(z.string())),
});
export type TableBlock = z.infer<typeof tableSchema>;

const blockSchema = z.discriminatedUnion('type', [
  headingSchema,
  paragraphSchema,
  areaBlockSchema,
  listSchema,
  definitionsSchema,
  tableSchema,
]);
export type Block = z.infer<typeof blockSchema>;

const sectionSchema = z.object({
  /** That of the profile's section. */
  id: z.string(),
  key: sectionKeySchema,
  startsPage: z.boolean(),
  /** Empty where nothing is said yet; writers pass such sections over. */
  blocks: z.array(blockSchema),
});
export type Section = z.infer<typeof sectionSchema>;

const footnoteSchema = z.object({ number: z.int().min(1), runs: z.array(runSchema) });
export type Footnote = z.infer<typeof footnoteSchema>;

/** A remark for colleagues that goes into the file. */
const reportCommentSchema = z.object({
  id: draftCommentIdSchema,
  anchor: blockKeySchema,
  quote: z.string(),
  author: z.string(),
  text: z.string(),
  /** Epoch milliseconds. */
  createdAt: z.number(),
});
export type ReportComment = z.infer<typeof reportCommentSchema>;

/** The head of a document of an organization: its name in its languages, symbol, original language, place and date. */
const mastheadSchema = z.object({
  organizationNames: z.array(z.object({ language: z.string(), name: z.string() })),
  meeting: z.string(),
  symbol: z.string(),
  /** "Original: English". */
  original: z.string(),
  /** "Geneva, 16 April 2010". */
  placeAndDate: z.string(),
});
export type Masthead = z.infer<typeof mastheadSchema>;

export const reportSchema = z.object({
  profile: profileRefSchema,
  /** Those that it covers, in the order of the programme. */
  eventIds: z.array(eventIdSchema),
  /** The level that applies to the report as a whole; parts of it may be lower. */
  attribution: attributionSchema,
  properties: z.object({
    title: z.string(),
    subject: z.string(),
    language: outputLanguageSchema,
    /** First day of what it covers, `YYYY-MM-DD`; null where not known. */
    startsOn: z.string().nullable(),
    /** Venue and place of the one event that it covers, as in the dateline; may be empty. */
    place: z.string(),
    /** The convening organization; may be empty. */
    creator: z.string(),
    keywords: z.array(z.string()),
  }),
  masthead: mastheadSchema.nullable(),
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
  /** Heading of the table of contents; null where there is none. */
  contents: z.string().nullable(),
  numbering: z.object({ paragraphs: z.boolean(), headings: z.boolean() }),
  /** "Page {page} of {pages}", to be filled in by whoever lays out pages. */
  pageLabel: z.string(),
  sections: z.array(sectionSchema),
  /** By number, from 1 without gaps. */
  footnotes: z.array(footnoteSchema),
  comments: z.array(reportCommentSchema),
  /** Null where it was not asked for. */
  annex: evidenceAnnexSchema.nullable(),
  /** Who said what, for the formats that carry the record; null where it was not asked for. */
  record: disclosedRecordSchema.nullable(),
  findings: z.array(findingSchema),
});
export type Report = z.infer<typeof reportSchema>;
