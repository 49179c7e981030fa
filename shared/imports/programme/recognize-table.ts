import { foldName } from '../../matching/fold-name';
import type { ImportedTable } from '../import-source';
import { emptyItem, endOf, type Outline, type OutlineItem, type ReadDay } from './outline';
import type { TableColumns } from './programme-columns';
import { findDate, readDayAtStart } from './read-days';
import { DetailReader, readTitle } from './read-details';
import { isAddressed } from './read-people';
import { readDuration, readTimeCell } from './read-times';
import { readRoleLabel } from './role-words';
import { readPeopleCells, type Cells } from './table-people';
import { isSessionHeading, readSegmentLine, readSessionKind } from './session-words';

export interface TableReading {
  items: OutlineItem[];
  aside: Outline['aside'];
  /** The day that the table ends on. */
  day: ReadDay | null;
}

interface RowTimes {
  startsAt: string | null;
  endsAt: string | null;
  unreadable: string[];
  /** What stands in the cell of the time besides the time. */
  rest: string;
}

/** Reads the rows below the titles of the columns, or all rows where there are none. */
export function readTableRows(
  table: ImportedTable,
  { header, fields }: TableColumns,
  from: { key: string; day: ReadDay | null },
): TableReading {
  const reader = new TableReader(fields, from.key, from.day);
  table.rows.forEach((row, place) => {
    if (header === null || place > header)
      reader.readRow(row, place, table.lines[place] ?? place + 1);
  });
  return reader.finish();
}

class TableReader {
  readonly #items: OutlineItem[] = [];
  readonly #aside: Outline['aside'] = [];
  readonly #parents = new Map<string, OutlineItem>();
  #item: OutlineItem | null = null;
  #details: DetailReader | null = null;

  constructor(
    private readonly fields: TableColumns['fields'],
    private readonly key: string,
    private day: ReadDay | null,
  ) {}

  readRow(row: readonly string[], place: number, line: number): void {
    const filled = row.filter((cell) => cell.trim() !== '');
    if (filled.length === 0) return;
    if (new Set(filled).size === 1 && this.#readBanner(filled[0] ?? '', row, place, line)) return;
    const cells = this.#cells(row);
    this.#readDate(cells);
    const times = readTimes(cells);
    const title = (cells.title ?? []).join('\n').trim();
    const hasTime = times.startsAt !== null || times.unreadable.length > 0;
    if (!hasTime && this.#details && !cells.parent && !this.#startsUntimed(title, cells)) {
      this.#continue(title, cells);
      return;
    }
    if (!hasTime && title === '') {
      this.#aside.push({ line, text: filled.join(' | ') });
      return;
    }
    this.#start(place, line, times, [times.rest, title].filter(Boolean).join('\n'), cells);
  }

  finish(): TableReading {
    this.#details?.finish();
    for (const parent of this.#parents.values()) spanChildren(parent);
    return { items: this.#items, aside: this.#aside, day: this.day };
  }

  /** A row with one text in it: a day, a break across all columns, a heading between sessions. */
  #readBanner(text: string, row: readonly string[], place: number, line: number): boolean {
    const day = readDayAtStart(text);
    if (day && (day.rest === '' || day.reading.type === 'ordinal') && !readTimeCell(day.rest)) {
      this.day = { reading: day.reading, text: text.trim() };
      if (day.rest !== '') this.#aside.push({ line, text });
      this.#leave();
      return true;
    }
    const column = row.findIndex((cell) => cell.trim() !== '');
    const field = this.fields[column] ?? null;
    if (field !== 'time' && field !== 'date' && field !== 'start' && field !== null) return false;
    const time = readTimeCell(text);
    if (time) return false;
    if (!isSessionHeading(text) && !readSessionKind(text)) {
      this.#leave();
      this.#aside.push({ line, text });
      return true;
    }
    this.#start(place, line, { startsAt: null, endsAt: null, unreadable: [], rest: '' }, text, {});
    return true;
  }

  #cells(row: readonly string[]): Cells {
    const cells: Cells = {};
    row.forEach((cell, column) => {
      const field = this.fields[column] ?? null;
      if (cell.trim() !== '' && field !== null) (cells[field] ??= []).push(cell.trim());
    });
    const isUnnamed = (column: number) => (this.fields[column] ?? null) === null;
    // Numbers in columns of their own are those of the database that the list came from.
    const others = row.filter((cell, column) => isUnnamed(column) && /\D/u.test(cell.trim()));
    if (others.length > 0) cells.description = [...(cells.description ?? []), ...others];
    return cells;
  }

  /** The day of the row, kept for the rows below; a day may stand in the cell of the time, too. */
  #readDate(cells: Cells): void {
    const said = cells.date?.join(' ') ?? '';
    const day = said === '' ? null : readDayAtStart(said);
    if (day) this.day = { reading: day.reading, text: withoutRest(said, day.rest) };
    if (day && day.rest !== '' && !cells.time && !cells.start && readTimeCell(day.rest))
      cells.time = [day.rest];
    else if (said !== '' && (!day || day.rest !== ''))
      cells.description = [...(cells.description ?? []), said];
    for (const field of ['time', 'start', 'end'] as const) {
      const cell = cells[field]?.join('\n') ?? '';
      const date = findDate(cell);
      if (date?.start !== 0) continue;
      if (field !== 'end' && date.reading.type !== 'ordinal' && !said)
        this.day = { reading: date.reading, text: cell.slice(0, date.end) };
      const rest = cell.slice(date.end).replace(/^[\sT,]+/u, '');
      if (rest === '') delete cells[field];
      else cells[field] = [rest];
    }
  }

