import {
  bitCount,
  letterSet,
  pairSet,
  pairsMissing,
  pairsPerSlip,
  prefixDistance,
  type PairSet,
} from './edit-distance';
import { foldWords } from './fold-name';
import { compact } from './name-forms';
import { initialSet, type PreparedName } from './prepared-name';

/** How a name fits what was typed. */
export type Fit = 'exact' | 'prefix' | 'words' | 'initials' | 'inside' | 'typo';

export interface Query {
  readonly words: readonly string[];
  readonly letters: string;
  readonly letterSet: number;
  /** Pairs of letters within its words. */
  readonly pairs: PairSet;
  readonly initialSet: number;
  /** Typed in capitals, as codes are. */
  readonly isCapitals: boolean;
}

export interface Score {
  readonly fit: Fit;
  /** Higher is better: 1.25 for an exact name, up to 1 for others. */
  readonly score: number;
}

/** What was typed, made ready to be compared; null for nothing. */
export function prepareQuery(text: string): Query | null {
  const words = foldWords(text);
  if (words.length === 0) return null;
  const letters = compact(words);
  return {
    words: words.map((word) => word.text),
    letters,
    letterSet: letterSet(letters),
    pairs: pairsWithin(words),
    initialSet: initialSet(words),
    isCapitals: isCapitals(text),
  };
}

function pairsWithin(words: readonly { readonly text: string }[]): PairSet {
  let low = 0;
  let high = 0;
  for (const { text } of words) {
    const pairs = pairSet(text);
    low |= pairs.low;
    high |= pairs.high;
  }
  return { low, high };
}

/** Whether a text has letters, and all of them are capitals. */
export function isCapitals(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

/** How well a name fits without slips; null where it does not. */
export function scoreName(query: Query, name: PreparedName): Score | null {
  const { kind } = name.name;
  if (kind === 'code') return scoreCode(query, name);
  const found = kind === 'abbreviation' ? scoreAbbreviation(query, name) : scoreWords(query, name);
  if (found === null || found.fit === 'exact') return found;
  const penalty = kind === 'name' ? 0 : kind === 'formal' ? 0.06 : 0.04;
  const missing = 1 - Math.min(1, query.letters.length / name.letters.length);
  return {
    fit: found.fit,
    score: found.score - penalty - (name.isShown ? 0 : 0.01) - 0.05 * missing,
  };
}

/** How well a name fits with slips in it; null where it does not. */
export function scoreTypo(query: Query, name: PreparedName): Score | null {
  const { kind } = name.name;
  if (kind === 'code' || kind === 'abbreviation') return null;
  if (query.letters.length < 4) return null;
  const limit = typingSlips(query.letters.length);
  if (bitCount(query.letterSet & ~name.letterSet) > limit) return null;
  // A slip breaks three of the typed pairs at most.
  if (pairsMissing(query.pairs, name.pairs) > (limit * pairsPerSlip) / 2) return null;
  const slips = slipsOf(query, name, limit);
  if (slips === null) return null;
  const missing = 1 - Math.min(1, query.letters.length / name.letters.length);
  return { fit: 'typo', score: 0.5 - 0.1 * slips - 0.05 * missing - (name.isShown ? 0 : 0.01) };
}

/** The words of the name that the typed words begin, one each, in any order; null where one begins none. */
export function matchWords(
  typed: readonly string[],
  words: readonly string[],
): readonly number[] | null {
  if (typed.length > words.length) return null;
  const places: number[] = [];
  for (const word of typed) {
    // The next word first, so that words in the order of the name are seen to be.
    const from = (places.at(-1) ?? -1) + 1;
    let place = freePlace(word, words, places, from);
    if (place === -1 && from > 0) place = freePlace(word, words, places, 0);
    if (place === -1) return null;
    places.push(place);
  }
  return places;
}

function freePlace(
  typed: string,
  words: readonly string[],
  taken: readonly number[],
  from: number,
): number {
  for (let place = from; place < words.length; place += 1)
    if (words[place]?.startsWith(typed) === true && !taken.includes(place)) return place;
  return -1;
}

// Two letters in small are typed on the way to a name, far more often than as a code.
function scoreCode({ letters, isCapitals }: Query, name: PreparedName): Score | null {
  if (name.letters !== letters) return null;
  if (isCapitals) return { fit: 'exact', score: 1.2 };
  return letters.length > 2 ? { fit: 'exact', score: 0.7 } : null;
}

// While it is being typed, an abbreviation of four letters and more is there from its second letter.
function scoreAbbreviation({ letters }: Query, name: PreparedName): Score | null {
  if (name.letters === letters) return { fit: 'exact', score: 1.24 };
  const isOnItsWay =
    letters.length >= 2 && name.letters.length >= 4 && name.letters.startsWith(letters);
  return isOnItsWay ? { fit: 'prefix', score: 0.95 } : null;
}

function scoreWords(query: Query, name: PreparedName): Score | null {
  const { letters } = query;
  if (name.letters === letters) {
    const penalty = name.name.kind === 'name' ? 0 : 0.01;
    return { fit: 'exact', score: 1.25 - penalty };
  }
  if (name.core === letters) return { fit: 'exact', score: 1.23 };
  if (name.letters.startsWith(letters)) return { fit: 'prefix', score: 1 };
  if (name.core.startsWith(letters)) return { fit: 'prefix', score: 0.99 };
  if ((query.initialSet & ~name.initialSet) === 0) {
    const places = matchWords(query.words, name.words);
    if (places !== null) return { fit: 'words', score: scorePlaces(places, query, name) };
  }
  if (query.words.length > 1 || letters.length < 2) return null;
  if (name.initials === letters) return { fit: 'initials', score: 0.78 };
  if (letters.length < 3) return null;
  if (name.initials.startsWith(letters)) return { fit: 'initials', score: 0.7 };
  return (query.letterSet & ~name.letterSet) === 0 && name.letters.includes(letters)
    ? { fit: 'inside', score: 0.6 }
    : null;
}

function scorePlaces(
  places: readonly number[],
  { words }: Query,
  { words: all }: PreparedName,
): number {
  const isInOrder = places.every((place, index) => place > (places[index - 1] ?? -1));
  const isWhole = places.every((place, index) => all[place] === words[index]);
  const beginsFirst = places[0] === 0;
  return 0.82 + (isInOrder ? 0.03 : 0) + (isWhole ? 0.04 : 0) + (beginsFirst ? 0.04 : 0);
}

// Each word with its own slips; or all letters, for a gap too many or too few.
function slipsOf(query: Query, { words, letters }: PreparedName, limit: number): number | null {
  let total = 0;
  for (const typed of query.words) {
    const allowed = Math.min(limit - total, typingSlips(typed.length));
    let best = allowed + 1;
    for (const word of words) {
      if (word.startsWith(typed)) best = 0;
      else if (allowed > 0 && (typed.length > 4 || typed[0] === word[0]))
        best = Math.min(best, prefixDistance(typed, word, allowed));
    }
    if (best > allowed) {
      total = limit + 1;
      break;
    }
    total += best;
  }
  if (total <= limit) return total;
  const distance = prefixDistance(query.letters, letters, limit);
  return distance <= limit && query.letters[0] === letters[0] ? distance : null;
}

// One letter sooner than for texts that nobody is looking at while they are matched.
function typingSlips(length: number): number {
  if (length < 4) return 0;
  return length < 9 ? 1 : 2;
}
