import type { PointId } from '../domain/ids';
import { leastCloseness, type AreaCloseness } from './area-closeness';
import { maySuggest, type PreparedCorpus } from './prepared-corpus';
import { wordsInCommon } from './shared-words';
import type { SuggestedArea } from './suggestion';

const mostAreas = 5;

/**
 * Areas that a point may be evidence for, the likeliest first; none that it is linked to. Empty for a point that may not
 * be suggested, or that is not in the corpus.
 */
export function suggestedAreas(
  corpus: PreparedCorpus,
  areas: AreaCloseness,
  pointId: PointId,
): SuggestedArea[] {
  const place = corpus.find(pointId);
  if (!place || !maySuggest(place.point)) return [];
  const linked = new Set(place.point.links.map(({ areaId }) => areaId));
  const terms = corpus.read(place);
  return areas
    .fits(place)
    .filter(({ closeness }) => closeness >= leastCloseness)
    .map((fit) => ({ ...fit, area: corpus.corpus.areas[fit.area]! }))
    .filter(({ area }) => !linked.has(area.id))
    .sort((a, b) => b.rank - a.rank)
    .slice(0, mostAreas)
    .map(({ area, closeness }) => ({
      areaId: area.id,
      closeness,
      words: wordsInCommon(place.part.index, terms, areas.keysOf(area, place.part)),
    }));
}
