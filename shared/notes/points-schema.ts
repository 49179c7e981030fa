import { Node, Schema } from '@tiptap/pm/model';
import { z } from 'zod';
import { pointIdSchema, themeIdSchema, type PointId, type ThemeId } from '../domain/ids';
import { pointKindSchema, type PointKind } from '../domain/vocabulary';

/**
 * The document of an intervention: one or more points. Attributes of a point:
 * `id` survives edits and is what evidence refers to; `kind`; `verbatim`, the text is word for word; `themes`, theme ids.
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
      },
    },
    text: {},
  },
});

/** Version of {@link pointsSchema} that stored documents carry. */
export const pointsSchemaVersion = 1;

/** Longest text of one point in characters: far above a page, far below what would stop the editor. */
export const pointTextLimit = 20_000;

const pointNodeSchema = z.strictObject({
  type: z.literal('point'),
  attrs: z.strictObject({
    id: pointIdSchema,
    kind: pointKindSchema,
    verbatim: z.boolean(),
    themes: z.array(themeIdSchema),
  }),
  content: z.array(z.strictObject({ type: z.literal('text'), text: z.string().min(1) })).optional(),
});

/** The stored JSON of an intervention's document, strict: an unknown node would be lost in an editor. */
export const pointsDocumentSchema = z.strictObject({
  type: z.literal('doc'),
  content: z.array(pointNodeSchema).min(1),
});
export type PointsDocument = z.infer<typeof pointsDocumentSchema>;

export interface PointContent {
  id: PointId;
  kind: PointKind;
  isVerbatim: boolean;
  themeIds: ThemeId[];
  text: string;
}

/** Builds the stored document from points; an empty list gives one empty point with the given id. */
export function documentOfPoints(points: readonly PointContent[]): PointsDocument {
  return {
    type: 'doc',
    content: points.map(({ id, kind, isVerbatim, themeIds, text }) => ({
      type: 'point',
      attrs: { id, kind, verbatim: isVerbatim, themes: themeIds },
      ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
    })),
  };
}

/** The points of a document in order, empty ones included. */
export function pointsOfDocument(document: PointsDocument): PointContent[] {
  return document.content.map(({ attrs, content }) => ({
    id: attrs.id,
    kind: attrs.kind,
    isVerbatim: attrs.verbatim,
    themeIds: attrs.themes,
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
