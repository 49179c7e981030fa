import type { BoardPoint } from '../../../api/use-board-points';
import type { AreaId, SessionId, ThemeId } from '../../../../shared/domain/ids';
import type { Session } from '../../../../shared/domain/programme';
import type { Theme } from '../../../../shared/domain/themes';
import type { Category, PointKind, Region, Stance } from '../../../../shared/domain/vocabulary';
import { stateOf, type PointState } from './accounting';

/** Which points of the board are shown; null and no words let everything through. */
export interface BoardFilter {
  /** Looked for in what was said and by whom, whatever the case and the accents. */
  readonly words: string;
  readonly state: PointState | null;
  readonly themeId: ThemeId | null;
  /** A panel or another top-level session; its segments belong to it. */
  readonly panelId: SessionId | null;
  readonly category: Category | null;
  readonly region: Region | null;
  /** Whom a point counts for. */
  readonly voiceId: string | null;
  readonly kind: PointKind | null;
  /** Of a link to any area, or to the one asked for. */
  readonly stance: Stance | null;
  readonly areaId: AreaId | null;
}

export const noFilter: BoardFilter = {
  words: '',
  state: null,
  themeId: null,
  panelId: null,
  category: null,
  region: null,
  voiceId: null,
  kind: null,
  stance: null,
  areaId: null,
};

interface Trees {
  readonly themes: readonly Theme[];
  readonly sessions: readonly Session[];
}

type Test = (point: BoardPoint) => boolean;

/** The points that pass all filters, in their order. A theme stands for those below it as well. */
export function filterPoints(
  points: readonly BoardPoint[],
  filter: BoardFilter,
  trees: Trees,
): readonly BoardPoint[] {
  // Only what is asked for is looked at: there may be twenty thousand points.
  const tests = testsOf(filter, trees);
  return tests.length === 0 ? points : points.filter((point) => tests.every((test) => test(point)));
}

/** Whether points may leave the list when their links, themes or reasons change. */
export function dependsOnWork({ state, stance, areaId, themeId }: BoardFilter): boolean {
  return [state, stance, areaId, themeId].some((each) => each !== null);
}

/** The parts of the filter that let only some points through. */
export function setParts(filter: BoardFilter): (keyof BoardFilter)[] {
  return (Object.keys(noFilter) as (keyof BoardFilter)[]).filter((part) =>
    part === 'words' ? filter.words.trim() !== '' : filter[part] !== null,
  );
}

function testsOf(filter: BoardFilter, { themes, sessions }: Trees): Test[] {
  const { state, category, region, voiceId, kind } = filter;
  const tests: Test[] = [];
  if (state !== null) tests.push((point) => stateOf(point) === state);
  if (kind !== null) tests.push((point) => point.kind === kind);
  if (category !== null) tests.push((point) => point.category === category);
  if (region !== null) tests.push((point) => point.region === region);
  if (voiceId !== null) tests.push(({ voice }) => voice?.id === voiceId);
  if (filter.themeId !== null) {
    const wanted = withDescendants(filter.themeId, themes);
    tests.push(({ themeIds }) => themeIds.some((id) => wanted.has(id)));
  }
  if (filter.panelId !== null) {
    const wanted = withDescendants(filter.panelId, sessions);
    tests.push(({ sessionId }) => wanted.has(sessionId));
  }
  if (filter.stance !== null || filter.areaId !== null) tests.push(linkTest(filter));
  const words = fold(filter.words).split(/\s+/).filter(Boolean);
  // Last: the most work for each point.
  if (words.length > 0) {
    tests.push((point) => {
      const text = foldedText(point);
      return words.every((word) => text.includes(word));
    });
  }
  return tests;
}

function linkTest({ stance, areaId }: BoardFilter): Test {
  return ({ links }) =>
    links.some(
      (link) =>
        (stance === null || link.stance === stance) && (areaId === null || link.areaId === areaId),
    );
}

const foldedTexts = new WeakMap<BoardPoint, string>();

function foldedText(point: BoardPoint): string {
  const known = foldedTexts.get(point);
  if (known !== undefined) return known;
  const { text, speakerName, delegationName, onBehalfOfName } = point;
  const folded = fold(
    [text, speakerName, delegationName, onBehalfOfName].filter(Boolean).join(' · '),
  );
  foldedTexts.set(point, folded);
  return folded;
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
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
