import {
  importColumnLimit,
  type CalendarSource,
  type DocumentSource,
  type TablesSource,
} from '../import-source';
import { emptyEvent, type Outline } from './outline';
import { recognizeColumns, type TableColumns } from './programme-columns';
import type { ProgrammeImportOptions } from './programme-plan';
import { readDayAtStart } from './read-days';
import { readEventLines, type TopLine } from './read-event';
import { recognizeCalendar } from './recognize-calendar';
import { recognizeDocument } from './recognize-document';
import { readTableRows } from './recognize-table';

/** What a programme may be read from. */
export type ProgrammeSource = TablesSource | DocumentSource | CalendarSource;

type TableOptions = NonNullable<ProgrammeImportOptions['table']>;

/**
 * What a file says, as a tree of items.
 * @param table how to read the table of a source that has one
 * @param timeZone of the event, for calendars
 */
export function recognizeProgramme(
  source: ProgrammeSource,
  table: TableOptions | null,
  timeZone: string,
): Outline {
  switch (source.type) {
    case 'document':
      return recognizeDocument(source);
    case 'calendar':
      return recognizeCalendar(source, timeZone);
    case 'tables':
      return recognizeTables(source, table ?? proposeTable(source));
  }
}

/**
 * The table of a source that looks most like a programme, or the one that was chosen, and its columns; null where the
 * source has no table.
 */
export function proposeTable(source: ProgrammeSource, chosenIndex?: number): TableOptions | null {
  if (source.type !== 'tables' || source.tables.length === 0) return null;
  const all = source.tables.map((table) => recognizeColumns(table));
  const likeliest = all.reduce(
    (chosen, columns, place) => (score(columns) > score(all[chosen]) ? place : chosen),
    0,
  );
  const best = chosenIndex !== undefined && chosenIndex in all ? chosenIndex : likeliest;
  const { header, fields } = all[best] ?? { header: null, fields: [] };
  const lines = source.tables[best]?.lines ?? [];
  return {
    index: best,
    headerLine: header === null ? null : (lines[header] ?? header + 1),
    columns: fields.slice(0, importColumnLimit),
  };
}

function score(columns: TableColumns | undefined): number {
  if (!columns) return 0;
  return (columns.hasTimes ? 10 : 0) + columns.fields.filter((field) => field !== null).length;
}

function recognizeTables(source: TablesSource, options: TableOptions | null): Outline {
  const table = options && source.tables[options.index];
  if (!table) return { event: emptyEvent(), items: [], aside: [] };
  const header = options.headerLine === null ? null : placeOfLine(table.lines, options.headerLine);
  const event = emptyEvent();
  const above = header === null ? [] : table.rows.slice(0, header);
  const top = above.flatMap((row, place): TopLine[] => {
    const text = [...new Set(row.filter((cell) => cell !== ''))].join(' | ');
    return text === '' ? [] : [{ line: table.lines[place] ?? place + 1, text, isStrong: false }];
  });
  const left = readEventLines(top, event);
  const sheetDay = readDayAtStart(table.name);
  const day = sheetDay && { reading: sheetDay.reading, text: table.name };
  const fields = options.columns;
  const read = readTableRows(
    table,
    { header, fields, hasTimes: true },
    { key: `t${options.index + 1}`, day },
  );
  return {
    event,
    items: read.items,
    aside: [...left.map(({ line, text }) => ({ line, text })), ...read.aside],
  };
}

function placeOfLine(lines: readonly number[], line: number): number | null {
  const place = lines.indexOf(line);
  return place === -1 ? null : place;
}
