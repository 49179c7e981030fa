import { zipSync, type Zippable } from 'fflate';
import { parseTree, elementsOf, element, writeTree, childOf, type XmlElement } from './xml-tree';

/** A part that another one points to. */
export interface PartLink {
  id: string;
  /** The whole type, an address. */
  type: string;
  /** Name of a part of the package; for external ones the address. */
  target: string;
  isExternal: boolean;
}

const contentTypes = '[Content_Types].xml';
export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const wordTypes = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The type of a link between parts, by its last word: `footnotes`, `styles`, `hyperlink`. */
export function linkType(word: string): string {
  return `${officeRelationships}/${word}`;
}

/** Content type of a part of a Word document by its last word: `footnotes`, `document.main`. */
export function wordContentType(word: string): string {
  return `${wordTypes}.${word}+xml`;
}

/**
 * The parts of a Word document, read as they are asked for. Trees that were asked for may be changed and are written
 * back. Throws `Unreadable` where a part that is asked for is broken.
 */
export class WordPackage {
  readonly #bytes: Map<string, Uint8Array>;
  readonly #trees = new Map<string, XmlElement>();

  /** @param parts by their names in the archive, without folders */
  constructor(parts: Iterable<readonly [string, Uint8Array]>) {
    this.#bytes = new Map([...parts].filter(([name]) => !name.endsWith('/')));
  }

  get names(): string[] {
    return [...new Set([...this.#bytes.keys(), ...this.#trees.keys()])];
  }

  has(name: string): boolean {
    return this.#bytes.has(name) || this.#trees.has(name);
  }

  /** The root of a part; null where there is none of that name. */
  tree(name: string): XmlElement | null {
    const known = this.#trees.get(name);
    if (known) return known;
    const bytes = this.#bytes.get(name);
    if (!bytes) return null;
    const tree = parseTree(bytes);
    this.#trees.set(name, tree);
    return tree;
  }

  /** Adds a part or takes the place of one. */
  put(name: string, content: XmlElement | Uint8Array, contentType: string): void {
    this.remove(name);
    if (content instanceof Uint8Array) this.#bytes.set(name, content);
    else this.#trees.set(name, content);
    this.setContentType(name, contentType);
  }

  remove(name: string): void {
    this.#bytes.delete(name);
    this.#trees.delete(name);
    const types = this.tree(contentTypes);
    if (types)
      types.children = types.children.filter(
        (node) => typeof node === 'string' || node.attributes['PartName'] !== `/${name}`,
      );
  }

  setContentType(name: string, contentType: string): void {
    const types = this.tree(contentTypes);
    if (!types) return;
    const known = elementsOf(types, 'Override').find(
      ({ attributes }) => attributes['PartName'] === `/${name}`,
    );
    if (known) known.attributes['ContentType'] = contentType;
    else
      types.children.push(element('Override', { PartName: `/${name}`, ContentType: contentType }));
  }

  /** What the part points to; `''` stands for the package. */
  links(part: string): PartLink[] {
    const tree = this.tree(linksOf(part));
    if (!tree) return [];
    return elementsOf(tree, 'Relationship').map(({ attributes }) => {
      const isExternal = attributes['TargetMode'] === 'External';
      const target = attributes['Target'] ?? '';
      return {
        id: attributes['Id'] ?? '',
        type: attributes['Type'] ?? '',
        target: isExternal ? target : resolvePart(part, target),
        isExternal,
      };
    });
  }

  /** The first part that the part points to in that way, if it is there. @param word last word of the type */
  linked(part: string, word: string): string | null {
    const link = this.links(part).find(
      ({ type, isExternal }) => !isExternal && type.endsWith(`/${word}`),
    );
    return link && this.has(link.target) ? link.target : null;
  }

  /** @returns the id of the new link */
  addLink(part: string, { type, target, isExternal }: Omit<PartLink, 'id'>): string {
    const name = linksOf(part);
    const tree = this.tree(name) ?? this.#addLinks(name);
    const taken = new Set(this.links(part).map((link) => link.id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const id = `rId${number}`;
    tree.children.push(
      element('Relationship', {
        ...{ Id: id, Type: type, Target: isExternal ? target : `/${target}` },
        ...(isExternal ? { TargetMode: 'External' } : {}),
      }),
    );
    return id;
  }

  /** Takes away links; the parts that they lead to stay. */
  removeLinks(part: string, isGone: (link: PartLink) => boolean): void {
    const tree = this.tree(linksOf(part));
    if (!tree) return;
    const gone = new Set(
      this.links(part)
        .filter(isGone)
        .map(({ id }) => id),
    );
    tree.children = tree.children.filter(
      (node) => typeof node === 'string' || !gone.has(node.attributes['Id'] ?? ''),
    );
  }

  /** Name of the part that the package is about; null where it names none that is there. */
  get mainPart(): string | null {
    return this.linked('', 'officeDocument');
  }

  contentTypeOf(name: string): string | null {
    const types = this.tree(contentTypes);
    if (!types) return null;
    const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    const own = elementsOf(types, 'Override').find(
      (each) => each.attributes['PartName'] === `/${name}`,
    );
    const usual = elementsOf(types, 'Default').find(
      (each) => each.attributes['Extension']?.toLowerCase() === extension,
    );
    return (own ?? usual)?.attributes['ContentType'] ?? null;
  }

  /** The archive. @param writtenAt epoch milliseconds of the entries; null for a day that says nothing */
  toBytes(writtenAt: number | null): Uint8Array {
    // Zip knows no year before 1980.
    const mtime = new Date(Math.max(writtenAt ?? 0, Date.UTC(1980, 0, 2)));
    const files: Zippable = {};
    // Programs recognize the file by what comes first.
    const names = this.names.toSorted(
      (a, b) => Number(b === contentTypes) - Number(a === contentTypes),
    );
    for (const name of names) {
      const tree = this.#trees.get(name);
      files[name] = tree ? writeTree(tree) : this.#bytes.get(name)!;
    }
    return zipSync(files, { mtime, level: 6 });
  }

  #addLinks(name: string): XmlElement {
    const xmlns = 'http://schemas.openxmlformats.org/package/2006/relationships';
    const tree = element('Relationships', { xmlns });
    this.put(name, tree, 'application/vnd.openxmlformats-package.relationships+xml');
    return tree;
  }
}

function linksOf(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function resolvePart(part: string, target: string): string {
  const path = target.startsWith('/')
    ? target
    : `${part.slice(0, part.lastIndexOf('/') + 1)}${target}`;
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

/** The body of the main part of a Word document. Throws where there is none: the caller has checked the document. */
export function bodyOf(document: WordPackage): XmlElement {
  const main = document.mainPart;
  const body = main === null ? undefined : childOf(document.tree(main) ?? undefined, 'w:body');
  if (!body) throw new Error('a Word document without a body');
  return body;
}

/** Lets content of one part stand in another: declares the prefixes that it may use, and those that may be ignored. */
export function adoptNamespaces(target: XmlElement, source: XmlElement): void {
  for (const [name, value] of Object.entries(source.attributes))
    if (name.startsWith('xmlns:')) target.attributes[name] ??= value;
  const ignorable = [target, source].flatMap(({ attributes }) =>
    (attributes['mc:Ignorable'] ?? '').split(/\s+/).filter(Boolean),
  );
  const declared = ignorable.filter((prefix) => `xmlns:${prefix}` in target.attributes);
  if (declared.length > 0 && 'xmlns:mc' in target.attributes)
    target.attributes['mc:Ignorable'] = [...new Set(declared)].join(' ');
}
