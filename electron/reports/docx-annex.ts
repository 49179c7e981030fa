import type { AnnexEntry, EvidenceAnnex } from '../../shared/report/annex';
import { columnWidths } from './docx-tables';
import { lyingTextWidth } from './docx-page';
import { plainStyles } from './docx-styles';
import { isRightToLeft, splitByDirection } from './text-direction';
import { escapeXml } from './xml-text';

/** Shares of speaker, session, time, stance and point. */
const shares = [20, 22, 16, 11, 50];
const widths = columnWidths(shares, lyingTextWidth);
const shade = '<w:shd w:val="clear" w:color="auto" w:fill="F1F3F5"/>';

/**
 * The table of the annex as XML: under each sentence the points behind it. Written as text because ten thousand rows as
 * objects of the library take most of a gigabyte.
 * @param quoted how the output language quotes what was said word for word
 */
export function annexTable(
  { columns, entries }: EvidenceAnnex,
  tableStyle: string,
  quoted: (words: string) => string,
): string {
  const [number = '', sentence = '', ...rest] = columns;
  const over = [number, sentence].filter(Boolean).join(' · ');
  const headings = widths.map((width, column) =>
    cell(rest[column] ?? '', width, plainStyles.tableHeading),
  );
  return [
    `<w:tbl><w:tblPr><w:tblStyle w:val="${tableStyle}"/><w:tblW w:w="${lyingTextWidth}" w:type="dxa"/>`,
    '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr>',
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    row(wideCell(over, false), true),
    row(headings.join(''), true),
    ...entries.map((entry) => entryRows(entry, quoted)),
    `</w:tbl><w:p><w:pPr><w:pStyle w:val="${plainStyles.tableText}"/></w:pPr></w:p>`,
  ].join('');
}

function entryRows(
  { number, points, text }: AnnexEntry,
  quoted: (words: string) => string,
): string {
  const rows = points.map((point) => {
    const said = point.isVerbatim ? quoted(point.text) : point.text;
    const texts = [point.speaker, point.session, point.time, point.stance, said];
    const cells = widths.map((width, column) =>
      cell(texts[column] ?? '', width, plainStyles.tableText),
    );
    return row(cells.join(''), false);
  });
  return row(wideCell(`${number}. ${text}`, true), false) + rows.join('');
}

/** No row breaks across pages; those of the heading stand on each. */
function row(cells: string, isHeader: boolean): string {
  return `<w:tr><w:trPr><w:cantSplit/>${isHeader ? '<w:tblHeader/>' : ''}</w:trPr>${cells}</w:tr>`;
}

function cell(text: string, width: number, style: string): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph(text, style)}</w:tc>`;
}

/** Over all columns. */
function wideCell(text: string, isShaded: boolean): string {
  const properties = `<w:tcW w:w="${lyingTextWidth}" w:type="dxa"/><w:gridSpan w:val="${widths.length}"/>${isShaded ? shade : ''}`;
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text, plainStyles.tableHeading)}</w:tc>`;
}

function paragraph(text: string, style: string): string {
  const runs = splitByDirection(text).map((part) => {
    const properties = part.isRightToLeft ? '<w:rPr><w:rtl/></w:rPr>' : '';
    const lines = part.text
      .split('\n')
      .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
    return `<w:r>${properties}${lines.join('<w:br/>')}</w:r>`;
  });
  const bidi = isRightToLeft(text) ? '<w:bidi/>' : '';
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${bidi}</w:pPr>${runs.join('')}</w:p>`;
}
