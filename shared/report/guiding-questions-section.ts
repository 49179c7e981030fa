import { voicesOf } from '../domain/evidence';
import type { Point } from '../domain/record';
import type { GuidingQuestion, Session } from '../domain/programme';
import { blockKey, computed, computedParagraph, type ReportContext } from './context';
import { amongVoices } from './evidence-wording';
import { sortByQuestion } from './question-matching';
import type { Block, EvidenceRef, ListBlock, Paragraph } from './report';
import {
  alike,
  bySubject,
  pointsOnRecord,
  sentencesOf,
  withoutGap,
  type Subject,
} from './said-points';

/** Kinds that are gathered after what else was said. */
const proposals: readonly Point['kind'][] = ['recommendation', 'proposal'];

/**
 * The guiding questions of the event, each with what was said in answer: by theme, as closely attributed as the level
 * allows, and then what was proposed. Nobody notes which of several questions a point answers: within a session, points
 * go to the question that they have words in common with, and a finding says so.
 */
export function guidingQuestions(context: ReportContext): Block[] {
  if (context.attribution === 'off-the-record') return [];
  return context.sessions.flatMap((session) => {
    const questions = context.data.guidingQuestions.filter(
      ({ sessionId }) => sessionId === session.id,
    );
    return questions.length > 0 ? answeredIn(context, session, questions) : [];
  });
}

function answeredIn(
  context: ReportContext,
  session: Session,
  questions: readonly GuidingQuestion[],
): Block[] {
  const points = pointsOnRecord(context, withSegments(context, session));
  const { answers, others } = sortByQuestion(questions, points, context.data.themes);
  if (questions.length > 1 && points.length > 0)
    context.findings.push({
      code: 'answers-sorted',
      session: session.title,
      questions: questions.length,
      points: points.length,
    });
  const answered = questions.flatMap((question) => {
    const { id, text } = question;
    const own = answers.get(question) ?? [];
    if (own.length === 0) context.findings.push({ code: 'no-answers', question: text });
    return [heading(context, id, text), ...answerBlocks(context, id, own)];
  });
  if (others.length === 0) return answered;
  const rest = `${session.id}/others`;
  return [
    ...answered,
    heading(context, rest, context.texts.otherPoints),
    ...answerBlocks(context, rest, others),
  ];
}

function heading(context: ReportContext, part: string, text: string): Block {
  return { type: 'heading', key: blockKey(context, 'guiding-questions', part), level: 2, text };
}

function withSegments({ index, sessions }: ReportContext, session: Session): Session[] {
  const isWithin = ({ id, parentId }: Session): boolean => {
    if (id === session.id) return true;
    const parent = parentId === null ? undefined : index.sessions.get(parentId);
    // A segment of a segment is as deep as programmes go; a damaged cycle of parents ends here as well.
    return parent !== undefined && (parent.id === session.id || parent.parentId === session.id);
  };
  return sessions.filter(isWithin);
}

function answerBlocks(context: ReportContext, part: string, points: readonly Point[]): Block[] {
  const { shown } = context;
  const proposed = points.filter(({ id, kind }) => proposals.includes(kind) && !shown.has(id));
  const observed = points.filter(({ kind }) => !proposals.includes(kind));
  for (const { id } of proposed) shown.add(id);
  return [
    ...bySubject(context, observed).map((subject) => subjectParagraph(context, part, subject)),
    ...(proposed.length > 0 ? proposalBlocks(context, part, proposed) : []),
  ];
}

function subjectParagraph(context: ReportContext, part: string, subject: Subject): Paragraph {
  const { name, points, themeId } = subject;
  const sentences = sentencesOf(context, points);
  return {
    type: 'paragraph',
    key: blockKey(context, 'guiding-questions', `${part}/${themeId ?? 'other'}`),
    runs: [
      ...(name ? [{ text: context.texts.sentence(name), bold: true }, { text: ' ' }] : []),
      { text: saidBy(context, 'points', points, sentences.length), evidence: evidenceOf(points) },
      ...sentences,
    ],
    evidence: evidenceOf(points),
    origin: computed,
  };
}

function proposalBlocks(
  context: ReportContext,
  part: string,
  points: readonly Point[],
): [Paragraph, ListBlock] {
  const items = alike(points).map((same): Paragraph => ({
    type: 'paragraph',
    key: blockKey(context, 'guiding-questions', `${part}/${same[0]?.id ?? ''}`),
    runs: withoutGap(sentencesOf(context, same)),
    evidence: evidenceOf(same),
    origin: computed,
  }));
  const intro = computedParagraph(blockKey(context, 'guiding-questions', `${part}/proposals`), {
    text: saidBy(context, 'recommendations', points, items.length),
    evidence: evidenceOf(points),
  });
  const key = blockKey(context, 'guiding-questions', `${part}/list`);
  return [intro, { type: 'list', key, marks: context.profile.numbering.lists, items }];
}

function saidBy(
  context: ReportContext,
  what: 'points' | 'recommendations',
  points: readonly Point[],
  count: number,
): string {
  const voices = voicesOf(context.index, points);
  const speakers = amongVoices(context, voices) ?? '';
  return context.texts.said({ what, speakers, voices: voices.length, points: count });
}

function evidenceOf(points: readonly Point[]): EvidenceRef {
  return { areaId: null, pointIds: points.map(({ id }) => id) };
}
