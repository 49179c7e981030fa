import { Node, Schema } from '@tiptap/pm/model';
import { z } from 'zod';
import { pointIdSchema, themeIdSchema, type PointId, type ThemeId } from '../domain/ids';
import { languageSchema } from '../domain/text';
import { pointKindSchema, type PointKind } from '../domain/vocabulary';

/**
 * The document of an intervention: one or more points. Attributes of a point:
 * `id` survives edits and is what evidence refers to; `kind`; `verbatim`, the text is word for word; `themes`, theme ids;
 * `verify`, to be checked; `starred`, worth quoting; `language` and `interpreted`, null as long as they are the turn's.
 *
 * Changes must be additive: steps stored by an older release are replayed against this schema.
 */
export const pointsSchema = new Schema({
  nodes: {
    doc: { content: 'point+' },
    point: {
      content: 'text*',
      marks: '',
      attrs: {
        id: { default: null },
        kind: { default: 'observation' },
        verbatim: { default: false },
        themes: { default: [] },
        verify: { default: false },
        starred: { default: false },
        language: { default: null },
        interpreted: { default: null },
      },
    },
    text: {},
  },
});

/** Version of {@link pointsSchema} that stored documents carry. */
export const pointsSchemaVersion = 1;

const pointNodeSchema = z.strictObject({
  type: z.literal('point'),
  attrs: z.strictObject({
    id: pointIdSchema,
    kind: pointKindSchema,
    verbatim: z.boolean(),
    themes: z.array(themeIdSchema),
    // Texts of the first release do not have these.
    verify: z.boolean().default(false),
    starred: z.boolean().default(false),
    language: languageSchema.nullable().default(null),
    interpreted: z.boolean().nullable().default(null),
  }),
  content: z.array(z.strictObject({ type: z.literal('text'), text: z.string().min(1) })).optional(),
});

/** The stored JSON of an intervention's document, strict: an unknown node would be lost in an editor. */
export const pointsDocumentSchema = z.strictObject({
  type: z.literal('doc'),
  content: z.array(pointNodeSchema).min(1),
});
export type PointsDocument = z.infer<typeof pointsDocumentSchema>;

/** What of a point is set apart from its text, all of it false or null to begin with. */
export interface PointFlags {
  isToVerify: boolean;
  isStarred: boolean;
  language: string | null;
  isInterpreted: boolean | null;
}
export const noFlags: PointFlags = {
  isToVerify: false,
  isStarred: false,
  language: null,
  isInterpreted: null,
};

export interface PointContent extends PointFlags {
  id: PointId;
  kind: PointKind;
  isVerbatim: boolean;
  themeIds: ThemeId[];
  text: string;
}
/** A point as it is first written: flags left out are not set. */
export type NewPointContent = Omit<PointContent, keyof PointFlags> & Partial<PointFlags>;

/** Builds the stored document from points; an empty list gives one empty point with the given id. */
export function documentOfPoints(points: readonly NewPointContent[]): PointsDocument {
  return {
    type: 'doc',
    content: points.map(({ id, kind, isVerbatim, themeIds, text, ...flags }) => ({
      type: 'point',
      attrs: { id, kind, verbatim: isVerbatim, themes: themeIds, ...flagAttributes(flags) },
      ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
    })),
  };
}

function flagAttributes(flags: Partial<PointFlags>) {
  const { isToVerify, isStarred, language, isInterpreted } = { ...noFlags, ...flags };
  return { verify: isToVerify, starred: isStarred, language, interpreted: isInterpreted };
}

/** The points of a document in order, empty ones included. */
export function pointsOfDocument(document: PointsDocument): PointContent[] {
  return document.content.map(({ attrs, content }) => ({
    id: attrs.id,
    kind: attrs.kind,
    isVerbatim: attrs.verbatim,
    themeIds: attrs.themes,
    isToVerify: attrs.verify,
    isStarred: attrs.starred,
    language: attrs.language,
    isInterpreted: attrs.interpreted,
    text: (content ?? []).map((node) => node.text).join(''),
  }));
}

/**
 * Checks stored or received JSON against both schemas.
 * @throws ZodError or RangeError where it does not fit; the caller keeps the original.
 */
export function parsePointsDocument(json: unknown): PointsDocument {
  const document = pointsDocumentSchema.parse(json);
  Node.fromJSON(pointsSchema, document).check();
  return document;
}
