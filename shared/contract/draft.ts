import { z } from 'zod';
import {
  blockKeySchema,
  draftCommentSchema,
  draftKeySchema,
  draftVersionFieldsSchema,
  insertedBlockSchema,
  profileRefSchema,
  rewrittenPartSchema,
} from '../domain/draft';
import {
  areaIdSchema,
  draftCommentIdSchema,
  draftEditIdSchema,
  draftVersionIdSchema,
  pointIdSchema,
  reportProfileIdSchema,
} from '../domain/ids';
import { nameSchema, optionalNameSchema, textSchema } from '../domain/text';
import { draftAttributionSchema, stanceSchema } from '../domain/vocabulary';
import { changesSinceSchema } from '../report/draft-version';
import { leakFindingSchema } from '../report/finding';
import { profileSchema } from '../report/profile';
import { reportSchema } from '../report/report';
import { action, command, nothing, query } from './endpoint';
import type { EntityName } from './change';
import { saidPointSchema, saidReads } from './synthesis';

export const exportFormats = [
  'docx',
  'pdf',
  'md',
  'html',
  'odt',
  'csv',
  'xlsx',
  'akn',
  'qdpx',
  'qdc',
] as const;
export const exportFormatSchema = z.enum(exportFormats);
export type ExportFormat = z.infer<typeof exportFormatSchema>;

/** The tables of the record; a CSV file holds one of them, an Excel file all. */
export const recordTables = ['participants', 'speaker-lists', 'interventions', 'evidence'] as const;
export const recordTableSchema = z.enum(recordTables);
export type RecordTable = z.infer<typeof recordTableSchema>;

/** What goes into a file, beside the report itself. */
export const exportOptionsSchema = z.strictObject({
  attribution: draftAttributionSchema,
  format: exportFormatSchema,
  /** Every sentence with the points behind it. As a table in formats that know no comments. */
  annex: z.enum(['comments', 'table']).nullable().default(null),
  /** Open comments for colleagues. Word and HTML carry them. */
  hasComments: z.boolean().default(false),
  /** For CSV. */
  table: recordTableSchema.default('interventions'),
  /** For Akoma Ntoso: the summary as `debateReport`, or the record as `debate`. */
  aknDocument: z.enum(['report', 'record']).default('report'),
  /** A Word template by its id; null for the built-in look. */
  templateId: z.string().nullable().default(null),
});
export type ExportOptions = z.infer<typeof exportOptionsSchema>;

/** What a report reads; comments and versions are not in it. */
const reportReads: readonly EntityName[] = [
  'dialogue',
  'event',
  'session',
  'guiding-question',
  'session-role',
  'stated-total',
  'passage',
  'delegation',
  'participant',
  'event-category',
  'theme',
  'intervention',
  'point',
  'area',
  'evidence',
  'set-aside',
  'report-profile',
  'draft',
  'draft-edit',
  'registry',
];

const placed = { draft: draftKeySchema, anchor: blockKeySchema };
/** Expressions that a person has seen and wants in the file all the same; others, in its name too, still keep it back. */
const acceptedLeaks = z.array(z.string()).max(10_000).default([]);

