import { Node } from '@tiptap/core';
import { pointKindSchema } from '../../../../shared/domain/vocabulary';

/**
 * The schema of an intervention's points for the editor. Names, content and attributes must equal `pointsSchema`, by
 * which the main process reads the steps that leave from here; a test compares them.
 */
const PointsDocumentNode = Node.create({ name: 'doc', topNode: true, content: 'point+' });

const TextNode = Node.create({ name: 'text' });

const PointNode = Node.create({
  name: 'point',
  content: 'text*',
  marks: '',
  addAttributes() {
    return {
      // Never read back from a clipboard: a pasted point is a new one, and evidence refers to one point only.
      id: { default: null, parseHTML: () => null, renderHTML: () => ({}) },
      kind: {
        default: 'observation',
        parseHTML: (element) =>
          pointKindSchema.catch('observation').parse(element.getAttribute('data-kind')),
        renderHTML: ({ kind }) => ({ 'data-kind': kind as string }),
      },
      verbatim: {
        default: false,
        parseHTML: (element) => element.hasAttribute('data-verbatim'),
        renderHTML: ({ verbatim }) => (verbatim ? { 'data-verbatim': '' } : {}),
      },
      // Nor these: the clipboard may come from another dialogue, whose themes are not ours.
      themes: { default: [], parseHTML: () => [], renderHTML: () => ({}) },
    };
  },
  parseHTML: () =>
    ['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'td'].map((tag) => ({
      tag,
    })),
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

export const pointNodes = [PointsDocumentNode, PointNode, TextNode];
