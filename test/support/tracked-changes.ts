import { printedText } from '../../electron/reports/docx-changes-tokens';
import { bodyOf } from '../../electron/reports/word-package';
import {
  childOf,
  cloneTree,
  elementsOf,
  isElement,
  walk,
  type XmlElement,
  type XmlNode,
} from '../../electron/reports/xml-tree';
import { wordPackage } from './docx-integrity';

/** What Word shows once every tracked change is taken or refused, a paragraph a line, then the footnotes by their marks. */
export function textAfter(bytes: Uint8Array, what: 'accepting' | 'rejecting'): string[] {
  const document = wordPackage(bytes);
  const part = document.linked(document.mainPart!, 'footnotes');
  const notes = part === null ? [] : elementsOf(document.tree(part)!, 'w:footnote');
  const noteLines = (id: string) => {
    const note = notes.find(({ attributes }) => attributes['w:id'] === id);
    return note
      ? linesOf(resolved(note, what)).map((line) => `footnote: ${line}`)
      : ['no footnote'];
  };
  const body = resolved(bodyOf(document), what);
  const marks = [...walk(body)].filter(({ name }) => name === 'w:footnoteReference');
  const footnotes = marks.flatMap(({ attributes }) => noteLines(attributes['w:id'] ?? ''));
  return [...linesOf(body), ...footnotes];
}

function linesOf(root: XmlElement): string[] {
  return [...walk(root)]
    .filter(({ name }) => name === 'w:p')
    .map((paragraph) => {
      const style = childOf(childOf(paragraph, 'w:pPr'), 'w:pStyle')?.attributes['w:val'] ?? '';
      return { style, text: printedText(paragraph) };
    })
    .filter(({ text }) => text.trim() !== '')
    .map(({ style, text }) => `${style}: ${text}`);
}

/** The tree with its changes done. */
function resolved(root: XmlElement, what: 'accepting' | 'rejecting'): XmlElement {
  const [gone, kept] = what === 'accepting' ? ['w:del', 'w:ins'] : ['w:ins', 'w:del'];
  const resolve = (node: XmlNode): XmlNode[] => {
    if (!isElement(node)) return [node];
    if (node.name === gone && node.children.length > 0) return [];
    if (node.name === kept && node.children.length > 0) return node.children.flatMap(resolve);
    if (node.name === 'w:tr' && childOf(childOf(node, 'w:trPr'), gone)) return [];
    const children = node.children.flatMap(resolve);
    if (node.name === 'w:pPr') {
      const change = childOf(node, 'w:pPrChange');
      const before = change && childOf(change, 'w:pPr');
      if (what === 'rejecting' && before) return [{ ...node, children: before.children }];
    }
    return [{ ...node, children }];
  };
  const copy = cloneTree(root);
  return { ...copy, children: joinParagraphs(copy, gone).children.flatMap(resolve) };
}

/** A paragraph whose mark is gone runs on into the next. */
function joinParagraphs(parent: XmlElement, gone: string): XmlElement {
  const children: XmlNode[] = [];
  for (const node of parent.children.map((each) =>
    isElement(each) ? joinParagraphs(each, gone) : each,
  )) {
    const last = children.at(-1);
    const runsOn = last && isElement(last) && last.name === 'w:p' && isMarkGone(last, gone);
    if (runsOn && isElement(node) && node.name === 'w:p') {
      const inline = last.children.filter((each) => isElement(each) && each.name !== 'w:pPr');
      const [properties, rest] = [childOf(node, 'w:pPr'), elementsOf(node)];
      children[children.length - 1] = {
        ...node,
        children: [
          ...(properties ? [properties] : []),
          ...inline,
          ...rest.filter(({ name }) => name !== 'w:pPr'),
        ],
      };
    } else children.push(node);
  }
  return { ...parent, children };
}

function isMarkGone(paragraph: XmlElement, gone: string): boolean {
  return childOf(childOf(childOf(paragraph, 'w:pPr'), 'w:rPr'), gone) !== undefined;
}
