import { nameKey } from '../../matching/fold-name';
import { importColumnLimit, type ImportedTable } from '../import-source';
import { assignColumns, type ColumnRecognition } from './assign-columns';
import { readEmail } from './cell-values';
import { readContent, type KnowKind } from './column-content';
import { fitTitle, isAboutNames } from './column-titles';

/** Where the titles stand, and what each column holds. */
export interface Recognition {
  /** Line in the file; null where no line has titles. */
  readonly headerLine: number | null;
  readonly titles: readonly string[];
  readonly columns: readonly ColumnRecognition[];
}

/** Titles stand within the first lines. */
export const headerRows = 40;
// A column shows what it is within the first rows.
const sampleRows = 200;

/**
 * Finds the line of titles, below any title of the document and blank lines, and the field of each column: by its
 * title first, by its content where the title tells nothing. Give `headerLine` where a person said it.
 */
export function recognizeColumns(
  table: ImportedTable,
  know: KnowKind,
  headerLine?: number | null,
): Recognition {
  const place = headerLine === undefined ? findHeader(table) : placeOf(table, headerLine);
  const widest = table.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const width = Math.min(importColumnLimit, widest);
  const titles = place === null ? [] : (table.rows[place] ?? []);
  const samples = table.rows
    .slice((place ?? -1) + 1)
    .filter((row) => row.some((cell) => cell !== ''))
    .slice(0, sampleRows);
  const columns = Array.from({ length: width }, (_, column) => {
    const values = samples.map((row) => row[column] ?? '');
    const title = titles[column] ?? '';
    return { title, fit: fitTitle(title), values, content: readContent(values, know) };
  });
  return {
    headerLine: place === null ? null : (table.lines[place] ?? null),
    titles: columns.map(({ title }) => title),
    columns: assignColumns(columns, place !== null),
  };
}

/** What a remembered reading is found by: the same titles in the same order. Empty for no titles. */
export function headerSignature(titles: readonly string[]): string {
  const folded = titles.map(nameKey);
  while (folded.at(-1) === '') folded.pop();
  return folded.join(' | ');
}

/** How many different fields a row of titles names. */
export function countTitles(row: readonly string[]): number {
  const fields = new Set<string>();
  for (const cell of row) {
    const fit = cell.length > 80 || readEmail(cell) !== null ? null : fitTitle(cell);
    if (fit !== null && fit.score >= 20) fields.add(fit.field);
  }
  return fields.size;
}

function findHeader(table: ImportedTable): number | null {
  let best: { place: number; score: number } | null = null;
  let seen = 0;
  for (const [place, row] of table.rows.entries()) {
    const cells = row.filter((cell) => cell !== '');
    if (cells.length === 0) continue;
    seen += 1;
    if (seen > headerRows) break;
    const score = countTitles(row);
    // A single title makes a header only where it can be nothing else: "Speaker" may be what somebody is.
    const isEnough = score >= 2 || cells.some(isNameTitle);
    if (isEnough && score > (best?.score ?? 0)) best = { place, score };
  }
  return best?.place ?? headerByContent(table);
}

function isNameTitle(cell: string): boolean {
  const fit = fitTitle(cell);
  return fit !== null && fit.score >= 50 && isAboutNames(cell);
}

// Titles in a language that we do not know: the first full row has no address where all others have one.
function headerByContent({ rows }: ImportedTable): number | null {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const first = rows.findIndex(
    (row) => row.filter((cell) => cell !== '').length >= Math.min(3, width),
  );
  const header = rows[first];
  if (header === undefined || width < 2) return null;
  const body = rows.slice(first + 1, first + 1 + sampleRows);
  for (let column = 0; column < width; column += 1) {
    const filled = body.filter((row) => (row[column] ?? '') !== '');
    const emails = filled.filter((row) => readEmail(row[column] ?? '') !== null).length;
    const title = header[column] ?? '';
    if (title !== '' && readEmail(title) === null && emails >= 1 && emails >= filled.length * 0.6)
      return first;
  }
  return null;
}

function placeOf({ lines }: ImportedTable, line: number | null): number | null {
  const place = line === null ? -1 : lines.indexOf(line);
  return place === -1 ? null : place;
}
