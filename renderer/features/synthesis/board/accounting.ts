import type { BoardPoint } from '../../../api/use-board-points';
import type { AreaId } from '../../../../shared/domain/ids';
import type { BoardArea } from './board-data';

/** What has become of a point. Every point is in one of these. */
export const pointStates = ['unlinked', 'linked', 'set-aside'] as const;
export type PointState = (typeof pointStates)[number];

/** A link wins: what is evidence for something is linked, whatever was set aside before. */
export function stateOf({ links, setAside }: BoardPoint): PointState {
  if (links.length > 0) return 'linked';
  return setAside === null ? 'unlinked' : 'set-aside';
}

/** How many points are in each state. */
export function countStates(points: readonly BoardPoint[]): Readonly<Record<PointState, number>> {
  const counts: Record<PointState, number> = { unlinked: 0, linked: 0, 'set-aside': 0 };
  for (const point of points) counts[stateOf(point)] += 1;
  return counts;
}

/** The areas that fewer voices support than the word for a few of them asks for, in their order. */
export function thinAreas(areas: readonly BoardArea[], several: number): BoardArea[] {
  return areas.filter(({ summary }) => summary.supporters.length < several);
}

/** The next of them after the current area, from the beginning after the last; null where there is none. */
export function nextThinArea(
  areas: readonly BoardArea[],
  several: number,
  currentId: AreaId | null,
): AreaId | null {
  const start = areas.findIndex(({ id }) => id === currentId) + 1;
  const inTurn = [...areas.slice(start), ...areas.slice(0, start)];
  return thinAreas(inTurn, several)[0]?.id ?? null;
}

/** Reasons that points were set aside for, each once, the last used first. */
export function usedReasons(reasons: readonly string[]): string[] {
  return [...new Set(reasons.toReversed())];
}
