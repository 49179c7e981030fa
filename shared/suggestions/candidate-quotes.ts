import type { PlacedPoint } from './prepared-corpus';
import { mostQuotes } from './suggestion';
import { product, type TextVector } from './text-index';

export interface TypicalPoint {
  readonly place: PlacedPoint;
  /** How close it is to the group as a whole. */
  readonly typicality: number;
}

/** Share of typicality against difference from what was chosen already (maximal marginal relevance). */
const typicalShare = 0.7;
/** What a quotation is worth where its voice is of a category or region that none chosen has. */
const spread = 0.15;
/** What was marked or taken down word for word is good to quote. */
const marked = 0.03;

/**
 * Up to three points to quote, the most typical first: each of another voice, unlike each other, of different categories
 * and regions where there are.
 */
export function quotesOf(typical: readonly TypicalPoint[]): PlacedPoint[] {
  const chosen: PlacedPoint[] = [];
  while (chosen.length < mostQuotes) {
    const voices = new Set(chosen.map(({ point }) => point.voice?.id));
    const open = typical.filter(({ place }) => !voices.has(place.point.voice?.id));
    const [first] = open;
    if (!first) break;
    const worth = (each: TypicalPoint) => worthOf(each, chosen);
    chosen.push(
      open.reduce((best, each) => (worth(each) > worth(best) ? each : best), first).place,
    );
  }
  return chosen;
}

function worthOf({ place, typicality }: TypicalPoint, chosen: readonly PlacedPoint[]): number {
  const { point, vector } = place;
  const mark = (point.isStarred ? marked : 0) + (point.isVerbatim ? marked : 0);
  if (chosen.length === 0) return typicality + mark;
  const likeness = Math.max(...chosen.map((each) => closeness(each, place, vector)));
  const isNew = (of: 'category' | 'region') =>
    point.voice?.[of] !== null &&
    chosen.every((each) => each.point.voice?.[of] !== point.voice?.[of]);
  const spreads = (isNew('category') ? spread : 0) + (isNew('region') ? spread : 0);
  return typicalShare * typicality - (1 - typicalShare) * likeness + spreads + mark;
}

const closeness = (a: PlacedPoint, b: PlacedPoint, ofB: TextVector): number =>
  a.part === b.part ? product(a.vector, ofB) : 0;
