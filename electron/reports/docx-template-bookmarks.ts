import { walk, type XmlElement } from './xml-tree';

/** Far above the ids that programs give. */
const firstId = 500_000_000;

/** Gives the bookmarks of a report ids and names that the template does not use, and what leads to them as well. */
export function bringBookmarks(blocks: readonly XmlElement[], template: XmlElement): void {
  const taken = new Set(
    [...walk(template)].flatMap((node) => (node.name === 'w:bookmarkStart' ? nameOf(node) : [])),
  );
  const ids = new Map<string, string>();
  const names = new Map<string, string>();
  const nodes = blocks.flatMap((block) => [...walk(block)]);
  for (const node of nodes) {
    if (node.name !== 'w:bookmarkStart' && node.name !== 'w:bookmarkEnd') continue;
    const id = node.attributes['w:id'] ?? '';
    if (!ids.has(id)) ids.set(id, String(firstId + ids.size));
    node.attributes['w:id'] = ids.get(id)!;
    const name = node.attributes['w:name'];
    if (name !== undefined && taken.has(name)) names.set(name, freeName(name, taken));
  }
  if (names.size > 0) nodes.forEach((node) => rename(node, names));
}

function nameOf({ attributes }: XmlElement): string {
  return attributes['w:name'] ?? '';
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${name}_${number}`)) number += 1;
  return `${name}_${number}`;
}

function rename(node: XmlElement, names: ReadonlyMap<string, string>): void {
  const renamed = (text: string) => text.replace(/\b_?\w+\b/g, (name) => names.get(name) ?? name);
  for (const attribute of ['w:name', 'w:anchor', 'w:instr']) {
    const value = node.attributes[attribute];
    if (value !== undefined) node.attributes[attribute] = renamed(value);
  }
  if (node.name === 'w:instrText')
    node.children = node.children.map((text) => (typeof text === 'string' ? renamed(text) : text));
}
