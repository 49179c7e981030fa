import { foldWords, type FoldedWord } from './fold-name';
import { letterSet, pairSet, type PairSet } from './edit-distance';
import { compact, isLinkWord, leadingArticles } from './name-forms';

/**
 * What a name is: as it is used, in full dress, understood only, an abbreviation ("IOM"), or a code ("KEN").
 * Abbreviations and codes are matched whole, for they stand within too many words.
 */
type NameKind = 'name' | 'formal' | 'alias' | 'abbreviation' | 'code';

export interface Name {
  readonly text: string;
  readonly kind: NameKind;
}

/** A thing that can be found, and what it is called. */
export interface NameEntry<T> {
  readonly thing: T;
  /** The first is the one that people are shown. */
  readonly names: readonly Name[];
  /** Added to the score of a search, where an exact name has 1.25 and others up to 1; 0 if left out. */
  readonly weight?: number;
  /**
   * Things of one kin are told from one another by their names: a name that stands in those of several others asks.
   * A State is not confused with the organizations that have its name in theirs.
   */
  readonly kin?: string;
}

/** A name made ready for thousands of comparisons. */
export interface PreparedName {
  /** Place of its entry. */
  readonly entry: number;
  readonly name: Name;
  readonly isShown: boolean;
  readonly words: readonly string[];
  /** Its letters without anything between them. */
  readonly letters: string;
  /** The same without a leading article. */
  readonly core: string;
  readonly letterSet: number;
  readonly pairs: PairSet;
  /** The first letters of its words. */
  readonly initialSet: number;
  readonly initials: string;
}

/** Prepares a name; null for one without a letter or digit. */
export function prepareName(name: Name, entry: number, isShown: boolean): PreparedName | null {
  const words = foldWords(name.text);
  if (words.length === 0) return null;
  const letters = compact(words);
  return {
    ...{ entry, name, isShown, letters },
    words: words.map(({ text }) => text),
    core: compact(words.slice(leadingArticles(words))),
    letterSet: letterSet(letters),
    pairs: pairSet(letters),
    initialSet: initialSet(words),
    initials: initialsOf(words),
  };
}

/** The first letters of words, as a set to be tested before the words are. */
export function initialSet(words: readonly { readonly text: string }[]): number {
  let set = 0;
  for (const { text } of words) set |= 1 << (text.charCodeAt(0) & 31);
  return set;
}

export function isShort({ kind }: Name): boolean {
  return kind === 'abbreviation' || kind === 'code';
}

function initialsOf(words: readonly FoldedWord[]): string {
  let initials = '';
  for (const { text } of words) if (!isLinkWord(text)) initials += text[0] ?? '';
  return initials;
}
