import { useCallback, useLayoutEffect, useMemo, useState, type RefObject } from 'react';
import type { Place, TableSize } from './cross-place';

/** Sizes of a table in rem. */
export interface TableLook {
  /** Width of the heads of rows. */
  readonly rowHeadRem: number;
  /** Height of the heads of columns. */
  readonly columnHeadRem: number;
  readonly columnRem: number;
  readonly rowRem: number;
}

/** The same in pixels at the present size of text. */
export interface Geometry {
  readonly headWidth: number;
  readonly headHeight: number;
  readonly columnWidth: number;
  readonly rowHeight: number;
}

/** Neighbours from the first up to but without the end. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

const normalRemPx = 15;
// Kept ready beyond either edge, so that scrolling does not run into nothing.
const spare = 2;
/** Rows and columns come and go by so many at once: most steps of an arrow key then draw one row. */
const chunk = 4;
/** The part of the width and of the height that heads may take. */
const headShare = 0.4;

/**
 * Which part of a table can be seen. Rows and columns have one size each, so this follows from how far it is scrolled,
 * and changes only when a row or column comes or goes.
 */
export function useTableWindow(
  scroller: RefObject<HTMLDivElement | null>,
  look: TableLook,
  count: { readonly rows: number; readonly columns: number },
) {
  const { remPx, width, height } = useMeasured(scroller);
  const geometry = useMemo(
    () => geometryOf(look, remPx, width, height),
    [look, remPx, width, height],
  );
  const [firstRow, setFirstRow] = useState(0);
  const [firstColumn, setFirstColumn] = useState(0);
  const readScroll = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    setFirstRow(Math.floor(element.scrollTop / geometry.rowHeight));
    setFirstColumn(Math.floor(element.scrollLeft / geometry.columnWidth));
  }, [scroller, geometry]);
  useLayoutEffect(readScroll, [readScroll]);
  const page = Math.max(1, Math.floor((height - geometry.headHeight) / geometry.rowHeight));
  const across = Math.ceil((width - geometry.headWidth) / geometry.columnWidth);
  const size: TableSize = { ...count, page };
  const bringIntoView = (place: Place) => {
    if (scroller.current !== null) scrollTo(scroller.current, place, geometry);
    readScroll();
  };
  return {
    geometry,
    size,
    /** Columns that are in sight at once. */
    across,
    rows: spanOf(firstRow, page + 2, count.rows),
    columns: spanOf(firstColumn, across + 1, count.columns),
    readScroll,
    bringIntoView,
  };
}

export function isWithin({ first, end }: Span, place: number): boolean {
  return place >= first && place < end;
}

/** The places of a span, with one more that has to exist even out of sight. */
export function placesOf(span: Span, kept: number): number[] {
  const { first, end } = span;
  const places = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
  if (kept < 0 || isWithin(span, kept)) return places;
  return kept < first ? [kept, ...places] : [...places, kept];
}

function spanOf(first: number, length: number, count: number): Span {
  const before = Math.floor((first - spare) / chunk) * chunk;
  const after = Math.ceil((first + length + spare) / chunk) * chunk;
  return { first: Math.max(0, before), end: Math.min(count, after) };
}

function geometryOf(look: TableLook, remPx: number, width: number, height: number): Geometry {
  const px = (rem: number) => Math.round(rem * remPx);
  return {
    headWidth: Math.min(px(look.rowHeadRem), Math.round(width * headShare)),
    headHeight: Math.min(px(look.columnHeadRem), Math.round(height * headShare)),
    columnWidth: px(look.columnRem),
    rowHeight: px(look.rowRem),
  };
}

function useMeasured(scroller: RefObject<HTMLDivElement | null>) {
  const [measured, setMeasured] = useState({ remPx: normalRemPx, width: 0, height: 0 });
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = () => {
      const fontSize = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setMeasured({
        remPx: fontSize || normalRemPx,
        width: element.clientWidth,
        height: element.clientHeight,
      });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return measured;
}

// By hand: scrollIntoView knows nothing of the heads that lie over the cells.
function scrollTo(element: HTMLElement, { row, column }: Place, geometry: Geometry): void {
  const { headWidth, headHeight, columnWidth, rowHeight } = geometry;
  if (row >= 0) {
    const room = element.clientHeight - headHeight;
    element.scrollTop = nearest(element.scrollTop, row * rowHeight, rowHeight, room);
  }
  if (column >= 0) {
    const room = element.clientWidth - headWidth;
    element.scrollLeft = nearest(element.scrollLeft, column * columnWidth, columnWidth, room);
  }
}

function nearest(scrolled: number, start: number, length: number, room: number): number {
  if (start < scrolled) return start;
  return Math.max(scrolled, start + length - Math.max(room, length));
}
