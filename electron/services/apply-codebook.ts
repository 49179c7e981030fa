import type { CodebookEntry } from '../../shared/codebook/codebook-entry';
import { planCodebook, type PlannedTheme } from '../../shared/codebook/plan-codebook';
import type { ThemeId } from '../../shared/domain/ids';
import { readThemes, themeTable } from '../persistence/theme-repository';
import type { CommandRunner } from './run-command';

/** Does what a file of themes says to the codebook as it is now. Runs inside a command. */
export function applyCodebook(
  runner: CommandRunner,
  entries: readonly CodebookEntry[],
): { added: number; changed: number } {
  const themes = readThemes(runner.database);
  const { items } = planCodebook(entries, themes);
  let position = Math.max(0, ...themes.map((theme) => theme.position));
  const ids = new Map<PlannedTheme, ThemeId>();
  const parentIdOf = ({ parent }: PlannedTheme): ThemeId | null =>
    parent === null ? null : (parent.existing?.id ?? add(parent));
  // What is below comes after what is above, because a row may only refer to one that is there.
  const add = (theme: PlannedTheme): ThemeId => {
    const known = ids.get(theme);
    if (known !== undefined) return known;
    const { name, definition, hue, keywords } = theme;
    const parentId = parentIdOf(theme);
    const id = runner.newId<ThemeId>();
    ids.set(theme, id);
    position += 1;
    themeTable.insert(runner.transaction, {
      ...{ id, name, definition, hue, parentId, position },
      keywords: [...keywords],
    });
    return id;
  };
  for (const { theme, status, changes } of items) {
    if (status === 'new') add(theme);
    if (status !== 'changed' || theme.existing === null) continue;
    const { name, definition, hue, keywords } = theme;
    themeTable.update(runner.transaction, theme.existing.id, {
      ...{ name, definition, hue },
      keywords: [...keywords],
      // To the end of where it goes, as new ones are.
      ...(changes.includes('place')
        ? { parentId: parentIdOf(theme), position: (position += 1) }
        : {}),
    });
  }
  const count = (status: string) => items.filter((item) => item.status === status).length;
  return { added: count('new'), changed: count('changed') };
}
