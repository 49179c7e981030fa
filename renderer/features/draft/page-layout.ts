import type { Footnote } from '../../../shared/report/report';
import { breakIntoPages, type FlowItem } from '../../../shared/report/page-breaks';
import { pageMetrics, spaceBefore, type PageClass } from '../../../shared/report/page-metrics';
import { linesTogether, type UnitMeasure } from './measure-unit';
import type { PageUnit } from './report-unit';
import type { UnitSlice } from './unit-slice';

export interface SheetPiece {
  readonly unit: PageUnit;
  /** Undefined for all of it. */
  readonly slice: UnitSlice | undefined;
}

/** What stands on one sheet. */
export interface Sheet {
  readonly pieces: readonly SheetPiece[];
  readonly notes: readonly Footnote[];
}

/** What measuring has found; keyed by the things themselves, so that only what is new is measured. */
export interface Measures {
  readonly units: WeakMap<PageUnit, UnitMeasure>;
  readonly notes: WeakMap<Footnote, number>;
}

/**
 * The sheets that hold the units. Those that are as they were in the layout before are the same objects.
 * @param units all of them measured, like the footnotes
 */
export function layOut(
  units: readonly PageUnit[],
  footnotes: readonly Footnote[],
  measures: Measures,
  before: readonly Sheet[],
): Sheet[] {
  const heights = footnotes.map((note) => measures.notes.get(note) ?? 0);
  const items = units.map((unit) => flowItem(unit, measures.units.get(unit), heights));
  const pages = breakIntoPages(items, {
    height: pageMetrics.textHeight,
    noteRule: pageMetrics.noteRule,
  });
  return pages.map(({ notes, pieces }, index): Sheet => {
    const sheet = {
      pieces: pieces.flatMap(({ item, from, to }): SheetPiece[] => {
        const unit = units[item];
        if (unit === undefined) return [];
        return [{ unit, slice: sliceOf(unit, measures.units.get(unit), from, to) }];
      }),
      notes: notes.flatMap((number) => footnotes[number - 1] ?? []),
    };
    const old = before[index];
    return old && isSame(old, sheet) ? old : sheet;
  });
}

function flowItem(
  unit: PageUnit,
  measure: UnitMeasure | undefined,
  noteHeights: readonly number[],
): FlowItem {
  return {
    lines: measure?.lines ?? [],
    spaceBefore: spaceBefore[classOf(unit)],
    head: measure?.head ?? 0,
    together: togetherOf(unit),
    keepsNext: unit.type === 'heading' || (unit.type === 'text' && unit.keepsNext),
    startsPage: 'startsPage' in unit && unit.startsPage,
    notes: (measure?.notes ?? []).map(({ line, note }) => ({
      line,
      note,
      height: noteHeights[note - 1] ?? 0,
    })),
  };
}

/** The class that the unit's look goes by. */
function classOf(unit: PageUnit): PageClass {
  switch (unit.type) {
    case 'heading':
      return unit.level === 1 ? 'h1' : unit.level === 2 ? 'h2' : 'h3';
    case 'text':
      return unit.role;
    case 'missing':
      return 'paragraph';
    case 'front':
    case 'contents':
    case 'definitions':
    case 'table':
      return unit.type;
  }
}

function togetherOf(unit: PageUnit): number {
  switch (unit.type) {
    case 'text':
      return linesTogether;
    case 'contents':
      return linesTogether;
    case 'definitions':
    case 'table':
      return 1;
    case 'front':
    case 'heading':
    case 'missing':
      return Number.POSITIVE_INFINITY;
  }
}

function sliceOf(
  unit: PageUnit,
  measure: UnitMeasure | undefined,
  from: number,
  to: number,
): UnitSlice | undefined {
  if (measure === undefined || (from === 0 && to === measure.lines.length)) return undefined;
  const isContinued = from > 0;
  if (unit.type !== 'text') return { from, to, isContinued };
  const { lineStarts } = measure;
  return {
    from: lineStarts?.[from] ?? 0,
    to: lineStarts?.[to] ?? Number.POSITIVE_INFINITY,
    isContinued,
  };
}

function isSame(old: Sheet, sheet: Sheet): boolean {
  return (
    old.pieces.length === sheet.pieces.length &&
    old.notes.length === sheet.notes.length &&
    old.notes.every((note, index) => note === sheet.notes[index]) &&
    old.pieces.every(({ unit, slice }, index) => {
      const piece = sheet.pieces[index];
      return (
        unit === piece?.unit && slice?.from === piece.slice?.from && slice?.to === piece.slice?.to
      );
    })
  );
}
