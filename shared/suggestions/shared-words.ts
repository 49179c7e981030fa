import type { Term } from './terms';
import type { TextIndex } from './text-index';

const mostWords = 6;

/** Words of the first text that the second has too, in whatever form, as the first writes them; rarest first. */
export function wordsInCommon(
  index: TextIndex,
  own: readonly Term[],
  others: ReadonlySet<string>,
): string[] {
  const found = new Map<string, string>();
  for (const { key, word, isStop } of own) {
    if (!isStop && others.has(key) && !found.has(key)) found.set(key, word);
  }
  return [...found]
    .sort(([a], [b]) => index.weightOf(b) - index.weightOf(a))
    .slice(0, mostWords)
    .map(([, word]) => word);
}

/** Stems of what a text says. */
export const keysOf = (terms: readonly Term[]): Set<string> =>
  new Set(terms.filter(({ isStop }) => !isStop).map(({ key }) => key));
