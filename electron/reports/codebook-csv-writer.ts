import Papa from 'papaparse';
import { inertCell } from './spreadsheet-text';

/**
 * A codebook as CSV (RFC 4180), UTF-8 with the mark by which Excel knows it. Cells keep their lines; none can run as a
 * formula.
 */
export function writeCodebookCsv(
  headings: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Uint8Array {
  const cells = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' ? inertLines(cell) : cell)),
  );
  const lines = Papa.unparse([[...headings], ...cells], { newline: '\r\n' });
  return new TextEncoder().encode(`\ufeff${lines}\r\n`);
}

function inertLines(text: string): string {
  return text.split('\n').map(inertCell).join('\n');
}
