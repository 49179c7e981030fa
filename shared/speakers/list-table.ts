import { toLocalIso } from '../domain/event-time';
import type { DisclosedEntry, DisclosedSheet } from './disclosed-sheet';
import { categoryWords, regionWords, stateWords, typeWords } from './sheet-words';

/** A speaker list as a table. Cells under one heading are all numbers or all texts; null is an empty cell. */
export interface ListTable {
  /** Of the session; names the file. */
  title: string;
  columns: {
    title: string;
    type: 'text' | 'number';
    /** In characters. */
    width: number;
  }[];
  rows: (string | number | null)[][];
}

type Column = ListTable['columns'][number] & {
  cellOf: (entry: DisclosedEntry, sheet: DisclosedSheet) => string | number | null;
};

const text = (title: string, width: number, cellOf: Column['cellOf']): Column => ({
  ...{ title, width, cellOf },
  type: 'text',
});
const number = (title: string, cellOf: Column['cellOf']): Column => ({
  ...{ title, cellOf },
  type: 'number',
  width: 12,
});
const time = (title: string, cellOf: (entry: DisclosedEntry) => number | null): Column =>
  text(title, 26, (entry, { timeZone }) => {
    const at = cellOf(entry);
    // The clock on the wall has no parts of seconds.
    return at === null ? null : toLocalIso(Math.floor(at / 1000) * 1000, timeZone);
  });

const columns: readonly Column[] = [
  number('Order', (entry) => entry.number),
  text('Session', 32, (_, { session }) => session),
  text('Segment', 24, ({ segment }) => segment),
  text('Name', 28, ({ name }) => name),
  text('Position', 28, ({ position }) => position),
  text('Delegation', 28, ({ delegation }) => delegation),
  text('On behalf of', 28, ({ onBehalfOf }) => onBehalfOf),
  text('Category', 20, ({ category }) => category && categoryWords[category]),
  text('Region', 12, ({ region }) => region && regionWords[region]),
  text('Type', 16, ({ type }) => typeWords[type]),
  text('State', 14, ({ state }) => stateWords[state]),
  time('Requested', ({ requestedAt }) => requestedAt),
  time('Called', ({ calledAt }) => calledAt),
  time('Started', ({ startedAt }) => startedAt),
  time('Ended', ({ endedAt }) => endedAt),
  number('Paused, seconds', (entry) => (entry.startedAt === null ? null : entry.pausedSeconds)),
  number('Speaking, seconds', (entry) => (entry.endedAt === null ? null : entry.seconds)),
  text('Corrected', 10, ({ isCorrected }) => (isCorrected ? 'yes' : 'no')),
];

/** Every turn in time order, then the requests that did not become one. */
export function listTable(sheet: DisclosedSheet): ListTable {
  return {
    title: sheet.session,
    columns: columns.map(({ title, type, width }) => ({ title, type, width })),
    rows: [...sheet.turns, ...sheet.requests].map((entry) =>
      columns.map(({ cellOf }) => {
        const value = cellOf(entry, sheet);
        return value === '' ? null : value;
      }),
    ),
  };
}
