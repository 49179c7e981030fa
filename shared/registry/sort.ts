import type { OfficialLanguage, State } from './state';

export type NameForm = 'short' | 'formal' | 'running';

/** What a State is called in a language, in the form that a list, a title page or a sentence takes. */
export function stateName(state: State, language: OfficialLanguage, form: NameForm): string {
  return state.names[language][form];
}

/**
 * Compares States as the language version of a United Nations document lists them: by short name without its article, in
 * that language's collation, letter by letter ("République démocratique du Congo" before "République de Moldova"). Total:
 * two States never compare equal.
 */
export function compareStates(language: OfficialLanguage): (a: State, b: State) => number {
  const collator = new Intl.Collator(language, { ignorePunctuation: true });
  const keys = new Map<State, string>();
  const keyOf = (state: State) => {
    const known = keys.get(state);
    if (known !== undefined) return known;
    const key = stateSortKey(state, language);
    keys.set(state, key);
    return key;
  };
  return (a, b) => collator.compare(keyOf(a), keyOf(b)) || compareCodes(a.iso3, b.iso3);
}

function compareCodes(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** The table's short names have no article, but an institution's own may: "The Gambia". In Arabic it is part of the word. */
const leadingArticles: Partial<Record<OfficialLanguage, RegExp>> = {
  en: /^the /iu,
  fr: /^(?:les? |la |l['’])/iu,
  es: /^(?:el|la|los|las) /iu,
  ar: /^ال/u,
};

/** What a State is filed under in a language: its short name without its article, in the spelling that collations know. */
export function stateSortKey(state: State, language: OfficialLanguage): string {
  const short = stateName(state, language, 'short');
  // The one State whose name has an article of its own.
  if (state.iso3 === 'SLV' && language !== 'ar') return short;
  const bare = short.replace(leadingArticles[language] ?? '', '');
  // Lists in Arabic file alef with madda under alef; the collation gives it a place of its own before all others.
  if (language === 'ar') return bare.replaceAll('آ', 'ا');
  // In Peru's name the first character is read bì, which no collation knows; 毕 is read so everywhere.
  if (language === 'zh') return bare.replace(/^秘鲁/u, '毕鲁');
  return bare;
}
