import type { PointId, ThemeId } from '../domain/ids';
import { candidateLabel } from './candidate-label';
import { quotesOf, type TypicalPoint } from './candidate-quotes';
import { phrasesOf, sharedWords } from './candidate-words';
import type { Corpus } from './corpus';
import { groupPoints } from './point-groups';
import { maySuggest, PreparedCorpus, type LanguagePart, type PlacedPoint } from './prepared-corpus';
import { breadthOf, withoutDismissed, type Breadth } from './suggested-group';
import type { CandidateArea } from './suggestion';
import { direction, product, type TextVector } from './text-index';

/** Distinct voices that a candidate needs: "several". */
const fewestVoices = 3;
/** Distinct categories, or else regions, that a candidate needs: what one kind of speaker says is no convergence. */
const fewestKinds = 2;
/** More than that nobody looks through. */
const mostCandidates = 100;

/**
 * Groups of unlinked points that may be areas, those of most voices first. Points that are linked, set aside, off the
 * record or by nobody known are not among them, and neither is what was dismissed before. The same corpus gives
 * the same candidates. `onProgress` is told a fraction, 0 to 1.
 */
export function suggestAreas(
  corpus: Corpus,
  onProgress: (fraction: number) => void = () => undefined,
): CandidateArea[] {
  const points = corpus.points.filter((point) => maySuggest(point) && point.links.length === 0);
  const prepared = new PreparedCorpus({ ...corpus, points }, (fraction) =>
    onProgress(fraction * 0.3),
  );
  const groups = groupPoints(prepared, (fraction) => onProgress(0.3 + fraction * 0.6));
  const present = new Set(points.map(({ id }) => id));
  const offered = groups
    .map((places) => {
      const members = places.map((place) => prepared.placed[place]!);
      return withoutDismissed(members, idOf, corpus.dismissed, (id) => present.has(id));
    })
    .map((members) => ({ members, breadth: breadthOf(members.map(({ point }) => point)) }))
    .filter(({ breadth }) => isBroad(breadth))
    .sort(
      (a, b) =>
        b.breadth.delegations - a.breadth.delegations || b.members.length - a.members.length,
    )
    .slice(0, mostCandidates);
  const candidates = offered.map(({ members, breadth }) => describe(prepared, members, breadth));
  onProgress(1);
  return candidates;
}

const idOf = ({ point }: PlacedPoint): PointId => point.id;

function isBroad({ delegations, categories, regions }: Breadth): boolean {
  return (
    delegations >= fewestVoices &&
    (categories.length >= fewestKinds || regions.length >= fewestKinds)
  );
}

function describe(
  corpus: PreparedCorpus,
  members: readonly PlacedPoint[],
  breadth: Breadth,
): CandidateArea {
  const typical = byTypicality(members);
  const phrases = phrasesOf(
    corpus,
    typical.map(({ place }) => place),
  );
  return {
    key: keyOf(members),
    label: candidateLabel(corpus, typical, phrases),
    pointIds: typical.map(({ place }) => place.point.id),
    quoteIds: quotesOf(typical).map(({ point }) => point.id),
    ...breadth,
    reason: { words: sharedWords(phrases, members.length), themeIds: sharedThemes(members) },
  };
}

/** The most typical first; equally typical ones in the order in which they were said. */
function byTypicality(members: readonly PlacedPoint[]): TypicalPoint[] {
  const centres = new Map<LanguagePart, TextVector>();
  for (const part of new Set(members.map((member) => member.part))) {
    const own = members.filter((member) => member.part === part);
    centres.set(part, direction(own.map(({ vector }) => ({ vector, weight: 1 }))));
  }
  return members
    .map((place) => ({ place, typicality: product(place.vector, centres.get(place.part)!) }))
    .sort((a, b) => b.typicality - a.typicality);
}

/** Carried by a third of the points, or called for by their words; most shared first. */
function sharedThemes(members: readonly PlacedPoint[]): ThemeId[] {
  const counts = new Map<ThemeId, number>();
  for (const { themes } of members) {
    for (const theme of themes) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= Math.max(2, members.length / 3))
    .sort((a, b) => b[1] - a[1])
    .map(([theme]) => theme);
}

/** Depends on which points there are and not on their order: two 32-bit FNV-1a hashes of the sorted ids. */
function keyOf(members: readonly PlacedPoint[]): string {
  const text = members.map(idOf).sort().join();
  const hash = (seed: number) => {
    let state = seed;
    for (let at = 0; at < text.length; at += 1) {
      state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
    }
    return (state >>> 0).toString(36);
  };
  return `${hash(0x811c9dc5)}-${hash(0x2f0b4a3d)}`;
}
