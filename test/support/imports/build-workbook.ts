import { buildZip, type ZipPart } from './build-zip';

/** XML of a cell's inside, or a text for a shared string, a number or a truth value. */
type BuiltCell = string | number | boolean | null | { xml: string };

interface BuiltSheet {
  name: string;
  state?: 'hidden' | 'veryHidden';
  rows: BuiltCell[][];
  /** XML of `sheetData` in place of the rows. */
  sheetData?: string;
  /** After `sheetData`, e.g. merged cells. */
  after?: string;
}

export interface BuiltWorkbook {
  sheets: BuiltSheet[];
  isFrom1904?: boolean;
  /** `numFmts` and `cellXfs` of the styles part. */
  styles?: string;
  /** Texts as XML of a `si`, before those of the cells. */
  richStrings?: string[];
  extraParts?: ZipPart[];
  deflate?: boolean;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A workbook as Excel would write it, as far as we read it; the same bytes each time. */
export function buildWorkbook(workbook: BuiltWorkbook): Buffer {
  return buildZip(workbookParts(workbook));
}

/** The files of a workbook, for archives with something wrong in them. */
export function workbookParts(workbook: BuiltWorkbook): ZipPart[] {
  const strings = (workbook.richStrings ?? []).map((xml) => `<si>${xml}</si>`);
  const sheets = workbook.sheets.map((sheet, index) => ({
    name: `xl/worksheets/sheet${index + 1}.xml`,
    content: sheetXml(sheet, strings),
  }));
  const parts: ZipPart[] = [
    { name: '[Content_Types].xml', content: contentTypes },
    { name: '_rels/.rels', content: relationships([['officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', content: workbookXml(workbook) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relationships([
        ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
        ['sharedStrings', 'sharedStrings.xml'],
        ['styles', 'styles.xml'],
      ]),
    },
    ...sheets,
    {
      name: 'xl/sharedStrings.xml',
      content: `${declaration}<sst xmlns="${main}">${strings.join('')}</sst>`,
    },
    {
      name: 'xl/styles.xml',
      content: `${declaration}<styleSheet xmlns="${main}">${workbook.styles ?? ''}</styleSheet>`,
    },
    ...(workbook.extraParts ?? []),
  ];
  return parts.map((part) => ({ deflate: workbook.deflate ?? false, ...part }));
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

export function relationships(targets: readonly (readonly [string, string])[]): string {
  const items = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packages}">${items.join('')}</Relationships>`;
}

const contentTypes = `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`;

function workbookXml({ sheets, isFrom1904 }: BuiltWorkbook): string {
  const list = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`,
  );
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${isFrom1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`;
}

function sheetXml({ rows, sheetData, after }: BuiltSheet, strings: string[]): string {
  const data = sheetData ?? rows.map((row, index) => rowXml(row, index + 1, strings)).join('');
  return `${declaration}<worksheet xmlns="${main}"><sheetData>${data}</sheetData>${after ?? ''}</worksheet>`;
}

function rowXml(row: BuiltCell[], line: number, strings: string[]): string {
  if (row.length === 0) return '';
  const cells = row.map((cell, column) => cellXml(cell, `${letters(column)}${line}`, strings));
  return `<row r="${line}">${cells.join('')}</row>`;
}

function cellXml(cell: BuiltCell, at: string, strings: string[]): string {
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.xml.replace('<c', `<c r="${at}"`);
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  strings.push(`<si><t xml:space="preserve">${escapeXml(cell)}</t></si>`);
  return `<c r="${at}" t="s"><v>${strings.length - 1}</v></c>`;
}

function letters(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : `${letters(Math.floor(column / 26) - 1)}${rest}`;
}
