import { z } from 'zod';
import { pointIdSchema, themeIdSchema, type PointId, type ThemeId } from '../domain/ids';
import { nameSchema, textLimit } from '../domain/text';
import { categorySchema } from '../domain/vocabulary';

/** What a field of a narrative says; its words follow the evidence of the area. */
export const fieldForms = ['quantifier', 'supporters', 'bracket', 'reservations'] as const;
export const fieldFormSchema = z.enum(fieldForms);
export type FieldForm = z.infer<typeof fieldFormSchema>;

/** Whether a list names delegations ("Canada") or persons ("Ambassador … from Mexico"). */
export const fieldNamings = ['delegation', 'person'] as const;
export const fieldNamingSchema = z.enum(fieldNamings);
export type FieldNaming = z.infer<typeof fieldNamingSchema>;

/** A place in the text that is computed: a quantifier with its noun, or a list of those who support or reserve. */
export const evidenceFieldSchema = z.strictObject({
  form: fieldFormSchema,
  naming: fieldNamingSchema,
  /** Only evidence of these categories; empty takes all. */
  categories: z.array(categorySchema),
  /** Only points with one of these themes; empty takes all. */
  themes: z.array(themeIdSchema),
  /** Words that a person set in place of the computed ones; null lets them follow the evidence. */
  pinned: nameSchema.nullable().default(null),
});
export type EvidenceField = z.infer<typeof evidenceFieldSchema>;

const textNodeSchema = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1).max(textLimit),
});
const fieldNodeSchema = z.strictObject({ type: z.literal('field'), attrs: evidenceFieldSchema });
/** The points that the sentence before it rests on. */
export const citationSchema = z.strictObject({ points: z.array(pointIdSchema).min(1).max(1000) });
export type Citation = z.infer<typeof citationSchema>;
const citationNodeSchema = z.strictObject({ type: z.literal('citation'), attrs: citationSchema });
const inlineSchema = z.discriminatedUnion('type', [
  textNodeSchema,
  fieldNodeSchema,
  citationNodeSchema,
]);
const paragraphSchema = z.strictObject({
  type: z.literal('paragraph'),
  content: z.array(inlineSchema).optional(),
});

/** A narrative: paragraphs of text, evidence fields and citations, as ProseMirror JSON. */
export const narrativeSchema = z.strictObject({
  type: z.literal('doc'),
  content: z.array(paragraphSchema).min(1),
});
export type Narrative = z.infer<typeof narrativeSchema>;
export type NarrativeNode = z.infer<typeof inlineSchema>;

export const emptyNarrative: Narrative = { type: 'doc', content: [{ type: 'paragraph' }] };

/** The text, fields and citations of each paragraph, in order. */
export function narrativeParagraphs(narrative: Narrative): NarrativeNode[][] {
  return narrative.content.map((paragraph) => paragraph.content ?? []);
}

/** The themes that the fields of a narrative ask for, each once. */
export function narrativeThemes(narrative: Narrative): ThemeId[] {
  const nodes = narrativeParagraphs(narrative).flat();
  return [...new Set(nodes.flatMap((node) => (node.type === 'field' ? node.attrs.themes : [])))];
}

/** The points that a narrative cites, each once, in order. */
export function narrativeCitations(narrative: Narrative): PointId[] {
  const nodes = narrativeParagraphs(narrative).flat();
  return [...new Set(nodes.flatMap((node) => (node.type === 'citation' ? node.attrs.points : [])))];
}

/** Readable references of what a narrative speaks of. */
export interface NarrativeRefs {
  theme: (id: ThemeId) => string;
  /** Null for a point that is gone: its citation goes with it. */
  point: (id: PointId) => string | null;
}

/** What references stand for. Both throw where they do not know it. */
export interface NarrativeIds {
  theme: (ref: string) => ThemeId;
  point: (ref: string) => PointId;
}

