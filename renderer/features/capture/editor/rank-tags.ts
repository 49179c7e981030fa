import { compactName } from '../../../../shared/matching/fold-name';
import { NameIndex } from '../../../../shared/matching/name-index';
import type { ThemeIndex, ThemeLook } from '../themes';

export type TagOption =
  | { readonly kind: 'theme'; readonly theme: ThemeLook }
  | { readonly kind: 'new'; readonly name: string };

const mostTags = 8;

/** The themes that a tag may mean, best first; last, a new one of that name where there is none yet. */
export function rankTags(themes: ThemeIndex, text: string): TagOption[] {
  const name = text.trim();
  const all = [...themes.values()];
  const found =
    name === ''
      ? all.slice(0, mostTags)
      : namesOf(themes)
          .search(name, mostTags)
          .map(({ thing }) => thing);
  const isKnown = all.some((theme) => compactName(theme.name) === compactName(name));
  const canBeNew = /^\p{L}/u.test(name) && !isKnown;
  return [
    ...found.map((theme): TagOption => ({ kind: 'theme', theme })),
    ...(canBeNew ? [{ kind: 'new', name } as const] : []),
  ];
}

// The same themes are searched with every letter.
const prepared = new WeakMap<ThemeIndex, NameIndex<ThemeLook>>();

function namesOf(themes: ThemeIndex): NameIndex<ThemeLook> {
  let names = prepared.get(themes);
  if (names === undefined) {
    names = new NameIndex(
      [...themes.values()].map((theme) => ({
        thing: theme,
        names: [{ text: theme.name, kind: 'name' }],
      })),
    );
    prepared.set(themes, names);
  }
  return names;
}
