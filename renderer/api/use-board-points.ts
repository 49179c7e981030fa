import { useMemo } from 'react';
import type { AppError } from '../../shared/app-error';
import type { SaidPoint } from '../../shared/contract/synthesis';
import type { EventId } from '../../shared/domain/ids';
import type { Evidence } from '../../shared/domain/synthesis';
import { groupBy } from '../../shared/domain/group-by';
import { useEndpointQuery, type EndpointOutput } from './use-endpoint';

/** A point with what it is evidence for. */
export interface BoardPoint extends SaidPoint {
  readonly links: readonly Pick<Evidence, 'areaId' | 'stance'>[];
  /** Why it need not be evidence; null where it has not been set aside. */
  readonly setAside: string | null;
}

export interface BoardPoints {
  /** In the order they were said; undefined until they are there. */
  readonly points: readonly BoardPoint[] | undefined;
  /** Said at other events, for areas that go on from there. */
  readonly carried: readonly BoardPoint[] | undefined;
  readonly error: AppError | null;
  readonly retry: () => void;
}

/** The points of an event with their links. What was said is asked for once, and links as they change. */
export function useBoardPoints(eventId: EventId): BoardPoints {
  const said = useEndpointQuery('synthesis.points', { eventId });
  const carried = useEndpointQuery('synthesis.carriedPoints', { eventId });
  const links = useEndpointQuery('synthesis.links', { eventId });
  const failed = [said, carried, links].find(({ error }) => error !== null);
  return {
    points: useMemo(() => joined(said.data, links.data), [said.data, links.data]),
    carried: useMemo(() => joined(carried.data, links.data), [carried.data, links.data]),
    error: failed?.error ?? null,
    retry: () => [said, carried, links].forEach(({ retry }) => retry()),
  };
}

const noLinks: BoardPoint['links'] = [];

function joined(
  points: readonly SaidPoint[] | undefined,
  links: EndpointOutput<'synthesis.links'> | undefined,
): BoardPoint[] | undefined {
  if (!points || !links) return undefined;
  const byPoint = groupBy(links.evidence, ({ pointId }) => pointId);
  const reasons = new Map(links.setAside.map(({ pointId, reason }) => [pointId, reason]));
  return points.map((point) => ({
    ...point,
    links: byPoint.get(point.id) ?? noLinks,
    setAside: reasons.get(point.id) ?? null,
  }));
}
