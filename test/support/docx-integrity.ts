import { unzipSync } from 'fflate';
import { linkType, wordContentType, WordPackage } from '../../electron/reports/word-package';
import { elementsOf, walk, type XmlElement } from '../../electron/reports/xml-tree';

/** The parts of a Word document. */
export function wordPackage(bytes: Uint8Array): WordPackage {
  return new WordPackage(Object.entries(unzipSync(bytes)));
}

/**
 * What in a Word document leads nowhere: links without a part, parts without a type, styles, lists, notes, comments and
 * bookmarks that are not there, ids that stand twice. Empty for a sound document.
 */
export function docxFaults(bytes: Uint8Array): string[] {
  const document = wordPackage(bytes);
  const main = document.mainPart;
  if (main === null) return ['no main part'];
  return [
    ...(document.contentTypeOf(main) === wordContentType('document.main')
      ? []
      : [`main part is ${document.contentTypeOf(main)}`]),
    ...partFaults(document),
    ...storyParts(document, main).flatMap((part) => storyFaults(document, main, part)),
    ...styleFaults(document, main),
    ...numberingFaults(document, main),
  ];
}

function partFaults(document: WordPackage): string[] {
  const faults: string[] = [];
  const types = document.tree('[Content_Types].xml');
  for (const { attributes } of elementsOf(types!, 'Override')) {
    const name = attributes['PartName']!.slice(1);
    if (!document.has(name)) faults.push(`a type for ${name}, which is not there`);
  }
  for (const name of document.names) {
    if (name === '[Content_Types].xml') continue;
    if (document.contentTypeOf(name) === null) faults.push(`no type for ${name}`);
    if (/\.(xml|rels)$/.test(name) && document.tree(name) === null) faults.push(`${name} is empty`);
    const source = /^(.*?)_rels\/([^/]*)\.rels$/.exec(name);
    if (!source) continue;
    const part = `${source[1]}${source[2]}`;
    if (part !== '' && !document.has(part)) faults.push(`links of ${part}, which is not there`);
    const links = document.links(part);
    if (new Set(links.map(({ id }) => id)).size < links.length) faults.push(`${name}: an id twice`);
    for (const { target, isExternal } of links)
      if (!isExternal && !document.has(target)) faults.push(`${part} links to ${target}`);
  }
  return faults;
}

const stories = ['header', 'footer', 'footnotes', 'endnotes', 'comments'];

function storyParts(document: WordPackage, main: string): string[] {
  const types = stories.map(linkType);
  const linked = document.links(main).filter(({ type }) => types.includes(type));
  return [main, ...linked.map(({ target }) => target)];
}

function storyFaults(document: WordPackage, main: string, part: string): string[] {
  const root = document.tree(part)!;
  const faults: string[] = [];
  const known = knownIds(document, main, part);
  const anchors: string[] = [];
  for (const node of walk(root)) {
    const { attributes, name } = node;
    for (const attribute of ['r:id', 'r:embed', 'r:link']) {
      const id = attributes[attribute];
      if (id !== undefined && !known.links.has(id)) faults.push(`${part}: no link ${id}`);
    }
    const ids = references[name];
    const value = attributes['w:val'] ?? attributes['w:id'] ?? '';
    if (ids && !known[ids].has(value)) faults.push(`${part}: ${name} ${value} is not there`);
    if (name === 'w:hyperlink' && attributes['w:anchor']) anchors.push(attributes['w:anchor']);
  }
  const bookmarks = elementsIn(root, 'w:bookmarkStart');
  const names = bookmarks.map(({ attributes }) => attributes['w:name']!);
  const starts = bookmarks.map(({ attributes }) => attributes['w:id']!).toSorted();
  const ends = elementsIn(root, 'w:bookmarkEnd').map(({ attributes }) => attributes['w:id']!);
  if (new Set(names).size < names.length) faults.push(`${part}: a bookmark twice`);
  if (new Set(starts).size < starts.length) faults.push(`${part}: a bookmark's id twice`);
  if (starts.join() !== ends.toSorted().join()) faults.push(`${part}: bookmarks do not close`);
  if (part === main)
    for (const anchor of anchors)
      if (!names.includes(anchor)) faults.push(`${part}: no bookmark ${anchor}`);
  return faults;
}