export const draft = {
  /** The report as the data and what people changed give it now. */
  report: query({
    input: z.strictObject({ draft: draftKeySchema, attribution: draftAttributionSchema }),
    output: reportSchema,
    reads: reportReads,
  }),
  /** Points of any event as a reader of the draft sees them, in the order they were said, with their stance to an area. */
  evidence: query({
    input: z.strictObject({
      pointIds: z.array(pointIdSchema).max(100_000),
      areaId: areaIdSchema.nullable(),
    }),
    output: z.array(saidPointSchema.extend({ stance: stanceSchema.nullable() })),
    reads: [...saidReads, 'evidence', 'area'],
  }),
  /** The four built-in profiles and those of the dialogue. */
  profiles: query({
    input: z.strictObject({}),
    output: z.array(
      z.object({ ref: profileRefSchema, isBuiltIn: z.boolean(), profile: profileSchema }),
    ),
    reads: ['report-profile'],
  }),
  /** Remarks for colleagues, oldest first, with those that are resolved. */
  comments: query({
    input: z.strictObject({ draft: draftKeySchema }),
    output: z.array(draftCommentSchema),
    reads: ['draft', 'draft-comment'],
  }),
  /** Circulated versions, newest first. */
  versions: query({
    input: z.strictObject({ draft: draftKeySchema }),
    output: z.array(draftVersionFieldsSchema),
    reads: ['draft', 'draft-version'],
  }),
  /** What is different from a circulated version now. */
  changesSince: query({
    input: z.strictObject({ versionId: draftVersionIdSchema }),
    output: changesSinceSchema,
    reads: [...reportReads, 'draft-version'],
  }),

  /** Puts a person's words in the place of generated sentences; takes the place of an earlier rewriting of the block. */
  rewrite: command({
    input: z.strictObject({
      ...placed,
      base: z.array(z.string()).max(1000),
      parts: z.array(rewrittenPartSchema).max(2000),
    }),
    output: draftEditIdSchema,
    label: 'rewrite-paragraph',
  }),
  insertBlock: command({
    input: z.strictObject({ ...placed, block: insertedBlockSchema }),
    output: draftEditIdSchema,
    label: 'insert-block',
  }),
  editBlock: command({
    input: z.strictObject({ id: draftEditIdSchema, block: insertedBlockSchema }),
    output: nothing,
    label: 'edit-block',
  }),
  /** Takes a rewriting or an inserted block away: a generated paragraph says again what the data says. */
  deleteEdit: command({
    input: z.strictObject({ id: draftEditIdSchema }),
    output: nothing,
    label: 'delete-edit',
  }),

  addComment: command({
    input: z.strictObject({
      ...placed,
      quote: z.string().max(1000).default(''),
      author: optionalNameSchema,
      text: textSchema,
    }),
    output: draftCommentIdSchema,
    label: 'add-comment',
  }),
  editComment: command({
    input: z.strictObject({ id: draftCommentIdSchema, text: textSchema }),
    output: nothing,
    label: 'edit-comment',
  }),
  resolveComment: command({
    input: z.strictObject({ id: draftCommentIdSchema, isResolved: z.boolean() }),
    output: nothing,
    label: 'resolve-comment',
  }),
  deleteComment: command({
    input: z.strictObject({ id: draftCommentIdSchema }),
    output: nothing,
    label: 'delete-comment',
  }),

  /** Keeps the draft as it is under a name. */
  circulate: command({
    input: z.strictObject({
      draft: draftKeySchema,
      attribution: draftAttributionSchema,
      name: nameSchema,
    }),
    output: draftVersionIdSchema,
    label: 'circulate-draft',
  }),
  renameVersion: command({
    input: z.strictObject({ id: draftVersionIdSchema, name: nameSchema }),
    output: nothing,
    label: 'rename-version',
  }),
  deleteVersion: command({
    input: z.strictObject({ id: draftVersionIdSchema }),
    output: nothing,
    label: 'delete-version',
  }),

  addProfile: command({
    input: z.strictObject({ profile: profileSchema }),
    output: reportProfileIdSchema,
    label: 'add-profile',
  }),
  editProfile: command({
    input: z.strictObject({ id: reportProfileIdSchema, profile: profileSchema }),
    output: nothing,
    label: 'edit-profile',
  }),
  /** Drafts made with it are kept, and are there again when it is brought back. */
  deleteProfile: command({
    input: z.strictObject({ id: reportProfileIdSchema }),
    output: nothing,
    label: 'delete-profile',
  }),
  /** Asks which file, and adds the profile in it; null when the person changes their mind. */
  importProfile: action({ input: z.strictObject({}), output: reportProfileIdSchema.nullable() }),
  exportProfile: action({
    input: z.strictObject({ ref: profileRefSchema }),
    output: z.object({ fileName: z.string(), exportId: z.string() }).nullable(),
  }),

  /** Formats that cannot be written here, because the program that makes them is not on this computer. */
  missingFormats: action({ input: z.strictObject({}), output: z.array(exportFormatSchema) }),
  /** What a file with these options would give away, its name included. */
  checkExport: action({
    input: z.strictObject({ draft: draftKeySchema, options: exportOptionsSchema }),
    output: z.array(leakFindingSchema),
  }),
  /**
   * Asks where to and writes the file; null when the person changes their mind or cancels. A file that would give
   * somebody away is refused with `still-identifies`, unless by expressions that the person accepted.
   */
  export: action({
    input: z.strictObject({
      draft: draftKeySchema,
      options: exportOptionsSchema,
      acceptedLeaks,
      jobId: z.string(),
    }),
    output: z.object({ fileName: z.string(), exportId: z.string() }).nullable(),
  }),
  /** A Word file with what changed since a version as tracked changes. Checked for names like any other. */
  exportChanges: action({
    input: z.strictObject({
      versionId: draftVersionIdSchema,
      acceptedLeaks,
      jobId: z.string(),
    }),
    output: z.object({ fileName: z.string(), exportId: z.string() }).nullable(),
  }),
};
