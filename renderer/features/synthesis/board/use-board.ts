import { t } from '@lingui/core/macro';
import { useCallback, useDeferredValue, useEffect, useLayoutEffect, useMemo } from 'react';
import { useRef, useState } from 'react';
import type { BoardPoint } from '../../../api/use-board-points';
import type { AreaId, PointId } from '../../../../shared/domain/ids';
import type { AreaSection, Stance } from '../../../../shared/domain/vocabulary';
import { announce } from '../../../ui/announce';
import { stanceWord } from '../../../ui/StanceMark';
import type { BoardArea, BoardData } from './board-data';
import { dependsOnWork, filterPoints, noFilter, type BoardFilter } from './board-filter';
import { usePointGestures, type PointGestures } from './use-point-gestures';
import { useBoardChanges, type BoardChanges } from './use-board-changes';
import { usePointSelection, type ChosenPoints } from './use-point-selection';

/** Everything that both sides of the screen share. */
export interface Board extends Omit<ChosenPoints, 'leave'>, PointGestures {
  readonly data: BoardData;
  readonly changes: BoardChanges;
  readonly filter: BoardFilter;
  /** Changes parts of the filter. Always the same function. */
  readonly changeFilter: (parts: Partial<BoardFilter>) => void;
  /** The points that pass the filter. */
  readonly visible: readonly BoardPoint[];
  readonly currentArea: BoardArea | null;
  /** The area that the screen was opened for. */
  readonly initialAreaId: AreaId | null;
  readonly chooseArea: (id: AreaId) => void;
  /** Links the given points, or those chosen, to an area, or to the current one. */
  readonly link: (stance: Stance, areaId?: AreaId, pointIds?: readonly PointId[]) => void;
  /** Takes the chosen points out of the current area. */
  readonly unlink: () => void;
  /** The section that a new area is being named in; null while none is. */
  readonly newAreaIn: AreaSection | null;
  readonly beginArea: (section: AreaSection) => void;
  /** Makes the area out of the chosen points; null gives up. */
  readonly finishArea: (lead: string | null) => void;
}

/** @param areaId the area to begin with */
export function useBoard(data: BoardData, areaId: AreaId | null): Board {
  const changes = useBoardChanges();
  const filtered = useFilter(data);
  const { leave, ...points } = usePointSelection(filtered.visible);
  const areas = useCurrentArea(data.areas, areaId);
  const isLeaving = dependsOnWork(filtered.filter);
  /** To be called before points change. */
  const goOn = (ids: readonly PointId[]) => {
    if (isLeaving) leave(ids);
  };
  const shared = { data, changes, ...points, ...areas, goOn };
  return {
    ...{ data, changes, ...filtered, ...points, ...areas },
    ...linking(shared),
    ...useNewArea(shared),
    ...usePointGestures(shared),
    initialAreaId: areaId,
  };
}

function useFilter({ points, themes, sessions }: BoardData) {
  const [filter, setFilter] = useState(noFilter);
  const changeFilter = useCallback((parts: Partial<BoardFilter>) => {
    setFilter((before) => ({ ...before, ...parts }));
  }, []);
  // The field shows each letter at once; twenty thousand points follow when there is time.
  const applied = useDeferredValue(filter);
  const visible = useMemo(
    () => filterPoints(points, applied, { themes, sessions }),
    [points, themes, sessions, applied],
  );
  return { filter, changeFilter, visible };
}

/** What gestures stand on. */
type Shared = Pick<Board, 'data' | 'changes' | 'selection' | 'select' | 'targets'> &
  Pick<Board, 'currentArea' | 'chooseArea' | 'listRef'> & {
    readonly goOn: (ids: readonly PointId[]) => void;
  };

function linking(shared: Shared): Pick<Board, 'link' | 'unlink'> {
  const { data, changes, select, targets, currentArea, goOn } = shared;
  return {
    link: (stance, id = currentArea?.id, pointIds = targets) => {
      if (id === undefined || pointIds.length === 0) return;
      goOn(pointIds);
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
      goOn(targets);
      void changes.unlink(currentArea.id, targets);
      select({ type: 'none' });
    },
  };
}

function useNewArea(shared: Shared): Pick<Board, 'newAreaIn' | 'beginArea' | 'finishArea'> {
  const { data, changes, selection, select, targets, chooseArea, listRef, goOn } = shared;
  const [newAreaIn, setNewAreaIn] = useState<AreaSection | null>(null);
  const finishArea = (lead: string | null) => {
    const section = newAreaIn;
    setNewAreaIn(null);
    if (selection.current) listRef.current?.focusKey(selection.current);
    if (lead === null || section === null) return;
    goOn(targets);
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
