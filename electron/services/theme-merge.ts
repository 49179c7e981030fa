import type { ThemeId } from '../../shared/domain/ids';
import { tidyKeywords, type Theme } from '../../shared/domain/themes';
import { narrativeThemes, type Narrative } from '../../shared/notes/narrative';
import { areaTable, readAreas } from '../persistence/synthesis-repository';
import { readInterventionsWithTheme, themeTable } from '../persistence/theme-repository';
import type { CommandRunner } from './run-command';
import type { ThemeTags } from './theme-tags';
import { ThemeTree } from './theme-tree';

/**
 * Makes one theme of several: what carries, asks for or stands below one of them does so for the one that stays. Runs
 * inside a command.
 */
export function mergeThemes(
  runner: CommandRunner,
  tags: ThemeTags,
  merged: readonly Theme[],
  into: Theme,
): void {
  const gone = new Set(merged.map(({ id }) => id));
  const replace = (themes: readonly ThemeId[]) => [
    ...new Set(themes.map((id) => (gone.has(id) ? into.id : id))),
  ];
  const interventions = merged.flatMap(({ id }) => readInterventionsWithTheme(runner.database, id));
  for (const intervention of new Set(interventions)) tags.rewrite(intervention, replace);
  for (const { id, narrative } of readAreas(runner.database)) {
    if (narrativeThemes(narrative).some((theme) => gone.has(theme)))
      areaTable.update(runner.transaction, id, { narrative: withThemes(narrative, replace) });
  }
  joinBranches(runner, gone, into);
  themeTable.update(runner.transaction, into.id, {
    // Names first: they are what people called it.
    keywords: tidyKeywords(into.name, [
      ...into.keywords,
      ...merged.map(({ name }) => name),
      ...merged.flatMap(({ keywords }) => keywords),
    ]),
    definition: into.definition || (merged.find(({ definition }) => definition)?.definition ?? ''),
  });
  for (const { id } of merged) themeTable.delete(runner.transaction, id);
}

/**
 * What stood below the merged themes stands below the one that stays. Where that one is itself below one of them it
 * first takes that one's place, or the tree would hang on nothing.
 */
function joinBranches(runner: CommandRunner, gone: ReadonlySet<ThemeId>, into: Theme): void {
  const before = ThemeTree.read(runner.database);
  const highest = before.above(into.id).findLast((id) => gone.has(id));
  if (highest !== undefined) {
    const place = before.themes.find(({ id }) => id === highest) ?? null;
    before.put(runner, [into.id], before.parentOf(highest), place);
  }
  const orphans = before.themes.filter(({ id }) => {
    const parent = before.parentOf(id);
    return parent !== null && gone.has(parent) && !gone.has(id) && id !== into.id;
  });
  if (orphans.length === 0) return;
  const tree = ThemeTree.read(runner.database);
  const ids = orphans.map(({ id }) => id);
  tree.put(runner, ids, into.id, tree.childrenOf(into.id).at(-1) ?? null);
}

function withThemes(
  narrative: Narrative,
  replace: (themes: readonly ThemeId[]) => ThemeId[],
): Narrative {
  return {
    ...narrative,
    content: narrative.content.map((paragraph) => ({
      ...paragraph,
      ...(paragraph.content && {
        content: paragraph.content.map((node) =>
          node.type === 'field'
            ? { ...node, attrs: { ...node.attrs, themes: replace(node.attrs.themes) } }
            : node,
        ),
      }),
    })),
  };
}
