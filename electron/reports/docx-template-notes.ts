import { nextId } from './docx-changes-numbering';
import {
  adoptNamespaces,
  bodyOf,
  linkType,
  wordContentType,
  type WordPackage,
} from './word-package';
import { elementsOf, walk, type XmlElement } from './xml-tree';

interface NoteKind {
  part: 'footnotes' | 'comments';
  element: string;
  /** Elements of the text that refer to one by its id. */
  references: readonly string[];
}

const kinds: readonly NoteKind[] = [
  { part: 'footnotes', element: 'w:footnote', references: ['w:footnoteReference'] },
  {
    part: 'comments',
    element: 'w:comment',
    references: ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference'],
  },
];

/**
 * Takes the footnotes and comments of a report over into a template.
 * @param body refers to them; is changed
 * @param adapt gives each of them the template's styles and lists
 */
export function mergeNotes(
  report: WordPackage,
  template: WordPackage,
  body: readonly XmlElement[],
  adapt: (note: XmlElement) => void,
): void {
  for (const kind of kinds) {
    const own = notesTree(report, kind);
    const notes = own ? elementsOf(own, kind.element).filter(isNote) : [];
    if (!own || notes.length === 0) continue;
    const theirs = notesTree(template, kind) ?? addPart(template, kind, own);
    adoptNamespaces(theirs, own);
    const ids = new Map<string, string>();
    for (const note of notes) {
      adapt(note);
      const id = nextId(theirs, kind.element, 'w:id');
      ids.set(note.attributes['w:id'] ?? '', id);
      theirs.children.push({ ...note, attributes: { ...note.attributes, 'w:id': id } });
    }
    for (const root of body) renumber(root, kind, ids);
  }
}

/**
 * Footnotes in the order of the text, without those that nothing leads to any more: some programs take the notes of a
 * file one after the other, whatever their numbers, and would print the template's in place of the report's.
 */
export function orderFootnotes(document: WordPackage): void {
  const kind = kinds.find(({ part }) => part === 'footnotes');
  const tree = kind && notesTree(document, kind);
  if (!kind || !tree) return;
  const order = new Map<string | undefined, number>();
  for (const { attributes, name } of walk(bodyOf(document))) {
    const id = attributes['w:id'];
    if (kind.references.includes(name) && !order.has(id)) order.set(id, order.size);
  }
  const placeOf = ({ attributes }: XmlElement) => order.get(attributes['w:id']) ?? -1;
  const [lines, notes] = [
    elementsOf(tree).filter((each) => !isNote(each)),
    elementsOf(tree, kind.element).filter((each) => isNote(each) && placeOf(each) >= 0),
  ];
  tree.children = [...lines, ...notes.toSorted((a, b) => placeOf(a) - placeOf(b))];
}

function renumber(root: XmlElement, { references }: NoteKind, ids: ReadonlyMap<string, string>) {
  for (const node of walk(root)) {
    if (!references.includes(node.name)) continue;
    const id = ids.get(node.attributes['w:id'] ?? '');
    if (id !== undefined) node.attributes['w:id'] = id;
  }
}

/** Not one of the lines between text and notes. */
function isNote({ attributes }: XmlElement): boolean {
  return attributes['w:type'] === undefined || attributes['w:type'] === 'normal';
}

function notesTree(document: WordPackage, { part }: NoteKind): XmlElement | null {
  const name = document.linked(document.mainPart!, part);
  return name === null ? null : document.tree(name);
}

/** The part as in the report, without its notes: the lines between text and notes come along. */
function addPart(template: WordPackage, kind: NoteKind, own: XmlElement): XmlElement {
  const lines = elementsOf(own).filter((each) => each.name !== kind.element || !isNote(each));
  const tree = { ...own, attributes: { ...own.attributes }, children: [...lines] };
  const name = `word/${kind.part}.xml`;
  template.put(name, tree, wordContentType(kind.part));
  const link = { type: linkType(kind.part), target: name, isExternal: false };
  template.addLink(template.mainPart!, link);
  return tree;
}
