import { pairsOf, textBlocksOf, type BlockMerger } from './docx-changes-blocks';
import type { WordPackage } from './word-package';
import { cloneTree, elementsOf, type XmlElement } from './xml-tree';

/** The footnotes of two documents, brought together in the one now. */
export class FootnoteChanges {
  readonly #before: ReadonlyMap<string, XmlElement>;
  readonly #now: ReadonlyMap<string, XmlElement>;
  readonly #brought = new Map<string, string>();
  readonly #tree: XmlElement | null;

  constructor(before: WordPackage, now: WordPackage) {
    this.#before = footnotesOf(notesTree(before));
    this.#tree = notesTree(now);
    this.#now = footnotesOf(this.#tree);
  }

  /** Takes over a footnote whose mark went. @returns its id now */
  bring(before: string): string {
    const known = this.#brought.get(before);
    const note = this.#before.get(before);
    if (known !== undefined) return known;
    if (!note || !this.#tree) throw new Error(`a footnote that is not there: ${before}`);
    const ids = elementsOf(this.#tree, 'w:footnote').map((each) => Number(each.attributes['w:id']));
    const id = String(Math.max(0, ...ids) + 1);
    const copy = cloneTree(note);
    copy.attributes['w:id'] = id;
    this.#tree.children.push(copy);
    this.#brought.set(before, id);
    return id;
  }

  change(before: string, now: string, merger: BlockMerger): void {
    const [then, later] = [this.#before.get(before), this.#now.get(now)];
    if (!then || !later) return;
    const merged = merger.merge(pairsOf(then, later));
    const text = new Set(textBlocksOf(later));
    later.children = [
      ...merged,
      ...later.children.filter((node) => typeof node === 'string' || !text.has(node)),
    ];
  }
}

function notesTree(document: WordPackage): XmlElement | null {
  const part = document.mainPart && document.linked(document.mainPart, 'footnotes');
  return part ? document.tree(part) : null;
}

function footnotesOf(tree: XmlElement | null): Map<string, XmlElement> {
  const notes = tree ? elementsOf(tree, 'w:footnote') : [];
  return new Map(notes.map((note) => [note.attributes['w:id'] ?? '', note]));
}
