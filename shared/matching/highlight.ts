import { foldLetters, foldWords } from './fold-name';
import { isLinkWord, leadingArticles } from './name-forms';
import { matchWords, type Fit, type Query } from './score-name';

/** A part of a text, in UTF-16 units; `end` is not part of it. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The parts of a name that were typed, in order, none touching the next. */
export function highlight(text: string, fit: Fit, query: Query): TextRange[] {
  return join(text, rangesOf(text, fit, query));
}

function rangesOf(text: string, fit: Fit, query: Query): TextRange[] {
  const words = foldWords(text);
  switch (fit) {
    case 'exact':
    case 'prefix':
    case 'inside':
      return runOfLetters(text, query.letters);
    case 'initials': {
      const telling = words.filter((word) => !isLinkWord(word.text));
      return telling
        .slice(0, query.letters.length)
        .map(({ start }) => ({ start, end: start + firstCharacter(text, start) }));
    }
    case 'words':
    case 'typo': {
      const folded = words.map((word) => word.text);
      const places =
        matchWords(query.words, folded) ??
        query.words.flatMap((word) => matchWords([word], folded) ?? []);
      return places.flatMap((place, index) => beginning(text, words[place], query.words[index]));
    }
  }
}

function runOfLetters(text: string, letters: string): TextRange[] {
  const all = foldLetters(text);
  const words = foldWords(text);
  const skipped = words.slice(0, leadingArticles(words)).reduce((sum, w) => sum + w.text.length, 0);
  const whole = all.map((letter) => letter.text).join('');
  const at = whole.startsWith(letters)
    ? 0
    : whole.startsWith(letters, skipped)
      ? skipped
      : whole.indexOf(letters);
  return at === -1 ? [] : all.slice(at, at + letters.length);
}

function beginning(
  text: string,
  word: { readonly start: number; readonly end: number } | undefined,
  typed: string | undefined,
): TextRange[] {
  if (word === undefined || typed === undefined) return [];
  const letters = foldLetters(text.slice(word.start, word.end)).slice(0, typed.length);
  return letters.map(({ start, end }) => ({ start: word.start + start, end: word.start + end }));
}

function firstCharacter(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

// What was typed runs on over the marks within a word; words stay apart.
function join(text: string, ranges: readonly TextRange[]): TextRange[] {
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last !== undefined && !/\s/u.test(text.slice(last.end, start)))
      last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined;
}
