import type { SaidPoint } from '../../../../shared/contract/synthesis';
import {
  categories,
  pointKinds,
  regions,
  type Category,
  type PointKind,
  type Region,
} from '../../../../shared/domain/vocabulary';

/** What occurs among the points of an event, so that no filter offers what it would find nothing for. */
export interface BoardFacets {
  readonly categories: readonly Category[];
  readonly regions: readonly Region[];
  readonly kinds: readonly PointKind[];
  /** By name. */
  readonly voices: readonly Voice[];
}

type Voice = NonNullable<SaidPoint['voice']>;

export function facetsOf(points: readonly SaidPoint[]): BoardFacets {
  const found = { categories: new Set(), regions: new Set(), kinds: new Set() };
  const voices = new Map<string, Voice>();
  for (const { category, region, kind, voice } of points) {
    found.categories.add(category);
    found.regions.add(region);
    found.kinds.add(kind);
    if (voice) voices.set(voice.id, voice);
  }
  return {
    categories: categories.filter((each) => found.categories.has(each)),
    regions: regions.filter((each) => found.regions.has(each)),
    kinds: pointKinds.filter((each) => found.kinds.has(each)),
    voices: [...voices.values()].sort((a, b) => collator.compare(a.name, b.name)),
  };
}

const collator = new Intl.Collator();
