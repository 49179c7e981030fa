import { Node } from '@tiptap/core';
import { languageSchema } from '../../../../shared/domain/text';
import { pointKindSchema } from '../../../../shared/domain/vocabulary';

/**
 * The schema of an intervention's points for the editor. Names, content and attributes must equal `pointsSchema`, by
 * which the main process reads the steps that leave from here; a test compares them.
 */
const PointsDocumentNode = Node.create({ name: 'doc', topNode: true, content: 'point+' });

/** An attribute that is there or not, such as `data-verify`. */
function flag(name: string) {
  const attribute = `data-${name}`;
  return {
    default: false,
    parseHTML: (element: HTMLElement) => element.hasAttribute(attribute),
    renderHTML: (attributes: Record<string, unknown>) =>
      attributes[name] === true ? { [attribute]: '' } : {},
  };
}

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
      verbatim: flag('verbatim'),
      // Nor these: the clipboard may come from another dialogue, whose themes are not ours.
      themes: { default: [], parseHTML: () => [], renderHTML: () => ({}) },
      verify: flag('verify'),
      starred: flag('starred'),
      // Not `lang`: it is the language that was spoken, and the notes may be in another.
      language: {
        default: null,
        parseHTML: (element) =>
          languageSchema.nullable().catch(null).parse(element.getAttribute('data-language')),
        renderHTML: ({ language }) =>
          language === null ? {} : { 'data-language': language as string },
      },
      interpreted: {
        default: null,
        parseHTML: (element) => readBoolean(element.getAttribute('data-interpreted')),
        renderHTML: ({ interpreted }) =>
          interpreted === null ? {} : { 'data-interpreted': String(interpreted) },
      },
    };
  },
  parseHTML: () =>
    ['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'td'].map((tag) => ({
      tag,
    })),
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

export const pointNodes = [PointsDocumentNode, PointNode, TextNode];

function readBoolean(text: string | null): boolean | null {
  if (text === 'true') return true;
  return text === 'false' ? false : null;
}
