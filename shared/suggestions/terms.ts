// The package has no types of its own, and every project that imports this file has to see ours.
// eslint-disable-next-line @typescript-eslint/triple-slash-reference
/// <reference path="./snowball-stemmers.d.ts" />
import { newStemmer, type Stemmer } from 'snowball-stemmers';
import { isStopWord } from './stop-words';

/** A word of a text. `start` and `end` are places in it (UTF-16 units). */
export interface Term {
  /** What inflected forms of the word have in common; the same within a language only. */
  readonly key: string;
  /** In lower case, as it stands in the text otherwise. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Says nothing of the matter. */
  readonly isStop: boolean;
}

const algorithms = {
  ar: 'arabic',
  en: 'english',
  es: 'spanish',
  fr: 'french',
  ru: 'russian',
} as const;
const isStemmed = (language: string): language is keyof typeof algorithms => language in algorithms;

/** Languages that put no space between words. */
const unsegmented = new Set(['zh', 'yue', 'ja', 'th', 'lo', 'km', 'my']);

const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼ][\p{L}\p{M}]+)*/gu;
const apostrophe = /['’ʼ]/u;
/** No word: what a machine wrote. UTF-16 units. */
const longestWord = 40;

/**
 * Reads texts as terms. Stemming is slow and people repeat themselves, so a reader remembers the words that it has
 * seen: make one for many texts, and drop it with them.
 */
export class TermReader {
  readonly #stemmers = new Map<string, Stemmer>();
  readonly #segmenters = new Map<string, Intl.Segmenter>();
  /** By language and by word as it stands in a text; null for what tells nothing. */
  readonly #seen = new Map<string, Map<string, SeenWord | null>>();

  /** All words in the order of the text, stop words among them. Any text will do: what is no word is left out. */
  read(text: string, language: string): Term[] {
    const seen = this.#seen.get(language) ?? new Map<string, SeenWord | null>();
    this.#seen.set(language, seen);
    const terms: Term[] = [];
    const found = unsegmented.has(language) ? this.#segment(text, language) : words(text);
    for (const { word: written, start, end } of found) {
      let known = seen.get(written);
      if (known === undefined) {
        known = this.#look(written, language);
        seen.set(written, known);
      }
      if (known !== null) {
        terms.push({ key: known.key, word: known.word, start, end, isStop: known.isStop });
      }
    }
    return terms;
  }

  #look(written: string, language: string): SeenWord | null {
    const word = written.normalize('NFKC').toLowerCase();
    if (!isTelling(word)) return null;
    return { word, key: this.#key(word, language), isStop: isStopWord(word, language) };
  }

  #key(word: string, language: string): string {
    if (!isStemmed(language)) return withoutMarks(word);
    const stemmer = this.#stemmers.get(language) ?? newStemmer(algorithms[language]);
    this.#stemmers.set(language, stemmer);
    return withoutMarks(stemmer.stem(readyForStemming(word, language)));
  }

  #segment(text: string, language: string): PlacedWord[] {
    const segmenter =
      this.#segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
    this.#segmenters.set(language, segmenter);
    return [...segmenter.segment(text)]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment, index }) => ({ word: segment, start: index, end: index + segment.length }));
  }
}

type SeenWord = Pick<Term, 'key' | 'word' | 'isStop'>;

interface PlacedWord {
  word: string;
  start: number;
  end: number;
}

function words(text: string): PlacedWord[] {
  return Array.from(text.matchAll(wordPattern), ({ 0: whole, index }) => {
    const at = whole.search(apostrophe);
    if (at === -1) return { word: whole, start: index, end: index + whole.length };
    // "l’accueil" and "qu’une" are about their second part, "country’s" and "don’t" about the first.
    if (at > 2) return { word: whole.slice(0, at), start: index, end: index + at };
    return { word: whole.slice(at + 1), start: index + at + 1, end: index + whole.length };
  });
}

/** A single letter, or a number of one or two digits, tells nothing; a single ideograph does. */
function isTelling(word: string): boolean {
  if (word.length > longestWord || /^\d{1,2}$/u.test(word)) return false;
  return word.length > 1 || /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(word);
}

function readyForStemming(word: string, language: string): string {
  if (language === 'ru') return word.replaceAll('ё', 'е');
  if (language !== 'ar') return word;
  // Vowel signs and lengthening are written or not; "and" and "so" are written as part of the word.
  return word.replace(/[\u064b-\u0652\u0640]/gu, '').replace(/^[وف](?=ال)/u, '');
}

/** Accents are often left out in haste. Cyrillic й and the like are letters of their own. */
function withoutMarks(word: string): string {
  if (!/[\u00c0-\u024f]/u.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC');
}
