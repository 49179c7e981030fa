import { groupBy } from '../../domain/group-by';
import type { DocumentSource, ImportedTable, TablesSource } from '../import-source';
import type { KnowKind } from './column-content';
import { isAddressLine, listColumns, paragraphsTable, splitList } from './list-of-names';
import type {
  ParticipantField,
  ParticipantImportOptions,
  PlannedColumn,
  RememberedColumns,
} from './participant-plan';
import {
  countTitles,
  headerRows,
  headerSignature,
  recognizeColumns,
  type Recognition,
} from './recognize-columns';

/** A table and how it is read. */
export interface TableReading {
  readonly options: ParticipantImportOptions;
  readonly columns: PlannedColumn[];
  /** Rows below the titles that hold anything. */
  readonly rows: readonly RawRow[];
}

interface RawRow {
  readonly line: number;
  readonly cells: readonly string[];
}

type Asked = Partial<ParticipantImportOptions>;

/** No signature is this: one of titles has no space at its end. */
const noTitles = ' ';

/** Decides which table is read and how: what a person asked for, then what is remembered, then what is recognized. */
export function readTable(
  source: TablesSource | DocumentSource,
  asked: Asked,
  remembered: RememberedColumns,
  know: KnowKind,
): TableReading {
  const tables = tablesOf(source);
  const readings = tables.map(
    (table, place) => () =>
      recognize(
        table,
        know,
        place === (asked.table ?? 0) && asked.headerLine !== undefined
          ? asked.headerLine
          : knownHeader(table, remembered),
      ),
  );
  const place =
    asked.table !== undefined && asked.table < tables.length ? asked.table : pickTable(readings);
  const { table, recognition } = readings[place]?.() ?? recognize(emptyTable, know, null);
  const signature = headerSignature(recognition.titles);
  const isKnown = signature !== '' && Object.hasOwn(remembered, signature);
  const known = isKnown ? remembered[signature] : undefined;
  const wanted = asked.columns === undefined || asked.columns.length === 0 ? known : asked.columns;
  const columns = recognition.columns.map((column, at): PlannedColumn => {
    const samples = samplesOf(table, recognition.headerLine, at);
    const title = recognition.titles[at] ?? '';
    const field = wanted === undefined ? column.field : (wanted[at] ?? null);
    if (wanted === undefined || field === column.field)
      return { title, samples, field, by: column.by };
    const isKept = known !== undefined && (known[at] ?? null) === field;
    return { title, samples, field, by: isKept ? 'remembered' : 'hand' };
  });
  return {
    options: {
      table: place,
      headerLine: recognition.headerLine,
      columns: columns.map(({ field }) => field),
      delegations: asked.delegations ?? {},
      adjustCapitals: asked.adjustCapitals ?? false,
      edits: asked.edits ?? {},
      leftOut: asked.leftOut ?? [],
      matches: asked.matches ?? {},
      replaceTyped: asked.replaceTyped ?? {},
    },
    columns,
    rows: rowsOf(table, recognition.headerLine, columns),
  };
}

/** Titles that were read before are titles again, however little they look it. */
function knownHeader(table: ImportedTable, remembered: RememberedColumns): number | undefined {
  const place = table.rows
    .slice(0, headerRows)
    .findIndex((row) => Object.hasOwn(remembered, headerSignature(row) || noTitles));
  return table.lines[place];
}

interface Recognized {
  readonly table: ImportedTable;
  readonly recognition: Recognition;
}

const emptyTable: ImportedTable = { name: '', rows: [], lines: [] };

function tablesOf(source: TablesSource | DocumentSource): ImportedTable[] {
  if (source.type === 'tables') return source.tables;
  const tables = source.blocks.flatMap((block) => (block.type === 'table' ? [block.table] : []));
  const paragraphs = paragraphsTable(source.blocks);
  return paragraphs.rows.length === 0 ? tables : [...tables, paragraphs];
}

function recognize(table: ImportedTable, know: KnowKind, headerLine?: number | null): Recognized {
  const recognition = recognizeColumns(table, know, headerLine);
  if (!isList(table, recognition)) return { table, recognition };
  const split = splitList(table, know);
  const columns = listColumns.map((field) => ({ field, by: 'content' }) as const);
  return { table: split, recognition: { headerLine: null, titles: [], columns } };
}

