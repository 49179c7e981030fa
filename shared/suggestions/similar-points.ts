import type { PointId } from '../domain/ids';
import { shareOf } from './point-groups';
import { maySuggest, type PlacedPoint, type PreparedCorpus } from './prepared-corpus';
import { keysOf, wordsInCommon } from './shared-words';
import type { SimilarPoint } from './suggestion';

const mostPoints = 20;
/** Points in other languages that share themes are so close at most. */
const themeShare = 0.3;
const mostInOtherLanguages = 5;

/**
 * Points like one, closest first; ones in other languages by the themes that both carry or have keywords of. Empty where
 * the corpus has no such point. The point itself may be set aside or off the record, what is like it is not.
 */
export function similarPoints(corpus: PreparedCorpus, pointId: PointId): SimilarPoint[] {
  const place = corpus.find(pointId);
  if (!place) return [];
  const keys = keysOf(corpus.read(place));
  return [...inSameLanguage(corpus, place), ...inOtherLanguages(corpus, place)]
    .sort((a, b) => b.closeness - a.closeness)
    .map(({ place: other, closeness }) => ({
      pointId: other.point.id,
      closeness,
      words:
        other.part === place.part ? wordsInCommon(other.part.index, corpus.read(other), keys) : [],
    }));
}

interface ClosePoint {
  place: PlacedPoint;
  closeness: number;
}

function inSameLanguage(corpus: PreparedCorpus, { part, text, vector }: PlacedPoint): ClosePoint[] {
  return part.index
    .nearest(vector, mostPoints * 2, text)
    .map(({ text: other, closeness }) => ({
      place: corpus.placed[part.points[other]!]!,
      closeness,
    }))
    .filter(({ place }) => maySuggest(place.point))
    .slice(0, mostPoints);
}

function inOtherLanguages(corpus: PreparedCorpus, own: PlacedPoint): ClosePoint[] {
  if (own.themes.size === 0) return [];
  return corpus.placed
    .filter((place) => place.part !== own.part && maySuggest(place.point))
    .map((place) => ({ place, closeness: themeShare * shareOf(own.themes, place.themes) }))
    .filter(({ closeness }) => closeness > 0)
    .sort((a, b) => b.closeness - a.closeness)
    .slice(0, mostInOtherLanguages);
}
