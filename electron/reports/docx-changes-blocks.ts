import { diffSequences } from '../../shared/report/diff-sequences';
import { diffWordLists } from '../../shared/report/diff-words';
import { alignBlocks, type BlockPair } from './docx-changes-align';
import { isStyling, type Change, type ChangeMarks } from './docx-changes-marks';
import {
  printedText,
  textElement,
  textOf,
  Tokenizer,
  withoutReferences,
  type Token,
} from './docx-changes-tokens';
import { childOf, cloneTree, element, elementsOf, xmlOf, type XmlElement } from './xml-tree';

/** What a text refers to in other parts of its document. */
export interface References {
  /** Brings a list of the document before into the one now. @returns the id of its numbering there */
  numbering: (before: string) => string;
  /** Brings a footnote that went along. @returns its id in the document now */
  footnote: (before: string) => string;
  /** Shows within a footnote that stayed what changed in it. */
  changedFootnote: (before: string, now: string) => void;
  /** Brings the address of a link along. @returns the id of the link in the document now */
  link: (before: string) => string;
}

const textBlocks = new Set(['w:p', 'w:tbl', 'w:sdt']);

/** Merges the content of two bodies, cells or footnotes into one that shows every difference as a tracked change. */
export class BlockMerger {
  readonly #tokenizer = new Tokenizer();

  constructor(
    private readonly marks: ChangeMarks,
    private readonly references: References,
  ) {}

