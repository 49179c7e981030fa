import type { Registry } from '../../registry/registry';
import { officialLanguages } from '../../registry/state';
import { isCommonWord } from './words-around-names';
import { foldedWords, type NameForm } from './person-forms';
import { WordTrie } from './word-trie';

/** A State by its code, or an organization of the registry by its key. */
export type RegistryThing = `state:${string}` | `organization:${string}`;

/** A name as it may stand in a text. */
export function formsOfBody(name: string): NameForm[] {
  const words = foldedWords(name);
  const [only] = words;
  if (only === undefined) return [];
  if (isAbbreviation(name)) return [{ words, need: 'as-written', written: name.trim() }];
  const need = words.length === 1 && isCommonWord(only) ? 'capital' : 'nothing';
  const forms: NameForm[] = [{ words, need }];
  const bare = name.replace(/^(?:the|les?|la|el|los|las)\s+|^l['’]/iu, '');
  if (bare !== name) forms.push({ words: foldedWords(bare), need: 'nothing' });
  const [, main = '', short = ''] = /^(.+?)\s*\(([^()]+)\)\s*$/u.exec(name) ?? [];
  if (isAbbreviation(short)) {
    forms.push({ words: foldedWords(main), need: 'nothing' });
    forms.push({ words: foldedWords(short), need: 'as-written', written: short });
  }
  return forms.filter((form) => form.words.length > 0);
}

/** Short enough to be a word when it is written small. */
function isAbbreviation(name: string): boolean {
  const letters = name.replace(/[^\p{L}\p{N}]/gu, '');
  const isShort = letters.length > 1 && letters.length <= 6;
  return isShort && /^[\p{Lu}\p{N}][\p{Lu}\p{N}\p{P}\s]*s?$/u.test(name.trim());
}

export interface RegistryForm extends NameForm {
  readonly thing: RegistryThing;
}

const tries = new WeakMap<Registry, WordTrie<RegistryForm>>();

/** Every name of the registry, in all languages, kept as long as the registry is. */
export function registryTrie(registry: Registry): WordTrie<RegistryForm> {
  const known = tries.get(registry);
  if (known) return known;
  const trie = new WordTrie<RegistryForm>();
  const add = (thing: RegistryThing, names: readonly string[]) => {
    const seen = new Set<string>();
    for (const form of names.flatMap(formsOfBody)) {
      const key = `${form.need} ${form.words.join(' ')}`;
      if (seen.has(key)) continue;
      seen.add(key);
      trie.add(form.words, { ...form, thing });
    }
  };
  for (const { iso3, names, aliases } of registry.states) {
    const written = officialLanguages.flatMap((language) => Object.values(names[language]));
    // Understood when somebody types it into a field; in a text it is a continent.
    const telling = aliases.filter((alias) => alias !== 'America');
    add(`state:${iso3}`, [...written, ...telling]);
  }
  for (const { key, names, abbreviation, aliases } of registry.organizations)
    add(`organization:${key}`, [...Object.values(names), abbreviation, ...aliases].filter(Boolean));
  tries.set(registry, trie);
  return trie;
}
