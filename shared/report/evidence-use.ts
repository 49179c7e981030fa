import { interventionsOfEvent } from '../domain/dialogue-index';
import { groupBy } from '../domain/group-by';
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
import { blockTexts, paragraphsOf } from './report-text';

/**
 * What of text and evidence does not hold together: words that say more than the evidence, sentences that say how many
 * agreed without a field that counts them or a citation, and points that nothing in the report rests on.
 */
export function findEvidenceGaps(context: ReportContext, sections: readonly Section[]): Finding[] {
  const texts = textsByArea(sections);
  const gaps = gapsOfAreas(context).map((finding) => withPlace(finding, texts));
  return [...gaps, ...unusedPoints(context, sections)];
}

type PlacedText = ReturnType<typeof blockTexts>[number];

/** What the report prints of each area, wherever the profile puts it. */
function textsByArea(sections: readonly Section[]): ReadonlyMap<string, PlacedText[]> {
  const placed = sections
    .flatMap(({ blocks }) => blocks.flatMap(blockTexts))
    .filter(({ key }) => key.startsWith('area/'));
  return groupBy(placed, ({ key }) => key.split('/')[1] ?? '');
}

/** With the words in the report that the finding is about, where they stand as they were written. */
function withPlace(finding: Finding, texts: ReadonlyMap<string, PlacedText[]>): Finding {
  if (finding.code !== 'says-more' && finding.code !== 'sentence-unsupported') return finding;
  const words = finding.code === 'says-more' ? finding.words : finding.sentence;
  for (const { key, text } of texts.get(finding.areaId) ?? []) {
    const start = text.indexOf(words);
    if (start >= 0) return { ...finding, at: { block: key, start, end: start + words.length } };
  }
  return finding;
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
  const used = new Set(index.data.evidence.map(({ pointId }) => pointId));
  for (const { blocks } of sections) for (const block of blocks) addPointsOf(block, used);
  for (const { narrative } of context.data.areas)
    for (const id of narrativeCitations(narrative)) used.add(id);
  const points = events
    .flatMap(({ id }) => interventionsOfEvent(index, id))
    .filter((intervention) => levelOf(context, intervention) !== 'off-the-record')
    .flatMap(({ id }) => index.pointsByIntervention.get(id) ?? [])
    .filter(({ id }) => !used.has(id)).length;
  return points === 0 ? [] : [{ code: 'points-unused', points }];
}

function addPointsOf(block: Block, used: Set<PointId>): void {
  const add = ({ evidence }: { evidence?: EvidenceRef | undefined }) => {
    for (const id of evidence?.pointIds ?? []) used.add(id);
  };
  if (block.type === 'area') add(block);
  for (const paragraph of paragraphsOf(block)) {
    add(paragraph);
    paragraph.runs.forEach(add);
  }
}
