import { voicesOf, type VoiceEvidence } from '../domain/evidence';
import { groupBy } from '../domain/group-by';
import type { ThemeId } from '../domain/ids';
import type { Point } from '../domain/record';
import {
  blockKey,
  computed,
  computedParagraph,
  levelOf,
  passageParagraphs,
  type ReportContext,
} from './context';
import { bracketPhrase, voicesPhrase } from './evidence-wording';
import { revealedNoun } from './naming';
import { pointRun } from './remarks-sections';
import type { Block, Paragraph, Run } from './report';

/**
 * Good practices by subject, which is the first theme of a point; those who shared them stand in square brackets.
 * Subjects come in the order of the codebook, points without a theme last.
 */
export function goodPractices(context: ReportContext): Block[] {
  if (context.attribution === 'off-the-record') return [];
  const written = passageParagraphs(context, 'good-practices', false);
  const subjects = groupBy(pointsOf(context), ({ themeIds }) => themeIds[0] ?? null);
  const order: (ThemeId | null)[] = [...context.data.themes.map(({ id }) => id), null];
  const items = order.flatMap((theme) => {
    const points = subjects.get(theme);
    return points ? [subjectItem(context, theme, points)] : [];
  });
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

function pointsOf(context: ReportContext): Point[] {
  const { index } = context;
  const known = new Set<ThemeId | undefined>(context.data.themes.map(({ id }) => id));
  return context.sessions
    .flatMap(({ id }) => index.interventionsBySession.get(id) ?? [])
    .filter((intervention) => levelOf(context, intervention) !== 'off-the-record')
    .flatMap(({ id }) => index.pointsByIntervention.get(id) ?? [])
    .filter(({ kind }) => kind === 'good-practice')
    .map((point) => (known.has(point.themeIds[0]) ? point : { ...point, themeIds: [] }));
}

function subjectItem(
  context: ReportContext,
  theme: ThemeId | null,
  points: readonly Point[],
): Paragraph {
  const name = context.data.themes.find(({ id }) => id === theme)?.name;
  const bracket = bracketOf(context, voicesOf(context.index, points));
  const evidence = { areaId: null, pointIds: points.map(({ id }) => id) };
  const head = [name, bracket].filter(Boolean).length > 0;
  const [first, ...rest] = sentencesOf(context, points);
  return {
    type: 'paragraph',
    key: blockKey(context, 'good-practices', theme ?? 'other'),
    runs: [
      ...(name ? [{ text: name, bold: true }] : []),
      ...(bracket ? [{ text: `${name ? ' ' : ''}${bracket}`, evidence }] : []),
      ...(head ? [{ text: ':' }] : []),
      ...(first ? [head ? first : { ...first, text: first.text.trimStart() }, ...rest] : []),
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

/** What several said in the same words stands once and rests on all of them. */
function sentencesOf(context: ReportContext, points: readonly Point[]): Run[] {
  const said = groupBy(points, ({ text, isVerbatim }) => `${String(isVerbatim)} ${text.trim()}`);
  return [...said.values()].flatMap((same) => {
    const [first] = same;
    const evidence = { areaId: null, pointIds: same.map(({ id }) => id) };
    return first ? [{ ...pointRun(context, first), evidence }] : [];
  });
}
