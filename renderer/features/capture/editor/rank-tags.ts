import fuzzysort from 'fuzzysort';
import { fold } from '../speaker/rank-speakers';
import type { ThemeIndex, ThemeLook } from '../themes';

export type TagOption =
  | { readonly kind: 'theme'; readonly theme: ThemeLook }
  | { readonly kind: 'new'; readonly name: string };

const mostTags = 8;

/** The themes that a tag may mean, best first; last, a new one of that name where there is none yet. */
export function rankTags(themes: ThemeIndex, text: string): TagOption[] {
  const query = fold(text.trim());
  const all = [...themes.values()];
  const found =
    query === ''
      ? all.slice(0, mostTags)
      : fuzzysort
          .go(query, all, { keys: [({ name }) => fold(name)], limit: mostTags, threshold: 0.4 })
          .map(({ obj }) => obj);
  const isKnown = all.some(({ name }) => fold(name) === query);
  const canBeNew = /^\p{L}/u.test(query) && !isKnown;
  return [
    ...found.map((theme): TagOption => ({ kind: 'theme', theme })),
    ...(canBeNew ? [{ kind: 'new', name: text.trim() } as const] : []),
  ];
}
