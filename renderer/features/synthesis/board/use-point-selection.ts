import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { BoardPoint } from '../../../api/use-board-points';
import type { PointId } from '../../../../shared/domain/ids';
import type { VirtualListHandle } from '../../../ui/VirtualList';
import {
  changeSelection,
  chosenIn,
  emptySelection,
  rowAfter,
  type PointSelection,
  type SelectionAction,
} from './point-selection';

export interface ChosenPoints {
  readonly selection: PointSelection;
  /** Always the same function. */
  readonly select: (action: SelectionAction) => void;
  /** The chosen points in view, in the order of the list. */
  readonly chosen: readonly PointId[];
  /** What a gesture would be about now: the chosen points in view, or else the row that one is on. */
  readonly targets: readonly PointId[];
  /** To be called before points go out of view, so that the focus goes on to the row after them. */
  readonly leave: (ids: readonly PointId[]) => void;
  readonly listRef: RefObject<VirtualListHandle | null>;
}

/** Which of the points in view are chosen. A key costs the same among ten points and among twenty thousand. */
export function usePointSelection(visible: readonly BoardPoint[]): ChosenPoints {
  const order = useMemo(() => visible.map(({ id }) => id), [visible]);
  const inView = useMemo(() => new Set(order), [order]);
  const latestOrder = useRef(order);
  useLayoutEffect(() => {
    latestOrder.current = order;
  }, [order]);
  const [selection, setSelection] = useState(emptySelection);
  const select = useCallback((action: SelectionAction) => {
    setSelection((state) => changeSelection(state, action, latestOrder.current));
  }, []);
  const { selected, current } = selection;
  const chosen = useMemo(() => chosenIn({ selected }, order), [selected, order]);
  const targets = useMemo(() => {
    if (chosen.length > 0) return chosen;
    return current !== null && inView.has(current) ? [current] : [];
  }, [chosen, current, inView]);
  return { selection, select, chosen, targets, ...useNextRow(order, inView, selection) };
}

/** Rows that leave the list take the focus with them; it goes on to the next row once they are gone. */
function useNextRow(
  order: readonly PointId[],
  inView: ReadonlySet<PointId>,
  { current }: PointSelection,
): Pick<ChosenPoints, 'leave' | 'listRef'> {
  const listRef = useRef<VirtualListHandle>(null);
  const next = useRef<{ from: readonly PointId[]; to: PointId } | null>(null);
  useEffect(() => {
    // Somebody has gone elsewhere meanwhile.
    if (current === null || !next.current?.from.includes(current)) next.current = null;
  }, [current]);
  useEffect(() => {
    const waiting = next.current;
    if (waiting === null || waiting.from.some((id) => inView.has(id))) return;
    next.current = null;
    listRef.current?.focusKey(waiting.to);
  }, [inView]);
  const leave = (ids: readonly PointId[]) => {
    const isInList = current !== null && ids.includes(current);
    const to = isInList ? rowAfter(order, new Set(ids)) : null;
    next.current = to === null ? null : { from: ids, to };
  };
  return { listRef, leave };
}
