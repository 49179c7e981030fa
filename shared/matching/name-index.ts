import { highlight, type TextRange } from './highlight';
import { prepareName, type Name, type NameEntry, type PreparedName } from './prepared-name';
import { Resolver, type Resolution } from './resolve-name';
import { prepareQuery, scoreName, scoreTypo, type Fit, type Query, type Score } from './score-name';

/** Something that was found as one types. */
export interface SearchMatch<T> {
  readonly thing: T;
  /** The name that the thing is shown by. */
  readonly shown: string;
  /** The name that fits: often the shown one, or one in another language. */
  readonly name: Name;
  readonly fit: Fit;
  /** Parts of `name.text` that were typed. */
  readonly ranges: readonly TextRange[];
  /** Higher is better; comparable within one search only. */
  readonly score: number;
}

interface Found {
  readonly entry: number;
  readonly name: PreparedName;
  readonly fit: Fit;
  score: number;
}

/**
 * Finds a thing by what people type or import: whatever the case, accents, punctuation, article, language or order of
 * words, and with a slip. Made once for a set of names; the order of the entries does not matter.
 */
export class NameIndex<T> {
  readonly #entries: readonly NameEntry<T>[];
  /** The names of each entry. */
  readonly #names: readonly (readonly PreparedName[])[];
  /** The first letters of all words of each entry. */
  readonly #initials: readonly number[];
  #resolver: Resolver<T> | null = null;

  constructor(entries: readonly NameEntry<T>[]) {
    this.#entries = entries;
    this.#names = entries.map(({ names }, entry) =>
      names.flatMap((name, place) => prepareName(name, entry, place === 0) ?? []),
    );
    this.#initials = this.#names.map((names) =>
      names.reduce((set, name) => set | name.initialSet, 0),
    );
  }

  /** How many things there are. */
  get size(): number {
    return this.#entries.length;
  }

  /** The first thing, in the order of the entries, that is asked for. */
  find(isWanted: (thing: T) => boolean): T | undefined {
    return this.#entries.find(({ thing }) => isWanted(thing))?.thing;
  }

  /**
   * What may be meant by a text that is still being typed, the best first, each thing once. Nothing for no text.
   * `weightOf` is added to the weights of the entries, for what changes from one search to the next.
   */
  search(text: string, limit: number, weightOf?: (thing: T) => number): SearchMatch<T>[] {
    const query = prepareQuery(text);
    if (query === null || limit <= 0) return [];
    const found = this.#find(query, scoreName, null);
    if (query.words.length > 1) found.push(...this.#findAcross(query, found));
    if (found.length < limit) found.push(...this.#find(query, scoreTypo, entriesOf(found)));
    for (const each of found) each.score += this.#weigh(each.entry, weightOf);
    const best = bestOf(found, limit, (a, b) => b.score - a.score || this.#compareShown(a, b));
    return best.map((each) => this.#toMatch(each, query));
  }

  /**
   * Whom a whole text means, for imports. `certain` may be taken without asking, `likely` needs a look, `ambiguous`
   * needs a choice. The answers are kept: the same text comes in thousands of cells.
   */
  resolve(text: string): Resolution<T> {
    this.#resolver ??= new Resolver(this.#entries, this.#names.flat());
    return this.#resolver.resolve(text);
  }

  #find(
    query: Query,
    score: (query: Query, name: PreparedName) => Score | null,
    except: ReadonlySet<number> | null,
  ): Found[] {
    const found: Found[] = [];
    for (let entry = 0; entry < this.#names.length; entry += 1) {
      if (except?.has(entry) === true) continue;
      let best: Score | null = null;
      let bestName: PreparedName | null = null;
      for (const name of this.#names[entry] ?? []) {
        const scored = score(query, name);
        if (scored === null || (best !== null && scored.score <= best.score)) continue;
        best = scored;
        bestName = name;
      }
      if (best === null || bestName === null) continue;
      found.push({ entry, name: bestName, fit: best.fit, score: best.score });
    }
    return found;
  }

  // "ken min": the words stand in different names, such as a person's delegation and position.
  #findAcross(query: Query, found: readonly Found[]): Found[] {
    const except = entriesOf(found);
    const across: Found[] = [];
    for (const [entry, names] of this.#names.entries()) {
      if (except.has(entry) || (query.initialSet & ~(this.#initials[entry] ?? 0)) !== 0) continue;
      const owners = query.words.map((word) =>
        names.find(({ name, words, letters }) =>
          name.kind === 'code' ? letters === word : words.some((each) => each.startsWith(word)),
        ),
      );
      const [name] = owners;
      if (name !== undefined && owners.every((owner) => owner !== undefined))
        across.push({ entry, name, fit: 'words', score: 0.72 });
    }
    return across;
  }

  #weigh(entry: number, weightOf: ((thing: T) => number) | undefined): number {
    const own = this.#entries[entry]?.weight ?? 0;
    return weightOf === undefined ? own : own + weightOf(this.#entries[entry]?.thing as T);
  }

  #compareShown(a: Found, b: Found): number {
    const [first, second] = [this.#shownBy(a), this.#shownBy(b)];
    return first < second ? -1 : first > second ? 1 : 0;
  }

  #shownBy({ entry, name }: Found): string {
    return this.#entries[entry]?.names[0]?.text ?? name.name.text;
  }

  #toMatch(found: Found, query: Query): SearchMatch<T> {
    const { entry, name, fit, score } = found;
    const thing = this.#entries[entry]?.thing as T;
    const ranges = highlight(name.name.text, fit, query);
    return { thing, shown: this.#shownBy(found), name: name.name, fit, ranges, score };
  }
}

/** The first few in order; of thousands that fit a single letter, sorting all would take longer than finding them. */
function bestOf<T>(things: readonly T[], limit: number, compare: (a: T, b: T) => number): T[] {
  const best: T[] = [];
  for (const thing of things) {
    const last = best.at(-1);
    if (best.length >= limit && last !== undefined && compare(thing, last) >= 0) continue;
    const behind = best.findLastIndex((each) => compare(each, thing) <= 0);
    best.splice(behind + 1, 0, thing);
    if (best.length > limit) best.pop();
  }
  return best;
}

function entriesOf(found: readonly Found[]): ReadonlySet<number> {
  return new Set(found.map(({ entry }) => entry));
}
