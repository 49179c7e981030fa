import { foldName } from '../../matching/fold-name';
import type { Category, Gender } from '../../domain/vocabulary';
import { categoryWords } from './category-words';

/**
 * The e-mail address in a cell, without "mailto:", brackets or a name around it; the first of several. Lenient: what
 * looks like one is one. Null where there is none.
 */
export function readEmail(text: string): string | null {
  const [found] = /[^\s<>,;:"'()[\]|]{1,250}@[^\s<>,;:"'()[\]|@]{1,250}/u.exec(text) ?? [];
  const email = found?.replace(/\.+$/u, '').normalize('NFC');
  return email !== undefined && /@[^@.]+(?:\.[^@.]+)+$/u.test(email) ? email : null;
}

/** Two addresses are one whatever their capitals. */
export function emailKey(email: string): string {
  return email.toLowerCase();
}

const categoryOf = new Map<string, Category>();
for (const [category, words] of categoryWords)
  for (const word of words) categoryOf.set(foldName(word), category);
const phrases = [...categoryOf.keys()]
  .filter((phrase) => phrase.length > 3)
  .sort((a, b) => b.length - a.length);
const knownCategories = new Map<string, Category | null>();

/** The category that a cell names in English, French or Spanish; null where it names none that we know. */
export function readCategory(text: string): Category | null {
  if (text.length > 200) return null;
  let found = knownCategories.get(text);
  if (found === undefined) {
    found = findCategory(foldName(text));
    // Kept for the few words of one file after another, not for a column of free text.
    if (knownCategories.size < 5000) knownCategories.set(text, found);
  }
  return found;
}

// "Representative of civil society" holds "civil society"; the longest phrase tells, "local government" before "government".
function findCategory(key: string): Category | null {
  const whole = categoryOf.get(key);
  if (whole !== undefined) return whole;
  const phrase = phrases.find((each) => ` ${key} `.includes(` ${each} `));
  return phrase === undefined ? null : (categoryOf.get(phrase) ?? null);
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const womanWords = setOf(
  'female woman women femme feminin feminine femenino mujer mulher feminino',
);
const manWords = setOf('male man men homme masculin masculine masculino hombre homem');
const womanForms = setOf('mme mlle mrs ms miss sra srta madame frau weiblich');
const manForms = setOf('mr sr monsieur herr mannlich');
const otherWords = setOf(
  'other autre otro otra outro outra x nonbinary diverse divers nb non-binary d',
);

/**
 * How a column of genders is to be read: "M" is a man beside "F", and a woman beside "H" (mujer, hombre); alone it is
 * left open. Gender is never concluded from a name, a pronoun or a form of address.
 */
export function genderReader(values: Iterable<string>): (text: string) => Gender | null {
  const letters = new Set<string>();
  for (const value of values) letters.add(foldName(value));
  const hasF = letters.has('f') || [...womanWords].some((word) => letters.has(word));
  const isSpanish = letters.has('h') && !letters.has('f');
  return (text) => {
    const key = foldName(text);
    if (key === 'f' || womanWords.has(key) || womanForms.has(key)) return 'woman';
    if (key === 'h' || manWords.has(key) || manForms.has(key)) return 'man';
    if (otherWords.has(key.replaceAll(' ', '')) || key === 'prefer not to say')
      return key === 'prefer not to say' ? null : 'other';
    if (key === 'w') return 'woman';
    if (key !== 'm') return null;
    if (isSpanish) return 'woman';
    return hasF || letters.has('w') ? 'man' : null;
  };
}

/** Whether a cell says that nothing is known: "n/a", "–", "TBC". */
export function isBlank(text: string): boolean {
  if (text === '') return true;
  if (text.length > 20) return false;
  return /^[\s.\-–—_/?*]+$/u.test(text) || (/^[nt(]/iu.test(text) && blanks.has(foldName(text)));
}
const blanks = new Set(['na', 'n a', 'none', 'null', 'tbc', 'tbd', 'tba', 'nil', 'not applicable']);

/** A cell as it is kept: one line, NFC, nothing that cannot be stored or seen. */
export function tidyCell(text: string): string {
  // Most cells of a long file, at a tenth of the cost.
  if (/^(?:[!-~]+(?: [!-~]+)*)?$/.test(text)) return text;
  return text
    .replace(/[\uD800-\uDFFF]/gu, '\uFFFD')
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
