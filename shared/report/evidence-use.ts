import { interventionsOfEvent } from '../domain/dialogue-index';
import type { PointId } from '../domain/ids';
import { narrativeCitations, narrativeParagraphs, type NarrativeNode } from '../notes/narrative';
import { sentencesOf } from '../notes/narrative-sentences';
import { countingClaims } from '../synthesis/counting-words';
import {
  areaCounts,
  overstatementsIn,
  overstatementsOf,
  type Overstatement,
} from '../synthesis/overstatement';
import { levelOf, type ReportContext } from './context';
import type { Finding } from './finding';
import type { Block, EvidenceRef, Section } from './report';
import { paragraphsOf } from './report-text';

/**
 * What of text and evidence does not hold together: words that say more than the evidence, sentences that say how many
 * agreed without a field that counts them or a citation, and points that nothing in the report rests on.
 */
export function findEvidenceGaps(context: ReportContext, sections: readonly Section[]): Finding[] {
  return [...gapsOfAreas(context), ...unusedPoints(context, sections)];
}

function gapsOfAreas({ data, events, index }: ReportContext): Finding[] {
  return data.areas
    .filter(({ eventId }) => events.some(({ id }) => id === eventId))
    .flatMap((area) => {
      const { id: areaId, lead } = area;
      const counts = areaCounts(index, area);
      const saysMore = (found: Overstatement): Finding => {
        const { words, voices, tookFloor, carries } = found;
        return { code: 'says-more', areaId, lead, words, voices, tookFloor, carries };
      };
      return [
        ...overstatementsIn(lead, counts).map(saysMore),
        ...narrativeParagraphs(area.narrative).flatMap((nodes) => {
          const found = overstatementsOf(nodes, counts);
          return [
            ...found.map(saysMore),
            ...unsupportedSentences(nodes, found).map((sentence): Finding => ({
              code: 'sentence-unsupported',
              areaId,
              lead,
              sentence,
            })),
          ];
        }),
      ];
    });
}

/** Sentences that count by themselves and agree with the evidence for now: nothing keeps them to it. */
function unsupportedSentences(
  nodes: readonly NarrativeNode[],
  overstatements: readonly Overstatement[],
): string[] {
  return sentencesOf(nodes)
    .filter(({ from, to, hasField, points, raw }) => {
      const isToldOf = overstatements.some((found) => found.from >= from && found.to <= to);
      return !hasField && points.length === 0 && !isToldOf && countingClaims(raw).length > 0;
    })
    .map(({ text }) => text);
}

function unusedPoints(context: ReportContext, sections: readonly Section[]): Finding[] {
  const { index, events } = context;
  // Who links a point has dealt with it, whether or not it counts.
  const linked = index.data.evidence.map(({ pointId }) => pointId);
  const shown = sections.flatMap(({ blocks }) => blocks.flatMap(pointsOf));
  const cited = context.data.areas.flatMap(({ narrative }) => narrativeCitations(narrative));
  const used = new Set([...linked, ...shown, ...cited]);
  const points = events
    .flatMap(({ id }) => interventionsOfEvent(index, id))
    .filter((intervention) => levelOf(context, intervention) !== 'off-the-record')
    .flatMap(({ id }) => index.pointsByIntervention.get(id) ?? [])
    .filter(({ id }) => !used.has(id)).length;
  return points === 0 ? [] : [{ code: 'points-unused', points }];
}

function pointsOf(block: Block): PointId[] {
  const own = block.type === 'area' ? ofEvidence(block) : [];
  const within = paragraphsOf(block).flatMap((paragraph) => [paragraph, ...paragraph.runs]);
  return [...own, ...within.flatMap(ofEvidence)];
}

function ofEvidence({ evidence }: { evidence?: EvidenceRef | undefined }): PointId[] {
  return evidence?.pointIds ?? [];
}
