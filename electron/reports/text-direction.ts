export interface DirectedText {
  text: string;
  isRightToLeft: boolean;
}

const rtl = '[\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}\\p{Script=Thaana}]';
/** Right-to-left words with the spaces and marks between them. */
const rtlRun = new RegExp(`${rtl}+(?:[^\\p{L}\\p{N}]*${rtl}+)*`, 'gu');
const firstStrong = /[\p{L}]/u;

/** Cuts a text where its writing direction changes. Neutral characters between two directions stay left to right. */
export function splitByDirection(text: string): DirectedText[] {
  const parts: DirectedText[] = [];
  let at = 0;
  for (const match of text.matchAll(rtlRun)) {
    if (match.index > at) parts.push({ text: text.slice(at, match.index), isRightToLeft: false });
    parts.push({ text: match[0], isRightToLeft: true });
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), isRightToLeft: false });
  return parts;
}

/** The direction of a paragraph is that of its first letter. */
export function isRightToLeft(text: string): boolean {
  const letter = firstStrong.exec(text)?.[0];
  return letter !== undefined && new RegExp(rtl, 'u').test(letter);
}
