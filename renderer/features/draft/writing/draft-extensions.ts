import { Mark, Node, type AnyExtension } from '@tiptap/core';
import { Document } from '@tiptap/extension-document';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { UndoRedo } from '@tiptap/extensions';
import { blockKeySchema } from '../../../../shared/domain/draft';
import type { TextForm } from './draft-doc';

const Bold = Mark.create({
  name: 'bold',
  parseHTML: () => [{ tag: 'strong' }, { tag: 'b' }],
  renderHTML: () => ['strong', 0],
  addKeyboardShortcuts() {
    return { 'Mod-b': ({ editor }) => editor.commands.toggleMark('bold') };
  },
});

const Italic = Mark.create({
  name: 'italic',
  parseHTML: () => [{ tag: 'em' }, { tag: 'i' }],
  renderHTML: () => ['em', 0],
  addKeyboardShortcuts() {
    return { 'Mod-i': ({ editor }) => editor.commands.toggleMark('italic') };
  },
});

/** The mark of a footnote; its text is written below the paragraph. */
const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ text: { default: '', rendered: false } }),
  parseHTML: () => [
    {
      tag: 'sup[data-footnote]',
      getAttrs: (element) => ({ text: element.getAttribute('data-footnote') ?? '' }),
    },
  ],
  renderHTML: ({ node }) => ['sup', { 'data-footnote': String(node.attrs.text) }],
});

/** Leads to another block of the report; shows what will be printed. */
const reference = (wordsOf: (target: string) => string) =>
  Node.create({
    name: 'reference',
    group: 'inline',
    inline: true,
    atom: true,
    addAttributes: () => ({ target: { default: '', rendered: false } }),
    parseHTML: () => [
      {
        tag: 'span[data-reference]',
        getAttrs: (element) => {
          const target = blockKeySchema.safeParse(element.getAttribute('data-reference'));
          return target.success ? { target: target.data } : false;
        },
      },
    ],
    renderHTML: ({ node }) => {
      const target = String(node.attrs.target);
      return ['span', { 'data-reference': target }, wordsOf(target)];
    },
  });

/** What draft text can hold, and nothing else. */
export function draftExtensions(
  form: TextForm,
  wordsOf: (target: string) => string,
): AnyExtension[] {
  const content = form === 'one' ? 'paragraph' : 'paragraph+';
  return [
    Document.extend({ content }),
    Paragraph,
    Text,
    Bold,
    Italic,
    Footnote,
    reference(wordsOf),
    UndoRedo,
  ];
}
