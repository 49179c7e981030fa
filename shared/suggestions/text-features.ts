import type { Term } from './terms';

/** How often each feature is in a text; ids ascend. */
export interface FeatureCounts {
  readonly ids: Int32Array;
  readonly counts: Int32Array;
}

export type FeatureKind = 'word' | 'letters';

/** Letters of a run: short ones find what words have in common, long ones tell them apart. Four alone did about as well. */
const runLengths = [3, 5];

/** Numbers the features of texts: the stem of each word that is no stop word, and the runs of its letters. */
export class FeatureTable {
  readonly #words = new Map<string, number>();
  readonly #runs = new Map<string, number>();
  readonly #kinds: FeatureKind[] = [];
  /** Of the text that is being read; zero between two texts. */
  readonly #counts: number[] = [];
  /** Runs of the words seen so far. */
  readonly #runsOfWord = new Map<string, readonly number[]>();

  get size(): number {
    return this.#kinds.length;
  }

  kindOf(id: number): FeatureKind {
    return this.#kinds[id] ?? 'letters';
  }

  idOfKey(key: string): number | undefined {
    return this.#words.get(key);
  }

  /** `isNew` says whether unknown features get a number or are left out. */
  count(terms: readonly Term[], isNew: boolean): FeatureCounts {
    const found: number[] = [];
    for (const { key, word, isStop } of terms) {
      if (isStop) continue;
      const id = this.#number(this.#words, key, 'word', isNew);
      if (id !== undefined) this.#add(id, found);
      for (const run of this.#runIds(word, isNew)) this.#add(run, found);
    }
    const ids = Int32Array.from(found).sort();
    const counts = new Int32Array(ids.length);
    for (let at = 0; at < ids.length; at += 1) {
      counts[at] = this.#counts[ids[at]!]!;
      this.#counts[ids[at]!] = 0;
    }
    return { ids, counts };
  }

  #add(id: number, found: number[]): void {
    if (this.#counts[id] === 0) found.push(id);
    this.#counts[id]! += 1;
  }

  #number(
    table: Map<string, number>,
    text: string,
    kind: FeatureKind,
    isNew: boolean,
  ): number | undefined {
    const known = table.get(text);
    if (known !== undefined || !isNew) return known;
    const id = this.#kinds.length;
    table.set(text, id);
    this.#kinds.push(kind);
    this.#counts.push(0);
    return id;
  }

  #runIds(word: string, isNew: boolean): readonly number[] {
    const known = this.#runsOfWord.get(word);
    if (known) return known;
    const ids = runsOf(word).flatMap(
      (run) => this.#number(this.#runs, run, 'letters', isNew) ?? [],
    );
    if (isNew) this.#runsOfWord.set(word, ids);
    return ids;
  }
}

/** Runs of letters, with marks for where the word begins and ends. UTF-16 units: a split pair matches its like. */
function runsOf(word: string): string[] {
  const marked = `^${word}$`;
  return runLengths.flatMap((length) =>
    Array.from({ length: Math.max(0, marked.length - length + 1) }, (_, at) =>
      marked.slice(at, at + length),
    ),
  );
}
