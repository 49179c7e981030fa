import type { AreaId } from '../domain/ids';
import { leastCloseness, type AreaCloseness } from './area-closeness';
import type { CorpusArea } from './corpus';
import { maySuggest, type PlacedPoint, type PreparedCorpus } from './prepared-corpus';
import { wordsInCommon } from './shared-words';
import { stanceCue } from './stance-cues';
import type { SuggestedEvidence } from './suggestion';

const mostPoints = 50;
/** Of the closest by their words, so many are looked at with what is like them. */
const mostCompared = 200;

/**
 * Points that are not linked to the area and may belong to it, the likeliest first. Points that are set aside, off the
 * record or by nobody known are left out. Empty where the corpus has no such area.
 */
export function suggestedEvidence(
  corpus: PreparedCorpus,
  areas: AreaCloseness,
  areaId: AreaId,
): SuggestedEvidence[] {
  const number = corpus.corpus.areas.findIndex(({ id }) => id === areaId);
  const area = corpus.corpus.areas[number];
  if (!area) return [];
  const wordsOf = wordsSharedWith(corpus, areas, area);
  return pointsOnMatter(corpus, areas, number)
    .slice(0, mostCompared)
    .map(({ place, closeness }) => ({ place, closeness, rank: areas.fits(place)[number]!.rank }))
    .sort((a, b) => b.rank - a.rank)
    .slice(0, mostPoints)
    .map(({ place, closeness }) => ({
      pointId: place.point.id,
      closeness,
      words: wordsOf(place),
      cue: stanceCue(place.point.text, place.part.language),
    }));
}

/**
 * Points on the matter of an area that nobody has linked to it and of which the words reserve or oppose, the closest
 * first.
 */
export function contradictions(
  corpus: PreparedCorpus,
  areas: AreaCloseness,
  areaId: AreaId,
): SuggestedEvidence[] {
  const number = corpus.corpus.areas.findIndex(({ id }) => id === areaId);
  const area = corpus.corpus.areas[number];
  if (!area) return [];
  const wordsOf = wordsSharedWith(corpus, areas, area);
  const found: SuggestedEvidence[] = [];
  for (const { place, closeness } of pointsOnMatter(corpus, areas, number)) {
    if (found.length === mostPoints) break;
    const cue = stanceCue(place.point.text, place.part.language);
    if (!cue || cue.stance === 'supports') continue;
    found.push({ pointId: place.point.id, closeness, words: wordsOf(place), cue });
  }
  return found;
}

/** Says of a point which of its words the area has too. */
function wordsSharedWith(
  corpus: PreparedCorpus,
  areas: AreaCloseness,
  area: CorpusArea,
): (place: PlacedPoint) => string[] {
  const keys = new Map(corpus.parts.map((part) => [part, areas.keysOf(area, part)]));
  return (place) => wordsInCommon(place.part.index, corpus.read(place), keys.get(place.part)!);
}

/** Closest first; equally close ones in the order in which they were said. */
function pointsOnMatter(
  { corpus, placed }: PreparedCorpus,
  areas: AreaCloseness,
  number: number,
): { place: PlacedPoint; closeness: number }[] {
  const areaId = corpus.areas[number]?.id;
  return placed
    .filter(({ point }) => maySuggest(point) && point.links.every((link) => link.areaId !== areaId))
    .map((place) => ({ place, closeness: areas.plain(place, number) }))
    .filter(({ closeness }) => closeness >= leastCloseness)
    .sort((a, b) => b.closeness - a.closeness);
}
