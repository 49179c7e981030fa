import { xmlText } from './xml-text';

/** What makes spreadsheets take a cell for a formula, in its full-width forms as well. */
const formulaStart = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20|%]/u;
/** Where a program that splits lines at semicolons would see such a cell begin. */
const innerFormulaStart = /;(?=\s*[=+\-@\uff1d\uff0b\uff0d\uff20|%])/gu;

/** One line without control characters, tabs among them, that could break a row or begin a cell. */
function oneLine(text: string): string {
  return xmlText(text)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}

/**
 * The text of a CSV cell that no spreadsheet runs: what would be a formula gets an apostrophe before it, which shows that
 * it is text. CSV has no other way to say so, and quotes do not help.
 */
export function inertCell(text: string): string {
  const line = oneLine(text).replace(innerFormulaStart, ";'");
  return formulaStart.test(line) ? `'${line}` : line;
}

/** Text for a cell of a workbook, in which `_x003D_` would be read as "=". */
export function workbookText(text: string): string {
  return oneLine(text).replace(/_x(?=[\da-f]{4}_)/gi, '_x005F_x');
}
