import Papa from 'papaparse';

/** Rows as CSV (RFC 4180), UTF-8 with the mark by which Excel knows it. Cells go in as they are. */
export function csvBytes(rows: readonly (readonly (string | number | null)[])[]): Uint8Array {
  const lines = Papa.unparse(
    rows.map((row) => [...row]),
    { newline: '\r\n' },
  );
  return new TextEncoder().encode(`\ufeff${lines}\r\n`);
}
