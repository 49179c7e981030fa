import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import type { ListTable } from '../../shared/speakers/list-table';
import { workbookText } from './spreadsheet-text';

/** Shown on the tab; a title could name somebody, and may be longer than the 31 characters that fit. */
const sheetName = 'Speaker list';

/**
 * A speaker list as a workbook: typed cells, so that a text stays one whatever it begins with; the heading stays in sight.
 * It has no document properties, thus no author.
 */
export async function writeListXlsx({ columns, rows }: ListTable): Promise<Uint8Array> {
  const heading = columns.map(({ title }): Cell => ({
    value: title,
    type: String,
    fontWeight: 'bold',
  }));
  const body = rows.map((row) => row.map(typedCell));
  return writeXlsxFile([heading, ...body], {
    sheet: sheetName,
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  }).toBuffer();
}

function typedCell(value: string | number | null): Cell {
  if (value === null) return null;
  return typeof value === 'number'
    ? { value, type: Number }
    : { value: workbookText(value), type: String };
}
