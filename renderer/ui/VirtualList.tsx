import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode, Ref, RefObject } from 'react';
import styles from './VirtualList.module.css';

/** What one may ask of a list from outside. Unknown keys are ignored. */
export interface VirtualListHandle {
  readonly scrollToKey: (key: string) => void;
  readonly focusKey: (key: string) => void;
}

export interface VirtualListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly renderItem: (item: Item, index: number) => ReactNode;
  readonly emptyState: ReactNode;
  /** Height in pixels that a row has before it was measured; need not be right. */
  readonly estimatedHeight?: number;
  readonly gapPx?: number;
  /** Stays at the end while rows are added there, as long as the end was in view. */
  readonly followsEnd?: boolean;
  /** Enter or a double press on a row. */
  readonly onAction?: (item: Item) => void;
  /** The row that the arrow keys are on has changed. */
  readonly onCurrentChange?: (item: Item) => void;
  readonly listRef?: Ref<VirtualListHandle>;
}

// Rows kept ready beyond either edge.
const overscan = 8;

/**
 * Thousands of rows of any height, of which only the visible ones exist. What one looks at stays where it is when
 * rows above it appear, go or change their height. Up and down, page keys, Home and End move between rows; keys
 * pressed within a control of a row belong to that control.
 */
export function VirtualList<Item>(props: VirtualListProps<Item>) {
  const { label, items, keyOf, renderItem, emptyState } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [currentKey, setCurrentKey] = useState<string | null>(null);
  // The focus may come to a row several times; the row changes once.
  const announcedKey = useRef<string | null>(null);
  const currentIndex = useIndexOfKey(items, keyOf, currentKey);
  const tabIndex = currentIndex >= 0 ? currentIndex : entryIndex(props);
  const virtualizer = useRows(props, scroller, tabIndex);
  const moveTo = useRowFocus(scroller, virtualizer, (index) => {
    if (items[index] !== undefined) setCurrentKey(keyOf(items[index]));
  });
  useHandle(props, virtualizer, moveTo);
  const actOn = (index: number) => items[index] !== undefined && props.onAction?.(items[index]);
  const onKeyDown = rowKeys(virtualizer, items.length, moveTo, actOn);

  if (items.length === 0) return emptyState;
  return (
    <div
      ref={scroller}
      role="list"
      aria-label={label}
      className={styles.scroller}
      onKeyDown={onKeyDown}
    >
      <div className={styles.sizer} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => (
          <div
            key={key}
            ref={virtualizer.measureElement}
            role="listitem"
            data-index={index}
            aria-posinset={index + 1}
            aria-setsize={items.length}
            tabIndex={index === tabIndex ? 0 : -1}
            className={styles.row}
            style={{ transform: `translateY(${start}px)` }}
            onFocus={() => {
              setCurrentKey(String(key));
              if (announcedKey.current === key) return;
              announcedKey.current = String(key);
              if (items[index] !== undefined) props.onCurrentChange?.(items[index]);
            }}
            onDoubleClick={() => actOn(index)}
          >
            {items[index] !== undefined && renderItem(items[index], index)}
          </div>
        ))}
      </div>
    </div>
  );
}

// One row is on the way of Tab: the current one, or where the list begins to be read.
function entryIndex<Item>({ items, followsEnd }: VirtualListProps<Item>): number {
  return followsEnd === true ? items.length - 1 : 0;
}

function useHandle<Item>(
  { listRef, items, keyOf }: VirtualListProps<Item>,
  virtualizer: Rows,
  moveTo: (index: number) => void,
) {
  useImperativeHandle(listRef, () => ({
    scrollToKey: (key) => {
      const index = indexOfKey(items, keyOf, key);
      if (index >= 0) virtualizer.scrollToIndex(index, { align: 'center' });
    },
    focusKey: (key) => {
      const index = indexOfKey(items, keyOf, key);
      if (index >= 0) moveTo(index);
    },
  }));
}

type Rows = ReturnType<typeof useVirtualizer<HTMLDivElement, HTMLDivElement>>;

function useRows<Item>(
  { items, keyOf, estimatedHeight = 32, gapPx = 0, followsEnd = false }: VirtualListProps<Item>,
  scroller: RefObject<HTMLDivElement | null>,
  keptIndex: number,
): Rows {
  const rangeExtractor = useCallback(
    (range: Range) => withIndex(defaultRangeExtractor(range), keptIndex),
    [keptIndex],
  );
  // Another function makes the list measure all rows anew: a `keyOf` that stays the same spares long lists that.
  const getItemKey = useCallback(
    (index: number) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item);
    },
    [items, keyOf],
  );
  return useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedHeight,
    getItemKey,
    gap: gapPx,
    overscan,
    anchorTo: followsEnd ? 'end' : 'start',
    followOnAppend: followsEnd,
    // This row exists even when it is out of sight, so that scrolling does not lose the focus or the way to it.
    rangeExtractor,
  });
}

// Focus follows once the row exists, which is one or two frames after scrolling to it.
function useRowFocus(
  scroller: RefObject<HTMLDivElement | null>,
  virtualizer: Rows,
  onMove: (index: number) => void,
) {
  return (index: number) => {
    onMove(index);
    virtualizer.scrollToIndex(index, { align: 'auto' });
    const focusRow = (attemptsLeft: number) => {
      const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`);
      if (row) row.focus({ preventScroll: true });
      else if (attemptsLeft > 0) requestAnimationFrame(() => focusRow(attemptsLeft - 1));
    };
    focusRow(5);
  };
}

function rowKeys(
  virtualizer: Rows,
  count: number,
  moveTo: (index: number) => void,
  actOn: (index: number) => unknown,
) {
  return (event: KeyboardEvent) => {
    const index = Number((event.target as HTMLElement).dataset.index ?? Number.NaN);
    if (Number.isNaN(index)) return;
    const pageLength = virtualizer.getVirtualItems().length - 2 * overscan;
    const next = indexForKey(event.key, index, count, Math.max(1, pageLength));
    // With another key Enter belongs to a command.
    const isAction = event.key === 'Enter' && !(event.ctrlKey || event.metaKey || event.altKey);
    if (next === null && !isAction) return;
    event.preventDefault();
    if (next === null) actOn(index);
    else moveTo(next);
  };
}

function withIndex(indexes: number[], index: number): number[] {
  if (index < 0 || indexes.includes(index)) return indexes;
  return [...indexes, index].sort((a, b) => a - b);
}

// Rows seldom move: the last place is looked at before all the others.
function useIndexOfKey<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  key: string | null,
): number {
  const last = useRef(-1);
  const there = items[last.current];
  const index =
    there !== undefined && keyOf(there) === key ? last.current : indexOfKey(items, keyOf, key);
  useLayoutEffect(() => {
    last.current = index;
  });
  return index;
}

function indexOfKey<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  key: string | null,
): number {
  return key === null ? -1 : items.findIndex((item) => keyOf(item) === key);
}

function indexForKey(key: string, index: number, count: number, page: number): number | null {
  const clamp = (next: number) => Math.min(count - 1, Math.max(0, next));
  if (key === 'ArrowDown') return clamp(index + 1);
  if (key === 'ArrowUp') return clamp(index - 1);
  if (key === 'PageDown') return clamp(index + page);
  if (key === 'PageUp') return clamp(index - page);
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}
