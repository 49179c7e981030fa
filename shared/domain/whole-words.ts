/** Whether the words stand in the text as whole words, as written: "Niger" is not in "Nigeria". */
export function holdsWholeWords(text: string, words: string): boolean {
  return nextWholeWords(text, words, 0) !== -1;
}

/** How often they stand there: "May" is not "may", and "Chad" is not in "Chadian". */
export function countWholeWords(text: string, words: string): number {
  let times = 0;
  let at = nextWholeWords(text, words, 0);
  while (at !== -1) {
    times += 1;
    at = nextWholeWords(text, words, at + words.length);
  }
  return times;
}

/** Nothing is nowhere. */
function nextWholeWords(text: string, words: string, from: number): number {
  if (words === '') return -1;
  for (let at = text.indexOf(words, from); at !== -1; at = text.indexOf(words, at + 1)) {
    // Two UTF-16 units: a letter may take both.
    const before = text.slice(Math.max(0, at - 2), at);
    const after = text.slice(at + words.length, at + words.length + 2);
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^[\p{L}\p{N}]/u.test(after)) return at;
  }
  return -1;
}
