import { useMemo, useState } from 'react';
import type { AppError } from '../../shared/app-error';
import type { SaidPoint } from '../../shared/contract/synthesis';
import type { AreaId, EventId } from '../../shared/domain/ids';
import type { Evidence } from '../../shared/domain/synthesis';
import { groupBy } from '../../shared/domain/group-by';
import { useEndpointQuery, type EndpointOutput } from './use-endpoint';

/** A point with what it is evidence for. */
export interface BoardPoint extends SaidPoint {
  readonly links: readonly Pick<Evidence, 'areaId' | 'stance'>[];
  /** Why it need not be evidence; null where it has not been set aside. */
  readonly setAside: string | null;
}

type Links = EndpointOutput<'synthesis.links'>;
type PointsOfArea = ReadonlyMap<AreaId, readonly BoardPoint[]>;

export interface BoardPoints {
  /** Without links: stays the same while only links change. */
  readonly said: readonly SaidPoint[] | undefined;
  /** In the order they were said; undefined until they are there. */
  readonly points: readonly BoardPoint[] | undefined;
  /** Said at other events, for areas that go on from there. */
  readonly carried: readonly BoardPoint[] | undefined;
  /** The evidence of each area, carried points last. A list stays the same while nothing in it changes. */
  readonly pointsOfArea: PointsOfArea;
  /** Why points were set aside, in the order in which they were. */
  readonly reasons: readonly string[];
  readonly error: AppError | null;
  readonly retry: () => void;
}

/** The points of an event with their links. What was said is asked for once, and links as they change. */
export function useBoardPoints(eventId: EventId): BoardPoints {
  const said = useEndpointQuery('synthesis.points', { eventId });
  const carried = useEndpointQuery('synthesis.carriedPoints', { eventId });
  const links = useEndpointQuery('synthesis.links', { eventId });
  const failed = [said, carried, links].find(({ error }) => error !== null);
  const [join] = useState(pointJoiner);
  const joined = useMemo(
    () => join(said.data, carried.data, links.data),
    [join, said.data, carried.data, links.data],
  );
  return {
    said: said.data,
    ...joined,
    reasons: useMemo(() => links.data?.setAside.map(({ reason }) => reason) ?? [], [links.data]),
    error: failed?.error ?? null,
    retry: () => [said, carried, links].forEach(({ retry }) => retry()),
  };
}

type Joined = Pick<BoardPoints, 'points' | 'carried' | 'pointsOfArea'>;

const noLinks: BoardPoint['links'] = [];
const noPoints: PointsOfArea = new Map();

/**
 * Joins points with their links. Remembers what it gave: a link changes a few points out of twenty thousand, and
 * nothing that shows the others need be drawn again.
 */
export function pointJoiner() {
  const known = new WeakMap<SaidPoint, BoardPoint>();
  let ofAreas = noPoints;
  const join = (points: readonly SaidPoint[], links: Links): BoardPoint[] => {
    const byPoint = groupBy(links.evidence, ({ pointId }) => pointId);
    const reasons = new Map(links.setAside.map(({ pointId, reason }) => [pointId, reason]));
    return points.map((point) => {
      const setAside = reasons.get(point.id) ?? null;
      const found = byPoint.get(point.id) ?? noLinks;
      const before = known.get(point);
      if (before?.setAside === setAside && isSame(before.links, found, isSameLink)) return before;
      const joined = { ...point, links: found, setAside };
      known.set(point, joined);
      return joined;
    });
  };
  return (
    points: readonly SaidPoint[] | undefined,
    carried: readonly SaidPoint[] | undefined,
    links: Links | undefined,
  ): Joined => {
    const joined = {
      points: points && links && join(points, links),
      carried: carried && links && join(carried, links),
    };
    ofAreas = byArea([...(joined.points ?? []), ...(joined.carried ?? [])], ofAreas);
    return { ...joined, pointsOfArea: ofAreas };
  };
}

function byArea(points: readonly BoardPoint[], before: PointsOfArea): PointsOfArea {
  const lists = new Map<AreaId, BoardPoint[]>();
  for (const point of points) {
    for (const { areaId } of point.links) {
      const list = lists.get(areaId);
      if (list) list.push(point);
      else lists.set(areaId, [point]);
    }
  }
  return new Map(
    [...lists].map(([id, list]) => {
      const old = before.get(id);
      return [id, old && isSame(old, list, Object.is) ? old : list];
    }),
  );
}

function isSameLink(a: BoardPoint['links'][number], b: BoardPoint['links'][number]): boolean {
  return a.areaId === b.areaId && a.stance === b.stance;
}

function isSame<T>(a: readonly T[], b: readonly T[], equals: (a: T, b: T) => boolean): boolean {
  return a === b || (a.length === b.length && a.every((each, index) => equals(each, b[index]!)));
}
