import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { LanguagePart, PlacedPoint, PreparedCorpus } from './prepared-corpus';

/** Of each point, the closest ones that it is tied to. 8 to 20 did about as well. */
const neighbours = 10;
/**
 * Above one gives more and smaller groups: of about seven points, where arguments are about one subject. A few points
 * would fall apart with that.
 */
const resolutionFor = (points: number): number => Math.min(2, Math.max(1, 1 + (points - 12) / 20));
/** A larger group is tried apart: in large graphs the method itself overlooks small groups. */
const largestGroup = 40;
/** What sharing all themes adds to a tie; that of close texts is 0.1 to 0.5. */
const themeTie = 0.1;
/** Between languages there is nothing else to go by. */
const themeTieAcross = 0.3;
/** Of each point and theme: to how many others of the theme it is tied, in its own and in each other language. */
const themeTies = 3;

/**
 * Groups of points on one matter, as places in the corpus, ascending. Every point is in one group; many stay alone.
 * Within a language words tie points together, themes do so across languages too. The same corpus gives the same
 * groups. `onProgress` is told a fraction, 0 to 1.
 */
export function groupPoints(
  corpus: PreparedCorpus,
  onProgress: (fraction: number) => void = () => undefined,
): number[][] {
  const ties = new Map<number, Map<number, number>>(
    corpus.placed.map((_, place) => [place, new Map<number, number>()]),
  );
  tieByWords(corpus, ties, (fraction) => onProgress(fraction * 0.7));
  tieByThemes(corpus.placed, ties);
  onProgress(0.75);
  const groups = split([...corpus.placed.keys()], ties);
  onProgress(1);
  return groups;
}

/** Ties from the lower place to the higher, with their weight. */
type Ties = ReadonlyMap<number, Map<number, number>>;

function tie(ties: Ties, a: number, b: number, weight: number): void {
  const own = ties.get(Math.min(a, b));
  const other = Math.max(a, b);
  own?.set(other, Math.max(own.get(other) ?? 0, weight));
}

function tieByWords(
  { parts, placed }: PreparedCorpus,
  ties: Ties,
  onProgress: (fraction: number) => void,
): void {
  const step = Math.max(1, Math.floor(placed.length / 50));
  let done = 0;
  for (const { index, points } of parts) {
    points.forEach((place, text) => {
      const own = placed[place]!;
      for (const near of index.nearest(own.vector, neighbours, text)) {
        const other = points[near.text]!;
        const shared = shareOf(own.themes, placed[other]!.themes);
        tie(ties, place, other, near.closeness + themeTie * shared);
      }
      done += 1;
      if (done % step === 0) onProgress(done / placed.length);
    });
  }
}

/** A few ties for each theme of a point, to those that come next: not one for each pair. */
function tieByThemes(placed: readonly PlacedPoint[], ties: Ties): void {
  const byTheme = new Map<string, Map<LanguagePart, number[]>>();
  placed.forEach(({ themes, part }, place) => {
    for (const theme of themes) {
      const languages = byTheme.get(theme) ?? new Map<LanguagePart, number[]>();
      byTheme.set(theme, languages);
      const own = languages.get(part);
      if (own) own.push(place);
      else languages.set(part, [place]);
    }
  });
  for (const languages of byTheme.values()) {
    for (const [language, own] of languages) {
      for (const [otherLanguage, others] of languages) {
        const weight = language === otherLanguage ? themeTie : themeTieAcross;
        own.forEach((place, at) => {
          for (let next = 1; next <= Math.min(themeTies, others.length); next += 1) {
            const other = others[(at + next) % others.length]!;
            if (other === place) continue;
            tie(ties, place, other, weight * shareOf(placed[place]!.themes, placed[other]!.themes));
          }
        });
      }
    }
  }
}

/** What two sets share, of what either has: 0 to 1. */
export function shareOf<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let both = 0;
  for (const item of a) if (b.has(item)) both += 1;
  return both / (a.size + b.size - both);
}

function split(places: readonly number[], ties: Ties): number[][] {
  const groups = communities(places, ties);
  if (groups.length === 1) return groups;
  return groups.flatMap((group) => (group.length > largestGroup ? split(group, ties) : [group]));
}

function communities(places: readonly number[], ties: Ties): number[][] {
  const within = new Set(places);
  const graph = new Graph({ type: 'undirected' });
  for (const place of places) graph.addNode(place);
  for (const place of places) {
    for (const [other, weight] of ties.get(place) ?? []) {
      if (within.has(other)) graph.addUndirectedEdge(place, other, { weight });
    }
  }
  if (graph.size === 0) return places.map((place) => [place]);
  const found = louvain(graph, {
    resolution: resolutionFor(places.length),
    rng: sameNumbers(),
    getEdgeWeight: 'weight',
  });
  const groups = new Map<number, number[]>();
  for (const place of places) {
    const group = found[place]!;
    const members = groups.get(group);
    if (members) members.push(place);
    else groups.set(group, [place]);
  }
  return [...groups.values()];
}

/** Random numbers below one that are the same each time, so that asking again does not shuffle the groups. */
function sameNumbers(): () => number {
  let state = 42;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
