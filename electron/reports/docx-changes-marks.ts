import { cloneTree, element, elementsOf, walk, type XmlElement } from './xml-tree';

/** Who is said to have made the changes, and when. */
export interface ChangeAuthor {
  name: string;
  /** Epoch milliseconds. */
  at: number;
}

export type Change = 'ins' | 'del';

/** Makes the marks of tracked changes, each with an id of its own. */
export class ChangeMarks {
  /** Far above the ids of bookmarks, which share their numbers in some programs. */
  #id = 900_000_000;

  constructor(private readonly author: ChangeAuthor) {}

  attributes(): Record<string, string> {
    this.#id += 1;
    return {
      'w:id': String(this.#id),
      'w:author': this.author.name,
      'w:date': new Date(this.author.at).toISOString().replace(/\.\d+Z$/, 'Z'),
    };
  }

  /** Runs that came or went. */
  around(change: Change, runs: readonly XmlElement[]): XmlElement {
    const content = change === 'del' ? runs.map(asDeleted) : [...runs];
    return element(`w:${change}`, this.attributes(), content);
  }

  /** The properties of a paragraph whose mark came or went. */
  ofParagraph(change: Change, properties: XmlElement | undefined): XmlElement {
    const own = properties ? cloneTree(properties) : element('w:pPr');
    const mark = element(`w:${change}`, this.attributes());
    const looks = elementsOf(own, 'w:rPr')[0];
    if (looks) looks.children.unshift(mark);
    else insertBeforeLast(own, element('w:rPr', {}, [mark]));
    return own;
  }

  /** The properties now, with those before as a change. */
  ofChangedParagraph(before: XmlElement | undefined, now: XmlElement | undefined): XmlElement {
    const own = now ? cloneTree(now) : element('w:pPr');
    const old = element('w:pPr', {}, elementsOf(before ?? element('')).filter(isStyling));
    own.children.push(element('w:pPrChange', this.attributes(), [cloneTree(old)]));
    return own;
  }

  /** Properties of a row of a table that came or went. */
  ofRow(change: Change, properties: XmlElement | undefined): XmlElement {
    const own = properties ? cloneTree(properties) : element('w:trPr');
    own.children.push(element(`w:${change}`, this.attributes()));
    return own;
  }
}

/** What a change of a paragraph's properties may hold: neither the looks of its mark nor the end of a section. */
export function isStyling({ name }: XmlElement): boolean {
  return name !== 'w:rPr' && name !== 'w:sectPr' && name !== 'w:pPrChange';
}

/** The looks of the mark stand before the end of a section and an earlier change. */
function insertBeforeLast(properties: XmlElement, looks: XmlElement): void {
  const at = properties.children.findIndex(
    (node) => typeof node !== 'string' && !isStyling(node) && node.name !== 'w:rPr',
  );
  properties.children.splice(at < 0 ? properties.children.length : at, 0, looks);
}

/** Text that went has names of its own, so that programs that know no changes do not show it. */
function asDeleted(run: XmlElement): XmlElement {
  const copy = cloneTree(run);
  for (const node of walk(copy)) {
    if (node.name === 'w:t') node.name = 'w:delText';
    else if (node.name === 'w:instrText') node.name = 'w:delInstrText';
  }
  return copy;
}
