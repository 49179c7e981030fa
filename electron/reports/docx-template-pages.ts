import { childOf, cloneTree, element, elementsOf, walk, type XmlElement } from './xml-tree';

/**
 * Sections of pages, as the template has them. Pages of the report that lie on their side do so in the template's size;
 * tables keep their share of the width.
 * @param blocks of the report; are changed
 * @param last the pages of the report's last section
 * @param theirs pages of the template at the place of the report
 * @param isAtEnd nothing follows the report: its last pages are then the template's last ones
 * @returns the blocks, and the pages that what follows has
 */
export function fitPages(
  blocks: readonly XmlElement[],
  last: XmlElement | undefined,
  theirs: XmlElement,
  isAtEnd: boolean,
): { blocks: XmlElement[]; after: XmlElement } {
  const fitted: XmlElement[] = [];
  let waiting: XmlElement[] = [];
  let isFirst = true;
  const close = (own: XmlElement | undefined): XmlElement => {
    const pages = pagesLike(own, theirs, isFirst);
    if (own) fitTables(waiting, textWidth(pages) / textWidth(own));
    fitted.push(...waiting);
    waiting = [];
    isFirst = false;
    return pages;
  };
  for (const block of blocks) {
    waiting.push(block);
    const properties = childOf(block, 'w:pPr');
    const own = childOf(properties, 'w:sectPr');
    if (!properties || !own) continue;
    const pages = close(own);
    properties.children = properties.children.map((node) => (node === own ? pages : node));
  }
  const pages = close(last);
  if (fitted.length === 0 || isLying(pages) === isLying(theirs)) {
    return { blocks: fitted, after: theirs };
  }
  if (isAtEnd) return { blocks: fitted, after: pages };
  const end = element('w:p', {}, [element('w:pPr', {}, [pages])]);
  return { blocks: [...fitted, end], after: theirs };
}

/** Where sections cannot begin, such as in a table: the text without them. */
export function withoutPages(blocks: readonly XmlElement[]): void {
  for (const block of blocks) {
    const properties = childOf(block, 'w:pPr');
    if (properties)
      properties.children = elementsOf(properties).filter(({ name }) => name !== 'w:sectPr');
  }
}

/** The template's pages, lying where those of the report lie. A first page that differs is one of the document only. */
function pagesLike(own: XmlElement | undefined, theirs: XmlElement, isFirst: boolean): XmlElement {
  const pages = cloneTree(theirs);
  if (!isFirst) pages.children = elementsOf(pages).filter(({ name }) => name !== 'w:titlePg');
  const size = childOf(pages, 'w:pgSz');
  if (!own || !size || isLying(own) === isLying(pages)) return pages;
  const { 'w:w': width = '', 'w:h': height = '' } = size.attributes;
  Object.assign(size.attributes, { 'w:w': height, 'w:h': width });
  if (isLying(own)) size.attributes['w:orient'] = 'landscape';
  else delete size.attributes['w:orient'];
  return pages;
}

function isLying(pages: XmlElement): boolean {
  const size = childOf(pages, 'w:pgSz');
  return Number(size?.attributes['w:w']) > Number(size?.attributes['w:h']);
}

/** Between the margins, in twentieths of a point; that of A4 where the template does not say. */
function textWidth(pages: XmlElement): number {
  const size = childOf(pages, 'w:pgSz')?.attributes;
  const margin = childOf(pages, 'w:pgMar')?.attributes;
  const number = (text: string | undefined, usual: number) =>
    Number.isFinite(Number(text ?? NaN)) ? Number(text) : usual;
  const width =
    number(size?.['w:w'], 11_906) -
    number(margin?.['w:left'], 1440) -
    number(margin?.['w:right'], 1440);
  return width > 0 ? width : 9026;
}

const widths: Readonly<Record<string, string>> = {
  'w:tblW': 'w:w',
  'w:tcW': 'w:w',
  'w:gridCol': 'w:w',
};

function fitTables(blocks: readonly XmlElement[], factor: number): void {
  const tables = blocks.filter(({ name }) => name === 'w:tbl');
  for (const node of tables.flatMap((table) => [...walk(table)])) {
    const attribute = widths[node.name];
    const isLength = node.attributes['w:type'] === undefined || node.attributes['w:type'] === 'dxa';
    if (attribute === undefined || !isLength) continue;
    const width = Number(node.attributes[attribute]);
    if (Number.isFinite(width)) node.attributes[attribute] = String(Math.round(width * factor));
  }
}
