import { useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import type { PointId } from '../../../../shared/domain/ids';
import type { Board } from './use-board';

/** What the areas need of the board. */
export type AreaBoard = Pick<
  Board,
  | 'data'
  | 'changes'
  | 'currentArea'
  | 'initialAreaId'
  | 'chooseArea'
  | 'link'
  | 'newAreaIn'
  | 'beginArea'
  | 'finishArea'
> & {
  /** Points that go into the area that is being named; 0 while none is. */
  readonly newAreaPoints: number;
  /** The points that are chosen on the other side now; asked for, so that a choice redraws no area. */
  readonly chosenPoints: () => readonly PointId[];
};

/** Stays the same object while one only moves through the points, so that the areas are not drawn again for each key. */
export function useAreaBoard(board: Board): AreaBoard {
  const { data, changes, currentArea, initialAreaId, chooseArea, newAreaIn, beginArea } = board;
  const newAreaPoints = newAreaIn === null ? 0 : board.targets.length;
  const latest = useRef(board);
  useLayoutEffect(() => {
    latest.current = board;
  });
  const link = useCallback<Board['link']>((...input) => latest.current.link(...input), []);
  const finishArea = useCallback<Board['finishArea']>(
    (lead) => latest.current.finishArea(lead),
    [],
  );
  const chosenPoints = useCallback(
    () => latest.current.targets.filter((id) => latest.current.selection.selected.has(id)),
    [],
  );
  return useMemo(
    () => ({
      data,
      changes,
      currentArea,
      initialAreaId,
      chooseArea,
      newAreaIn,
      beginArea,
      newAreaPoints,
      link,
      finishArea,
      chosenPoints,
    }),
    [
      data,
      changes,
      currentArea,
      initialAreaId,
      chooseArea,
      newAreaIn,
      beginArea,
      newAreaPoints,
      link,
      finishArea,
      chosenPoints,
    ],
  );
}
