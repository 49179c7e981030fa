import { byId, nextId } from './docx-changes-numbering';
import type { TemplateStyles } from './docx-template-styles';
import { adoptNamespaces, linkType, wordContentType, type WordPackage } from './word-package';
import { childOf, cloneTree, element, elementsOf, walk, type XmlElement } from './xml-tree';

/**
 * The lists of a report in a template. A style of the template that numbers by itself, in the same kind of numbers, does
 * so; every other list comes along.
 */
export class TemplateLists {
  readonly #ids = new Map<string, Level>();
  readonly #own: XmlElement | null;
  #theirs: XmlElement | null;

  constructor(
    report: WordPackage,
    private readonly template: WordPackage,
    private readonly styles: TemplateStyles,
  ) {
    this.#own = numberingTree(report);
    this.#theirs = numberingTree(template);
  }

  /** After the styles have been applied: those of the template decide. */
  apply(root: XmlElement): void {
    for (const node of walk(root)) {
      const number = node.name === 'w:pPr' ? childOf(node, 'w:numPr') : undefined;
      if (!number) continue;
      const style = childOf(node, 'w:pStyle')?.attributes['w:val'];
      const { list, level } = this.#resolve(levelOf(number), style);
      number.children = [
        element('w:ilvl', { 'w:val': level }),
        element('w:numId', { 'w:val': list }),
      ];
    }
  }

  #resolve(own: Level, style: string | undefined): Level {
    const key = `${own.list} ${own.level} ${style ?? ''}`;
    const known = this.#ids.get(key);
    if (known) return known;
    const found = this.#ofStyle(own, style) ?? { list: this.#bring(own.list), level: own.level };
    this.#ids.set(key, found);
    return found;
  }

  /** A list of its own in the shape that the style has: each list of the report counts from the start. */
  #ofStyle(own: Level, style: string | undefined): Level | null {
    if (style === undefined || !this.#theirs || !this.#own) return null;
    const stated = this.styles.inherited(style, (each) =>
      childOf(childOf(each, 'w:pPr'), 'w:numPr'),
    );
    if (!stated) return null;
    const theirs = levelOf(stated);
    const shape = shapeOf(this.#theirs, theirs.list);
    const ownShape = shapeOf(this.#own, own.list);
    if (!shape || !ownShape) return null;
    if (formatOf(shape, theirs.level) !== formatOf(ownShape, own.level)) return null;
    const list = nextId(this.#theirs, 'w:num', 'w:numId');
    const start = element('w:lvlOverride', { 'w:ilvl': theirs.level }, [
      element('w:startOverride', { 'w:val': '1' }),
    ]);
    const id = shape.attributes['w:abstractNumId'] ?? '';
    addList(
      this.#theirs,
      element('w:num', { 'w:numId': list }, [element('w:abstractNumId', { 'w:val': id }), start]),
    );
    return { list, level: theirs.level };
  }

  #bring(list: string): string {
    const own = this.#own && byId(this.#own, 'w:num', 'w:numId', list);
    const shape = this.#own && shapeOf(this.#own, list);
    if (!own || !shape || !this.#own) return list;
    this.#theirs ??= this.#addPart(this.#own);
    const key = `shape ${shape.attributes['w:abstractNumId'] ?? ''}`;
    const known = this.#ids.get(key);
    const id = known?.list ?? nextId(this.#theirs, 'w:abstractNum', 'w:abstractNumId');
    if (!known) {
      this.#ids.set(key, { list: id, level: '' });
      addShape(this.#theirs, shape, id);
      adoptNamespaces(this.#theirs, this.#own);
    }
    const copy = cloneTree(own);
    copy.attributes['w:numId'] = nextId(this.#theirs, 'w:num', 'w:numId');
    childOf(copy, 'w:abstractNumId')!.attributes['w:val'] = id;
    addList(this.#theirs, copy);
    return copy.attributes['w:numId'];
  }

  #addPart(own: XmlElement): XmlElement {
    const tree = { ...own, children: [] };
    const name = 'word/numbering.xml';
    this.template.put(name, tree, wordContentType('numbering'));
    const main = this.template.mainPart!;
    this.template.addLink(main, { type: linkType('numbering'), target: name, isExternal: false });
    return tree;
  }
}

interface Level {
  list: string;
  level: string;
}

function levelOf(number: XmlElement): Level {
  return {
    list: childOf(number, 'w:numId')?.attributes['w:val'] ?? '',
    level: childOf(number, 'w:ilvl')?.attributes['w:val'] ?? '0',
  };
}

function numberingTree(document: WordPackage): XmlElement | null {
  const part = document.linked(document.mainPart!, 'numbering');
  return part === null ? null : document.tree(part);
}

function shapeOf(tree: XmlElement, list: string): XmlElement | undefined {
  const number = byId(tree, 'w:num', 'w:numId', list);
  const id = childOf(number, 'w:abstractNumId')?.attributes['w:val'] ?? '';
  return byId(tree, 'w:abstractNum', 'w:abstractNumId', id);
}

function formatOf(shape: XmlElement, level: string): string {
  const found = elementsOf(shape, 'w:lvl').find((each) => each.attributes['w:ilvl'] === level);
  return childOf(found, 'w:numFmt')?.attributes['w:val'] ?? 'none';
}

/** Shapes stand before the lists that have them. */
function addShape(tree: XmlElement, shape: XmlElement, id: string): void {
  const copy = cloneTree(shape);
  copy.attributes['w:abstractNumId'] = id;
  // Word takes shapes with one and the same mark for one.
  copy.children = copy.children.filter(
    (node) => typeof node === 'string' || node.name !== 'w:nsid',
  );
  insertBefore(tree, ['w:num', 'w:numIdMacAtCleanup'], copy);
}

function addList(tree: XmlElement, list: XmlElement): void {
  insertBefore(tree, ['w:numIdMacAtCleanup'], list);
}

function insertBefore(tree: XmlElement, names: readonly string[], child: XmlElement): void {
  const at = tree.children.findIndex(
    (node) => typeof node !== 'string' && names.includes(node.name),
  );
  tree.children.splice(at < 0 ? tree.children.length : at, 0, child);
}
