import { numberInWords } from './words-en';

export const language = 'en';

/** In words below ten. */
export function number(value: number): string {
  return value < 10 ? numberInWords(value) : value.toLocaleString(language);
}

/** "a, b and c"; commas within an item turn the separators into semicolons. */
export function enumerate(items: readonly string[]): string {
  const last = items.at(-1);
  if (last === undefined || items.length === 1) return last ?? '';
  const before = items.slice(0, -1);
  const isPlain = !items.some((item) => item.includes(','));
  return isPlain ? `${before.join(', ')} and ${last}` : `${before.join('; ')}; and ${last}`;
}

/** With its first letter in upper case. */
export function raised(text: string): string {
  const first = text.match(/^\p{L}/u)?.[0];
  return first ? first.toLocaleUpperCase(language) + text.slice(first.length) : text;
}

/** A computed quantity at the start of a sentence is never a figure; `number` writes those from ten on. */
export function sentenceCase(text: string): string {
  return raised(text.replace(/^\d{2}(?=\s|$)/, (digits) => numberInWords(Number(digits))));
}

/** Figures stay as they were written: "18 April" is not "Eighteen April". */
export function sentence(text: string): string {
  const trimmed = text.trim();
  const isClosed = /[.!?…]["”’»)\]]*$/u.test(trimmed);
  return raised(isClosed ? trimmed : `${trimmed.replace(/[,;:]$/, '')}.`);
}
