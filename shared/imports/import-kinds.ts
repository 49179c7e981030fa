import type { ImportKind, ImportSource, ImportedTable } from './import-source';

/** Rows of a table that are looked at. */
const sampleSize = 60;
/** A programme has a time in every few rows; a list of people has none but, rarely, an hour of registration. */
const rowsWithTimes = 0.3;
/** In a document, lines with who speaks and what about stand between those with times. */
const paragraphsWithTimes = 0.1;

const clockTime = /(?:^|[^\d.])(?:[01]?\d|2[0-3])\s?(?:[:.]|h)\s?[0-5]\d(?:$|[^\d.])/;
const email = /\S@\S+\.\S/;

/** What can be made of a file, the likeliest first; the person has the last word. */
export function importKindsOf(source: ImportSource): ImportKind[] {
  switch (source.type) {
    case 'transcript':
      return ['transcript'];
    case 'calendar':
      return ['programme'];
    case 'tables':
      return rank(
        source.tables.flatMap((table) => sampleOf(table)),
        rowsWithTimes,
      );
    case 'document':
      return rank(
        source.blocks.flatMap((block) =>
          block.type === 'table' ? sampleOf(block.table) : [block.text],
        ),
        paragraphsWithTimes,
      );
  }
}

function rank(rows: string[], share: number): ImportKind[] {
  const sample = rows.filter((row) => row !== '').slice(0, sampleSize);
  const withEmail = sample.filter((row) => email.test(row)).length;
  // A time of registration stands beside an address; that of a session does not.
  const withTime = sample.filter((row) => clockTime.test(row) && !email.test(row)).length;
  return withTime > withEmail && withTime >= sample.length * share
    ? ['programme', 'participants']
    : ['participants', 'programme'];
}

function sampleOf({ rows }: ImportedTable): string[] {
  return rows.slice(0, sampleSize).map((row) => row.join(' ').trim());
}
