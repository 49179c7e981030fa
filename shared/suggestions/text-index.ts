import { FeatureTable, type FeatureCounts } from './text-features';
import type { Term } from './terms';

/** Features in ascending order with their weights; of length one, or empty. */
export interface TextVector {
  readonly ids: Int32Array;
  readonly weights: Float32Array;
}

export interface Neighbour {
  /** Place in the texts of the index. */
  readonly text: number;
  readonly closeness: number;
}

export const emptyVector: TextVector = { ids: new Int32Array(0), weights: new Float32Array(0) };

/**
 * How many places of an index are looked at for one text. Up to some hundred texts that is all of them; beyond, the
 * commonest features are passed over, so that the work grows with the texts and not with their square.
 */
const mostPlaces = 5000;
/** Where features were passed over, so many times as many as asked for are compared in full. */
const compared = 3;

/**
 * Texts of one language as weighted features: stems, and runs of letters that catch what stemming misses. Both halves
 * weigh the same. Closeness is the cosine, 0 to 1.
 */
export class TextIndex {
  readonly size: number;
  readonly vectors: readonly TextVector[];
  readonly #features: FeatureTable;
  /** In how many texts each feature is. */
  readonly #frequency: Int32Array;
  /** Of each feature, where its places begin in the two lists that follow. */
  readonly #starts: Int32Array;
  readonly #places: Int32Array;
  readonly #weights: Float32Array;
  readonly #sums: Float32Array;

