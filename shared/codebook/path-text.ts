/** Levels of the tree as one text, `Needs / Access`; a slash within a name is escaped. {@link splitPath} reads it. */
export function joinPath(levels: readonly string[]): string {
  return levels.map((level) => level.replace(/[\\/]/g, '\\$&')).join(' / ');
}

/** Cuts a text at the separator unless a backslash stands before it; empty levels are left out. */
export function splitPath(text: string, separator: PathSeparator = '/'): string[] {
  if (separator === '/') return splitEscaped(text, '/');
  return text
    .split(separator)
    .map((level) => level.trim())
    .filter((level) => level !== '');
}

/** What other programs put between levels, the likeliest first. Only the slash can be escaped. */
export const pathSeparators = ['/', '>', '::', '\\'] as const;
export type PathSeparator = (typeof pathSeparators)[number];

/** Words separated by semicolons; a semicolon within a word is escaped. {@link splitWords} reads it. */
export function joinWords(words: readonly string[]): string {
  return words.map((word) => word.replace(/[\\;]/g, '\\$&')).join('; ');
}

/** Reads {@link joinWords}; lines of a cell are words as well. */
export function splitWords(text: string): string[] {
  return text.split('\n').flatMap((line) => splitEscaped(line, ';'));
}

/** A backslash before anything else than itself or the separator is a plain backslash. */
function splitEscaped(text: string, separator: '/' | ';'): string[] {
  const parts = [''];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    const next = text[at + 1];
    if (sign === separator) parts.push('');
    else if (sign === '\\' && (next === '\\' || next === separator)) {
      parts[parts.length - 1] += next;
      at += 1;
    } else parts[parts.length - 1] += sign;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
