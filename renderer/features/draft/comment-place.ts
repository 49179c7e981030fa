import type { DraftComment } from '../../../shared/domain/draft';
import { blockKeysOf, unitText, type ReportUnit } from './report-unit';
import type { WordMark, WordMarks } from './word-marks';

/** What a comment is about. */
export interface CommentPlace {
  readonly anchor: string;
  /** Empty for all of the block. */
  readonly quote: string;
}

const longestQuote = 1000;

/** The words of the unit that are selected, else all of it; null for a part that is still to be written. */
export function commentPlace(unit: ReportUnit, page: HTMLElement | null): CommentPlace | null {
  if (unit.type === 'missing') return null;
  const selection = window.getSelection();
  const words = selection?.toString().trim() ?? '';
  const isOnPage = page?.contains(selection?.anchorNode ?? null) === true;
  const quote = isOnPage && unitText(unit).includes(words) ? words.slice(0, longestQuote) : '';
  const spans = unit.type === 'text' ? unit.spans : [];
  const text = unitText(unit);
  const own = spans.find(({ length, offset }) =>
    text.slice(offset, offset + length).includes(quote),
  );
  const anchor = quote === '' ? unit.key : (own?.key ?? unit.key);
  return { anchor, quote };
}

/** Comments by the unit that shows their block, and those whose block is gone. */
export interface PlacedComments {
  readonly byUnit: ReadonlyMap<string, readonly DraftComment[]>;
  readonly orphans: readonly DraftComment[];
}

export function placeComments(
  comments: readonly DraftComment[],
  units: readonly ReportUnit[],
): PlacedComments {
  const unitOf = new Map(units.flatMap((unit) => blockKeysOf(unit).map((key) => [key, unit.key])));
  const byUnit = new Map<string, DraftComment[]>();
  const orphans: DraftComment[] = [];
  for (const comment of comments) {
    const key = unitOf.get(comment.anchor);
    if (key === undefined) orphans.push(comment);
    else byUnit.set(key, [...(byUnit.get(key) ?? []), comment]);
  }
  return { byUnit, orphans };
}

/** Marks on the words that open comments quote. */
export function commentMarks(
  comments: readonly DraftComment[],
  units: readonly ReportUnit[],
): WordMarks {
  const marks = new Map<string, WordMark[]>();
  const spans = new Map(
    units.flatMap((unit) =>
      unit.type === 'text'
        ? unit.spans.map(({ key, length, offset }) => [
            key,
            unitText(unit).slice(offset, offset + length),
          ])
        : [[unit.key, unitText(unit)]],
    ) as [string, string][],
  );
  for (const { anchor, quote, resolvedAt } of comments) {
    const start =
      quote === '' || resolvedAt !== null ? -1 : (spans.get(anchor) ?? '').indexOf(quote);
    if (start < 0) continue;
    const mark: WordMark = { start, end: start + quote.length, tone: 'comment' };
    marks.set(anchor, [...(marks.get(anchor) ?? []), mark]);
  }
  return marks;
}
