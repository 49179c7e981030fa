import { textWords } from './text-words';

/** Where the words stand in the text, however they are written there: offsets in UTF-16 units. */
export function wordPlaces(text: string, words: string): { start: number; end: number }[] {
  const wanted = textWords(words).map((word) => word.text);
  const there = textWords(text);
  if (wanted.length === 0) return [];
  return there.flatMap((first, at) => {
    const last = there[at + wanted.length - 1];
    const isHere = wanted.every((word, index) => there[at + index]?.text === word);
    return isHere && last ? [{ start: first.start, end: last.end }] : [];
  });
}
