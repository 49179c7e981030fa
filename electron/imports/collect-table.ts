import {
  importRowLimit,
  type ImportedTable,
  type MergedCells,
} from '../../shared/imports/import-source';
import { Unreadable } from './unreadable';

/** Cells of one file. One far to the right in each of 20,000 rows would otherwise make hundreds of millions. */
export const cellLimit = 4_000_000;

/** Blank rows that are kept of a run of them: enough to see that something ends. */
export const blankRunLimit = 20;

/** Where rows go as they are read, so that a file with too many is never held in memory. */
export interface TableCollector {
  /** Takes a row of trimmed cells; `line` rises. A blank row is kept if another row follows. */
  add: (row: string[], line: number) => void;
  /** Notes cells that stand for several lines; those of one line are no news. */
  merge: (cells: MergedCells) => void;
  /** Further rows are only counted, so what is in them need not be worked out. */
  isFull: () => boolean;
  /** The table, or null if it is blank. Throws `Unreadable` if there were too many rows. */
  finish: () => ImportedTable | null;
}

/** `budget` is shared by the tables of one file. */
export function collectTable(name: string, budget = { cells: cellLimit }): TableCollector {
  const rows: string[][] = [];
  const lines: number[] = [];
  let found = 0;
  let blanks: number[] = [];
  const merged: MergedCells[] = [];
  return {
    merge: (cells) => {
      if (cells.lines > 1 && merged.length <= importRowLimit) merged.push(cells);
    },
    add: (row, line) => {
      if (row.every((cell) => cell === '')) {
        if (found > 0 && blanks.length < blankRunLimit) blanks.push(line);
        return;
      }
      found += 1;
      if (found > importRowLimit + 1) return;
      budget.cells -= row.length;
      if (budget.cells < 0) throw new Unreadable('too-costly');
      rows.push(...blanks.map(() => []), row);
      lines.push(...blanks, line);
      blanks = [];
    },
    isFull: () => found > importRowLimit,
    finish: () => {
      // One more than the limit: the row with the titles of the columns.
      if (found > importRowLimit + 1) {
        throw new Unreadable('too-many-rows', { found: found - 1, limit: importRowLimit });
      }
      if (found === 0) return null;
      return merged.length === 0 ? { name, rows, lines } : { name, rows, lines, merged };
    },
  };
}
