import { themeNameKey, type Theme } from '../domain/themes';
import type { Draft } from './claim-themes';
import { pathKey, themePaths } from './theme-paths';

export interface PlaceProblem {
  readonly code: 'cycle';
  readonly line: number;
  readonly name: string;
}

/**
 * Gives each theme the one that it stands below. Levels that no row speaks of are found among the themes that are there,
 * by their place or their name, or made.
 */
export function placeThemes(
  rows: readonly Draft[],
  themes: readonly Theme[],
): { drafts: Draft[]; problems: PlaceProblem[] } {
  const levels = new Levels(rows, themes);
  const drafts: Draft[] = [];
  for (const row of rows) {
    row.parent = levels.above(row, (level) => drafts.push(level));
    drafts.push(row);
  }
  return { drafts, problems: breakCycles(rows, levels) };
}

class Levels {
  readonly #byPath = new Map<string, Draft>();
  readonly #byName = new Map<string, Draft>();
  readonly #byTheme = new Map<string, Draft>();
  readonly #themes: ReadonlyMap<string, Theme>;

  constructor(rows: readonly Draft[], themes: readonly Theme[]) {
    this.#themes = new Map(themes.map((theme) => [theme.id, theme]));
    for (const row of rows) if (row.existing) this.#byTheme.set(row.existing.id, row);
    const paths = themePaths(themes);
    for (const theme of themes) {
      const draft = this.#draftOf(theme);
      this.#byPath.set(pathKey(paths.get(theme.id) ?? []), draft);
      this.#byName.set(themeNameKey(theme.name), draft);
    }
    for (const row of rows) this.#byName.set(themeNameKey(row.name), row);
    // What the file says of a place counts more than what is there now.
    for (const row of rows) if (row.entry?.path) this.#byPath.set(pathKey(row.entry.path), row);
  }

  /** What the row stands below, where the file says so; else where it is now. */
  above(row: Draft, onMade: (level: Draft) => void): Draft | null {
    const path = row.entry?.path;
    return path ? this.#level(path.slice(0, -1), onMade) : this.now(row);
  }

  /** The theme that it is below now. */
  now({ existing }: Draft): Draft | null {
    const above = existing?.parentId ? this.#themes.get(existing.parentId) : undefined;
    return above ? this.#draftOf(above) : null;
  }

  #level(path: readonly string[], onMade: (level: Draft) => void): Draft | null {
    const name = path.at(-1);
    if (name === undefined) return null;
    const known = this.#byPath.get(pathKey(path)) ?? this.#byName.get(themeNameKey(name));
    if (known) return known;
    const parent = this.#level(path.slice(0, -1), onMade);
    const made: Draft = { line: null, entry: null, existing: null, name, parent };
    this.#byPath.set(pathKey(path), made);
    this.#byName.set(themeNameKey(name), made);
    onMade(made);
    return made;
  }

  /** The one draft of a theme that is there; those that no row speaks of stay where they are. */
  #draftOf(theme: Theme): Draft {
    const known = this.#byTheme.get(theme.id);
    if (known) return known;
    const draft: Draft = {
      ...{ line: null, entry: null },
      existing: theme,
      name: theme.name,
      parent: null,
    };
    this.#byTheme.set(theme.id, draft);
    draft.parent = this.now(draft);
    return draft;
  }
}

/**
 * A row that would end up below itself stays where it is. Going back may close another circle, with rows that were moved
 * there: so once more, until there is none; at the worst every row is back.
 */
function breakCycles(rows: readonly Draft[], levels: Levels): PlaceProblem[] {
  const problems: PlaceProblem[] = [];
  let isSettled = false;
  while (!isSettled) {
    isSettled = true;
    for (const row of rows) {
      const now = levels.now(row);
      if (row.parent === now || !isBelowItself(row)) continue;
      row.parent = now;
      problems.push({ code: 'cycle', line: row.line ?? 0, name: row.name });
      isSettled = false;
    }
  }
  return problems;
}

function isBelowItself(draft: Draft): boolean {
  const seen = new Set<Draft>();
  for (let above = draft.parent; above !== null; above = above.parent) {
    if (above === draft) return true;
    if (seen.has(above)) return false;
    seen.add(above);
  }
  return false;
}
