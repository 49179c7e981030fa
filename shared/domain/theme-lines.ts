import type { ThemeId } from './ids';
import type { Theme } from './themes';

/**
 * For each theme, itself and those above it, the topmost last: what a point that carries it belongs to. One whose parent
 * is gone stands at the top; a damaged cycle of parents ends where it closes.
 */
export function themeLines(
  themes: readonly Pick<Theme, 'id' | 'parentId'>[],
): ReadonlyMap<ThemeId, readonly ThemeId[]> {
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  return new Map(
    themes.map((theme) => {
      const line = [theme.id];
      for (let above = byId.get(theme.parentId!); above; above = byId.get(above.parentId!)) {
        if (line.includes(above.id)) break;
        line.push(above.id);
      }
      return [theme.id, line];
    }),
  );
}

/** Every theme that one of the given ones is or lies below, each once. */
export function themesAbove(
  lines: ReturnType<typeof themeLines>,
  themeIds: readonly ThemeId[],
): Iterable<ThemeId> {
  // Most points have one theme, and there are many points.
  const [only] = themeIds;
  if (only && themeIds.length === 1) return lines.get(only) ?? [];
  return new Set(themeIds.flatMap((id) => lines.get(id) ?? []));
}
