/** What spreadsheets take for the beginning of a formula, after any white space. */
const formula = String.raw`\s*[=+\-@\uff1d\uff0b\uff0d\uff20|%]`;
const quotedStart = new RegExp(`^'*(?=${formula})`, 'u');
const quotedInside = new RegExp(`;'*(?=${formula})`, 'gu');

/**
 * Puts an apostrophe before whatever a spreadsheet would run, at the start of a line and after a semicolon; one more
 * where there are some already, so that {@link plainText} gives back exactly what was there.
 */
export function inertText(text: string): string {
  return eachLine(text, (line) => line.replace(quotedInside, "$&'").replace(quotedStart, "$&'"));
}

/** Takes away the apostrophes of {@link inertText}. */
export function plainText(text: string): string {
  return eachLine(text, (line) =>
    line
      .replace(quotedStart, (found) => found.slice(1))
      .replace(quotedInside, (found) => (found === ';' ? found : found.slice(0, -1))),
  );
}

function eachLine(text: string, change: (line: string) => string): string {
  return text.split('\n').map(change).join('\n');
}
