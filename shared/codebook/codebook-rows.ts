import type { Theme } from '../domain/themes';
import { hueNames } from './hue-names';
import { inertText } from './inert-text';
import { joinPath, joinWords } from './path-text';
import { themePaths } from './theme-paths';

/** Headings of the export. */
export const codebookHeadings = [
  'Path',
  'Name',
  'Parent',
  'Definition',
  'Colour',
  'Keywords',
  'Points',
] as const;

/**
 * The codebook as rows of cells, in the order given, for a file that `readCodebook` reads back to the same tree. No cell
 * runs in a spreadsheet.
 */
export function codebookRows(
  themes: readonly (Theme & { readonly points: number })[],
): (string | number)[][] {
  const paths = themePaths(themes);
  return themes.map(({ id, name, definition, hue, keywords, points }) => {
    const path = paths.get(id) ?? [name];
    const colour = hueNames[hue] ?? '';
    const texts = [
      joinPath(path),
      name,
      path.at(-2) ?? '',
      definition,
      colour,
      joinWords(keywords),
    ];
    return [...texts.map(inertText), points];
  });
}
