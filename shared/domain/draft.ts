import { z } from 'zod';
import {
  draftCommentIdSchema,
  draftEditIdSchema,
  draftIdSchema,
  draftVersionIdSchema,
  eventIdSchema,
  reportProfileIdSchema,
} from './ids';
import { instantSchema, nameSchema, optionalNameSchema, textSchema } from './text';
import { draftAttributionSchema } from './vocabulary';

/** The languages that the fixed phrases of a report exist in; a report may differ from the interface and the notes. */
export const outputLanguages = ['en', 'fr', 'es'] as const;
export const outputLanguageSchema = z.enum(outputLanguages);
export type OutputLanguage = z.infer<typeof outputLanguageSchema>;

/** A profile that comes with the app, by its key, or one of the dialogue's own, by its id. */
export const builtInProfileKeys = [
  'summary',
  'discussion-note',
  'publication',
  'unattributed',
] as const;
export const builtInProfileKeySchema = z.enum(builtInProfileKeys);
export type BuiltInProfileKey = z.infer<typeof builtInProfileKeySchema>;
export const profileRefSchema = z.union([builtInProfileKeySchema, reportProfileIdSchema]);
export type ProfileRef = z.infer<typeof profileRefSchema>;

/** Which text a person works on: the same event has one for each profile and each output language. */
export const draftKeySchema = z.strictObject({
  /** Null for a report over every event of the dialogue. */
  eventId: eventIdSchema.nullable(),
  profile: profileRefSchema,
  language: outputLanguageSchema,
});
export type DraftKey = z.infer<typeof draftKeySchema>;

/** A text that people have touched. Until then a report is its data alone, and there is no row. */
export const draftSchema = draftKeySchema.extend({ id: draftIdSchema, createdAt: instantSchema });
export type Draft = z.infer<typeof draftSchema>;

/**
 * Names a block of a report across regenerations: section, then what it stands for, e.g. `attendance/0`,
 * `area/<id>/1`, `insert/<id>`. Stable as long as that thing is there.
 */
export const blockKeySchema = z.string().min(1).max(200);
export type BlockKey = z.infer<typeof blockKeySchema>;

/**
 * A sentence of a rewritten paragraph: one that stays tied to the data, or words of a person in place of generated
 * sentences (none where the person added one). Indexes count the sentences of `base`.
 */
export const rewrittenPartSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('generated'), sentence: z.int().min(0) }),
  z.strictObject({
    type: z.literal('written'),
    /** Draft text, see `shared/notes/draft-text.ts`. */
    text: textSchema,
    replaces: z.array(z.int().min(0)),
  }),
]);
export type RewrittenPart = z.infer<typeof rewrittenPartSchema>;

/** The lines of a paragraph that a person changed, beside what the data said when they did. */
const rewriteSchema = z.strictObject({
  kind: z.literal('rewrite'),
  base: z.array(z.string()),
  parts: z.array(rewrittenPartSchema),
});

export const insertedBlockSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('heading'),
    level: z.int().min(1).max(3),
    text: nameSchema,
  }),
  /** Draft text; blank lines separate paragraphs. */
  z.strictObject({ type: z.literal('paragraph'), text: textSchema }),
  /** Draft text, an item a line. */
  z.strictObject({ type: z.literal('list'), text: textSchema }),
]);
export type InsertedBlock = z.infer<typeof insertedBlockSchema>;

const insertionSchema = z.strictObject({ kind: z.literal('insert'), block: insertedBlockSchema });

export const draftChangeSchema = z.discriminatedUnion('kind', [rewriteSchema, insertionSchema]);
export type DraftChange = z.infer<typeof draftChangeSchema>;
export type Rewrite = z.infer<typeof rewriteSchema>;

/** What a person changed in a generated report. */
export const draftEditSchema = z.object({
  id: draftEditIdSchema,
  draftId: draftIdSchema,
  /** The block that is rewritten, or that an inserted block follows; `section/<id>` is the start of a section. */
  anchor: blockKeySchema,
  /** Order among blocks inserted after the same one. */
  position: z.number(),
  change: draftChangeSchema,
});
export type DraftEdit = z.infer<typeof draftEditSchema>;

/** A remark for colleagues about a block; goes into a file only when asked to. */
export const draftCommentSchema = z.object({
  id: draftCommentIdSchema,
  draftId: draftIdSchema,
  anchor: blockKeySchema,
  /** The words of the block that it is about; empty for all of it. */
  quote: z.string().max(1000),
  author: optionalNameSchema,
  text: textSchema,
  createdAt: instantSchema,
  resolvedAt: instantSchema.nullable(),
});
export type DraftComment = z.infer<typeof draftCommentSchema>;

/** A draft as it was when it was circulated; `content` is in `shared/report/draft-version.ts`. */
export const draftVersionFieldsSchema = z.object({
  id: draftVersionIdSchema,
  draftId: draftIdSchema,
  name: nameSchema,
  attribution: draftAttributionSchema,
  circulatedAt: instantSchema,
});
export type DraftVersionFields = z.infer<typeof draftVersionFieldsSchema>;
