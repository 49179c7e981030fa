import type { PointId } from '../domain/ids';
import { categories, regions } from '../domain/vocabulary';
import type { CorpusPoint } from './corpus';
import type { CandidateArea } from './suggestion';

/** Of a group, or of what was dismissed: from here on, they are the same to a person. */
const sameShare = 0.5;

/**
 * What a group still offers when what nobody wanted leaves it: all of it, what is left, or nothing. The points that a
 * group has in common with a dismissed one leave it where they are half of either; fewer of them may well belong to
 * another area. What was split off a group and dismissed takes nothing but itself along.
 * @param maySuggest whether a point could be in any group now; those that could not have no say
 */
export function withoutDismissed<Member>(
  group: readonly Member[],
  idOf: (member: Member) => PointId,
  dismissed: readonly (readonly PointId[])[],
  maySuggest: (id: PointId) => boolean,
): readonly Member[] {
  if (dismissed.length === 0) return group;
  const ids = new Set(group.map((member) => idOf(member)));
  const leaving = new Set<PointId>();
  for (const unwanted of dismissed) {
    const both = unwanted.filter((id) => ids.has(id));
    if (both.length === 0) continue;
    const either = Math.min(ids.size, unwanted.filter((id) => maySuggest(id)).length);
    if (both.length >= sameShare * either) for (const id of both) leaving.add(id);
  }
  return group.filter((member) => !leaving.has(idOf(member)));
}

/** Who a group of points is from. It decides nothing: counts of evidence are made once there is an area. */
export type Breadth = Pick<CandidateArea, 'delegations' | 'categories' | 'regions' | 'panels'>;

/** Counts each voice, category, region and panel once; lists are in the order of the vocabulary. */
export function breadthOf(points: readonly Pick<CorpusPoint, 'voice' | 'panelId'>[]): Breadth {
  const voices = points.flatMap(({ voice }) => voice ?? []);
  const present = {
    categories: new Set(voices.map(({ category }) => category)),
    regions: new Set(voices.map(({ region }) => region)),
  };
  return {
    delegations: new Set(voices.map(({ id }) => id)).size,
    categories: categories.filter((category) => present.categories.has(category)),
    regions: regions.filter((region) => present.regions.has(region)),
    panels: new Set(points.map(({ panelId }) => panelId)).size,
  };
}
