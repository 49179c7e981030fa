import { wordsOf } from '../../shared/report/diff-words';
import { childOf, element, elementsOf, walk, xmlOf, type XmlElement } from './xml-tree';

/** The smallest part of a paragraph that is kept, taken away or put in as a whole. */
export interface Token {
  /** Two tokens with the same key are the same: words with their looks, or what else stands in a run. */
  key: string;
  nodes: XmlElement[];
  /** The link around it, without its content; null outside of links. */
  link: XmlElement | null;
  /** Word of a run of text, which may be joined with others that look the same. */
  isWord: boolean;
  /** Places such as bookmarks: they hold no text and are not compared. */
  isMark: boolean;
}

const marks = new Set(['w:bookmarkStart', 'w:bookmarkEnd']);
/** Carry no text, and comments belong to one document only. */
const dropped = new Set([
  'w:commentRangeStart',
  'w:commentRangeEnd',
  'w:proofErr',
  'w:lastRenderedPageBreak',
  'w:commentReference',
]);

/** Cuts paragraphs into tokens; the looks of runs get the same number in both documents. */
export class Tokenizer {
  readonly #looks = new Map<string, string>();

  tokensOf(paragraph: XmlElement): Token[] {
    return this.#inline(elementsOf(paragraph), null);
  }

  #inline(nodes: readonly XmlElement[], link: XmlElement | null): Token[] {
    const tokens: Token[] = [];
    let field: { nodes: XmlElement[]; depth: number } | null = null;
    for (const node of nodes) {
      const depth = fieldSteps(node);
      if (field || depth > 0) {
        field ??= { nodes: [], depth: 0 };
        field.nodes.push(node);
        field.depth += depth;
        if (field.depth > 0) continue;
        tokens.push(fieldToken(field.nodes, link));
        field = null;
      } else tokens.push(...this.#tokens(node, link));
    }
    if (field) tokens.push(fieldToken(field.nodes, link));
    return tokens;
  }

  #tokens(node: XmlElement, link: XmlElement | null): Token[] {
    if (node.name === 'w:pPr' || dropped.has(node.name)) return [];
    if (marks.has(node.name)) return [token('', [node], link, { isMark: true })];
    if (node.name === 'w:r') return this.#runTokens(node, link);
    if (node.name === 'w:fldSimple') return [fieldToken(asComplexField(node), link)];
    if (node.name === 'w:hyperlink')
      return this.#inline(elementsOf(node), { ...node, children: [] });
    return [token(xmlOf(node), [node], link)];
  }

  #runTokens(run: XmlElement, link: XmlElement | null): Token[] {
    const properties = childOf(run, 'w:rPr');
    const looks = this.#look(properties, link);
    const wrap = (content: XmlElement) =>
      element('w:r', {}, properties ? [properties, content] : [content]);
    return elementsOf(run).flatMap((content): Token[] => {
      if (content.name === 'w:rPr' || dropped.has(content.name)) return [];
      if (content.name === 'w:t') {
        const words = wordsOf(textOf(content));
        return words.map((word) =>
          token(word + looks, [wrap(textElement('w:t', word))], link, { isWord: true }),
        );
      }
      // A footnote that was changed is still the footnote at this place.
      const isNote = content.name === 'w:footnoteReference';
      return [token((isNote ? content.name : xmlOf(content)) + looks, [wrap(content)], link)];
    });
  }

  /** A character of the private area for each look, so that a key still reads as its word. */
  #look(properties: XmlElement | undefined, link: XmlElement | null): string {
    const stated = withoutNames(`${properties ? xmlOf(properties) : ''}${link ? xmlOf(link) : ''}`);
    const known = this.#looks.get(stated);
    if (known !== undefined) return known;
    const look = String.fromCodePoint(0xf0000 + this.#looks.size);
    this.#looks.set(stated, look);
    return look;
  }
}

function token(
  key: string,
  nodes: XmlElement[],
  link: XmlElement | null,
  { isWord = false, isMark = false }: Partial<Pick<Token, 'isWord' | 'isMark'>> = {},
): Token {
  return { key, nodes, link, isWord, isMark };
}

/** Fields are compared by what they compute and what they show. */
function fieldToken(nodes: XmlElement[], link: XmlElement | null): Token {
  return token(withoutNames(nodes.map(xmlOf).join('')), nodes, link);
}

/** Bookmarks are counted in each document for itself: their names say nothing of what they stand at. */
function withoutNames(xml: string): string {
  return xml.replace(/\b_(?:Ref|Toc)\w*/g, '_');
}

/** A token as it may stand where it went: what leads to a bookmark, which may not be there any more, is only its words. */
export function withoutReferences({ nodes, link, ...rest }: Token): Token {
  const shown = nodes.filter((node) => !elementsOf(node).some(({ name }) => fieldCodes.has(name)));
  return { ...rest, nodes: shown, link: link?.attributes['w:anchor'] === undefined ? link : null };
}

const fieldCodes = new Set(['w:fldChar', 'w:instrText']);

/** How many fields the node opens, less those that it closes. */
function fieldSteps(node: XmlElement): number {
  if (node.name !== 'w:r') return 0;
  return elementsOf(node, 'w:fldChar').reduce((depth, { attributes }) => {
    const type = attributes['w:fldCharType'];
    return depth + (type === 'begin' ? 1 : type === 'end' ? -1 : 0);
  }, 0);
}

/** A simple field in the form that may stand within a tracked change. */
function asComplexField(field: XmlElement): XmlElement[] {
  const mark = (type: string) =>
    element('w:r', {}, [element('w:fldChar', { 'w:fldCharType': type })]);
  const code = textElement('w:instrText', field.attributes['w:instr'] ?? '');
  return [
    mark('begin'),
    element('w:r', {}, [code]),
    mark('separate'),
    ...elementsOf(field, 'w:r'),
    mark('end'),
  ];
}

export function textElement(name: string, text: string): XmlElement {
  return element(name, { 'xml:space': 'preserve' }, [text]);
}

export function textOf({ children }: XmlElement): string {
  return children.filter((node) => typeof node === 'string').join('');
}

/** The words of a paragraph, a table or a whole part, as they are printed. */
export function printedText(root: XmlElement): string {
  let text = '';
  for (const node of walk(root)) {
    if (node.name === 'w:t' || node.name === 'w:delText') text += textOf(node);
    else if (node.name === 'w:tab') text += '\t';
    else if (node.name === 'w:br' || node.name === 'w:cr') text += '\n';
  }
  return text;
}
