import { Node } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { evidenceFieldSchema, type EvidenceField } from '../../../../shared/notes/narrative';
import { FieldView } from './FieldView';

/** Name of the node of an evidence field. */
export const fieldNodeName = 'field';

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
      getAttrs: (element) => fieldFromJson(element.getAttribute('data-evidence-field')) ?? false,
    },
  ],
  renderHTML: ({ node }) => ['span', { 'data-evidence-field': JSON.stringify(node.attrs) }],
  renderText: ({ node }) => `{${String(node.attrs.form)}}`,
  addNodeView: () => ReactNodeViewRenderer(FieldView, { as: 'span', className: 'field' }),
});

/** Paragraphs of text and evidence fields: what narrativeSchema takes, and nothing else. */
export const narrativeExtensions = [Document, Paragraph, Text, FieldNode];

// What comes from the clipboard was written by anybody.
function fieldFromJson(json: string | null): EvidenceField | null {
  try {
    const parsed = evidenceFieldSchema.safeParse(JSON.parse(json ?? ''));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
