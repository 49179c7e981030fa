import { unzipSync } from 'fflate';
import type { StyleMapping } from '../../shared/contract/word-templates';
import type { Report } from '../../shared/report/report';
import { bringBookmarks } from './docx-template-bookmarks';
import { openTemplate, storiesOf } from './docx-template-inspect';
import { TemplateLists } from './docx-template-lists';
import { mergeNotes, orderFootnotes } from './docx-template-notes';
import { fitPages, withoutPages } from './docx-template-pages';
import {
  fillPlaceholders,
  isReportPlace,
  placeholdersIn,
  placeholderValues,
} from './docx-template-placeholders';
import { cleanProperties } from './docx-template-properties';
import { TemplateStyles } from './docx-template-styles';
import { writeDocx } from './docx-writer';
import { adoptNamespaces, bodyOf, wordContentType, WordPackage } from './word-package';
import { childOf, element, elementsOf, walk, type XmlElement } from './xml-tree';

interface Template {
  bytes: Uint8Array;
  mapping: StyleMapping;
}

/**
 * The report as a Word document made from a template: in its styles, on its pages, with its headers and footers. Throws
 * `Unreadable` where the template is none that was checked.
 * @param writtenAt epoch milliseconds for the document properties and `{{date}}`; null for none
 */
export async function writeFromTemplate(
  report: Report,
  template: Template,
  writtenAt: number | null,
  onProgress: (fraction: number) => void = () => undefined,
): Promise<Uint8Array> {
  const document = openTemplate(template.bytes);
  const plain = withoutRepeated(report, document);
  const made = await writeDocx(plain, writtenAt ?? undefined, (part) => onProgress(part * 0.6));
  const own = new WordPackage(Object.entries(unzipSync(made)));
  onProgress(0.7);
  putInto(document, own, template.mapping);
  const values = placeholderValues(report, writtenAt);
  for (const story of storiesOf(document)) fillPlaceholders(story, values);
  cleanProperties(document, own, report.properties.language);
  const main = document.mainPart!;
  document.setContentType(main, wordContentType('document.main'));
  onProgress(0.9);
  return document.toBytes(writtenAt);
}

/** What the template says in a place of its own is not said again at the head of the report. */
function withoutRepeated(report: Report, document: WordPackage): Report {
  const inBody = new Set(placeholdersIn(bodyOf(document)));
  const anywhere = new Set(storiesOf(document).flatMap(placeholdersIn));
  const { titleBlock } = report;
  const unless = (name: string, text: string) => (inBody.has(name) ? '' : text);
  const hasMasthead = ['organization', 'original', 'symbol'].some((name) => anywhere.has(name));
  return {
    ...report,
    masthead: hasMasthead ? null : report.masthead,
    titleBlock: {
      title: unless('title', titleBlock.title),
      subtitle: unless('subtitle', titleBlock.subtitle),
      dateline: unless('dates', titleBlock.dateline),
      symbol: anywhere.has('symbol') ? '' : titleBlock.symbol,
      kind: unless('kind', titleBlock.kind),
    },
  };
}

/** Puts the text of the report with all that it refers to where the template wants it. */
function putInto(document: WordPackage, own: WordPackage, mapping: StyleMapping): void {
  const body = bodyOf(own);
  const pages = childOf(body, 'w:sectPr');
  const blocks = elementsOf(body).filter((each) => each !== pages);
  const styles = new TemplateStyles(own, document, mapping);
  const lists = new TemplateLists(own, document, styles);
  const adapt = (root: XmlElement) => {
    styles.apply(root);
    lists.apply(root);
  };
  blocks.forEach(adapt);
  mergeNotes(own, document, blocks, adapt);
  bringBookmarks(blocks, bodyOf(document));
  bringLinks(own, document, blocks);
  adoptNamespaces(document.tree(document.mainPart!)!, own.tree(own.mainPart!)!);
  place(bodyOf(document), blocks, pages);
  orderFootnotes(document);
}

function place(body: XmlElement, blocks: XmlElement[], pages: XmlElement | undefined): void {
  const found = findPlace(body);
  const holder = found?.holder ?? body;
  const final = childOf(body, 'w:sectPr') ?? element('w:sectPr');
  if (found === null && isBlank(body)) body.children = [];
  body.children = [...elementsOf(body).filter(({ name }) => name !== 'w:sectPr'), final];
  const at = found ? holder.children.indexOf(found.paragraph) : body.children.length - 1;
  const rest = holder.children.slice(at + (found ? 1 : 0));
  if (holder !== body) {
    // Sections of pages begin and end in the body alone, and a cell ends with a paragraph.
    withoutPages(blocks);
    const end = blocks.at(-1)?.name === 'w:p' ? [] : [element('w:p')];
    holder.children = [...holder.children.slice(0, at), ...blocks, ...end, ...rest];
    return;
  }
  const following = rest.filter((node): node is XmlElement => typeof node !== 'string');
  const theirs = pagesAt(following) ?? final;
  const isAtEnd = isBlank({ ...body, children: following });
  const fitted = fitPages(blocks, pages, theirs, isAtEnd);
  const after = isAtEnd ? [] : following.filter((node) => node !== final);
  const last = theirs === final ? fitted.after : final;
  body.children = [...body.children.slice(0, at), ...fitted.blocks, ...after, last];
}

/** The pages that end the section in which the first of the blocks stands. */
function pagesAt(blocks: readonly XmlElement[]): XmlElement | undefined {
  for (const block of blocks) {
    if (block.name === 'w:sectPr') return block;
    const own = childOf(childOf(block, 'w:pPr'), 'w:sectPr');
    if (own) return own;
  }
  return undefined;
}

/** The first paragraph that is the place of the report, with what it stands in; null where there is none. */
function findPlace(body: XmlElement): { holder: XmlElement; paragraph: XmlElement } | null {
  for (const holder of walk(body)) {
    const paragraph = elementsOf(holder, 'w:p').find(isReportPlace);
    if (paragraph) return { holder, paragraph };
  }
  return null;
}

const empty = new Set([
  'w:p',
  'w:pPr',
  'w:r',
  'w:rPr',
  'w:sectPr',
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:proofErr',
]);

/** Nothing but empty paragraphs, as every new document begins. */
function isBlank(body: XmlElement): boolean {
  return elementsOf(body).every((block) => {
    if (block.name === 'w:sectPr') return true;
    if (childOf(childOf(block, 'w:pPr'), 'w:sectPr')) return false;
    const inside = elementsOf(block).filter(({ name }) => name !== 'w:pPr');
    const all = inside.flatMap((each) => [...walk(each)].filter(({ name }) => name !== 'w:rPr'));
    return block.name === 'w:p' && all.every(({ name }) => empty.has(name) || isLook(name));
  });
}

/** Parts of the looks of an empty run. */
function isLook(name: string): boolean {
  return /^w:(rFonts|lang|sz|szCs|b|i|color|rtl|noProof)$/.test(name);
}

/** Addresses outside; everything else that the text needs is brought by kind. */
function bringLinks(own: WordPackage, document: WordPackage, blocks: readonly XmlElement[]): void {
  const links = new Map(own.links(own.mainPart!).map((link) => [link.id, link]));
  for (const node of blocks.flatMap((block) => [...walk(block)])) {
    if (node.name !== 'w:hyperlink' || node.attributes['r:id'] === undefined) continue;
    const link = links.get(node.attributes['r:id']);
    if (link?.isExternal) node.attributes['r:id'] = document.addLink(document.mainPart!, link);
  }
}
