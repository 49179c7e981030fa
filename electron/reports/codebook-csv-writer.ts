import { csvBytes } from './csv-bytes';
import { inertCell } from './spreadsheet-text';

/** A codebook as CSV. Cells keep their lines; none can run as a formula. */
export function writeCodebookCsv(
  headings: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Uint8Array {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? inertLines(cell) : cell)),
  );
  return csvBytes([headings, ...cells]);
}

function inertLines(text: string): string {
  return text.split('\n').map(inertCell).join('\n');
}
