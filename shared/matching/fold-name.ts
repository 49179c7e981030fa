/**
 * A word as it is compared: lower case, without marks, punctuation and variants of letters. `start` and `end` are
 * places in the text that it stands in (UTF-16 units).
 */
export interface FoldedWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether an apostrophe joins it to the next word, as in "l'Iran". */
  readonly isElided: boolean;
}

/** One letter or digit as it is compared, and where it comes from. "ß" gives two with the same place. */
export interface FoldedLetter {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of a text, folded. Each ideograph is a word, for nothing but a dictionary would tell them apart. */
export function foldWords(text: string): FoldedWord[] {
  const words: FoldedWord[] = [];
  let word = '';
  let start = 0;
  let end = 0;
  const finish = (isElided: boolean) => {
    if (word !== '') words.push({ text: word, start, end, isElided });
    word = '';
  };
  let at = 0;
  for (const character of text) {
    const { folded, kind } = foldCharacter(character);
    const next = at + character.length;
    if (kind === 'letter') {
      if (word === '') start = at;
      word += folded;
      end = next;
    } else if (kind === 'word') {
      finish(false);
      words.push({ text: folded, start: at, end: next, isElided: false });
    } else if (kind === 'gap') finish(false);
    // "d'Ivoire" and "O'Neill" are looked for by their second part, "People's" is one word.
    else if (kind === 'apostrophe' && word.length <= 2) finish(true);
    at = next;
  }
  finish(false);
  return words;
}

/** The words of a text, folded, with one space between them. */
export function foldName(text: string): string {
  return foldWords(text)
    .map((word) => word.text)
    .join(' ');
}

/** What texts of one name have in common: their words, folded. A text without letters is its own key. */
export function nameKey(text: string): string {
  return foldName(text) || text.trim();
}

/** The letters and digits of a text, folded, without anything between them: "Viet Nam" is "Vietnam". */
export function compactName(text: string): string {
  return foldWords(text)
    .map((word) => word.text)
    .join('');
}

/** The letters of {@link compactName}, each with its place in the text. */
export function foldLetters(text: string): FoldedLetter[] {
  const letters: FoldedLetter[] = [];
  let at = 0;
  for (const character of text) {
    const { folded, kind } = foldCharacter(character);
    const end = at + character.length;
    if (kind === 'letter' || kind === 'word')
      for (const unit of folded.split('')) letters.push({ text: unit, start: at, end });
    at = end;
  }
  return letters;
}

interface FoldedCharacter {
  readonly folded: string;
  readonly kind: 'letter' | 'word' | 'apostrophe' | 'mark' | 'gap';
}

// Letters that Unicode does not take apart, and Arabic ones that are written for one another.
const sameLetters: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', œ: 'oe', æ: 'ae', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ħ: 'h', ı: 'i', ŋ: 'n' },
  ...{ ŧ: 't', ƒ: 'f', ə: 'e', ς: 'σ' },
  ...{ ٱ: 'ا', ى: 'ي', ی: 'ي', ئ: 'ي', ؤ: 'و', ة: 'ه', ک: 'ك', ە: 'ه', ء: '' },
};
const apostrophes = /^['’‘‛`´ʹʻʼʽʾʿˈ′＇ꞌ]$/u;
// Vowel signs of Indic scripts are letters to their readers; accents, harakat and niqqud can be left out.
const droppedMark =
  /^(?:(?=\p{M})[\p{Script=Inherited}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]|ـ|\p{Cf})$/u;
const letterOrDigit = /[\p{L}\p{N}\p{M}]/u;
const ideograph = /^\p{Script=Han}$/u;

// Filled by the characters that occur: few, and each is asked for thousands of times.
const known = new Map<string, FoldedCharacter>();

function foldCharacter(character: string): FoldedCharacter {
  let found = known.get(character);
  if (found === undefined) {
    found = readCharacter(character);
    known.set(character, found);
  }
  return found;
}

function readCharacter(character: string): FoldedCharacter {
  if (apostrophes.test(character)) return { folded: '', kind: 'apostrophe' };
  if (character === '&' || character === '＆') return { folded: 'and', kind: 'word' };
  if (droppedMark.test(character)) return { folded: '', kind: 'mark' };
  let folded = '';
  for (const part of character.normalize('NFKD').toLowerCase()) {
    if (droppedMark.test(part)) continue;
    if (!letterOrDigit.test(part)) return { folded: '', kind: 'gap' };
    folded += sameLetters[part] ?? part;
  }
  if (ideograph.test(character)) return { folded, kind: 'word' };
  return { folded, kind: folded === '' ? 'mark' : 'letter' };
}
