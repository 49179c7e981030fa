import type { BoardPoint } from '../../api/use-board-points';
import type { SessionId, ThemeId } from '../../../shared/domain/ids';
import type { Session } from '../../../shared/domain/programme';
import type { Theme } from '../../../shared/domain/themes';
import type { Category } from '../../../shared/domain/vocabulary';

/** Which points of the board are shown; null and false let everything through. */
export interface BoardFilter {
  readonly themeId: ThemeId | null;
  /** A panel or another top-level session; its segments belong to it. */
  readonly panelId: SessionId | null;
  readonly category: Category | null;
  readonly isUnlinkedOnly: boolean;
}

export const noFilter: BoardFilter = {
  themeId: null,
  panelId: null,
  category: null,
  isUnlinkedOnly: false,
};

/** The points that pass all filters, in their order. A theme stands for those below it as well. */
export function filterPoints(
  points: readonly BoardPoint[],
  filter: BoardFilter,
  { themes, sessions }: { themes: readonly Theme[]; sessions: readonly Session[] },
): BoardPoint[] {
  const wantedThemes = filter.themeId && withDescendants(filter.themeId, themes);
  const wantedSessions = filter.panelId && withDescendants(filter.panelId, sessions);
  return points.filter(
    (point) =>
      (!wantedThemes || point.themeIds.some((id) => wantedThemes.has(id))) &&
      (!wantedSessions || wantedSessions.has(point.sessionId)) &&
      (filter.category === null || point.category === filter.category) &&
      (!filter.isUnlinkedOnly || point.links.length === 0),
  );
}

/** How many points are evidence for nothing yet, and how many for something. */
export function countLinked(points: readonly BoardPoint[]): { unlinked: number; linked: number } {
  const unlinked = points.filter(({ links }) => links.length === 0).length;
  return { unlinked, linked: points.length - unlinked };
}

interface TreeNode<Id> {
  readonly id: Id;
  readonly parentId: Id | null;
}

function withDescendants<Id>(root: Id, nodes: readonly TreeNode<Id>[]): ReadonlySet<Id> {
  const found = new Set([root]);
  // Lists need not be depth-first: it is done when a pass finds nothing new.
  for (let size = 0; size !== found.size;) {
    size = found.size;
    for (const { id, parentId } of nodes) if (parentId && found.has(parentId)) found.add(id);
  }
  return found;
}
