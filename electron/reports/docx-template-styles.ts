import type { StyleMapping, StyleRole } from '../../shared/contract/word-templates';
import { builtInStyles } from './docx-styles';
import { styleName, stylesOf } from './docx-template-inspect';
import { linkType, wordContentType, type WordPackage } from './word-package';
import { childOf, cloneTree, elementsOf, walk, type XmlElement } from './xml-tree';

type StyleType = 'paragraph' | 'character' | 'table';

const references: Readonly<Record<string, StyleType>> = {
  'w:pStyle': 'paragraph',
  'w:rStyle': 'character',
  'w:tblStyle': 'table',
};

/**
 * Further names that templates give to the roles. Word writes the names of its own styles in English whatever language it
 * speaks; other programs and people do not.
 */
const namesOfRole: Readonly<Partial<Record<StyleRole, readonly string[]>>> = {
  title: ['document title', 'titre', 'título', 'titel', 'titolo'],
  subtitle: ['sous-titre', 'subtítulo', 'untertitel', 'sottotitolo'],
  'heading-1': ['titre 1', 'título 1', 'überschrift 1', 'titolo 1'],
  'heading-2': ['titre 2', 'título 2', 'überschrift 2', 'titolo 2'],
  'heading-3': ['titre 3', 'título 3', 'überschrift 3', 'titolo 3'],
  'numbered-paragraph': [
    'numbered para',
    'para numbered',
    'paragraphe numéroté',
    'párrafo numerado',
  ],
  area: ['liste à numéros', 'lista con números'],
  bullet: ['liste à puces', 'lista con viñetas', 'bullet list', 'bullets'],
  letter: ['lettered list', 'liste à lettres'],
  footnote: ['note de bas de page', 'texto nota pie', 'fußnotentext'],
  quote: ['block quotation', 'block text', 'citation', 'cita', 'zitat'],
  table: ['table grid', 'grille du tableau', 'tabla con cuadrícula'],
  caption: ['légende', 'epígrafe', 'beschriftung'],
};

const roles = new Map(Object.entries(builtInStyles).map(([role, id]) => [id, role as StyleRole]));

/** The role that one of our styles plays for templates; undefined for one that plays none. */
function roleOfStyle(id: string): StyleRole | undefined {
  return roles.get(id);
}

/**
 * The styles of a template that stand for ours: those that a person chose, else those of the same name, else, for
 * headings, those of the same outline level. What the template has nothing for is added to it, in the template's fonts.
 */
export class TemplateStyles {
  readonly #own: ReadonlyMap<string, XmlElement>;
  readonly #theirs: XmlElement[];
  readonly #tree: XmlElement;
  readonly #resolved = new Map<string, string>();

  constructor(
    report: WordPackage,
    template: WordPackage,
    private readonly mapping: StyleMapping,
  ) {
    this.#own = new Map(stylesOf(report).map((style) => [idOf(style), style]));
    this.#tree = stylesTree(template) ?? addStyles(template, report);
    this.#theirs = stylesOf(template);
  }

  /** The style with which the template says what ours says. */
  resolve(id: string): string {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const own = this.#own.get(id);
    const found = own && (this.#chosen(id, own) ?? this.#named(id, own) ?? this.#levelled(id));
    if (found) {
      this.#resolved.set(id, idOf(found));
      return idOf(found);
    }
    return own ? this.#add(id, own) : id;
  }

  /** Gives everything in the tree the template's styles. */
  apply(root: XmlElement): void {
    const body = this.#bodyStyle();
    for (const node of walk(root)) {
      if (references[node.name]) {
        const id = node.attributes['w:val'] ?? '';
        node.attributes['w:val'] = this.resolve(id);
      }
      if (node.name === 'w:tbl' && this.mapping.table !== undefined) dropOwnBorders(node);
    }
    if (body === null) return;
    for (const node of walk(root)) if (node.name === 'w:p') styleBody(node, body);
  }

  /** The style that text without one takes where a person chose another than the template's usual one. */
  #bodyStyle(): string | null {
    const chosen = this.mapping.body;
    const usual = this.#theirs.find((style) => isDefault(style, 'paragraph'));
    return chosen === undefined || (usual && idOf(usual) === chosen) ? null : chosen;
  }

