import type { ThemeId } from '../../../../shared/domain/ids';
import { themeLines } from '../../../../shared/domain/theme-lines';
import type { ThemeTimeline } from '../../../../shared/synthesis/timeline';
import type { Theme } from '../../../../shared/domain/themes';
import type { BoardPoint } from '../../../api/use-board-points';

type Stretches = ThemeTimeline['stretches'];

/** The points that a cell of the timeline counts, of all that were said at the event. */
export function pointsOfStretch(
  points: readonly BoardPoint[],
  themes: readonly Theme[],
  themeId: ThemeId,
  stretches: Stretches,
  place: number,
): BoardPoint[] {
  const lines = themeLines(themes);
  return points.filter(
    (point) =>
      point.voice !== null &&
      stretchOf(point, stretches) === place &&
      point.themeIds.some((id) => lines.get(id)?.includes(themeId)),
  );
}

// The last stretch of its session that has begun; turns without a time are in the first.
function stretchOf({ panelId, startedAt }: BoardPoint, stretches: Stretches): number {
  const ofSession = stretches.flatMap(({ sessionId, from }, place) =>
    sessionId === panelId ? [{ place, from: from ?? -Infinity }] : [],
  );
  const begun = ofSession.filter(({ from }) => from <= (startedAt ?? -Infinity));
  return begun.at(-1)?.place ?? ofSession[0]?.place ?? -1;
}
