import { Paragraph as WordParagraph, type ICommentOptions } from 'docx';
import type { BlockKey } from '../../shared/domain/draft';
import type { AnnexEntry, AnnexPoint } from '../../shared/report/annex';
import { reportTexts } from '../../shared/report/output-language';
import type { Report, ReportComment } from '../../shared/report/report';
import { plainStyles } from './docx-styles';
import { directedRuns } from './docx-text';
import { xmlText } from './xml-text';

/** A comment that stands at words of a block. */
export interface AnchoredComment {
  id: number;
  /** The whole block where they are not found. */
  quote: string;
}

export interface WordComments {
  /** By the block that they stand at, in the order of their words; {@link titleAnchor} for those without a block. */
  anchored: ReadonlyMap<BlockKey, readonly AnchoredComment[]>;
  options: ICommentOptions[];
}

/** What has lost its block stands at the title, with the words that it was about. */
export const titleAnchor = 'title';

/**
 * Remarks for colleagues and, where the annex is asked for as comments, one comment for each sentence with every point
 * behind it.
 * @param keys of the blocks that are printed
 * @param writtenAt epoch milliseconds for the comments of the annex, which have no date of their own
 */
export function wordComments(
  { annex, comments, properties }: Report,
  keys: ReadonlySet<BlockKey>,
  writtenAt: number,
): WordComments {
  const anchored = new Map<BlockKey, AnchoredComment[]>();
  const options: ICommentOptions[] = [];
  const place = (anchor: BlockKey, quote: string, make: (isPlaced: boolean) => CommentContent) => {
    const isPlaced = keys.has(anchor);
    const key = isPlaced ? anchor : titleAnchor;
    const { author, at, lines } = make(isPlaced);
    const id = options.length;
    options.push({
      ...{ id, author: xmlText(author), initials: initialsOf(author), date: new Date(at) },
      children: lines.map(commentParagraph),
    });
    const there = anchored.get(key) ?? [];
    there.push({ id, quote: isPlaced ? quote : '' });
    anchored.set(key, there);
  };
  for (const comment of comments) {
    place(comment.anchor, comment.quote, (isPlaced) => remark(comment, isPlaced));
  }
  if (annex?.form === 'comments') {
    const texts = reportTexts(properties.language);
    for (const entry of annex.entries)
      place(entry.block, entry.text, (isPlaced) => ({
        author: annex.heading,
        at: writtenAt,
        lines: evidenceLines(entry, isPlaced, (words) => texts.quoted(words)),
      }));
  }
  return { anchored, options };
}

interface CommentContent {
  author: string;
  /** Epoch milliseconds. */
  at: number;
  lines: string[];
}

function remark(comment: ReportComment, isPlaced: boolean): CommentContent {
  const { author, createdAt, quote, text } = comment;
  const lines = [...(isPlaced || quote === '' ? [] : [`“${quote}”`]), ...text.split('\n')];
  return { author, at: createdAt, lines };
}

function evidenceLines(
  { text, points }: AnnexEntry,
  isPlaced: boolean,
  quoted: (words: string) => string,
): string[] {
  return [
    ...(isPlaced ? [] : [text]),
    ...points.map(
      (point) => `${pointSource(point)}: ${point.isVerbatim ? quoted(point.text) : point.text}`,
    ),
  ];
}

/** "Kenya, Panel 3, 18 April 2017, 10:14, supports"; what is not known left out. */
function pointSource({ speaker, session, time, stance }: AnnexPoint): string {
  return [speaker, session, time, stance].filter(Boolean).join(' · ');
}

function commentParagraph(line: string): WordParagraph {
  return new WordParagraph({ style: plainStyles.commentText, children: directedRuns(line) });
}

/** At most three letters, as Word shows them beside a comment. */
function initialsOf(author: string): string {
  const letters = author.split(/[\s-]+/u).flatMap((word) => /\p{L}|\p{N}/u.exec(word)?.[0] ?? []);
  return letters.slice(0, 3).join('').toUpperCase();
}