// One filled column, or commas of a text that were taken for those of a table.
function isList({ rows }: ImportedTable, { headerLine, columns }: Recognition): boolean {
  const widths = new Map<number, number>();
  for (const row of rows) {
    const width = row.filter((cell) => cell !== '').length;
    if (width > 0) widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  if (widths.size === 1 && widths.has(1)) return true;
  if (headerLine !== null) return false;
  if (rows.some(isAddressLine)) return true;
  const isNamed = columns.some(({ field }) => field === 'fullName' || field === 'familyName');
  const total = [...widths.values()].reduce((sum, count) => sum + count, 0);
  const isRagged = Math.max(0, ...widths.values()) < total * 0.9 && Math.max(...widths.keys()) <= 6;
  return isRagged || (!isNamed && columns.length <= 4);
}

// The table that looks most like one of people.
function pickTable(readings: readonly (() => Recognized)[]): number {
  let best = 0;
  let most = -1;
  if (readings.length < 2) return 0;
  for (const [place, read] of readings.entries()) {
    const { table, recognition } = read();
    const fields = new Set<ParticipantField>();
    for (const { field } of recognition.columns) if (field !== null) fields.add(field);
    const hasName = fields.has('fullName') || fields.has('familyName') || fields.has('givenName');
    const isTitled = recognition.headerLine !== null;
    const score = table.rows.length === 0 || !hasName ? 0 : fields.size + (isTitled ? 10 : 0);
    if (score > most) [best, most] = [place, score];
  }
  return best;
}

function rowsOf(
  { rows, lines, merged = [] }: ImportedTable,
  headerLine: number | null,
  columns: readonly PlannedColumn[],
): RawRow[] {
  const titles = columns.map(({ title }) => title);
  const start = headerLine === null ? 0 : lines.indexOf(headerLine) + 1;
  const shared = sharedCells({ rows, lines, merged }, columns);
  const found: RawRow[] = [];
  for (let place = start; place < rows.length; place += 1) {
    const cells = rows[place] ?? [];
    if (cells.every((cell) => cell === '')) continue;
    if (headerLine !== null && isBetween(cells, titles)) continue;
    found.push({ line: lines[place] ?? place + 1, cells: shared(cells, lines[place] ?? 0) });
  }
  return found;
}

/** What a list says once for several people of a delegation. A name or an address is nobody else's. */
const sharedFields: readonly (ParticipantField | null)[] = ['delegation', 'state', 'category'];

/** Gives a row what a cell that was merged over several lines says for all of them. */
function sharedCells(
  { rows, lines, merged = [] }: Pick<ImportedTable, 'rows' | 'lines' | 'merged'>,
  columns: readonly PlannedColumn[],
): (cells: readonly string[], line: number) => readonly string[] {
  const byColumn = groupBy(
    merged.filter(({ column }) => sharedFields.includes(columns[column]?.field ?? null)),
    ({ column }) => column,
  );
  if (byColumn.size === 0) return (cells) => cells;
  const placeOf = new Map(lines.map((line, place) => [line, place]));
  return (cells, line) => {
    const filled = [...cells];
    for (const [column, ranges] of byColumn) {
      const range = ranges.find((each) => line > each.line && line < each.line + each.lines);
      const text = range && rows[placeOf.get(range.line) ?? -1]?.[column];
      while (text && filled.length <= column) filled.push('');
      if (text) filled[column] ||= text;
    }
    return filled;
  };
}

// Titles again on a new page, and the numbered headings between the parts of a list of attendance.
function isBetween(cells: readonly string[], titles: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 1) return titles.length >= 3 && /^\d{1,2}\.\s+\p{L}/u.test(filled[0] ?? '');
  const same = cells.filter((cell, at) => cell !== '' && cell === titles[at]).length;
  if (same >= 2 && same >= filled.length * 0.6) return true;
  return filled.length >= 3 && same >= 1 && countTitles(cells) >= 2;
}

function samplesOf(
  { rows, lines }: ImportedTable,
  headerLine: number | null,
  column: number,
): string[] {
  const start = headerLine === null ? 0 : lines.indexOf(headerLine) + 1;
  const samples = new Set<string>();
  for (let place = start; place < rows.length && samples.size < 3; place += 1) {
    const cell = rows[place]?.[column] ?? '';
    if (cell !== '') samples.add(cell.slice(0, 200));
  }
  return [...samples];
}
