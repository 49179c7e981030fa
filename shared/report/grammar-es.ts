import { areConsecutive, dayText } from './calendar-days';
import { feminineNouns } from './words-es';

export const language = 'es';

export type SpanishGender = 'm' | 'f';

const units =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  );
const tens = 'treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ');

/** Words below a hundred, standing alone; figures from there. */
export function numberInWords(value: number): string {
  if (value < 30) return units[value] ?? String(value);
  if (value > 99) return figures(value);
  const ten = tens[Math.floor(value / 10) - 3] ?? '';
  return value % 10 === 0 ? ten : `${ten} y ${units[value % 10] ?? ''}`;
}

/** Before a noun "uno" is cut or agrees: "veintiún Estados", "treinta y una entidades". */
function numberBeforeNoun(value: number, gender: SpanishGender): string {
  const words = numberInWords(value);
  if (gender === 'f') return words.replace(/uno$/u, 'una');
  return words.replace(/veintiuno$/u, 'veintiún').replace(/uno$/u, 'un');
}

function figures(value: number): string {
  return new Intl.NumberFormat(language, { useGrouping: 'always' }).format(value);
}

/** In words below ten, standing alone. */
export function number(value: number): string {
  return value < 10 ? numberInWords(value) : figures(value);
}

/** In words below ten, before a noun. */
export function counting(value: number, gender: SpanishGender = 'm'): string {
  return value < 10 ? numberBeforeNoun(value, gender) : figures(value);
}

/** "y", but "e" before the sound of i: "e Irlanda", "e Hildegarda", but "y Hielo". */
export function and(next: string): 'y' | 'e' {
  return /^[“«"(]?(?:[ií]|h[ií](?![aeo]))/iu.test(next) ? 'e' : 'y';
}

/** "a, b y c"; commas within an item turn the separators into semicolons. */
export function enumerate(items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined || items.length === 1) return last ?? '';
  const before = items.slice(0, -1);
  const isPlain = !items.some((item) => item.includes(','));
  return isPlain
    ? `${before.join(', ')} ${and(last)} ${last}`
    : `${before.join('; ')}; ${and(last)} ${last}`;
}

/** With its first letter in upper case. */
export function raised(text: string): string {
  const first = text.match(/^\p{L}/u)?.[0];
  return first ? first.toLocaleUpperCase(language) + text.slice(first.length) : text;
}

/** A computed quantity at the start of a sentence is never a figure. */
export function sentenceCase(text: string): string {
  const inWords = text.replace(/^(\d{2})(?=\s+(\p{L}*)|$)/u, (_, digits: string, noun?: string) =>
    noun
      ? numberBeforeNoun(Number(digits), feminineNouns.test(noun) ? 'f' : 'm')
      : numberInWords(Number(digits)),
  );
  return raised(inWords);
}

/** Figures stay as they were written. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  const isClosed = /[.!?…]["”’»)\]]*$/u.test(trimmed);
  return raised(isClosed ? trimmed : `${trimmed.replace(/[,;:]$/u, '')}.`);
}

/** With "de", contracted: "del Canadá", "de los Países Bajos", but "de El Salvador". */
export function of(name: string): string {
  return name.startsWith('el ') ? `del ${name.slice(3)}` : `de ${name}`;
}

/** Where a person's "de", "a" or "y" meets computed words. */
export function joined(before: string, words: string): { before: string; words: string } {
  if (words.startsWith('el ') && /(?<!\p{L})(?:de|a)\s$/iu.test(before)) {
    return { before: `${before.trimEnd()}l `, words: words.slice(3) };
  }
  const isBeforeI = /(?<!\p{L})y\s$/u.test(before) && and(words) === 'e';
  return isBeforeI ? { before: `${before.trimEnd().slice(0, -1)}e `, words } : { before, words };
}

/** With the definite article. */
export function the(noun: string, gender: SpanishGender): string {
  return gender === 'f' ? `la ${noun}` : `el ${noun}`;
}

/** The one State whose article is part of its name keeps it. */
export const leadingArticle = /^(?:el(?!\s+Salvador(?!\p{L}))|los|las?)\s+/iu;

/** The first day as far as the last one leaves it open, and the last in full; days are `YYYY-MM-DD`. */
export function daySpan(first: string, last: string): { from: string; to: string } {
  const part = (day: string, options: Intl.DateTimeFormatOptions) =>
    dayText(language, day, options);
  const isSameYear = first.slice(0, 4) === last.slice(0, 4);
  const isSameMonth = first.slice(0, 7) === last.slice(0, 7);
  const from = [
    part(first, { day: 'numeric' }),
    isSameMonth ? '' : part(first, { month: 'long' }),
    isSameYear ? '' : part(first, { year: 'numeric' }),
  ];
  return {
    from: from.filter(Boolean).join(' de '),
    to: part(last, { day: 'numeric', month: 'long', year: 'numeric' }),
  };
}

/** "18 y 19 de abril de 2017", "18 a 21 de abril de 2017", "30 de abril a 2 de mayo de 2017". */
export function dateRange(first: string, last: string): string {
  const { from, to } = daySpan(first, last);
  if (first === last) return to;
  return `${from} ${areConsecutive(first, last) ? 'y' : 'a'} ${to}`;
}

/** "lunes, 26 de marzo de 2018". */
export function weekday(day: string): string {
  return `${dayText(language, day, { weekday: 'long' })}, ${daySpan(day, day).to}`;
}
