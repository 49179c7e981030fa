const ideograph = String.raw`\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}`;
/** Runs of letters and digits; each character of scripts without spaces. */
const wordPattern = new RegExp(
  String.raw`[${ideograph}]|(?:(?![${ideograph}])[\p{L}\p{N}\p{M}'’-])+`,
  'gu',
);

/** The words of a text in lower case, without punctuation. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(wordPattern) ?? [];
}

export function countWords(text: string): number {
  return wordsOf(text).length;
}

/** Share of words that two texts have in common, from 0 to 1, each counted as often as it stands. */
export function likeness(a: string, b: string): number {
  const first = wordsOf(a);
  const second = wordsOf(b);
  if (first.length + second.length === 0) return 1;
  const left = new Map<string, number>();
  for (const word of first) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of second) {
    const count = left.get(word) ?? 0;
    if (count > 0) common += 1;
    left.set(word, count - 1);
  }
  return (2 * common) / (first.length + second.length);
}
