import type { OutputLanguage } from '../../shared/domain/draft';
import { wordLanguage } from './docx-text';
import type { WordPackage } from './word-package';
import { childOf, element, elementsOf, type XmlElement } from './xml-tree';

const coreType = 'application/vnd.openxmlformats-package.core-properties+xml';
const coreLink =
  'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
const appType = 'application/vnd.openxmlformats-officedocument.extended-properties+xml';

/**
 * The properties of the report in the place of those of whoever made the template, and the language of the report.
 * Nothing leads to the template any more: its address would tell where it is kept, and would be fetched.
 */
export function cleanProperties(
  document: WordPackage,
  own: WordPackage,
  language: OutputLanguage,
): void {
  takeOver(document, own, 'docProps/core.xml', coreType, coreLink);
  takeOver(document, own, 'docProps/app.xml', appType, linkOf('extended-properties'));
  dropPicture(document);
  const main = document.mainPart!;
  const settings = document.linked(main, 'settings');
  if (settings !== null) {
    document.removeLinks(settings, ({ type }) => /\/(attachedTemplate|mailMerge\w*)$/.test(type));
    const tree = document.tree(settings)!;
    tree.children = elementsOf(tree).filter(
      ({ name }) => name !== 'w:attachedTemplate' && name !== 'w:mailMerge',
    );
  }
  const styles = document.linked(main, 'styles');
  if (styles !== null) setLanguage(document.tree(styles)!, wordLanguage(language));
}

function linkOf(word: string): string {
  return `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${word}`;
}

function takeOver(
  document: WordPackage,
  own: WordPackage,
  name: string,
  contentType: string,
  link: string,
): void {
  const word = link.slice(link.lastIndexOf('/') + 1);
  const theirs = document.linked('', word);
  const tree = own.tree(name);
  if (!tree) return;
  document.put(theirs ?? name, tree, contentType);
  if (theirs === null) document.addLink('', { type: link, target: name, isExternal: false });
}

/** The small picture of its first page shows the template, not the report. */
function dropPicture(document: WordPackage): void {
  const picture = document.linked('', 'thumbnail');
  if (picture === null) return;
  document.removeLinks('', ({ target }) => target === picture);
  document.remove(picture);
}

/** A region of the template's own stays where it speaks the language of the report. */
function setLanguage(styles: XmlElement, language: string): void {
  const defaults = childOrNew(styles, 'w:docDefaults');
  const looks = childOrNew(childOrNew(defaults, 'w:rPrDefault'), 'w:rPr');
  const stated = childOf(looks, 'w:lang');
  const primary = (tag: string | undefined) => tag?.split('-')[0]?.toLowerCase();
  if (stated && primary(stated.attributes['w:val']) === primary(language)) return;
  if (stated) stated.attributes['w:val'] = language;
  else looks.children.push(element('w:lang', { 'w:val': language }));
}

function childOrNew(parent: XmlElement, name: string): XmlElement {
  const known = childOf(parent, name);
  if (known) return known;
  const child = element(name);
  parent.children.unshift(child);
  return child;
}
