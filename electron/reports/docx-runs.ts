import {
  BookmarkEnd,
  BookmarkStart,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  FootnoteReferenceRun,
  InternalHyperlink,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import type { BlockKey } from '../../shared/domain/draft';
import { runsText } from '../../shared/report/report-text';
import type { Run } from '../../shared/report/report';
import type { AnchoredComment } from './docx-comments';
import type { WordContext } from './docx-context';
import { fieldRuns } from './docx-field';
import { plainStyles } from './docx-styles';
import { directedRuns, wordLanguage } from './docx-text';

/**
 * The runs of a paragraph for Word, with the comments and bookmarks of the blocks that it prints. What a run rests on
 * stays behind.
 */
export function inlineChildren(
  context: WordContext,
  runs: readonly Run[],
  keys: readonly BlockKey[],
): ParagraphChild[] {
  const text = runsText(runs);
  const marks = commentMarks(text, context.commentsAt(keys));
  const children: ParagraphChild[] = [];
  let at = 0;
  const place = (until: number) => {
    while (marks[0] && marks[0].at <= until) children.push(...(marks.shift()?.children ?? []));
  };
  for (const run of runs) {
    const start = at;
    const end = start + run.text.length;
    if (isAtomic(run)) {
      place(at);
      children.push(...runChildren(context, run));
      at = end;
      continue;
    }
    while (at < end) {
      place(at);
      const until = Math.min(end, marks[0]?.at ?? end);
      children.push(...textRuns({ ...run, text: run.text.slice(at - start, until - start) }));
      at = until;
    }
  }
  place(Number.POSITIVE_INFINITY);
  return bookmarked(context, keys, children);
}

/** Footnote marks and references are not cut in two by a comment that ends in them. */
function isAtomic(run: Run): boolean {
  return run.footnote !== undefined || run.reference !== undefined;
}

function runChildren(context: WordContext, run: Run): ParagraphChild[] {
  if (run.footnote !== undefined) return [new FootnoteReferenceRun(run.footnote)];
  return run.reference === undefined ? textRuns(run) : referenceChildren(context, run);
}

/** Runs as they stand in notes, where Word has neither comments nor notes. */
export function noteChildren(context: WordContext, runs: readonly Run[]): ParagraphChild[] {
  return runs
    .filter(({ footnote }) => footnote === undefined)
    .flatMap((run) => runChildren(context, run));
}

/** The number, or the heading, is a field that Word keeps right when paragraphs are added; the words around it are text. */
function referenceChildren(context: WordContext, run: Run): ParagraphChild[] {
  const target = run.reference === undefined ? undefined : context.target(run.reference);
  if (!target || run.marker) return textRuns(run);
  const { bookmark, field } = target;
  const start = field === null ? -1 : run.text.indexOf(field.words);
  if (field === null || start < 0 || field.words === '')
    return [new InternalHyperlink({ anchor: bookmark, children: textRuns(run) })];
  const part = (from: number, to?: number) => ({ ...run, text: run.text.slice(from, to) });
  return [
    ...textRuns(part(0, start)),
    ...fieldRuns(`REF ${bookmark} ${field.switches}`, field.words),
    ...textRuns(part(start + field.words.length)),
  ];
}

function textRuns({ text, bold, italic, marker, language }: Run): TextRun[] {
  const options: IRunOptions = {
    ...(bold ? { bold } : {}),
    ...(italic ? { italics: italic } : {}),
    ...(marker ? { highlight: 'yellow' as const } : {}),
    ...(language === undefined ? {} : { language: { value: wordLanguage(language) } }),
  };
  return directedRuns(text, options);
}

interface Mark {
  /** Offset in the paragraph's text. */
  at: number;
  children: ParagraphChild[];
}

/** Where comments begin and end, in order; at one place what ends comes before what begins. */
function commentMarks(text: string, comments: readonly AnchoredComment[]): Mark[] {
  const starts: Mark[] = [];
  const ends: Mark[] = [];
  let searched = 0;
  for (const { id, quote } of comments) {
    // Sentences come in order, so that the second of two equal ones is found after the first.
    const after = quote === '' ? -1 : text.indexOf(quote, searched);
    const found = after < 0 && quote !== '' ? text.indexOf(quote) : after;
    const [start, end] = found < 0 ? [0, text.length] : [found, found + quote.length];
    if (found >= 0) searched = end;
    starts.push({ at: start, children: [new CommentRangeStart(id)] });
    ends.push({ at: end, children: [new CommentRangeEnd(id), commentMark(id)] });
  }
  // A comment on nothing still begins before it ends.
  const isEmpty = text === '';
  return (isEmpty ? [...starts, ...ends] : [...ends, ...starts]).sort((a, b) => a.at - b.at);
}

function commentMark(id: number): TextRun {
  return new TextRun({
    style: plainStyles.commentReference,
    children: [new CommentReference(id)],
  });
}

function bookmarked(
  context: WordContext,
  keys: readonly BlockKey[],
  children: ParagraphChild[],
): ParagraphChild[] {
  return keys.reduce<ParagraphChild[]>((inner, key) => {
    const bookmark = context.target(key)?.bookmark;
    if (bookmark === undefined) return inner;
    const id = bookmarkId(bookmark);
    // The library writes these two as children of a paragraph, though its type of them does not say so.
    return [new BookmarkStart(bookmark, id), ...inner, new BookmarkEnd(id)] as ParagraphChild[];
  }, children);
}

/** Far from the ids that the library counts up for the headings of the contents. */
function bookmarkId(bookmark: string): number {
  return Number(bookmark.slice('_Ref'.length));
}
