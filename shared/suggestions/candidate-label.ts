import type { TypicalPoint } from './candidate-quotes';
import { labelOf, wordsOfMany, type Phrase } from './candidate-words';
import type { PreparedCorpus } from './prepared-corpus';
import type { Term } from './terms';

/** UTF-16 units: two lines of a list, and still a heading. */
const longest = 80;
const endOfThought = /[.;:?!()…。；：？！؛؟\n]/u;

/**
 * What a candidate is called: the words of its most typical point that hold most of what the group shares, as they were
 * said. Where that point shares fewer than two words with the group, phrases of several points.
 * @param typical the most typical first; at least one
 */
export function candidateLabel(
  corpus: PreparedCorpus,
  typical: readonly TypicalPoint[],
  phrases: readonly Phrase[],
): string {
  const weights = new Map(
    wordsOfMany(phrases, typical.length).map(({ keys, weight }) => [keys[0]!, weight]),
  );
  const { place } = typical[0]!;
  const { text } = place.point;
  let best: Stretch | null = null;
  for (const thought of thoughtsOf(text, corpus.read(place))) {
    const found = weightiest(thought, weights);
    if (found && found.weight > (best?.weight ?? 0)) best = found;
  }
  return best === null ? labelOf(phrases) : text.slice(best.start, best.end);
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

/** Words between which nothing ends. */
function thoughtsOf(text: string, terms: readonly Term[]): Term[][] {
  const thoughts: Term[][] = [];
  let last: Term | null = null;
  for (const term of terms) {
    if (last === null || endOfThought.test(text.slice(last.end, term.start))) thoughts.push([]);
    thoughts.at(-1)!.push(term);
    last = term;
  }
  return thoughts;
}

/** From one shared word to another, of equal weight the first; each word counts once. The whole thought where it fits. */
function weightiest(terms: readonly Term[], weights: ReadonlyMap<string, number>): Stretch | null {
  const shared = terms.filter(({ key, isStop }) => !isStop && weights.has(key));
  let best: Stretch | null = null;
  for (const [at, { start }] of shared.entries()) {
    const seen = new Set<string>();
    let weight = 0;
    for (const { key, end } of shared.slice(at, at + longest)) {
      if (end - start > longest) break;
      if (!seen.has(key)) weight += weights.get(key)!;
      seen.add(key);
      if (seen.size >= 2 && weight > (best?.weight ?? 0)) best = { start, end, weight };
    }
  }
  return best && widened(best, terms[0]!.start, terms.at(-1)!.end);
}

/** To where the thought begins and then to where it ends, as far as there is room. */
function widened({ start, end, weight }: Stretch, first: number, last: number): Stretch {
  const from = end - first <= longest ? first : start;
  return { start: from, end: last - from <= longest ? last : end, weight };
}
