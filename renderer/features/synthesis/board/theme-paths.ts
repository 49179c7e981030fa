import type { ThemeId } from '../../../../shared/domain/ids';
import type { Theme } from '../../../../shared/domain/themes';

/** Themes with the names of those above them, in their order: "migration › return". */
export function themePaths(themes: readonly Theme[]): { id: ThemeId; label: string }[] {
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  return themes.map((theme) => {
    const names: string[] = [];
    const seen = new Set<ThemeId>();
    // A damaged cycle of parents ends where it closes.
    for (let at: Theme | undefined = theme; at && !seen.has(at.id);) {
      seen.add(at.id);
      names.unshift(at.name);
      at = at.parentId === null ? undefined : byId.get(at.parentId);
    }
    return { id: theme.id, label: names.join(' › ') };
  });
}
