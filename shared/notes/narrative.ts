import { z } from 'zod';
import { themeIdSchema, type ThemeId } from '../domain/ids';
import { textLimit } from '../domain/text';
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
});
export type EvidenceField = z.infer<typeof evidenceFieldSchema>;

const textNodeSchema = z.strictObject({
  type: z.literal('text'),
  text: z.string().min(1).max(textLimit),
});
const fieldNodeSchema = z.strictObject({ type: z.literal('field'), attrs: evidenceFieldSchema });
const paragraphSchema = z.strictObject({
  type: z.literal('paragraph'),
  content: z.array(z.discriminatedUnion('type', [textNodeSchema, fieldNodeSchema])).optional(),
});

/** A narrative: paragraphs of text and evidence fields, as ProseMirror JSON. */
export const narrativeSchema = z.strictObject({
  type: z.literal('doc'),
  content: z.array(paragraphSchema).min(1),
});
export type Narrative = z.infer<typeof narrativeSchema>;
export type NarrativeNode = z.infer<typeof textNodeSchema> | z.infer<typeof fieldNodeSchema>;

export const emptyNarrative: Narrative = { type: 'doc', content: [{ type: 'paragraph' }] };

/** The text and fields of each paragraph, in order. */
export function narrativeParagraphs(narrative: Narrative): NarrativeNode[][] {
  return narrative.content.map((paragraph) => paragraph.content ?? []);
}

/** The themes that the fields of a narrative ask for, each once. */
export function narrativeThemes(narrative: Narrative): ThemeId[] {
  const nodes = narrativeParagraphs(narrative).flat();
  return [...new Set(nodes.flatMap((node) => (node.type === 'field' ? node.attrs.themes : [])))];
}

/**
 * The narrative as lines of text, one a paragraph, with fields in braces: `{quantifier}`,
 * `{bracket categories=government themes=terminology naming=person}`. Braces in the text are doubled.
 * @param themeRef readable reference of a theme id
 */
export function narrativeToText(narrative: Narrative, themeRef: (id: ThemeId) => string): string[] {
  return narrativeParagraphs(narrative).map((nodes) =>
    nodes
      .map((node) =>
        node.type === 'text'
          ? node.text.replace(/[{}]/g, '$&$&')
          : fieldToText(node.attrs, themeRef),
      )
      .join(''),
  );
}

function fieldToText(field: EvidenceField, themeRef: (id: ThemeId) => string): string {
  const parts: string[] = [field.form];
  if (field.categories.length > 0) parts.push(`categories=${field.categories.join(',')}`);
  if (field.themes.length > 0) parts.push(`themes=${field.themes.map(themeRef).join(',')}`);
  if (field.naming !== 'delegation') parts.push(`naming=${field.naming}`);
  return `{${parts.join(' ')}}`;
}

/**
 * Reads what {@link narrativeToText} writes.
 * @param themeOfRef resolves a reference; throws where it does not know it
 * @throws Error naming the field that cannot be read
 */
export function narrativeFromText(
  lines: readonly string[],
  themeOfRef: (ref: string) => ThemeId,
): Narrative {
  if (lines.length === 0) return emptyNarrative;
  return {
    type: 'doc',
    content: lines.map((line) => {
      const content = splitLine(line, themeOfRef);
      return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
    }),
  };
}

function splitLine(line: string, themeOfRef: (ref: string) => ThemeId): NarrativeNode[] {
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
      nodes.push({ type: 'field', attrs: fieldFromText(token, themeOfRef) });
    } else text += token;
  }
  flush();
  return nodes;
}

function fieldFromText(token: string, themeOfRef: (ref: string) => ThemeId): EvidenceField {
  const [form, ...options] = token.slice(1, -1).trim().split(/\s+/);
  const values = new Map(
    options.map((option): [string, string] => {
      const cut = option.indexOf('=');
      return [option.slice(0, cut), option.slice(cut + 1)];
    }),
  );
  const list = (name: string) => values.get(name)?.split(',').filter(Boolean) ?? [];
  const parsed = evidenceFieldSchema.safeParse({
    form,
    naming: values.get('naming') ?? 'delegation',
    categories: list('categories'),
    themes: list('themes').map(themeOfRef),
  });
  if (!parsed.success) throw new Error(`The field ${token} cannot be read`);
  return parsed.data;
}
