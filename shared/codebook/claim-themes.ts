import { themeNameKey, type Theme } from '../domain/themes';
import type { CodebookEntry } from './codebook-entry';
import { pathKey, themePaths } from './theme-paths';

/** A theme while it is not yet known where it will stand. */
export interface Draft {
  readonly line: number | null;
  readonly entry: CodebookEntry | null;
  readonly existing: Theme | null;
  readonly name: string;
  parent: Draft | null;
}

/** Why a row is not taken in, or not under its name. */
export type ClaimProblem =
  /** The same theme as in an earlier row; left out. */
  | { readonly code: 'repeated'; readonly line: number; readonly name: string }
  /** The name belongs to another theme; this one is added under a name that says where it stands. */
  | {
      readonly code: 'renamed';
      readonly line: number;
      readonly name: string;
      readonly newName: string;
    }
  /** Its new name belongs to another theme; it keeps the one it has. */
  | { readonly code: 'name-taken'; readonly line: number; readonly name: string };

/**
 * Finds for each row the theme that it speaks of: the one at its place, else the one of its name, else a new one. Names
 * are unique in a dialogue, in other programs they need not be: a second theme of the same name gets one of its own.
 */
export function claimThemes(
  entries: readonly CodebookEntry[],
  themes: readonly Theme[],
): { drafts: Draft[]; problems: ClaimProblem[] } {
  const claims = new Claims(themes);
  const atPlace = new Map(entries.map((entry) => [entry, claims.byPlace(entry)]));
  // Those that are where the file says first: a name alone must not take them away.
  const drafts = entries.flatMap((entry) => claims.claim(entry, atPlace.get(entry) ?? null) ?? []);
  return { drafts, problems: claims.problems };
}

class Claims {
  readonly problems: ClaimProblem[] = [];
  readonly #byPath = new Map<string, Theme>();
  readonly #byName: Map<string, Theme>;
  /** Existing themes that a row speaks of by their place. */
  readonly #reserved = new Set<Theme>();
  readonly #claimed = new Set<Theme>();
  /** Names that are used when all is done, as far as it is known. */
  readonly #names: Set<string>;
  /** Places of rows that were taken in. */
  readonly #places = new Set<string>();

  constructor(themes: readonly Theme[]) {
    const paths = themePaths(themes);
    for (const theme of themes) this.#byPath.set(pathKey(paths.get(theme.id) ?? []), theme);
    this.#byName = new Map(themes.map((theme) => [themeNameKey(theme.name), theme]));
    this.#names = new Set(this.#byName.keys());
  }

  /** The theme that stands where the row says; the first row that says so has it. */
  byPlace({ path }: CodebookEntry): Theme | null {
    const theme = path && this.#byPath.get(pathKey(path));
    if (!theme || this.#reserved.has(theme)) return null;
    this.#reserved.add(theme);
    return theme;
  }

  claim(entry: CodebookEntry, atPlace: Theme | null): Draft | null {
    const { line, name, path } = entry;
    const place = path && pathKey(path);
    if (place !== null && this.#places.has(place)) return this.#repeated(entry);
    if (place !== null) this.#places.add(place);
    if (atPlace) return this.#take(entry, atPlace, this.#newName(entry, atPlace));
    const named = this.#byName.get(themeNameKey(name));
    if (named && this.#isFree(named)) return this.#take(entry, named, name);
    if (!this.#names.has(themeNameKey(name))) return this.#add(entry, name);
    const above = path?.at(-2);
    if (above === undefined) return this.#repeated(entry);
    const newName = `${name} (${above})`;
    const qualified = this.#byName.get(themeNameKey(newName));
    if (qualified && this.#isFree(qualified)) return this.#take(entry, qualified, newName);
    if (this.#names.has(themeNameKey(newName))) return this.#repeated(entry);
    this.problems.push({ code: 'renamed', line, name, newName });
    return this.#add(entry, newName);
  }

  #isFree(theme: Theme): boolean {
    return !this.#claimed.has(theme) && !this.#reserved.has(theme);
  }

  #newName({ line, name }: CodebookEntry, theme: Theme): string {
    const key = themeNameKey(name);
    if (key === themeNameKey(theme.name)) return name;
    if (this.#names.has(key)) {
      this.problems.push({ code: 'name-taken', line, name });
      return theme.name;
    }
    this.#names.delete(themeNameKey(theme.name));
    this.#names.add(key);
    return name;
  }

  #take(entry: CodebookEntry, existing: Theme, name: string): Draft {
    this.#claimed.add(existing);
    return { line: entry.line, entry, existing, name, parent: null };
  }

  #add(entry: CodebookEntry, name: string): Draft {
    this.#names.add(themeNameKey(name));
    return { line: entry.line, entry, existing: null, name, parent: null };
  }

  #repeated({ line, name }: CodebookEntry): null {
    this.problems.push({ code: 'repeated', line, name });
    return null;
  }
}
