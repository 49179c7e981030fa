import type { Report } from '../../shared/report/report';
import { reportTexts } from '../../shared/report/output-language';
import { recordTables, type TableOfRecord } from '../../shared/report/record-tables';
import { csvBytes } from './csv-bytes';
import { inertCell } from './spreadsheet-text';

/**
 * One table of the record as CSV: UTF-8 with byte order mark, CRLF. No cell can run as a formula.
 * @throws Error for a report without record
 */
export function writeRecordCsv(
  { record, properties }: Report,
  key: TableOfRecord['key'],
): Uint8Array {
  if (record === null) throw new Error('The report has no record');
  const tables = recordTables(record, reportTexts(properties.language));
  const table = tables.find((each) => each.key === key);
  if (!table) throw new Error(`There is no table ${key}`);
  // Headings too: a language may begin one with a sign.
  const rows = [table.columns.map(({ heading }) => heading), ...table.rows];
  return csvBytes(
    rows.map((row) => row.map((cell) => (typeof cell === 'string' ? inertCell(cell) : cell))),
  );
}