  #chosen(id: string, own: XmlElement): XmlElement | undefined {
    const role = roleOfStyle(id);
    const chosen = role && this.mapping[role];
    return this.#theirs.find((style) => idOf(style) === chosen && typeOf(style) === typeOf(own));
  }

  #named(id: string, own: XmlElement): XmlElement | undefined {
    const ofType = this.#theirs.filter((style) => typeOf(style) === typeOf(own));
    if (own.attributes['w:default'] === '1')
      return ofType.find((style) => style.attributes['w:default'] === '1');
    const role = roleOfStyle(id);
    const names = [styleName(own), ...((role && namesOfRole[role]) ?? [])].map(folded);
    for (const name of names) {
      const found = ofType.find((style) => namesOf(style).includes(name));
      if (found) return found;
    }
    return undefined;
  }

  #levelled(id: string): XmlElement | undefined {
    const level = /^heading-(\d)$/.exec(roleOfStyle(id) ?? '')?.[1];
    if (level === undefined) return undefined;
    return this.#theirs.find(
      (style) => typeOf(style) === 'paragraph' && this.#outlineLevel(style) === Number(level) - 1,
    );
  }

  #outlineLevel(style: XmlElement): number | null {
    const stated = this.inherited(idOf(style), (each) =>
      childOf(childOf(each, 'w:pPr'), 'w:outlineLvl'),
    );
    return stated ? Number(stated.attributes['w:val']) : null;
  }

  /** What a style of the template, or the nearest that it is based on, says. */
  inherited<T>(id: string, read: (style: XmlElement) => T | undefined): T | undefined {
    const seen = new Set<string>();
    for (let at: string | undefined = id; at !== undefined && !seen.has(at);) {
      seen.add(at);
      const here: string = at;
      const style = this.#theirs.find((each) => idOf(each) === here);
      const found = style && read(style);
      if (found !== undefined) return found;
      at = childOf(style, 'w:basedOn')?.attributes['w:val'];
    }
    return undefined;
  }

  #add(id: string, own: XmlElement): string {
    const style = cloneTree(own);
    const taken = new Set(this.#theirs.map(idOf));
    let free = id;
    for (let number = 2; taken.has(free); number += 1) free = `${id}${number}`;
    this.#resolved.set(id, free);
    style.attributes['w:styleId'] = free;
    delete style.attributes['w:default'];
    for (const name of ['w:basedOn', 'w:next', 'w:link']) {
      const reference = childOf(style, name);
      if (reference)
        reference.attributes['w:val'] = this.resolve(reference.attributes['w:val'] ?? '');
    }
    // Fonts are the template's.
    const looks = childOf(style, 'w:rPr');
    if (looks)
      looks.children = looks.children.filter((n) => typeof n === 'string' || n.name !== 'w:rFonts');
    this.#theirs.push(style);
    this.#tree.children.push(style);
    return free;
  }
}

function stylesTree(document: WordPackage): XmlElement | null {
  const part = document.linked(document.mainPart!, 'styles');
  return part === null ? null : document.tree(part);
}

/** A template without any styles takes ours. */
function addStyles(template: WordPackage, report: WordPackage): XmlElement {
  const tree = cloneTree(stylesTree(report)!);
  const name = 'word/styles.xml';
  template.put(name, tree, wordContentType('styles'));
  const link = { type: linkType('styles'), target: name, isExternal: false };
  template.addLink(template.mainPart!, link);
  return tree;
}

function idOf(style: XmlElement): string {
  return style.attributes['w:styleId'] ?? '';
}

function typeOf(style: XmlElement): string {
  return style.attributes['w:type'] ?? 'paragraph';
}

function isDefault(style: XmlElement, type: StyleType): boolean {
  return style.attributes['w:default'] === '1' && typeOf(style) === type;
}

function namesOf(style: XmlElement): string[] {
  const aliases = childOf(style, 'w:aliases')?.attributes['w:val'] ?? '';
  return [styleName(style), ...aliases.split(/[,;]/)].map(folded).filter((name) => name !== '');
}

function folded(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

function styleBody(paragraph: XmlElement, style: string): void {
  const properties = childOf(paragraph, 'w:pPr');
  if (properties && childOf(properties, 'w:pStyle')) return;
  const stated: XmlElement = { name: 'w:pStyle', attributes: { 'w:val': style }, children: [] };
  if (properties) properties.children.unshift(stated);
  else paragraph.children.unshift({ name: 'w:pPr', attributes: {}, children: [stated] });
}

/** A table of a style that a person chose is drawn by it alone. */
function dropOwnBorders(table: XmlElement): void {
  const drawn = new Set(['w:tblBorders', 'w:tcBorders', 'w:shd']);
  const holders = [...walk(table)].filter(({ name }) => name === 'w:tblPr' || name === 'w:tcPr');
  for (const holder of holders)
    holder.children = elementsOf(holder).filter(({ name }) => !drawn.has(name));
}
