import type { AreaId, PointId } from '../domain/ids';
import { AreaCloseness } from './area-closeness';
import type { PreparedCorpus } from './prepared-corpus';
import { similarPoints } from './similar-points';
import { suggestedAreas } from './suggested-areas';
import { contradictions, suggestedEvidence } from './suggested-evidence';
import { suggestedThemes } from './suggested-themes';
import type { SimilarPoint, SuggestedArea, SuggestedEvidence, SuggestedTheme } from './suggestion';

/** All that is suggested for one point; empty lists where the corpus has no such point. */
export function suggestionsForPoint(
  corpus: PreparedCorpus,
  pointId: PointId,
): { themes: SuggestedTheme[]; areas: SuggestedArea[]; similar: SimilarPoint[] } {
  return {
    themes: suggestedThemes(corpus, pointId),
    areas: suggestedAreas(corpus, new AreaCloseness(corpus), pointId),
    similar: similarPoints(corpus, pointId),
  };
}

/** All that is suggested for one area; empty lists where the corpus has no such area. */
export function suggestionsForArea(
  corpus: PreparedCorpus,
  areaId: AreaId,
): { evidence: SuggestedEvidence[]; contradictions: SuggestedEvidence[] } {
  const areas = new AreaCloseness(corpus);
  return {
    evidence: suggestedEvidence(corpus, areas, areaId),
    contradictions: contradictions(corpus, areas, areaId),
  };
}
