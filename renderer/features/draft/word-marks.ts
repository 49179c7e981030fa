import type { Run } from '../../../shared/report/report';
import type { UnitSpan } from './report-unit';

/** What is to be seen of words: a check, a comment, or that they are not as they were. */
export type WordTone = 'wrong' | 'doubtful' | 'comment' | 'changed' | 'found';

/** Words of a block, as offsets into the text of its runs. */
export interface WordMark {
  readonly start: number;
  readonly end: number;
  readonly tone: WordTone;
}

/** By key of the block. */
export type WordMarks = ReadonlyMap<string, readonly WordMark[]>;

/** The marks of a unit's words, as offsets into the text of the unit. Keeps the array where it is of one block. */
export function marksOfSpans(
  spans: readonly UnitSpan[],
  marks: WordMarks | undefined,
): readonly WordMark[] {
  if (marks === undefined) return none;
  const [only] = spans;
  if (spans.length === 1 && only?.offset === 0) return marks.get(only.key) ?? none;
  const all = spans.flatMap(({ key, offset }) =>
    (marks.get(key) ?? none).map(({ start, end, tone }) => ({
      start: start + offset,
      end: end + offset,
      tone,
    })),
  );
  return all.length === 0 ? none : all;
}

const none: readonly WordMark[] = [];

/** Words that look the same throughout: of one run, with the same marks. */
export interface WordPiece {
  readonly run: number;
  readonly text: string;
  readonly tones: readonly WordTone[];
}

/**
 * The runs from one offset of their text to another, cut where marks begin and end. A footnote's mark has no text of its
 * own; it belongs to the words before it.
 */
export function wordPieces(
  runs: readonly Run[],
  marks: readonly WordMark[],
  from = 0,
  to = Number.POSITIVE_INFINITY,
): WordPiece[] {
  const cuts = marks.flatMap(({ start, end }) => [start, end]);
  const pieces: WordPiece[] = [];
  let at = 0;
  runs.forEach(({ text }, run) => {
    const [start, end] = [at, at + text.length];
    at = end;
    if (text === '') {
      // The start of a continued text leaves the mark of a footnote to the line before.
      if (start <= to && (start > from || from === 0)) pieces.push({ run, text: '', tones: [] });
      return;
    }
    const bounds = [start, ...cuts.filter((cut) => cut > start && cut < end), end, from, to]
      .map((bound) => Math.min(Math.max(bound, start, from), end, to))
      .sort((a, b) => a - b);
    bounds.forEach((bound, index) => {
      const next = bounds[index + 1];
      if (next === undefined || next <= bound) return;
      const tones = marks
        .filter((mark) => mark.start < next && mark.end > bound)
        .map(({ tone }) => tone);
      pieces.push({ run, text: text.slice(bound - start, next - start), tones });
    });
  });
  return pieces;
}