  /** `onText` is told how many texts have been read. */
  constructor(texts: Iterable<readonly Term[]>, onText?: (done: number) => void) {
    this.#features = new FeatureTable();
    const counts: FeatureCounts[] = [];
    for (const terms of texts) {
      counts.push(this.#features.count(terms, true));
      onText?.(counts.length);
    }
    this.size = counts.length;
    this.#frequency = new Int32Array(this.#features.size);
    for (const { ids } of counts) for (const id of ids) this.#frequency[id]! += 1;
    this.vectors = counts.map((each) => this.#weigh(each));
    const total = this.#frequency.reduce((sum, each) => sum + each, 0);
    this.#starts = new Int32Array(this.#features.size + 1);
    this.#places = new Int32Array(total);
    this.#weights = new Float32Array(total);
    this.#invert();
    this.#sums = new Float32Array(this.size);
  }

  /** The vector of a text that is not in the index; words that no text of the index has are left out. */
  vectorOf(terms: readonly Term[]): TextVector {
    return this.#weigh(this.#features.count(terms, false));
  }

  /** In how many texts a stem is. */
  frequencyOf(key: string): number {
    const id = this.#features.idOfKey(key);
    return id === undefined ? 0 : (this.#frequency[id] ?? 0);
  }

  /** How telling a stem is: the fewer texts have it, the more. */
  weightOf(key: string): number {
    return rarity(this.size, this.frequencyOf(key));
  }

  /** Closeness of every text of the index to a vector. */
  closenessToAll(vector: TextVector): Float32Array {
    const sums = new Float32Array(this.size);
    for (let at = 0; at < vector.ids.length; at += 1) {
      this.#add(vector.ids[at]!, vector.weights[at]!, sums, null);
    }
    return sums;
  }

  /**
   * The closest texts, closest first, none below `least`; equally close ones in the order of the index. `except` is a
   * text that is left out.
   */
  nearest(vector: TextVector, count: number, except = -1, least = 0.05): Neighbour[] {
    const sums = this.#sums;
    const touched: number[] = [];
    let places = 0;
    let isWhole = true;
    for (const at of this.#rarestFirst(vector)) {
      places += this.#frequency[vector.ids[at]!]!;
      if (places > mostPlaces) {
        isWhole = false;
        break;
      }
      this.#add(vector.ids[at]!, vector.weights[at]!, sums, touched);
    }
    if (except >= 0) sums[except] = 0;
    const found = best(sums, touched, isWhole ? count : count * compared).map((text) => ({
      text,
      closeness: Math.min(1, isWhole ? sums[text]! : product(vector, this.vectors[text]!)),
    }));
    for (const text of touched) sums[text] = 0;
    return found
      .filter(({ text, closeness }) => text !== except && closeness >= least)
      .sort((a, b) => b.closeness - a.closeness || a.text - b.text)
      .slice(0, count);
  }

  /** Places in the vector. */
  #rarestFirst({ ids }: TextVector): Float64Array {
    const length = ids.length;
    // One number for both makes a sort without a comparison function of ours, which is far faster.
    const order = Float64Array.from(ids, (id, at) => this.#frequency[id]! * length + at).sort();
    return order.map((each) => each % length);
  }

  #add(id: number, weight: number, sums: Float32Array, touched: number[] | null): void {
    const [places, weights] = [this.#places, this.#weights];
    const end = this.#starts[id + 1]!;
    for (let at = this.#starts[id]!; at < end; at += 1) {
      const text = places[at]!;
      if (touched !== null && sums[text] === 0) touched.push(text);
      sums[text]! += weight * weights[at]!;
    }
  }

  #invert(): void {
    for (let id = 0; id < this.#frequency.length; id += 1) {
      this.#starts[id + 1] = this.#starts[id]! + this.#frequency[id]!;
    }
    const next = this.#starts.slice();
    this.vectors.forEach(({ ids, weights }, text) => {
      for (let at = 0; at < ids.length; at += 1) {
        const place = next[ids[at]!]!;
        next[ids[at]!] = place + 1;
        this.#places[place] = text;
        this.#weights[place] = weights[at]!;
      }
    });
  }

  #weigh({ ids, counts }: FeatureCounts): TextVector {
    const weights = new Float32Array(ids.length);
    const squares = { word: 0, letters: 0 };
    for (let at = 0; at < ids.length; at += 1) {
      const id = ids[at]!;
      const weight = (1 + Math.log(counts[at]!)) * rarity(this.size, this.#frequency[id]!);
      weights[at] = weight;
      squares[this.#features.kindOf(id)] += weight * weight;
    }
    const halves = squares.word > 0 && squares.letters > 0 ? 0.5 : 1;
    for (let at = 0; at < ids.length; at += 1) {
      weights[at]! *= Math.sqrt(halves / squares[this.#features.kindOf(ids[at]!)]);
    }
    return { ids, weights };
  }
}

const rarity = (texts: number, having: number): number => Math.log((texts + 1) / (having + 1)) + 1;

/** The texts of the greatest sums: a short sorted list, which most texts never enter. Of equal ones the first. */
function best(sums: Float32Array, touched: readonly number[], count: number): number[] {
  const found: number[] = [];
  let least = 0;
  for (const text of touched) {
    const sum = sums[text]!;
    if (sum < least) continue;
    let at = found.length;
    while (at > 0) {
      const before = found[at - 1]!;
      const other = sums[before]!;
      if (other > sum || (other === sum && before < text)) break;
      at -= 1;
    }
    if (at === count) continue;
    found.splice(at, 0, text);
    if (found.length > count) found.pop();
    if (found.length === count) least = sums[found[count - 1]!]!;
  }
  return found;
}

/** The cosine of two vectors. */
export function product(a: TextVector, b: TextVector): number {
  let sum = 0;
  let atB = 0;
  for (let atA = 0; atA < a.ids.length; atA += 1) {
    const id = a.ids[atA]!;
    while (atB < b.ids.length && b.ids[atB]! < id) atB += 1;
    if (atB === b.ids.length) break;
    if (b.ids[atB] === id) sum += a.weights[atA]! * b.weights[atB]!;
  }
  return sum;
}

/** The direction of a sum of vectors, each with its weight; of length one, or empty. */
export function direction(parts: readonly { vector: TextVector; weight: number }[]): TextVector {
  const sums = new Map<number, number>();
  for (const { vector, weight } of parts) {
    vector.ids.forEach((id, at) => {
      sums.set(id, (sums.get(id) ?? 0) + weight * vector.weights[at]!);
    });
  }
  const ids = Int32Array.from(sums.keys()).sort();
  const length = Math.sqrt([...sums.values()].reduce((sum, each) => sum + each * each, 0));
  return { ids, weights: Float32Array.from(ids, (id) => sums.get(id)! / (length || 1)) };
}
