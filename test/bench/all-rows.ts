import type { BenchRow } from './measure';
import { draftRows } from './draft-rows';
import { allImportRows } from './import-rows';
import { matrixRows } from './matrix-rows';
import { roomRows } from './room-rows';
import { commitRow, searchRow } from './storage-rows';
import { suggestionRows } from './suggestion-rows';
import { synthesisRows } from './synthesis-rows';
import { keystrokeRows, startRows } from './window-rows';

/** Every row of the table, one group after the other: they would disturb each other. */
export async function measureAll(say: (what: string) => void): Promise<BenchRow[]> {
  say('start and memory');
  const rows = await startRows([10, 10_000]);
  say('keystrokes');
  rows.push(...(await keystrokeRows()));
  say('the room');
  rows.push(...(await roomRows()));
  say('the synthesis board');
  rows.push(...(await synthesisRows()));
  say('the matrix');
  rows.push(...(await matrixRows()));
  say('commit');
  rows.push(await commitRow());
  say('search');
  rows.push(await searchRow());
  say('imports');
  rows.push(...(await allImportRows()));
  say('drafts');
  rows.push(...(await draftRows()));
  say('suggestions');
  rows.push(...suggestionRows());
  return rows;
}

/** The rows as one table of text. */
export function asTable(rows: readonly BenchRow[]): string {
  const lines = rows.map(({ what, ours, yardstick, yardstickName, unit, aim }) => [
    what,
    `${ours.toFixed(ours < 10 ? 2 : 0)} ${unit}`,
    // Some yardsticks are programs that not every computer has.
    Number.isNaN(yardstick) ? '–' : `${yardstick.toFixed(yardstick < 10 ? 2 : 0)} ${unit}`,
    Number.isNaN(yardstick) ? '–' : `${(ours / yardstick).toFixed(2)}×`,
    aim,
    yardstickName,
  ]);
  const table = [['', 'ours', 'yardstick', 'ratio', 'aim', 'yardstick is'], ...lines];
  const widths = table[0]!.map((_, column) =>
    Math.max(...table.map((line) => line[column]!.length)),
  );
  return table
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
