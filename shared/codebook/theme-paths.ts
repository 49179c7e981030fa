import type { ThemeId } from '../domain/ids';
import { themeNameKey, type Theme } from '../domain/themes';

/** One text for the names from the top down, by which places are compared. */
export function pathKey(names: readonly string[]): string {
  return names.map(themeNameKey).join('\n');
}

/** The names of the themes above each one and its own, from the top. A parent that is gone does not count. */
export function themePaths(
  themes: readonly Pick<Theme, 'id' | 'name' | 'parentId'>[],
): Map<ThemeId, string[]> {
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  const paths = new Map<ThemeId, string[]>();
  const pathOf = (theme: Pick<Theme, 'id' | 'name' | 'parentId'>): string[] => {
    const known = paths.get(theme.id);
    if (known) return known;
    const above = theme.parentId === null ? undefined : byId.get(theme.parentId);
    const path = [...(above ? pathOf(above) : []), theme.name];
    paths.set(theme.id, path);
    return path;
  };
  themes.forEach(pathOf);
  return paths;
}
