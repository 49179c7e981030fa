import { foldWords, type FoldedWord } from './fold-name';
import { NameLookup, type Hit } from './name-lookup';
import { NearNames, type NearName } from './near-names';
import { splitAside, withoutOffice, withoutPolity } from './name-forms';
import { isShort, type Name, type NameEntry, type PreparedName } from './prepared-name';

/** How a text was understood. */
export type Understanding = 'exact' | 'rearranged' | 'bare' | 'wrapped' | 'typo';

export interface ResolvedMatch<T> {
  readonly thing: T;
  /** The name by which it was found. */
  readonly name: Name;
  readonly by: Understanding;
}

/**
 * Whom a text means.
 * `certain`: one thing has this name. `likely`: one thing nearly has it. `ambiguous`: two or more, the likeliest first.
 */
export type Resolution<T> =
  | { readonly kind: 'certain'; readonly match: ResolvedMatch<T> }
  | { readonly kind: 'likely'; readonly match: ResolvedMatch<T> }
  | { readonly kind: 'ambiguous'; readonly matches: readonly ResolvedMatch<T>[] }
  | { readonly kind: 'none' };

const none = { kind: 'none' } as const;
// A file with more different texts than this starts afresh rather than filling the memory.
const mostKept = 50_000;
// "Permanent Mission of the Republic of X (Y)" takes three steps.
const mostSteps = 4;

/** Understands whole texts, as they stand in a cell. Use it through NameIndex. */
export class Resolver<T> {
  readonly #entries: readonly NameEntry<T>[];
  readonly #lookup: NameLookup;
  readonly #near: NearNames;
  readonly #kept = new Map<string, Resolution<T>>();

  constructor(entries: readonly NameEntry<T>[], names: readonly PreparedName[]) {
    this.#entries = entries;
    this.#lookup = new NameLookup(names, (entry) => entries[entry]?.kin);
    this.#near = new NearNames(names.filter(({ name }) => !isShort(name)));
  }