const references: Record<string, Exclude<keyof ReturnType<typeof knownIds>, 'links'>> = {
  'w:pStyle': 'styles',
  'w:rStyle': 'styles',
  'w:tblStyle': 'styles',
  'w:numId': 'lists',
  'w:footnoteReference': 'footnotes',
  'w:endnoteReference': 'endnotes',
  'w:commentReference': 'comments',
  'w:commentRangeStart': 'comments',
  'w:commentRangeEnd': 'comments',
};

function knownIds(document: WordPackage, main: string, part: string) {
  const ids = (type: string, name: string, attribute: string) => {
    const linked = document.linked(main, type);
    const elements = linked === null ? [] : elementsOf(document.tree(linked)!, name);
    return new Set(elements.map(({ attributes }) => attributes[attribute] ?? ''));
  };
  return {
    links: new Set(document.links(part).map(({ id }) => id)),
    styles: ids('styles', 'w:style', 'w:styleId'),
    // "0" takes a number away.
    lists: ids('numbering', 'w:num', 'w:numId').add('0'),
    footnotes: ids('footnotes', 'w:footnote', 'w:id'),
    endnotes: ids('endnotes', 'w:endnote', 'w:id'),
    comments: ids('comments', 'w:comment', 'w:id'),
  };
}

function styleFaults(document: WordPackage, main: string): string[] {
  const part = document.linked(main, 'styles');
  if (part === null) return ['no styles'];
  const styles = elementsOf(document.tree(part)!, 'w:style');
  const ids = styles.map(({ attributes }) => attributes['w:styleId']!);
  const lists = knownIds(document, main, part).lists;
  const twice = ids
    .filter((id, index) => ids.indexOf(id) !== index)
    .map((id) => `style ${id} twice`);
  const dangling = styles.flatMap((style) => [
    ...['w:basedOn', 'w:next', 'w:link'].flatMap((name) =>
      elementsOf(style, name)
        .map(({ attributes }) => attributes['w:val']!)
        // Word has this one by itself.
        .filter((id) => !ids.includes(id) && id !== 'DefaultParagraphFont')
        .map((id) => `style ${style.attributes['w:styleId']}: ${name} ${id} is not there`),
    ),
    ...elementsIn(style, 'w:numId')
      .filter(({ attributes }) => !lists.has(attributes['w:val'] ?? ''))
      .map(() => `style ${style.attributes['w:styleId']}: its list is not there`),
  ]);
  return [...twice, ...dangling];
}

function numberingFaults(document: WordPackage, main: string): string[] {
  const part = document.linked(main, 'numbering');
  if (part === null) return [];
  const tree = document.tree(part)!;
  const shapes = elementsOf(tree, 'w:abstractNum').map(
    ({ attributes }) => attributes['w:abstractNumId']!,
  );
  const lists = elementsOf(tree, 'w:num');
  const ids = lists.map(({ attributes }) => attributes['w:numId']!);
  const order = elementsOf(tree).map(({ name }) => name);
  return [
    ...(new Set(shapes).size < shapes.length ? ['a shape of list twice'] : []),
    ...(new Set(ids).size < ids.length ? ['a list twice'] : []),
    ...(order.indexOf('w:num') >= 0 && order.lastIndexOf('w:abstractNum') > order.indexOf('w:num')
      ? ['a shape of list after the lists']
      : []),
    ...lists
      .map((list) => elementsOf(list, 'w:abstractNumId')[0]?.attributes['w:val'] ?? '')
      .filter((id) => !shapes.includes(id))
      .map((id) => `no shape of list ${id}`),
  ];
}

function elementsIn(root: XmlElement, name: string): XmlElement[] {
  return [...walk(root)].filter((node) => node.name === name);
}
