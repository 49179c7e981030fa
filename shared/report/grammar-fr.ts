import { areConsecutive, dayText } from './calendar-days';
import { feminineNouns } from './words-fr';

export const language = 'fr';

/** Before high punctuation, inside quotation marks and between thousands. */
export const nbsp = '\u00a0';

export type FrenchGender = 'm' | 'f';

const units =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(
    ' ',
  );
const tens = ['vingt', 'trente', 'quarante', 'cinquante', 'soixante', 'soixante', 'quatre-vingt'];

/** Words below a hundred, for the start of a sentence; figures from there. Only "un" has a feminine. */
export function numberInWords(value: number, gender: FrenchGender = 'm'): string {
  if (value > 99) return figures(value);
  const words = wordsBelowHundred(value);
  return gender === 'f' ? words.replace(/(?<!\p{L})un$/u, 'une') : words;
}

function wordsBelowHundred(value: number): string {
  if (value < 20) return units[value] ?? String(value);
  const isTwenties = value >= 60;
  const base = isTwenties ? Math.floor(value / 20) * 20 : Math.floor(value / 10) * 10;
  const rest = value - base;
  const ten = base === 80 ? 'quatre-vingt' : (tens[base / 10 - 2] ?? '');
  if (rest === 0) return base === 80 ? 'quatre-vingts' : ten;
  const joint = base < 80 && (rest === 1 || rest === 11) ? ' et ' : '-';
  return `${ten}${joint}${units[rest] ?? ''}`;
}

function figures(value: number): string {
  return value.toLocaleString(language).replace(/\s/gu, nbsp);
}

/** In words below ten. */
export function number(value: number, gender: FrenchGender = 'm'): string {
  return value < 10 ? numberInWords(value, gender) : figures(value);
}

/** "a, b et c"; commas within an item turn the separators into semicolons. */
export function enumerate(items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined || items.length === 1) return last ?? '';
  const before = items.slice(0, -1);
  const isPlain = !items.some((item) => item.includes(','));
  return isPlain
    ? `${before.join(', ')} et ${last}`
    : `${before.join(`${nbsp}; `)}${nbsp}; et ${last}`;
}

/** With its first letter in upper case. */
export function raised(text: string): string {
  const first = text.match(/^\p{L}/u)?.[0];
  return first ? first.toLocaleUpperCase(language) + text.slice(first.length) : text;
}

/** A computed quantity at the start of a sentence is never a figure. */
export function sentenceCase(text: string): string {
  const inWords = text.replace(/^(\d{2})(?=\s+(\p{L}*)|$)/u, (_, digits: string, noun?: string) =>
    numberInWords(Number(digits), noun && feminineNouns.test(noun) ? 'f' : 'm'),
  );
  return raised(inWords);
}

/** Figures stay as they were written. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  const isClosed = /[.!?…][\s"”’»)\]]*$/u.test(trimmed);
  return raised(isClosed ? trimmed : `${trimmed.replace(/\s*[,;:]$/u, '')}.`);
}

export function quoted(text: string): string {
  return `«${nbsp}${text}${nbsp}»`;
}

/** A vowel to hear at the beginning. "h" is taken for aspirated but in the names that come up. */
const startsWithVowel = /^(?:[aeiouàâäéèêëîïôöùûüœæ]|ha[iï]ti|homme|hongrie|honduras)/iu;

/** With "de", contracted and elided: "du Mexique", "des Philippines", "de l’Algérie", "d’Israël". */
export function of(name: string): string {
  if (name.startsWith('le ')) return `du ${name.slice(3)}`;
  if (name.startsWith('les ')) return `des ${name.slice(4)}`;
  return startsWithVowel.test(name) ? `d’${name}` : `de ${name}`;
}

/** A town with "à", contracted: "au Caire", "à La Haye". */
export function at(place: string): string {
  if (/^le /iu.test(place)) return `au ${place.slice(3)}`;
  return /^les /iu.test(place) ? `aux ${place.slice(4)}` : `à ${place}`;
}

/** Where a person's "de", "à" or "que" meets computed words. */
export function joined(before: string, words: string): { before: string; words: string } {
  const found = /(?<![\p{L}’'])(de|à|\p{L}*que)\s$/iu.exec(before);
  const word = found?.[1];
  if (!word) return { before, words };
  const rest = before.slice(0, found.index);
  const start = (lower: string) => (/^\p{Lu}/u.test(word) ? raised(lower) : lower);
  if (word.toLowerCase() === 'de') {
    return { before: rest, words: start(words.startsWith('de ') ? words : of(words)) };
  }
  if (word.toLowerCase() === 'à') return { before: rest, words: start(at(words)) };
  const isElided = startsWithVowel.test(words);
  return isElided ? { before: `${rest}${word.slice(0, -1)}’`, words } : { before, words };
}

/** With the definite article, elided before a vowel. */
export function the(noun: string, gender: FrenchGender): string {
  if (startsWithVowel.test(noun)) return `l’${noun}`;
  return gender === 'f' ? `la ${noun}` : `le ${noun}`;
}

export const leadingArticle = /^(?:les?\s+|la\s+|l['’])/iu;

interface DayParts {
  day: string;
  month: string;
  year: string;
}

/** @param day `YYYY-MM-DD` */
function partsOf(day: string): DayParts {
  const part = (options: Intl.DateTimeFormatOptions) => dayText(language, day, options);
  const number = Number(day.slice(-2));
  return {
    day: number === 1 ? '1er' : String(number),
    month: part({ month: 'long' }),
    year: part({ year: 'numeric' }),
  };
}

/** The first day as far as the last one leaves it open, and the last in full. */
export function daySpan(first: string, last: string): { from: string; to: string } {
  const [a, b] = [partsOf(first), partsOf(last)];
  const isSameYear = a.year === b.year;
  const isSameMonth = isSameYear && a.month === b.month;
  const from = [a.day, isSameMonth ? '' : a.month, isSameYear ? '' : a.year];
  return { from: from.filter(Boolean).join(' '), to: `${b.day} ${b.month} ${b.year}` };
}

/** "18 et 19 avril 2017", "18–21 avril 2017", "30 avril–2 mai 2017". */
export function dateRange(first: string, last: string): string {
  const { from, to } = daySpan(first, last);
  if (first === last) return to;
  return areConsecutive(first, last) ? `${from} et ${to}` : `${from}–${to}`;
}

/** "lundi 26 mars 2018". */
export function weekday(day: string): string {
  return `${dayText(language, day, { weekday: 'long' })} ${daySpan(day, day).to}`;
}
