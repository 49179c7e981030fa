import type { AnnexEntry, AnnexPoint, EvidenceAnnex } from '../../shared/report/annex';
import { columnWidths } from './docx-tables';
import { lyingTextWidth } from './docx-page';
import { plainStyles } from './docx-styles';
import { isRightToLeft, splitByDirection } from './text-direction';
import { escapeXml } from './xml-text';

/** What is known of a point, each with its share of the width. */
const fields = [
  { share: 20, text: ({ speaker }: AnnexPoint) => speaker },
  { share: 22, text: ({ session }: AnnexPoint) => session },
  { share: 16, text: ({ time }: AnnexPoint) => time },
  { share: 11, text: ({ stance }: AnnexPoint) => stance },
];
const pointShare = 50;

interface Column {
  heading: string;
  width: number;
  text: (point: AnnexPoint) => string;
}

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
  const [number = '', sentence = ''] = columns;
  const over = [number, sentence].filter(Boolean).join(' · ');
  const used = usedColumns({ columns, entries }, quoted);
  const headings = used.map(({ heading, width }) => cell(heading, width, plainStyles.tableHeading));
  return [
    `<w:tbl><w:tblPr><w:tblStyle w:val="${tableStyle}"/><w:tblW w:w="${lyingTextWidth}" w:type="dxa"/>`,
    '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0420" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr>',
    `<w:tblGrid>${used.map(({ width }) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    row(wideCell(over, used.length, false), true),
    row(headings.join(''), true),
    ...entries.map((entry) => entryRows(entry, used)),
    // Word wants a paragraph after a table; one of no height never takes a page of its own.
    `</w:tbl><w:p><w:pPr><w:pStyle w:val="${plainStyles.tableText}"/><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>`,
  ].join('');
}

/** A column that would be empty in every row leaves its width to the others. */
function usedColumns(
  { columns, entries }: Pick<EvidenceAnnex, 'columns' | 'entries'>,
  quoted: (words: string) => string,
): Column[] {
  const known = fields
    .map((field, index) => ({ ...field, heading: columns[index + 2] ?? '' }))
    .filter(({ text }) => entries.some(({ points }) => points.some((point) => text(point) !== '')));
  const said = ({ isVerbatim, text }: AnnexPoint) => (isVerbatim ? quoted(text) : text);
  const used = [...known, { share: pointShare, text: said, heading: columns[6] ?? '' }];
  const widths = columnWidths(
    used.map(({ share }) => share),
    lyingTextWidth,
  );
  return used.map(({ heading, text }, index) => ({ heading, text, width: widths[index] ?? 0 }));
}

function entryRows({ number, points, text }: AnnexEntry, columns: readonly Column[]): string {
  const rows = points.map((point) =>
    row(
      columns.map((each) => cell(each.text(point), each.width, plainStyles.tableText)).join(''),
      false,
    ),
  );
  return row(wideCell(`${number}. ${text}`, columns.length, true), false) + rows.join('');
}

/** No row breaks across pages; those of the heading stand on each. */
function row(cells: string, isHeader: boolean): string {
  return `<w:tr><w:trPr><w:cantSplit/>${isHeader ? '<w:tblHeader/>' : ''}</w:trPr>${cells}</w:tr>`;
}

function cell(text: string, width: number, style: string): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${paragraph(text, style)}</w:tc>`;
}

/** Over all columns. */
function wideCell(text: string, columns: number, isShaded: boolean): string {
  const properties = `<w:tcW w:w="${lyingTextWidth}" w:type="dxa"/><w:gridSpan w:val="${columns}"/>${isShaded ? shade : ''}`;
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
