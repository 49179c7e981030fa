import { interventionsOfEvent } from '../domain/dialogue-index';
import type { PointId } from '../domain/ids';
import { narrativeParagraphs, type NarrativeNode } from '../notes/narrative';
import { levelOf, type ReportContext } from './context';
import type { Finding } from './finding';
import type { Block, EvidenceRef, Section } from './report';

/**
 * What of text and evidence does not hold together: sentences that say how many agreed without a field that counts
 * them, and points that nothing in the report rests on.
 */
export function findEvidenceGaps(context: ReportContext, sections: readonly Section[]): Finding[] {
  return [...unsupportedSentences(context), ...unusedPoints(context, sections)];
}

/** Words that say how many; a field would take them from the evidence. English, as the fixed phrases are. */
const countingWords =
  /\b(?:many|several|most|some|few|all|both|numerous|(?:a )?majority|two|three|four|five|general agreement)\b(?=\s+(?:\w+\s+){0,2}?(?:speakers|states|delegations|participants|representatives|governments|organizations|panellists)\b)|\bgeneral agreement\b/iu;

function unsupportedSentences({ data, event }: ReportContext): Finding[] {
  return data.areas
    .filter(({ eventId }) => eventId === event.id)
    .flatMap(({ id: areaId, lead, narrative }) =>
      narrativeParagraphs(narrative)
        .flatMap(sentencesOf)
        .filter(({ text, hasField }) => !hasField && countingWords.test(text))
        .map(({ text }): Finding => ({
          ...{ code: 'sentence-unsupported', areaId, lead },
          sentence: text,
        })),
    );
}

/** A field counts for the sentence that it stands in. */
function sentencesOf(nodes: readonly NarrativeNode[]): { text: string; hasField: boolean }[] {
  // No text has the character; the capital before it may begin a sentence, as the words of a field do.
  const field = 'N\uE000';
  const text = nodes.map((node) => (node.type === 'text' ? node.text : field)).join('');
  return [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)].map(
    ({ segment }) => ({
      text: segment.replaceAll(field, '').trim(),
      hasField: segment.includes(field),
    }),
  );
}

function unusedPoints(context: ReportContext, sections: readonly Section[]): Finding[] {
  const { index, event } = context;
  // Who links a point has dealt with it, whether or not it counts.
  const linked = index.data.evidence.map(({ pointId }) => pointId);
  const shown = sections.flatMap(({ blocks }) => blocks.flatMap(pointsOf));
  const used = new Set([...linked, ...shown]);
  const points = interventionsOfEvent(index, event.id)
    .filter((intervention) => levelOf(context, intervention) !== 'off-the-record')
    .flatMap(({ id }) => index.pointsByIntervention.get(id) ?? [])
    .filter(({ id }) => !used.has(id)).length;
  return points === 0 ? [] : [{ code: 'points-unused', points }];
}

function pointsOf(block: Block): PointId[] {
  switch (block.type) {
    case 'heading':
      return [];
    case 'paragraph':
      return [block, ...block.runs].flatMap(ofEvidence);
    case 'list':
      return block.items.flatMap(pointsOf);
    case 'area':
      return [...ofEvidence(block), ...block.paragraphs.flatMap(pointsOf)];
  }
}

function ofEvidence({ evidence }: { evidence?: EvidenceRef | undefined }): PointId[] {
  return evidence?.pointIds ?? [];
}
