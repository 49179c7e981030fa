import type { DialogueIndex } from '../domain/dialogue-index';
import { lessFavourable } from '../domain/evidence';
import type { EventId, PointId } from '../domain/ids';
import type { Event } from '../domain/programme';
import type { Area } from '../domain/synthesis';
import type { Theme } from '../domain/themes';
import type { Stance } from '../domain/vocabulary';
import { countedTurns, inOrderSaid, type CountedTurn } from './counted-points';
import { columnOf, columnsOf } from './matrix-columns';
import { areaRows, themeRows, type RowItem, type RowItems } from './matrix-rows';
import type { Matrix, MatrixCell, MatrixColumnKind, MatrixRowKind } from './matrix';

export interface MatrixInput {
  index: DialogueIndex;
  eventId: EventId;
  events: readonly Event[];
  /** In order. */
  areas: readonly Area[];
  /** Depth first. */
  themes: readonly Theme[];
  rows: MatrixRowKind;
  columns: MatrixColumnKind;
}

/**
 * Who took the floor on what, and how they stood. Every area of the event has a row, with the evidence that it carries
 * over from other events; a theme has one where it, or one below it, was spoken of at the event, and each voice counts in
 * it once. Every column is of somebody who took the floor at the event or is among the evidence, so that an empty cell is
 * silence. What is off the record or by somebody unknown is in none.
 */
export function buildMatrix(input: MatrixInput): Matrix {
  const turns = countedTurns(input.index, input.eventId);
  const rows = matrixRows(input, turns);
  const columns = columnsOf(input, withEvidence(turns, rows));
  const placeOf = new Map(columns.map(({ id }, place) => [id, place]));
  const place = ({ turn }: RowItem) => placeOf.get(columnOf(input.columns, turn));
  return {
    rows: rows.map(({ items, ...row }) => ({ ...row, cells: tallyCells(items, place) })),
    columns,
  };
}

/** The points behind one cell of {@link buildMatrix}, in the order they were said. */
export function cellPoints(
  input: MatrixInput,
  { rowId, columnId }: { rowId: string; columnId: string | null },
): PointId[] {
  const row = matrixRows(input, countedTurns(input.index, input.eventId)).find(
    ({ id }) => id === rowId,
  );
  const items = row?.items.filter(({ turn }) => columnOf(input.columns, turn) === columnId) ?? [];
  return inOrderSaid(input.index, new Set(items.map(({ point }) => point.id)));
}

/** What counts in each row. @param turns all that count at the event */
export function matrixRows(input: MatrixInput, turns: readonly CountedTurn[]): RowItems[] {
  const { index, eventId, areas, themes, rows } = input;
  return rows === 'areas' ? areaRows(index, eventId, areas) : themeRows(index, turns, themes);
}

/** The turns, and those that the items of the rows come from, each once. */
export function withEvidence(
  turns: readonly CountedTurn[],
  rows: readonly RowItems[],
): CountedTurn[] {
  const all = new Set(turns);
  for (const { items } of rows) for (const { turn } of items) all.add(turn);
  return [...all];
}

/** The cells of a row: each voice once in each, by its least favourable stance there. */
export function tallyCells(
  items: readonly RowItem[],
  placeOf: (item: RowItem) => number | undefined,
): MatrixCell[] {
  const cells = new Map<number, { voices: Map<string, Stance | null>; points: number }>();
  for (const item of items) {
    const column = placeOf(item);
    if (column === undefined) continue;
    const cell = cells.get(column) ?? { voices: new Map<string, Stance | null>(), points: 0 };
    cells.set(column, cell);
    const { id } = item.turn.voice;
    cell.voices.set(id, lessFavourableOf(cell.voices.get(id) ?? null, item.stance));
    cell.points += 1;
  }
  return [...cells]
    .sort(([a], [b]) => a - b)
    .map(([column, { voices, points }]) => {
      const tally = { supports: 0, qualifies: 0, opposes: 0, spoke: 0 };
      for (const stance of voices.values()) tally[stance ?? 'spoke'] += 1;
      return { column, ...tally, points };
    });
}

function lessFavourableOf(one: Stance | null, other: Stance | null): Stance | null {
  return one && other ? lessFavourable(one, other) : (one ?? other);
}
