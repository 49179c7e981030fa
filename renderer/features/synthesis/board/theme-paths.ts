import { themePaths } from '../../../../shared/codebook/theme-paths';
import type { ThemeId } from '../../../../shared/domain/ids';
import type { Theme } from '../../../../shared/domain/themes';

/** Themes to choose from, with the names of those above them, in their order: "migration › return". */
export function themeOptions(themes: readonly Theme[]): { id: ThemeId; label: string }[] {
  const paths = themePaths(themes);
  return themes.map(({ id, name }) => ({ id, label: (paths.get(id) ?? [name]).join(' › ') }));
}
