import { diffSequences } from './diff-sequences';
import type { TextChange } from './draft-version';

/** Scripts that put no spaces between words are compared character by character. */
const unspaced = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}]';
const letter = `(?!${unspaced})[\\p{L}\\p{M}\\p{N}_]`;

/** A word with its accents and apostrophes, a number, a stretch of blanks, or one other character. */
const pieces = new RegExp(
  `${unspaced}\\p{M}*|(?:${letter})+(?:['’‑.-](?:${letter})+)*|\\s+|[\\s\\S]`,
  'gu',
);

/** The words of a text and what stands between them; put together they are the text again. */
export function wordsOf(text: string): string[] {
  return text.match(pieces) ?? [];
}

/**
 * What became of a text, word by word. What stayed and what went, put together, is the text before; what stayed and what
 * came is the text now. Empty for two empty texts.
 */
export function diffWords(before: string, now: string): TextChange[] {
  if (before === now) return now === '' ? [] : [{ change: 'same', text: now }];
  return diffWordLists(wordsOf(before), wordsOf(now)).flatMap(({ removed, added, same }) => [
    ...textChange('removed', removed),
    ...textChange('added', added),
    ...textChange('same', same),
  ]);
}

/** Words that others took the place of, then words that stayed; any of the lists may be empty. */
export interface WordStep {
  removed: string[];
  added: string[];
  same: string[];
}

/** The way from one list of words to another as a person would tell it. */
export function diffWordLists(before: readonly string[], now: readonly string[]): WordStep[] {
  const steps: WordStep[] = [];
  for (const { change, ...at } of diffSequences(before, now)) {
    const words =
      change === 'removed'
        ? before.slice(at.before.from, at.before.to)
        : now.slice(at.now.from, at.now.to);
    const last = steps.at(-1);
    if (last && last.same.length === 0) last[change] = [...last[change], ...words];
    else steps.push({ removed: [], added: [], same: [], [change]: words });
  }
  return readable(steps);
}

/** Blanks and single words that two long replacements happen to share read as part of one replacement. */
function readable(steps: readonly WordStep[]): WordStep[] {
  const result: WordStep[] = [];
  for (const step of steps) {
    const last = result.at(-1);
    if (last && isChance(last, step)) {
      result[result.length - 1] = {
        removed: [...last.removed, ...last.same, ...step.removed],
        added: [...last.added, ...last.same, ...step.added],
        same: step.same,
      };
    } else result.push(step);
  }
  return result;
}

const wordLike = /[\p{L}\p{N}]/u;

function isChance(last: WordStep, next: WordStep): boolean {
  const isReplaced = ({ removed, added }: WordStep) => removed.length > 0 && added.length > 0;
  const kept = last.same.filter((word) => wordLike.test(word)).length;
  if (kept === 0) return isReplaced(last) && isReplaced(next);
  const changed = (step: WordStep) => Math.min(step.removed.length, step.added.length);
  return kept === 1 && changed(last) > 4 && changed(next) > 4;
}

function textChange(change: TextChange['change'], words: readonly string[]): TextChange[] {
  return words.length === 0 ? [] : [{ change, text: words.join('') }];
}

/** How much of two texts is the same, 0 to 1, by the words that both have. */
export function likeness(before: WordCounts, now: WordCounts): number {
  const total = before.total + now.total;
  if (total === 0) return 1;
  const [fewer, more] = before.counts.size < now.counts.size ? [before, now] : [now, before];
  let common = 0;
  for (const [word, count] of fewer.counts) common += Math.min(count, more.counts.get(word) ?? 0);
  return (2 * common) / total;
}

export interface WordCounts {
  total: number;
  counts: ReadonlyMap<string, number>;
}

/** The words of a text without regard to their order, for {@link likeness}. */
export function countWords(text: string): WordCounts {
  const counts = new Map<string, number>();
  const words = wordsOf(text.toLowerCase()).filter((word) => wordLike.test(word));
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { total: words.length, counts };
}
