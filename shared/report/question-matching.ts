import type { ThemeId } from '../domain/ids';
import type { GuidingQuestion } from '../domain/programme';
import type { Point } from '../domain/record';
import type { Theme } from '../domain/themes';

interface Sorted {
  answers: Map<GuidingQuestion, Point[]>;
  /** Points that have no more in common with one question than with another. */
  others: Point[];
}

/** Shorter words tell little; longer ones are the same word up to here, whatever their ending. */
const shortest = 4;
const stem = 6;

/**
 * Points by the question of their session that they share most words with, in themselves or in their themes; all of
 * them where there is one question. Words that stand in more than one of the questions tell nothing.
 */
export function sortByQuestion(
  questions: readonly GuidingQuestion[],
  points: readonly Point[],
  themes: readonly Theme[],
): Sorted {
  const [only] = questions;
  if (only && questions.length === 1)
    return { answers: new Map([[only, [...points]]]), others: [] };
  const telling = tellingWords(questions);
  const themeWords = new Map<ThemeId, string[]>(themes.map(({ id, name }) => [id, wordsOf(name)]));
  const sorted: Sorted = { answers: new Map(), others: [] };
  for (const point of points) {
    const words = [
      ...wordsOf(point.text),
      ...point.themeIds.flatMap((id) => themeWords.get(id) ?? []),
    ];
    const best = bestOf(words, telling);
    if (best === null) sorted.others.push(point);
    else sorted.answers.set(best, [...(sorted.answers.get(best) ?? []), point]);
  }
  return sorted;
}

/** The one question that each word stands in. */
function tellingWords(questions: readonly GuidingQuestion[]): Map<string, GuidingQuestion> {
  const owners = new Map<string, GuidingQuestion | null>();
  for (const question of questions) {
    for (const word of new Set(wordsOf(question.text)))
      owners.set(word, owners.has(word) ? null : question);
  }
  return new Map([...owners].flatMap(([word, owner]) => (owner ? [[word, owner] as const] : [])));
}

function bestOf(
  words: readonly string[],
  telling: ReadonlyMap<string, GuidingQuestion>,
): GuidingQuestion | null {
  const scores = new Map<GuidingQuestion, number>();
  for (const word of new Set(words)) {
    const question = telling.get(word);
    if (question) scores.set(question, (scores.get(question) ?? 0) + 1);
  }
  const [first, second] = [...scores].toSorted((a, b) => b[1] - a[1]);
  return first && first[1] !== second?.[1] ? first[0] : null;
}

function wordsOf(text: string): string[] {
  const words = text.toLocaleLowerCase().match(/\p{L}+/gu) ?? [];
  return words.filter((word) => word.length >= shortest).map((word) => word.slice(0, stem));
}
