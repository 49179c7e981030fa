import type { PointId } from '../domain/ids';
import { categories, regions } from '../domain/vocabulary';
import type { CorpusPoint } from './corpus';
import type { CandidateArea } from './suggestion';

/** Of the points of both; two groups with that much in common are the same to a person. */
const sameShare = 0.5;

/** Whether somebody did not want this group, or all but the same one, or one that it is a part of. */
export function isDismissed(
  group: readonly PointId[],
  dismissed: readonly ReadonlySet<PointId>[],
): boolean {
  return dismissed.some((unwanted) => {
    const both = group.filter((id) => unwanted.has(id)).length;
    const either = group.length + unwanted.size - both;
    return both === group.length || both / either >= sameShare;
  });
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
