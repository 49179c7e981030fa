import { voicesOf, type VoiceEvidence } from '../domain/evidence';
import {
  blockKey,
  computed,
  computedParagraph,
  passageParagraphs,
  type ReportContext,
} from './context';
import { bracketPhrase, voicesPhrase } from './evidence-wording';
import { revealedNoun } from './naming';
import type { Block, Paragraph } from './report';
import { bySubject, pointsOnRecord, sentencesOf, withoutGap, type Subject } from './said-points';

/**
 * Good practices by subject, which is the first theme of a point; those who shared them stand in square brackets.
 * Subjects come in the order of the codebook, points without a theme last.
 */
export function goodPractices(context: ReportContext): Block[] {
  if (context.attribution === 'off-the-record') return [];
  const written = passageParagraphs(context, 'good-practices', false);
  const practices = pointsOnRecord(context, context.sessions).filter(
    ({ kind }) => kind === 'good-practice',
  );
  const items = bySubject(context, practices).map((subject) => subjectItem(context, subject));
  if (items.length === 0) {
    if (written.length === 0) context.findings.push({ code: 'no-good-practices' });
    return written;
  }
  const intro =
    written.length > 0
      ? written
      : [
          computedParagraph(blockKey(context, 'good-practices', 'intro'), {
            text: context.texts.goodPractices(),
          }),
        ];
  const { lists: marks } = context.profile.numbering;
  const key = blockKey(context, 'good-practices', 'list');
  return [...intro, { type: 'list', key, marks, items }];
}

/** Whether there is anything to tell in the section. */
export function hasGoodPractices(context: ReportContext): boolean {
  if (context.attribution === 'off-the-record') return false;
  return (
    pointsOnRecord(context, context.sessions).some(({ kind }) => kind === 'good-practice') ||
    passageParagraphs(context, 'good-practices', false).length > 0
  );
}

function subjectItem(context: ReportContext, { name, points, themeId }: Subject): Paragraph {
  const bracket = bracketOf(context, voicesOf(context.index, points));
  const evidence = { areaId: null, pointIds: points.map(({ id }) => id) };
  const head = [name, bracket].filter(Boolean).length > 0;
  const sentences = sentencesOf(context, points);
  return {
    type: 'paragraph',
    key: blockKey(context, 'good-practices', themeId ?? 'other'),
    runs: [
      ...(name ? [{ text: name, bold: true }] : []),
      ...(bracket ? [{ text: `${name ? ' ' : ''}${bracket}`, evidence }] : []),
      ...(head ? [{ text: context.texts.colon }] : []),
      ...(head ? sentences : withoutGap(sentences)),
    ],
    evidence,
    origin: computed,
  };
}

/**
 * Names, else "[two States]"; nothing where not even the category may be known. States stand as States; where nobody
 * speaks for one, the persons do: a mayor is better known than the municipality's delegation.
 */
function bracketOf(context: ReportContext, voices: readonly VoiceEvidence[]): string | null {
  const hasState = voices.some(({ voice }) => (voice.delegation?.state ?? null) !== null);
  const names = bracketPhrase(context, voices, hasState ? 'delegation' : 'person');
  if (names || revealedNoun(context, voices) === 'speaker') return names;
  const counted = voicesPhrase(context, voices, 'delegation');
  return counted && `[${counted}]`;
}