  merge(pairs: readonly BlockPair[]): XmlElement[] {
    return pairs.flatMap(({ before, now }) => {
      if (before && now) return this.#changed(before, now);
      if (now) return [this.#whole('ins', now)];
      return before ? this.#removed(before) : [];
    });
  }

  #changed(before: XmlElement, now: XmlElement): XmlElement[] {
    if (now.name === 'w:p') return [this.#paragraph(before, now)];
    if (now.name !== 'w:tbl') return [now];
    const width = (table: XmlElement) =>
      elementsOf(childOf(table, 'w:tblGrid') ?? element('')).length;
    if (width(before) === width(now)) return [this.#table(before, now)];
    // Two tables without a paragraph between them would be one.
    const between = element('w:p', {}, [this.marks.ofParagraph('del', undefined)]);
    return [...this.#removed(before), between, this.#whole('ins', now)];
  }

  /** The content of a control, such as a table of contents, goes without the control. */
  #removed(block: XmlElement): XmlElement[] {
    if (block.name !== 'w:sdt') return [this.#whole('del', block)];
    const content = childOf(block, 'w:sdtContent');
    return elementsOf(content ?? element(''))
      .filter(({ name }) => textBlocks.has(name))
      .flatMap((each) => this.#removed(each));
  }

  /** Everything in the block came or went. */
  #whole(change: Change, block: XmlElement): XmlElement {
    if (block.name === 'w:p') return this.#wholeParagraph(change, block);
    if (block.name === 'w:tr') {
      const rest = elementsOf(block).filter(({ name }) => name !== 'w:trPr');
      const properties = this.marks.ofRow(change, childOf(block, 'w:trPr'));
      return { ...block, children: [properties, ...rest.map((each) => this.#whole(change, each))] };
    }
    const children = elementsOf(block).map((child) => this.#whole(change, child));
    return textHolders.has(block.name) ? { ...block, children } : block;
  }

  #wholeParagraph(change: Change, paragraph: XmlElement): XmlElement {
    const own = childOf(paragraph, 'w:pPr');
    const stated = change === 'del' && own ? this.#propertiesBefore(own) : own;
    const tokens = this.#tokenizer.tokensOf(paragraph);
    const content = this.#emit(tokens.map((token) => ({ change, token })));
    return { ...paragraph, children: [this.marks.ofParagraph(change, stated), ...content] };
  }

  #paragraph(before: XmlElement, now: XmlElement): XmlElement {
    const content = this.#emit(this.#inline(before, now));
    const [old, own] = [childOf(before, 'w:pPr'), childOf(now, 'w:pPr')];
    const then = old && this.#propertiesBefore(old);
    const isSame = stylingOf(then) === stylingOf(own);
    const properties = isSame ? own : this.marks.ofChangedParagraph(then, own);
    return { ...now, children: [...(properties ? [properties] : []), ...content] };
  }

  #inline(before: XmlElement, now: XmlElement): ChangedToken[] {
    const marks = new Map<Token, Token[]>();
    const [then, later] = [before, now].map((each) =>
      comparable(this.#tokenizer.tokensOf(each), marks),
    );
    const merged: ChangedToken[] = [];
    let [i, j] = [0, 0];
    const steps = diffWordLists(
      then!.tokens.map(({ key }) => key),
      later!.tokens.map(({ key }) => key),
    );
    const addMarks = (token: Token) =>
      (marks.get(token) ?? []).forEach((mark) => merged.push({ change: null, token: mark }));
    for (const { removed, added, same } of steps) {
      for (const end = i + removed.length; i < end; i += 1)
        merged.push({ change: 'del', token: then!.tokens[i]! });
      for (const end = j + added.length; j < end; j += 1) {
        addMarks(later!.tokens[j]!);
        merged.push({ change: 'ins', token: later!.tokens[j]! });
      }
      for (const end = j + same.length; j < end; i += 1, j += 1) {
        const token = later!.tokens[j]!;
        addMarks(token);
        this.#compareFootnotes(then!.tokens[i]!, token);
        merged.push({ change: null, token });
      }
    }
    later!.last.forEach((mark) => merged.push({ change: null, token: mark }));
    return merged;
  }

  #compareFootnotes(before: Token, now: Token): void {
    const [then, later] = [footnoteOf(before), footnoteOf(now)];
    if (then !== null && later !== null) this.references.changedFootnote(then, later);
  }

  /** Tokens as they stand in a paragraph, words of one kind in one run again. */
  #emit(tokens: readonly ChangedToken[]): XmlElement[] {
    const groups: { change: Change | null; link: XmlElement | null; tokens: Token[] }[] = [];
    for (const { change, token: whole } of tokens) {
      const token = change === 'del' ? withoutReferences(whole) : whole;
      // Bookmarks of what went would have the names of those that stay.
      if (token.isMark && change === 'del') continue;
      const kind = token.isMark ? null : change;
      const last = groups.at(-1);
      const isAlike = last?.change === kind && sameLink(last.link, token.link);
      if (last && isAlike) last.tokens.push(token);
      else groups.push({ change: kind, link: token.link, tokens: [token] });
    }
    return groups
      .map(({ change, link, tokens: own }) => {
        const nodes = joinWords(own).map((node) => (change === 'del' ? this.#brought(node) : node));
        const content = change === null ? nodes : [this.marks.around(change, nodes)];
        if (link === null) return content;
        return [{ ...(change === 'del' ? this.#broughtLink(link) : link), children: content }];
      })
      .flat();
  }

  #brought(run: XmlElement): XmlElement {
    const copy = cloneTree(run);
    for (const node of elementsOf(copy, 'w:footnoteReference'))
      node.attributes['w:id'] = this.references.footnote(node.attributes['w:id'] ?? '');
    return copy;
  }

  #broughtLink(link: XmlElement): XmlElement {
    const id = link.attributes['r:id'];
    if (id === undefined) return link;
    return { ...link, attributes: { ...link.attributes, 'r:id': this.references.link(id) } };
  }

  /** The properties of a paragraph before, as they may stand in the document now. */
  #propertiesBefore(properties: XmlElement): XmlElement {
    const own = cloneTree(properties);
    own.children = own.children.filter(
      (node) => typeof node === 'string' || node.name !== 'w:sectPr',
    );
    const number = childOf(childOf(own, 'w:numPr'), 'w:numId');
    if (number)
      number.attributes['w:val'] = this.references.numbering(number.attributes['w:val'] ?? '');
    return own;
  }

  /** Rows stay, come or go as a whole. */
  #table(before: XmlElement, now: XmlElement): XmlElement {
    const [then, later] = [elementsOf(before, 'w:tr'), elementsOf(now, 'w:tr')];
    const rows = diffSequences(then.map(printedCells), later.map(printedCells)).flatMap(
      ({ change, ...at }) => {
        if (change === 'same') return later.slice(at.now.from, at.now.to);
        const changed =
          change === 'removed'
            ? then.slice(at.before.from, at.before.to)
            : later.slice(at.now.from, at.now.to);
        return changed.map((row) => this.#whole(change === 'removed' ? 'del' : 'ins', row));
      },
    );
    const rest = elementsOf(now).filter(({ name }) => name !== 'w:tr');
    return { ...now, children: [...rest, ...rows] };
  }
}

const textHolders = new Set(['w:tbl', 'w:tr', 'w:tc', 'w:sdt', 'w:sdtContent']);

interface ChangedToken {
  change: Change | null;
  token: Token;
}

/** The tokens that are compared; places such as bookmarks are kept at the token that they stand before. */
function comparable(tokens: readonly Token[], marks: Map<Token, Token[]>) {
  const compared: Token[] = [];
  let waiting: Token[] = [];
  for (const token of tokens) {
    if (token.isMark) {
      waiting.push(token);
      continue;
    }
    if (waiting.length > 0) marks.set(token, waiting);
    waiting = [];
    compared.push(token);
  }
  return { tokens: compared, last: waiting };
}

function footnoteOf({ nodes }: Token): string | null {
  const [reference] = nodes.flatMap((node) => elementsOf(node, 'w:footnoteReference'));
  return reference?.attributes['w:id'] ?? null;
}

function joinWords(tokens: readonly Token[]): XmlElement[] {
  const nodes: XmlElement[] = [];
  let looks: string | null = null;
  let words: XmlElement | undefined;
  for (const { nodes: own, isWord } of tokens) {
    const [run] = own;
    const properties = run ? childOf(run, 'w:rPr') : undefined;
    const here = isWord ? (properties ? xmlOf(properties) : '') : null;
    const text = run && childOf(run, 'w:t');
    if (here !== null && here === looks && words && text) {
      words.children = [textElement('w:t', textOf(childOf(words, 'w:t')!) + textOf(text))];
      if (properties) words.children.unshift(properties);
      continue;
    }
    nodes.push(...own);
    looks = here;
    // A run of its own: what is joined to it must not reach the token.
    words = here === null || !run ? undefined : { ...run };
    if (words) nodes[nodes.length - 1] = words;
  }
  return nodes;
}

function sameLink(one: XmlElement | null, other: XmlElement | null): boolean {
  return one === other || (one !== null && other !== null && xmlOf(one) === xmlOf(other));
}

function stylingOf(properties: XmlElement | undefined): string {
  return elementsOf(properties ?? element(''))
    .filter(isStyling)
    .map(xmlOf)
    .join('');
}

function printedCells(row: XmlElement): string {
  return elementsOf(row, 'w:tc').map(printedText).join('\u001f');
}

/** The blocks of a body, a cell or a footnote that hold text. */
export function textBlocksOf(parent: XmlElement): XmlElement[] {
  return elementsOf(parent).filter(({ name }) => textBlocks.has(name));
}

/** Pairs of the blocks of two bodies, cells or footnotes. */
export function pairsOf(before: XmlElement, now: XmlElement): BlockPair[] {
  return alignBlocks(textBlocksOf(before), textBlocksOf(now));
}
