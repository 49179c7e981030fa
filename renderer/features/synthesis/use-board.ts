import { t } from '@lingui/core/macro';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { BoardPoint } from '../../api/use-board-points';
import type { AreaId, PointId } from '../../../shared/domain/ids';
import type { AreaSection, Stance } from '../../../shared/domain/vocabulary';
import { announce } from '../../ui/announce';
import { stanceWord } from '../../ui/StanceMark';
import type { VirtualListHandle } from '../../ui/VirtualList';
import type { BoardArea, BoardData } from './board-data';
import { filterPoints, noFilter, type BoardFilter } from './board-filter';
import {
  changeSelection,
  emptySelection,
  rowAfter,
  targetsOf,
  type PointSelection,
  type SelectionAction,
} from './point-selection';
import { useBoardChanges, type BoardChanges } from './use-board-changes';

/** Everything that both sides of the screen share. */
export interface Board {
  readonly data: BoardData;
  readonly changes: BoardChanges;
  readonly filter: BoardFilter;
  readonly setFilter: (filter: BoardFilter) => void;
  /** The points that pass the filter. */
  readonly visible: readonly BoardPoint[];
  readonly selection: PointSelection;
  readonly select: (action: SelectionAction) => void;
  /** The points that a gesture would be about now. */
  readonly targets: readonly PointId[];
  readonly currentArea: BoardArea | null;
  /** The area that the screen was opened for. */
  readonly initialAreaId: AreaId | null;
  readonly chooseArea: (id: AreaId) => void;
  /** Links the given points, or those chosen, to an area, or to the current one. */
  readonly link: (stance: Stance, areaId?: AreaId, pointIds?: readonly PointId[]) => void;
  readonly unlink: () => void;
  /** The section that a new area is being named in; null while none is. */
  readonly newAreaIn: AreaSection | null;
  readonly beginArea: (section: AreaSection) => void;
  /** Makes the area out of the chosen points; null gives up. */
  readonly finishArea: (lead: string | null) => void;
  readonly listRef: RefObject<VirtualListHandle | null>;
}

/** @param areaId the area to begin with */
export function useBoard(data: BoardData, areaId: AreaId | null): Board {
  const changes = useBoardChanges();
  const [filter, setFilter] = useState(noFilter);
  const visible = useMemo(() => filterPoints(data.points, filter, data), [data, filter]);
  const chosen = useSelection(visible);
  const areas = useCurrentArea(data.areas, areaId);
  const shared = { data, changes, filter, ...chosen, ...areas };
  return {
    ...shared,
    ...linking(shared),
    ...useNewArea(shared),
    setFilter,
    visible,
    initialAreaId: areaId,
  };
}

type Shared = Pick<Board, 'data' | 'changes' | 'filter' | 'selection' | 'select' | 'targets'> &
  Pick<Board, 'currentArea' | 'chooseArea' | 'listRef'> & {
    /** To be called before points go out of view. */
    readonly leave: (ids: readonly PointId[]) => void;
  };

function linking(shared: Shared): Pick<Board, 'link' | 'unlink'> {
  const { data, changes, filter, select, targets, currentArea, leave } = shared;
  return {
    link: (stance, id = currentArea?.id, pointIds = targets) => {
      if (id === undefined || pointIds.length === 0) return;
      if (filter.isUnlinkedOnly) leave(pointIds);
      const lead = data.areas.find((area) => area.id === id)?.lead ?? '';
      const word = stanceWord(stance);
      const count = pointIds.length;
      void changes.link(id, pointIds, stance).then((isDone) => {
        if (isDone) announce(t`Points linked to ${lead}: ${count}, ${word}`);
      });
      select({ type: 'none' });
    },
    unlink: () => {
      if (!currentArea || targets.length === 0) return;
      void changes.unlink(currentArea.id, targets);
      select({ type: 'none' });
    },
  };
}

function useNewArea(shared: Shared): Pick<Board, 'newAreaIn' | 'beginArea' | 'finishArea'> {
  const { data, changes, filter, selection, select, targets, chooseArea, listRef, leave } = shared;
  const [newAreaIn, setNewAreaIn] = useState<AreaSection | null>(null);
  const finishArea = (lead: string | null) => {
    const section = newAreaIn;
    setNewAreaIn(null);
    if (selection.current) listRef.current?.focusKey(selection.current);
    if (lead === null || section === null) return;
    if (filter.isUnlinkedOnly) leave(targets);
    void changes.addArea(data.event.id, section, lead, targets).then((id) => {
      if (id) chooseArea(id);
    });
    select({ type: 'none' });
  };
  return { newAreaIn, beginArea: setNewAreaIn, finishArea };
}

function useCurrentArea(areas: readonly BoardArea[], initialId: AreaId | null) {
  const [id, setId] = useState(initialId);
  // The place in the list, so that the neighbour of a deleted area becomes the current one.
  const index = useRef(0);
  const found = areas.findIndex((area) => area.id === id);
  const current = areas[found < 0 ? Math.min(index.current, areas.length - 1) : found] ?? null;
  useLayoutEffect(() => {
    if (found >= 0) index.current = found;
  }, [found]);
  useEffect(() => {
    if (initialId !== null) setId(initialId);
  }, [initialId]);
  return { currentArea: current, chooseArea: setId };
}

function useSelection(visible: readonly BoardPoint[]) {
  const order = useMemo(() => visible.map(({ id }) => id), [visible]);
  const [selection, setSelection] = useState(emptySelection);
  const listRef = useRef<VirtualListHandle>(null);
  const select = useCallback(
    (action: SelectionAction) => {
      setSelection((state) => changeSelection(state, action, order));
    },
    [order],
  );
  const next = useRef<{ from: readonly PointId[]; to: PointId } | null>(null);
  // Rows that leave the list take the focus with them; it goes on to the next row once they are gone.
  useEffect(() => {
    const waiting = next.current;
    if (waiting === null || waiting.from.some((id) => order.includes(id))) return;
    next.current = null;
    listRef.current?.focusKey(waiting.to);
  }, [order]);
  const leave = (ids: readonly PointId[]) => {
    const isInList = selection.current !== null && ids.includes(selection.current);
    const to = rowAfter(order, new Set(ids));
    next.current = isInList && to !== null ? { from: ids, to } : null;
  };
  const targets = useMemo(() => targetsOf(selection, order), [selection, order]);
  return { selection, select, targets, leave, listRef };
}
