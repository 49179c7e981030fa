import type { ListTable } from '../../shared/speakers/list-table';
import { csvBytes } from './csv-bytes';
import { inertCell } from './spreadsheet-text';

/** A speaker list or a matrix as CSV. No cell can run as a formula. */
export function writeListCsv({ columns, rows }: ListTable): Uint8Array {
  // Headings too: those of a matrix are names that people wrote.
  const cells = [columns.map(({ title }) => title), ...rows].map((row) =>
    row.map((cell) => (typeof cell === 'string' ? inertCell(cell) : cell)),
  );
  return csvBytes(cells);
}
