import type { BoardPoint } from '../../../api/use-board-points';
import { groupBy } from '../../../../shared/domain/group-by';
import type { AreaId, PointId, ThemeId } from '../../../../shared/domain/ids';
import type { Dismissal } from '../../../../shared/domain/synthesis';
import {
  categories,
  regions,
  type Category,
  type Region,
} from '../../../../shared/domain/vocabulary';
import { mostQuotes, type CandidateArea } from '../../../../shared/suggestions/suggestion';
import type { Arrangement } from './arrangement';

/** A candidate area as it stands after what one did to it. */
export interface Group {
  readonly key: string;
  /** What it is called until somebody writes a lead; empty for what was split off. */
  readonly label: string;
  /** The most typical first. */
  readonly points: readonly BoardPoint[];
  /** Each of another voice, as far as there are. */
  readonly quotes: readonly BoardPoint[];
  /** Why its points were suggested together. */
  readonly reason: { readonly words: readonly string[]; readonly themeIds: readonly ThemeId[] };
  readonly tally: Tally;
}

/** Who a proposal is from. It decides nothing: counts of evidence are made once there is an area. */
export interface Tally {
  /** Names of distinct voices, in the order of their first point. */
  readonly voices: readonly string[];
  readonly categories: readonly Category[];
  readonly regions: readonly Region[];
  readonly panels: number;
}

interface Surroundings {
  readonly points: ReadonlyMap<PointId, BoardPoint>;
  readonly areaIds: ReadonlySet<AreaId>;
  readonly dismissed: readonly Dismissal[];
}

/**
 * The candidates as they stand now: without points that were linked, set aside or deleted meanwhile, and without groups
 * that were dismissed. What was split off stands after what it was split from.
 */
export function groupsOf(
  candidates: readonly CandidateArea[],
  arrangement: Arrangement,
  surroundings: Surroundings,
): Group[] {
  const { moved, unchecked } = arrangement;
  const open = openPoints(candidates, arrangement, surroundings);
  const keys = keysInOrder(candidates, arrangement);
  const known = new Set(keys);
  const placed = candidates.flatMap((candidate) =>
    candidate.pointIds.flatMap((id) => {
      const point = open.get(id);
      const wanted = moved.get(id);
      const key = wanted !== undefined && known.has(wanted) ? wanted : candidate.key;
      return point ? [{ point, key, candidate }] : [];
    }),
  );
  const byKey = groupBy(placed, ({ key }) => key);
  const dismissals = surroundings.dismissed.map(({ pointIds }) => new Set(pointIds));
  return keys.flatMap((key) => {
    // Its own points first: what joined it is less typical of it.
    const all = byKey.get(key) ?? [];
    const own = all.filter(({ candidate }) => candidate.key === key);
    const members = [...own, ...all.filter(({ candidate }) => candidate.key !== key)];
    const points = members.map(({ point }) => point);
    const isDismissed = dismissals.some((ids) => points.every(({ id }) => ids.has(id)));
    if (points.length === 0 || isDismissed) return [];
    const sources = [...new Set(members.map(({ candidate }) => candidate))];
    return [
      {
        key,
        label: sources.find((candidate) => candidate.key === key)?.label ?? '',
        points,
        quotes: quotesOf(points, sources),
        reason: {
          words: distinct(sources.flatMap(({ reason }) => reason.words)),
          themeIds: distinct(sources.flatMap(({ reason }) => reason.themeIds)),
        },
        tally: tallyOf(points.filter(({ id }) => !unchecked.has(id))),
      },
    ];
  });
}

function openPoints(
  candidates: readonly CandidateArea[],
  { leftOut }: Arrangement,
  { points, areaIds }: Surroundings,
): ReadonlyMap<PointId, BoardPoint> {
  const gone = new Set(
    leftOut.flatMap(({ areaId, pointIds }) => (areaIds.has(areaId) ? pointIds : [])),
  );
  const open = new Map<PointId, BoardPoint>();
  for (const id of candidates.flatMap(({ pointIds }) => pointIds)) {
    const point = points.get(id);
    const isFree = point?.links.length === 0 && point.setAside === null;
    if (point && isFree && !gone.has(id)) open.set(id, point);
  }
  return open;
}

function keysInOrder(candidates: readonly CandidateArea[], { splits }: Arrangement): string[] {
  const after = groupBy(splits, (split) => split.after);
  const withSplits = (key: string): string[] => [
    key,
    ...(after.get(key) ?? []).flatMap((split) => withSplits(split.key)),
  ];
  return candidates.flatMap(({ key }) => withSplits(key));
}

// Those that were chosen for it, and where the group lost some, the next of another voice.
function quotesOf(points: readonly BoardPoint[], sources: readonly CandidateArea[]): BoardPoint[] {
  const chosen = new Set(sources.flatMap(({ quoteIds }) => quoteIds));
  const inTurn = [
    ...points.filter(({ id }) => chosen.has(id)),
    ...points.filter(({ id }) => !chosen.has(id)),
  ];
  const found = new Map<string, BoardPoint>();
  for (const point of inTurn) {
    const voice = point.voice?.id ?? point.id;
    if (found.size < mostQuotes && !found.has(voice)) found.set(voice, point);
  }
  return [...found.values()];
}

/** Who the points are from. */
function tallyOf(points: readonly BoardPoint[]): Tally {
  const present = new Set(points.map(({ category }) => category));
  const places = new Set(points.map(({ region }) => region));
  return {
    voices: [
      ...new Map(points.flatMap(({ voice }) => (voice ? [[voice.id, voice.name]] : []))).values(),
    ],
    categories: categories.filter((category) => present.has(category)),
    regions: regions.filter((region) => places.has(region)),
    panels: new Set(points.map(({ panelId }) => panelId)).size,
  };
}

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