  /** Whether a row without a time is a session of its own rather than more about the one above. */
  #startsUntimed(title: string, cells: Cells): boolean {
    if (title === '' || readSegmentLine(title) || readRoleLabel(title)) return false;
    if (this.#item?.startsAt === null) return true;
    const isHeading = /^[^\n]+/u.exec(title)?.[0] ?? '';
    return isSessionHeading(isHeading) || cells.duration !== undefined;
  }

  /** More about the session above: its time spans several rows. */
  #continue(title: string, cells: Cells): void {
    const details = this.#details;
    if (!details) return;
    const people = readPeopleCells(cells).people;
    const isPart =
      title !== '' && people.length > 0 && !readRoleLabel(title) && !readSegmentLine(title);
    const [first = '', ...more] = title.split('\n');
    if (isPart && !isAddressed(first)) {
      const segment = details.startNamedSegment(first, people);
      segment.kind ??= readSessionKind(first)?.kind ?? 'presentations';
      segment.aside.push(...more);
    } else {
      for (const line of title.split('\n')) details.read(line);
      this.#item?.people.push(...people);
    }
    this.#readRest(cells);
  }

  #start(place: number, line: number, times: RowTimes, text: string, cells: Cells): void {
    this.#leave();
    const item = emptyItem(`${this.key}r${place + 1}`, line, this.day);
    item.startsAt = times.startsAt;
    item.endsAt = times.endsAt;
    item.unreadable.push(...times.unreadable);
    const [title = '', ...more] = text.split('\n');
    readTitle(item, title);
    item.kind = kindOfCell(cells, item);
    item.duration = readDuration(cells.duration?.join(' ') ?? '');
    if (cells.duration && item.duration === null) item.unreadable.push(...cells.duration);
    const details = new DetailReader(item, true);
    for (const each of more) details.read(each);
    item.people.push(...readPeopleCells(cells).people);
    this.#item = item;
    this.#details = details;
    this.#readRest(cells);
    this.#place(item, cells.parent?.join(' ') ?? '', place);
  }

  #readRest(cells: Cells): void {
    for (const cell of cells.description ?? []) {
      this.#details?.finish();
      for (const line of cell.split('\n')) this.#details?.read(line);
    }
    this.#item?.aside.push(...(cells.room ?? []), ...readPeopleCells(cells).aside);
  }

  #place(item: OutlineItem, parentTitle: string, place: number): void {
    if (parentTitle === '' || foldName(parentTitle) === foldName(item.title)) {
      this.#items.push(item);
      return;
    }
    const name = `${foldName(parentTitle)}\n${dayKey(item)}`;
    let parent =
      this.#parents.get(name) ??
      this.#items.find(
        (each) => foldName(each.title) === foldName(parentTitle) && dayKey(each) === dayKey(item),
      );
    if (!parent) {
      parent = emptyItem(`${this.key}b${place + 1}`, item.line, this.day);
      readTitle(parent, parentTitle);
      this.#items.push(parent);
      this.#parents.set(name, parent);
    }
    parent.segments.push(item);
  }

  #leave(): void {
    this.#details?.finish();
    this.#details = null;
    this.#item = null;
  }
}

function withoutRest(text: string, rest: string): string {
  return text.slice(0, text.length - rest.length).trim();
}

function dayKey({ day }: OutlineItem): string {
  return JSON.stringify(day);
}

function readTimes(cells: Cells): RowTimes {
  const read: RowTimes = { startsAt: null, endsAt: null, unreadable: [], rest: '' };
  for (const field of ['time', 'start', 'end'] as const) {
    const cell = cells[field]?.join('\n') ?? '';
    if (cell === '') continue;
    const time = readTimeCell(cell);
    if (!time) read.unreadable.push(cell);
    else if (field === 'end') read.endsAt = time.endsAt ?? time.startsAt;
    else {
      read.startsAt ??= time.startsAt;
      read.endsAt = time.endsAt ?? read.endsAt;
    }
    if (time && time.rest !== '') read.rest = [read.rest, time.rest].filter(Boolean).join('\n');
  }
  return read;
}

function kindOfCell(cells: Cells, item: OutlineItem): OutlineItem['kind'] {
  const said = cells.kind?.join(' ') ?? '';
  const kind = said === '' ? null : (readSessionKind(said)?.kind ?? null);
  if (said !== '' && !kind) item.aside.push(said);
  return kind;
}

/** A block of sessions lasts from the first of them to the last. */
function spanChildren(parent: OutlineItem): void {
  const starts = parent.segments.flatMap(({ startsAt }) => startsAt ?? []).sort();
  const ends = parent.segments.map(endOf);
  parent.startsAt ??= starts[0] ?? null;
  if (typeof ends.at(-1) === 'string')
    parent.endsAt ??=
      ends
        .flatMap((end) => end ?? [])
        .sort()
        .at(-1) ?? null;
}
