import type { ThemeId } from '../domain/ids';
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
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  return new Map(
    themes.map(({ id, name, parentId }) => {
      const names = [name];
      const seen = new Set([id]);
      let above = byId.get(parentId!);
      while (above && !seen.has(above.id)) {
        seen.add(above.id);
        names.unshift(above.name);
        above = byId.get(above.parentId!);
      }
      return [id, names];
    }),
  );
}
