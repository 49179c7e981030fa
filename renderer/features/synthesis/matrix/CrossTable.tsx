import { useEffect, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import type {
  HTMLAttributes,
  KeyboardEvent,
  ReactNode,
  Ref,
  RefObject,
  SyntheticEvent,
} from 'react';
import { clampPlace, placeForKey, type Place } from './cross-place';
import { ColumnHeads } from './ColumnHeads';
import { CrossRow } from './CrossRow';
import type { Head, HeadGroup } from './heads';
import { isWithin, placesOf, useTableWindow, type TableLook } from './use-table-window';
import styles from './CrossTable.module.css';

export interface CrossTableHandle {
  /** Puts the focus where the arrow keys are. */
  readonly focus: () => void;
}

export interface CrossTableProps {
  readonly label: string;
  /** What rows and columns are. */
  readonly corner: string;
  readonly rows: readonly Head[];
  readonly columns: readonly Head[];
  /** What several columns have in common, above them. */
  readonly groups?: readonly HeadGroup[];
  readonly look: TableLook;
  /** Names of columns stand upright, for columns narrower than words. */
  readonly isTurned?: boolean;
  /** What a cell shows; null for nothing. Has to stay the same function while it says the same. */
  readonly renderCell: (row: number, column: number) => ReactNode;
  /** The same in words. */
  readonly cellWords: (row: number, column: number) => string;
  /** The cell whose points are shown. */
  readonly opened: Place | null;
  /** Enter, Space or a press of the mouse on a cell or a head. */
  readonly onPress: (place: Place, isByKey: boolean) => void;
  readonly tableRef?: Ref<CrossTableHandle>;
}

/**
 * A table of any size of which only what is in sight exists. One stop of Tab; arrow keys, page keys, Home and End (with
 * Ctrl: of the whole table) move between cells and heads. The line below says in words where one is or points at.
 */
export function CrossTable(props: CrossTableProps) {
  const { rows, columns, look } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const view = useTableWindow(scroller, look, { rows: rows.length, columns: columns.length });
  const roving = useRovingPlace(scroller, view, props.tableRef);
  const [pointed, setPointed] = usePointed();
  const { current } = roving;
  return (
    <>
      <div
        ref={scroller}
        role="grid"
        aria-label={props.label}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        className={styles.scroller}
        onScroll={view.readScroll}
        {...tableEvents(roving, props.onPress, setPointed)}
      >
        <Shown table={props} view={view} current={current} />
      </div>
      <p className={styles.reading}>
        <Words place={pointed ?? current} table={props} />
      </p>
    </>
  );
}

type View = ReturnType<typeof useTableWindow>;

interface ShownProps {
  readonly table: CrossTableProps;
  readonly view: View;
  readonly current: Place;
}

/** The heads, and the rows that are in sight, on a ground as large as the whole table. */
function Shown({ table, view, current }: ShownProps) {
  const { rows, columns } = table;
  const { geometry } = view;
  return (
    <div
      className={styles.sizer}
      style={{
        width: geometry.headWidth + columns.length * geometry.columnWidth,
        height: geometry.headHeight + rows.length * geometry.rowHeight,
      }}
    >
      <ColumnHeads
        {...table}
        {...{ geometry, current }}
        places={placesOf(view.columns, current.column)}
      />
      {placesOf(view.rows, current.row).map((row) => (
        <ShownRow key={rows[row]?.key} {...{ row, current, geometry, view, table }} />
      ))}
    </div>
  );
}

function tableEvents(
  roving: ReturnType<typeof useRovingPlace>,
  onPress: CrossTableProps['onPress'],
  onPoint: (place: Place | null) => void,
): HTMLAttributes<HTMLElement> {
  return {
    onKeyDown: (event) => {
      onPoint(null);
      if (roving.onKeyDown(event)) return;
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      onPress(roving.current, true);
    },
    onClick: (event) => {
      const place = placeAt(event);
      if (place) onPress(place, false);
    },
    onFocus: (event) => {
      const place = placeAt(event);
      if (place) roving.setCurrent(place);
    },
    // Not when it comes over a cell: cells also come under it as the table scrolls.
    onMouseMove: (event) => onPoint(placeAt(event)),
    onMouseLeave: () => onPoint(null),
  };
}

interface ShownRowProps {
  readonly row: number;
  readonly current: Place;
  readonly geometry: View['geometry'];
  readonly view: View;
  readonly table: CrossTableProps;
}

// Gives a row nothing that changes with others, so that moving draws one row or two.
function ShownRow({ row, current, geometry, view, table }: ShownRowProps) {
  const { opened } = table;
  const head = table.rows[row];
  if (!head) return null;
  return (
    <CrossRow
      head={head}
      row={row}
      columns={table.columns}
      firstColumn={view.columns.first}
      endColumn={view.columns.end}
      // Told to all rows only where it matters: most moves are no business of theirs.
      keptColumn={isWithin(view.columns, current.column) ? -1 : current.column}
      currentColumn={current.row === row ? current.column : null}
      openedColumn={opened?.row === row ? opened.column : null}
      geometry={geometry}
      renderCell={table.renderCell}
      cellWords={table.cellWords}
    />
  );
}

function useRovingPlace(
  scroller: RefObject<HTMLDivElement | null>,
  view: View,
  tableRef: Ref<CrossTableHandle> | undefined,
) {
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  // Rows that were hidden or deleted may have taken the place away.
  const current = clampPlace(place, view.size);
  const isFocusDue = useRef(false);
  const setCurrent = (next: Place) => {
    if (next.row !== place.row || next.column !== place.column) setPlace(next);
  };
  const focus = () => {
    scroller.current
      ?.querySelector<HTMLElement>(`[data-row="${current.row}"][data-column="${current.column}"]`)
      ?.focus({ preventScroll: true });
  };
  useLayoutEffect(() => {
    if (!isFocusDue.current) return;
    isFocusDue.current = false;
    focus();
  });
  useImperativeHandle(tableRef, () => ({ focus }));
  // A pane that opens beside the table must not cover the cell that one is on.
  const width = view.size.columns * view.geometry.columnWidth;
  useEffect(() => {
    if (scroller.current?.contains(document.activeElement)) view.bringIntoView(current);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- on changes of size alone
  }, [view.size.page, view.across, width]);
  const onKeyDown = (event: KeyboardEvent): boolean => {
    if (event.altKey || event.shiftKey) return false;
    const next = placeForKey(event, current, view.size);
    if (next === null) return false;
    event.preventDefault();
    isFocusDue.current = true;
    view.bringIntoView(next);
    // A new object: at the edge the focus is due all the same.
    setPlace({ ...next });
    return true;
  };
  return { current, setCurrent, onKeyDown };
}

/** Where the mouse points at; the same object as long as that is the same place. */
function usePointed() {
  const [pointed, setPointed] = useState<Place | null>(null);
  const point = (next: Place | null) => {
    setPointed((old) => (old?.row === next?.row && old?.column === next?.column ? old : next));
  };
  return [pointed, point] as const;
}

function placeAt(event: SyntheticEvent): Place | null {
  const element = (event.target as Element).closest<HTMLElement>('[data-row]');
  if (!element) return null;
  return { row: Number(element.dataset.row), column: Number(element.dataset.column) };
}

/** Where one is. Names keep the direction of their own writing. */
function Words({ place, table }: { readonly place: Place; readonly table: CrossTableProps }) {
  const rowHead = table.rows[place.row];
  const columnHead = table.columns[place.column];
  if (rowHead && columnHead) {
    return (
      <>
        <bdi>{fullName(columnHead)}</bdi> · <bdi>{fullName(rowHead)}</bdi>:{' '}
        {table.cellWords(place.row, place.column)}
      </>
    );
  }
  const head = rowHead ?? columnHead;
  if (!head) return table.corner;
  return (
    <>
      <bdi>{fullName(head)}</bdi>
      {head.hint !== undefined && `. ${head.hint}`}
    </>
  );
}

function fullName({ full, label }: Head): string {
  return full ?? label;
}
