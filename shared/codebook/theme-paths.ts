import type { ThemeId } from '../domain/ids';
import { themeLines } from '../domain/theme-lines';
import { themeNameKey, type Theme } from '../domain/themes';

/** One text for the names from the top down, by which places are compared. */
export function pathKey(names: readonly string[]): string {
  return names.map(themeNameKey).join('\n');
}

/**
 * The names of the themes above each one and its own, from the top. A parent that is gone does not count, and a damaged
 * cycle of parents ends where it closes.
 */
export function themePaths(
  themes: readonly Pick<Theme, 'id' | 'name' | 'parentId'>[],
): Map<ThemeId, string[]> {
  const nameOf = new Map(themes.map(({ id, name }) => [id, name]));
  return new Map(
    [...themeLines(themes)].map(([id, line]) => [
      id,
      line.toReversed().flatMap((each) => nameOf.get(each) ?? []),
    ]),
  );
}
