import type { WordTemplate } from '../../shared/contract/word-templates';
import { hasMacros, mainPartOf } from '../imports/office-package';
import { recognizeFile } from '../imports/recognize-file';
import { Unreadable } from '../imports/unreadable';
import { openZip } from '../imports/zip-directory';
import { isKnownPlaceholder, placeholdersIn } from './docx-template-placeholders';
import { linkType, wordContentType, wordNamespace, WordPackage } from './word-package';
import { childOf, elementsOf, type XmlElement } from './xml-tree';

/** What there is to know of a template before a report is put into it. */
export type TemplateFacts = Pick<WordTemplate, 'placeholders' | 'unknownPlaceholders' | 'styles'>;

const mainTypes = [wordContentType('document.main'), wordContentType('template.main')];
const placeholderParts = ['header', 'footer'].map(linkType);

/**
 * The parts of a Word template or document. Throws `Unreadable` for what is no Word file, protected, damaged, packed out
 * of proportion, or holds macros, whatever it is called.
 */
export function openTemplate(bytes: Uint8Array): WordPackage {
  if (recognizeFile(bytes) !== 'archive') throw new Unreadable('unknown-format');
  const zip = openZip(bytes);
  if (hasMacros(zip)) throw new Unreadable('macros');
  const main = mainPartOf(zip);
  if (main === null) throw new Unreadable('unknown-format');
  const parts = zip.names.map((name) => [name, zip.read(name)!] as const);
  const document = new WordPackage(parts);
  if (!mainTypes.includes(document.contentTypeOf(main) ?? '')) {
    throw new Unreadable('unknown-format');
  }
  const root = document.tree(main);
  // Other prefixes are allowed and never written; the strict variant is another format to every program.
  if (root?.name !== 'w:document' || root.attributes['xmlns:w'] !== wordNamespace)
    throw new Unreadable('unknown-format');
  if (!childOf(root, 'w:body')) throw new Unreadable('damaged');
  for (const name of document.names) if (/\.(xml|rels)$/.test(name)) document.tree(name);
  return document;
}

/** Throws as {@link openTemplate}. */
export function inspectTemplate(bytes: Uint8Array): TemplateFacts {
  const document = openTemplate(bytes);
  const found = storiesOf(document).flatMap(placeholdersIn);
  const placeholders = [...new Set(found)];
  return {
    placeholders,
    unknownPlaceholders: placeholders.filter((name) => !isKnownPlaceholder(name)),
    styles: stylesOf(document).flatMap((style) => {
      const type = style.attributes['w:type'];
      const id = style.attributes['w:styleId'];
      if ((type !== 'paragraph' && type !== 'table') || !id) return [];
      return [{ id, name: styleName(style) || id, type }];
    }),
  };
}

/** Body, headers and footers: where placeholders may stand. */
export function storiesOf(document: WordPackage): XmlElement[] {
  const main = document.mainPart!;
  const linked = document
    .links(main)
    .filter(({ type, isExternal }) => !isExternal && placeholderParts.includes(type));
  const parts = [main, ...new Set(linked.map(({ target }) => target))];
  return parts.flatMap((part) => document.tree(part) ?? []);
}

export function stylesOf(document: WordPackage): XmlElement[] {
  const part = document.linked(document.mainPart!, 'styles');
  const tree = part === null ? null : document.tree(part);
  return tree ? elementsOf(tree, 'w:style') : [];
}

export function styleName(style: XmlElement): string {
  return childOf(style, 'w:name')?.attributes['w:val'] ?? '';
}