/**
 * The narrative as lines of text, one a paragraph, with fields and citations in braces: `{quantifier}`,
 * `{bracket categories=government themes=terminology naming=person pinned="Mexico and others"}`, `{cite points=p.1,p.2}`.
 * Braces in the text are doubled.
 */
export function narrativeToText(narrative: Narrative, refs: NarrativeRefs): string[] {
  return narrativeParagraphs(narrative).map((nodes) =>
    nodes.map((node) => nodeToText(node, refs)).join(''),
  );
}

function nodeToText(node: NarrativeNode, refs: NarrativeRefs): string {
  switch (node.type) {
    case 'text':
      return node.text.replace(/[{}]/g, '$&$&');
    case 'field':
      return fieldToText(node.attrs, refs);
    case 'citation': {
      const points = node.attrs.points.flatMap((id) => refs.point(id) ?? []);
      return points.length === 0 ? '' : `{cite points=${points.join(',')}}`;
    }
  }
}

function fieldToText(field: EvidenceField, refs: NarrativeRefs): string {
  const parts: string[] = [field.form];
  if (field.categories.length > 0) parts.push(`categories=${field.categories.join(',')}`);
  if (field.themes.length > 0) parts.push(`themes=${field.themes.map(refs.theme).join(',')}`);
  if (field.naming !== 'delegation') parts.push(`naming=${field.naming}`);
  if (field.pinned !== null) parts.push(`pinned=${quoted(field.pinned)}`);
  return `{${parts.join(' ')}}`;
}

/** As a JSON string without braces, which would end the field. */
function quoted(words: string): string {
  return JSON.stringify(words).replaceAll('{', '\\u007b').replaceAll('}', '\\u007d');
}

/**
 * Reads what {@link narrativeToText} writes.
 * @throws Error naming the field or citation that cannot be read
 */
export function narrativeFromText(lines: readonly string[], ids: NarrativeIds): Narrative {
  if (lines.length === 0) return emptyNarrative;
  return {
    type: 'doc',
    content: lines.map((line) => {
      const content = splitLine(line, ids);
      return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
    }),
  };
}

function splitLine(line: string, ids: NarrativeIds): NarrativeNode[] {
  const nodes: NarrativeNode[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') nodes.push({ type: 'text', text });
    text = '';
  };
  for (const [token] of line.matchAll(/\{\{|\}\}|\{[^{}]*\}|[^{}]+|[{}]/g)) {
    if (token === '{{' || token === '}}') text += token[0];
    else if (token.startsWith('{')) {
      flush();
      nodes.push(nodeFromText(token, ids));
    } else text += token;
  }
  flush();
  return nodes;
}

function nodeFromText(token: string, ids: NarrativeIds): NarrativeNode {
  const inner = token.slice(1, -1).trim();
  const [form = ''] = inner.split(/\s/, 1);
  const values = new Map(
    [...inner.slice(form.length).matchAll(/(\w+)=("(?:[^"\\]|\\.)*"(?=\s|$)|\S*)/g)].map(
      ([, name = '', value = '']): [string, string] => [name, value],
    ),
  );
  const list = (name: string) => values.get(name)?.split(',').filter(Boolean) ?? [];
  if (form === 'cite') {
    const parsed = citationSchema.safeParse({ points: list('points').map(ids.point) });
    if (!parsed.success) throw new Error(`The citation ${token} cannot be read`);
    return { type: 'citation', attrs: parsed.data };
  }
  const parsed = evidenceFieldSchema.safeParse({
    form,
    naming: values.get('naming') ?? 'delegation',
    categories: list('categories'),
    themes: list('themes').map(ids.theme),
    pinned: unquoted(values.get('pinned')),
  });
  if (!parsed.success) throw new Error(`The field ${token} cannot be read`);
  return { type: 'field', attrs: parsed.data };
}

/** Words without quotation marks are taken as they are. */
function unquoted(value: string | undefined): unknown {
  if (value === undefined) return null;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
