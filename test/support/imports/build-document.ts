import { relationships } from './build-workbook';
import { buildZip, type ZipPart } from './build-zip';

export interface BuiltDocument {
  /** XML inside `w:body`. */
  body: string;
  /** XML inside `w:styles`. */
  styles?: string;
  /** XML inside `w:numbering`. */
  numbering?: string;
  /** Further relationships of the document. */
  related?: readonly (readonly [type: string, target: string])[];
  extraParts?: ZipPart[];
}

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const r = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A Word document as far as we read it; the same bytes each time. */
export function buildDocument(document: BuiltDocument): Buffer {
  return buildZip([
    {
      name: '[Content_Types].xml',
      content: `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${mainType}"/></Types>`,
    },
    { name: '_rels/.rels', content: relationships([['officeDocument', 'word/document.xml']]) },
    {
      name: 'word/_rels/document.xml.rels',
      content: relationships([
        ['styles', 'styles.xml'],
        ['numbering', 'numbering.xml'],
        ...(document.related ?? []),
      ]),
    },
    {
      name: 'word/document.xml',
      content: `${declaration}<w:document ${w} ${r}><w:body>${document.body}</w:body></w:document>`,
    },
    {
      name: 'word/styles.xml',
      content: `${declaration}<w:styles ${w}>${document.styles ?? ''}</w:styles>`,
    },
    {
      name: 'word/numbering.xml',
      content: `${declaration}<w:numbering ${w}>${document.numbering ?? ''}</w:numbering>`,
    },
    ...(document.extraParts ?? []),
  ]);
}

/** A paragraph; `\t` and `\n` become tabs and line breaks. */
export function p(text: string, { style = '', bold = false, list = false } = {}): string {
  const properties = [
    style && `<w:pStyle w:val="${style}"/>`,
    list && '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
  ].filter(Boolean);
  return `<w:p><w:pPr>${properties.join('')}</w:pPr>${run(text, bold)}</w:p>`;
}

export function run(text: string, bold = false): string {
  const content = text
    .replaceAll('&', '&amp;')
    .split(/(\t|\n)/)
    .map((piece) =>
      piece === '\t'
        ? '<w:tab/>'
        : piece === '\n'
          ? '<w:br/>'
          : `<w:t xml:space="preserve">${piece}</w:t>`,
    );
  return `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}${content.join('')}</w:r>`;
}

export interface BuiltTableCell {
  text: string;
  columns?: number;
  /** `restart` begins a cell that goes on below, `continue` is one that does. */
  merge?: 'restart' | 'continue';
}

export function tbl(rows: (string | BuiltTableCell)[][]): string {
  const cell = (given: string | BuiltTableCell) => {
    const { text, columns, merge } = typeof given === 'string' ? { text: given } : given;
    const span = columns ? `<w:gridSpan w:val="${columns}"/>` : '';
    const vertical = merge ? `<w:vMerge${merge === 'restart' ? ' w:val="restart"' : ''}/>` : '';
    const paragraphs = text.split('|').map((line) => p(line));
    return `<w:tc><w:tcPr>${span}${vertical}</w:tcPr>${paragraphs.join('')}</w:tc>`;
  };
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

export const style = (id: string, name: string) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
