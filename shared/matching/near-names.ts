import { bitCount, editDistance, pairSet, pairsPerSlip, slipsAllowed } from './edit-distance';
import type { FoldedWord } from './fold-name';
import { compact } from './name-forms';
import type { PreparedName } from './prepared-name';

/** A name that was nearly typed. */
export interface NearName {
  readonly name: PreparedName;
  readonly slips: number;
}

/** Names of one length; their pairs stand side by side, for most names are passed over by these alone. */
interface SameLength {
  readonly names: PreparedName[];
  readonly low: Int32Array;
  readonly high: Int32Array;
}

/** Finds the names that are a slip or two away from a whole text. */
export class NearNames {
  readonly #byLength = new Map<number, SameLength>();

  constructor(names: readonly PreparedName[]) {
    const byLength = new Map<number, PreparedName[]>();
    for (const name of names) {
      const known = byLength.get(name.letters.length);
      if (known === undefined) byLength.set(name.letters.length, [name]);
      else known.push(name);
    }
    for (const [length, same] of byLength)
      this.#byLength.set(length, {
        names: same,
        low: Int32Array.from(same, ({ pairs }) => pairs.low),
        high: Int32Array.from(same, ({ pairs }) => pairs.high),
      });
  }

  /** All names within the slips that their length allows. */
  find(words: readonly FoldedWord[]): NearName[] {
    const letters = compact(words);
    const found: NearName[] = [];
    const most = slipsAllowed(letters.length);
    for (let length = letters.length - most; length <= letters.length + most; length += 1) {
      const limit = slipsAllowed(Math.min(letters.length, length));
      const same = this.#byLength.get(length);
      if (limit === 0 || same === undefined) continue;
      for (const name of candidates(same, letters, limit)) {
        const slips = slipsBetween(words, letters, name, limit);
        if (slips !== null) found.push({ name, slips });
      }
    }
    return found;
  }
}

function candidates(
  { names, low, high }: SameLength,
  letters: string,
  limit: number,
): PreparedName[] {
  const pairs = pairSet(letters);
  const most = limit * pairsPerSlip;
  const near: PreparedName[] = [];
  for (let place = 0; place < names.length; place += 1) {
    const apart =
      bitCount((low[place] ?? 0) ^ pairs.low) + bitCount((high[place] ?? 0) ^ pairs.high);
    const name = names[place];
    if (apart <= most && name !== undefined) near.push(name);
  }
  return near;
}

/**
 * How many slips of the hand lead from a name to what was typed; null for more than the limit. Digits are never
 * mistyped into other ones, and no word of fewer than nine letters holds two slips: "North" and "South" are two apart.
 */
function slipsBetween(
  words: readonly FoldedWord[],
  letters: string,
  name: PreparedName,
  limit: number,
): number | null {
  const distance = editDistance(letters, name.letters, limit);
  if (distance > limit || digitsOf(letters) !== digitsOf(name.letters)) return null;
  if (words.length !== name.words.length) return distance;
  const areSlips = words.every(({ text }, place) => {
    const other = name.words[place] ?? '';
    const allowed = Math.max(1, slipsAllowed(Math.min(text.length, other.length)));
    return editDistance(text, other, allowed) <= allowed;
  });
  return areSlips ? distance : null;
}

function digitsOf(letters: string): string {
  return letters.replace(/\P{N}+/gu, ' ');
}