  resolve(text: string): Resolution<T> {
    const kept = this.#kept.get(text);
    if (kept !== undefined) return kept;
    const resolution = this.#resolve(text, mostSteps);
    if (this.#kept.size >= mostKept) this.#kept.clear();
    this.#kept.set(text, resolution);
    return resolution;
  }

  // From the closest to the farthest: what is written, its parts, what an office or a polity stands for, a slip. A
  // slip comes last, for "Republic of Iran" is one letter from "Republic of Iraq".
  #resolve(text: string, steps: number): Resolution<T> {
    const words = foldWords(text);
    if (words.length === 0 || steps === 0) return none;
    const { hits, isSure } = this.#lookup.find(text, words);
    if (hits.length > 0) return this.#answer(hits, isSure);
    return (
      known(this.#resolveParts(text, steps)) ??
      known(this.#resolveOffice(text, words, steps)) ??
      known(this.#resolvePolity(text, words, steps)) ??
      this.#resolveSlip(words)
    );
  }

  #resolveParts(text: string, steps: number): Resolution<T> {
    const parts = splitAside(text);
    if (parts === null) return none;
    const main = this.#resolve(parts.main, steps - 1);
    const aside = this.#resolve(parts.aside, steps - 1);
    const [first] = matchesOf(main);
    const [second] = matchesOf(aside);
    if (main.kind === 'ambiguous' || aside.kind === 'ambiguous') return narrow(main, aside);
    if (first === undefined || second === undefined) return unsure(known(main) ?? aside);
    if (first.thing === second.thing)
      return main.kind === 'certain' || aside.kind === 'certain'
        ? { kind: 'certain', match: main.kind === 'certain' ? first : second }
        : main;
    return { kind: 'ambiguous', matches: [first, second] };
  }

  #resolveOffice(text: string, words: readonly FoldedWord[], steps: number): Resolution<T> {
    const rest = withoutOffice(text, words);
    return rest === null ? none : wrapped(this.#resolve(rest, steps - 1));
  }

  // Not certain: a name in full dress that is not the State's own may be that of another (a former, a disputed one).
  #resolvePolity(text: string, words: readonly FoldedWord[], steps: number): Resolution<T> {
    const rest = withoutPolity(words)?.[0];
    return rest === undefined
      ? none
      : unsure(wrapped(this.#resolve(text.slice(rest.start), steps - 1)));
  }

  // All that are near enough: close to two is as good as close to none.
  #resolveSlip(words: readonly FoldedWord[]): Resolution<T> {
    const nearest = new Map<number, NearName>();
    for (const near of this.#near.find(words))
      if (near.slips < (nearest.get(near.name.entry)?.slips ?? Infinity))
        nearest.set(near.name.entry, near);
    const found = [...nearest.values()].sort(
      (a, b) => a.slips - b.slips || this.#compare(a.name, b.name),
    );
    const matches = found.map(({ name }) => this.#toMatch(name, 'typo'));
    const [first] = matches;
    if (first === undefined) return none;
    return matches.length === 1 ? { kind: 'likely', match: first } : { kind: 'ambiguous', matches };
  }

  #answer(hits: readonly Hit[], isSure: boolean): Resolution<T> {
    const sorted = [...hits].sort(
      (a, b) => a.closeness - b.closeness || this.#compare(a.name, b.name),
    );
    const matches = sorted.map(({ name, closeness }) =>
      this.#toMatch(name, (['exact', 'rearranged', 'bare'] as const)[closeness]),
    );
    const [first] = matches;
    if (first === undefined) return none;
    if (matches.length > 1) return { kind: 'ambiguous', matches };
    return { kind: isSure ? 'certain' : 'likely', match: first };
  }

  #toMatch({ entry, name }: PreparedName, by: Understanding): ResolvedMatch<T> {
    return { thing: this.#entries[entry]?.thing as T, name, by };
  }

  #compare(a: PreparedName, b: PreparedName): number {
    const [first, second] = [this.#entries[a.entry], this.#entries[b.entry]];
    const byWeight = (second?.weight ?? 0) - (first?.weight ?? 0);
    return (
      byWeight ||
      compareTexts(first?.names[0]?.text ?? '', second?.names[0]?.text ?? '') ||
      compareTexts(a.name.text, b.name.text)
    );
  }
}

function known<T>(resolution: Resolution<T>): Resolution<T> | null {
  return resolution.kind === 'none' ? null : resolution;
}

function unsure<T>(resolution: Resolution<T>): Resolution<T> {
  return resolution.kind === 'certain' ? { kind: 'likely', match: resolution.match } : resolution;
}

function wrapped<T>(resolution: Resolution<T>): Resolution<T> {
  const wrap = (match: ResolvedMatch<T>): ResolvedMatch<T> => ({ ...match, by: 'wrapped' });
  if (resolution.kind === 'none') return resolution;
  return resolution.kind === 'ambiguous'
    ? { kind: 'ambiguous', matches: resolution.matches.map(wrap) }
    : { kind: resolution.kind, match: wrap(resolution.match) };
}

// Either part may tell which of the other's is meant.
function narrow<T>(main: Resolution<T>, aside: Resolution<T>): Resolution<T> {
  const [first, second] = [matchesOf(main), matchesOf(aside)];
  const both = first.filter(({ thing }) => second.some((other) => other.thing === thing));
  const [only] = both;
  if (only !== undefined && both.length === 1) return { kind: 'likely', match: only };
  const extra = second.filter(({ thing }) => !first.some((other) => other.thing === thing));
  return { kind: 'ambiguous', matches: [...first, ...extra] };
}

function matchesOf<T>(resolution: Resolution<T>): readonly ResolvedMatch<T>[] {
  if (resolution.kind === 'none') return [];
  return resolution.kind === 'ambiguous' ? resolution.matches : [resolution.match];
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
