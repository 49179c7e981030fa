import { Node } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { ReactNodeViewRenderer } from '@tiptap/react';
import type { ZodType } from 'zod';
import { citationSchema, evidenceFieldSchema } from '../../../../shared/notes/narrative';
import { CitationView } from './CitationView';
import { FieldView } from './FieldView';
import { citationNodeName, fieldNodeName } from './narrative-places';

/** A computed place within the text. One piece: it is selected, copied and deleted as a whole. */
const FieldNode = Node.create({
  name: fieldNodeName,
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({
    form: { default: 'quantifier', rendered: false },
    naming: { default: 'delegation', rendered: false },
    categories: { default: [], rendered: false },
    themes: { default: [], rendered: false },
    pinned: { default: null, rendered: false },
  }),
  parseHTML: () => [
    {
      tag: 'span[data-evidence-field]',
      getAttrs: (element) =>
        fromJson(evidenceFieldSchema, element.getAttribute('data-evidence-field')),
    },
  ],
  renderHTML: ({ node }) => ['span', { 'data-evidence-field': JSON.stringify(node.attrs) }],
  renderText: ({ node }) => `{${String(node.attrs.form)}}`,
  addNodeView: () => ReactNodeViewRenderer(FieldView, { as: 'span', className: 'field' }),
});

/** The points that the words before it rest on; one piece, as a field is. */
const CitationNode = Node.create({
  name: citationNodeName,
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({ points: { default: [], rendered: false } }),
  parseHTML: () => [
    {
      tag: 'sup[data-citation]',
      getAttrs: (element) => fromJson(citationSchema, element.getAttribute('data-citation')),
    },
  ],
  renderHTML: ({ node }) => ['sup', { 'data-citation': JSON.stringify(node.attrs) }],
  // Numbers mean nothing outside of the narrative.
  renderText: () => '',
  addNodeView: () => ReactNodeViewRenderer(CitationView, { as: 'span', className: 'citation' }),
});

/** Paragraphs of text, evidence fields and citations: what narrativeSchema takes, and nothing else. */
export const narrativeExtensions = [Document, Paragraph, Text, FieldNode, CitationNode];

// What comes from the clipboard was written by anybody.
function fromJson<T extends object>(schema: ZodType<T>, json: string | null): T | false {
  try {
    const parsed = schema.safeParse(JSON.parse(json ?? ''));
    return parsed.success ? parsed.data : false;
  } catch {
    return false;
  }
}
