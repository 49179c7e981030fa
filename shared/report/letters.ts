/** a … z, then aa, ab …: the letters of sub-paragraphs. @param index from 0 */
export function letters(index: number): string {
  const letter = String.fromCodePoint(97 + (index % 26));
  return index < 26 ? letter : letters(Math.floor(index / 26) - 1) + letter;
}
