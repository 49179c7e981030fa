import type { BlockPair } from './docx-changes-align';
import type { WordPackage } from './word-package';
import { childOf, cloneTree, element, elementsOf, xmlOf, type XmlElement } from './xml-tree';

/** The lists of two documents: those that went on are one list, those that went come along. */
export class NumberingChanges {
  readonly #ids: Map<string, string>;
  readonly #before: XmlElement | null;
  readonly #now: XmlElement | null;

  constructor(before: WordPackage, now: WordPackage, pairs: readonly BlockPair[]) {
    this.#before = numberingTree(before);
    this.#now = numberingTree(now);
    this.#ids = new Map();
    for (const pair of pairs) {
      const [then, later] = [numberOf(pair.before), numberOf(pair.now)];
      if (then && later && !this.#ids.has(then)) this.#ids.set(then, later);
    }
  }

  /** @returns the id of the list in the document now */
  bring(before: string): string {
    const known = this.#ids.get(before);
    if (known !== undefined) return known;
    const id = this.#copy(before);
    this.#ids.set(before, id);
    return id;
  }

  #copy(id: string): string {
    const number = this.#before && byId(this.#before, 'w:num', 'w:numId', id);
    // "0" takes the number away, whatever the lists.
    if (!number || !this.#before || !this.#now) return id;
    const shape = childOf(number, 'w:abstractNumId')?.attributes['w:val'] ?? '';
    const copy = cloneTree(number);
    const own = nextId(this.#now, 'w:num', 'w:numId');
    copy.attributes['w:numId'] = own;
    childOf(copy, 'w:abstractNumId')!.attributes['w:val'] = this.#shape(
      this.#before,
      this.#now,
      shape,
    );
    this.#now.children.push(copy);
    return own;
  }

  /** The same shape of list in the document now, taken over where there is none. */
  #shape(before: XmlElement, now: XmlElement, id: string): string {
    const shape = byId(before, 'w:abstractNum', 'w:abstractNumId', id);
    if (!shape) return id;
    const same = elementsOf(now, 'w:abstractNum').find((each) => looksOf(each) === looksOf(shape));
    if (same) return same.attributes['w:abstractNumId'] ?? id;
    const copy = cloneTree(shape);
    const own = nextId(now, 'w:abstractNum', 'w:abstractNumId');
    copy.attributes['w:abstractNumId'] = own;
    // Shapes stand before the lists that have them.
    const at = now.children.findIndex((node) => typeof node !== 'string' && node.name === 'w:num');
    now.children.splice(at < 0 ? now.children.length : at, 0, copy);
    return own;
  }
}

/** The id of the numbering that a paragraph states; null for none. */
function numberOf(paragraph: XmlElement | null): string | null {
  if (!paragraph) return null;
  const properties = childOf(childOf(paragraph, 'w:pPr'), 'w:numPr');
  return childOf(properties, 'w:numId')?.attributes['w:val'] ?? null;
}

function numberingTree(document: WordPackage): XmlElement | null {
  const part = document.mainPart && document.linked(document.mainPart, 'numbering');
  return part ? document.tree(part) : null;
}

export function byId(
  root: XmlElement,
  name: string,
  attribute: string,
  id: string,
): XmlElement | undefined {
  return elementsOf(root, name).find(({ attributes }) => attributes[attribute] === id);
}

/** One more than the highest id in use. */
export function nextId(root: XmlElement, name: string, attribute: string): string {
  const ids = elementsOf(root, name).map(({ attributes }) => Number(attributes[attribute]));
  return String(Math.max(0, ...ids.filter(Number.isFinite)) + 1);
}

/** The levels of a shape, without what tells one copy from another. */
function looksOf(shape: XmlElement): string {
  return xmlOf(element('', {}, elementsOf(shape, 'w:lvl')));
}
