import Papa from 'papaparse';
import type { ListTable } from '../../shared/speakers/list-table';
import { inertCell } from './spreadsheet-text';

/** A speaker list as CSV (RFC 4180), UTF-8 with the mark by which Excel knows it. No cell can run as a formula. */
export function writeListCsv({ columns, rows }: ListTable): Uint8Array {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? inertCell(cell) : cell)),
  );
  const lines = Papa.unparse([columns.map(({ title }) => title), ...cells], { newline: '\r\n' });
  return new TextEncoder().encode(`\ufeff${lines}\r\n`);
}
