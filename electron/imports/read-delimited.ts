import Papa from 'papaparse';
import type { SourceRemark, TablesSource } from '../../shared/imports/import-source';
import { collectTable, type TableCollector } from './collect-table';
import { tidyCell } from './decode-text';
import { chooseDelimiter } from './delimiter';

/** After so many rows with quotation marks gone wrong, the marks mean nothing in this file. */
const repairLimit = 20;

/** Signs that are parsed at a time: a mark that is never closed swallows no more, and no row is longer. */
const windowSize = 64 * 1024;

/** As many as Excel has. */
const columnLimit = 16_384;

/**
 * The table of a delimited text. The delimiter is measured unless given; Excel's first line `sep=;` is obeyed. A
 * quotation mark that is never closed costs only its own line. Null if the text is blank. Throws `Unreadable`.
 */
export function readDelimited(
  text: string,
  given?: string,
): Pick<TablesSource, 'tables' | 'remarks'> | null {
  const declared = /^sep=(.)\n/i.exec(text);
  const delimiter = given ?? declared?.[1] ?? chooseDelimiter(text);
  const collector = collectTable('');
  const remarks: SourceRemark[] = [];
  const position = { offset: declared ? declared[0].length : 0, line: declared ? 2 : 1 };
  const add = (cells: string[], line: number) => collector.add(cells.map(tidyCell), line);
  let repairs = 0;
  while (position.offset < text.length) {
    if (collector.isFull()) return countLines(text, position, collector);
    const quoteChar = repairs < repairLimit ? '"' : '\0';
    if (parseWindow(text, position, { delimiter, quoteChar }, add)) continue;
    if (repairs === 0) remarks.push({ code: 'broken-quotes', line: position.line });
    repairs += 1;
    takeLineAsItIs(text, position, delimiter, add);
  }
  const table = collector.finish();
  return table && { tables: [table], remarks };
}

/** Where the parser stands: an offset in the text and the line, from 1, that it is in. */
interface Position {
  offset: number;
  line: number;
}

type AddRow = (cells: string[], line: number) => void;

/**
 * Hands on the rows that end within the next window and moves `position` behind them. False if the first row does not
 * end there, or its quotation marks are wrong.
 */
function parseWindow(
  text: string,
  position: Position,
  syntax: { delimiter: string; quoteChar: string },
  add: AddRow,
): boolean {
  const start = position.offset;
  const piece = text.slice(start, start + windowSize);
  const isLast = start + windowSize >= text.length;
  let consumed = 0;
  let thrown: unknown;
  Papa.parse<string[]>(piece, {
    ...syntax,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      const isCutOff = !isLast && meta.cursor === piece.length;
      if (isCutOff || errors.some(({ type }) => type === 'Quotes')) return parser.abort();
      try {
        add(data, position.line);
      } catch (error) {
        thrown = error;
        return parser.abort();
      }
      position.line += countNewlines(piece, consumed, meta.cursor);
      consumed = meta.cursor;
    },
  });
  if (thrown !== undefined) throw thrown as Error;
  position.offset += consumed;
  return consumed > 0;
}

/** What is too long anyway is not cut into cells: its lines are counted as rows. */
function countLines(text: string, position: Position, collector: TableCollector): null {
  for (const line of text.slice(position.offset).split('\n')) {
    collector.add([line.trim()], position.line);
    position.line += 1;
  }
  collector.finish();
  return null;
}

function takeLineAsItIs(text: string, position: Position, delimiter: string, add: AddRow): void {
  const end = text.indexOf('\n', position.offset);
  const line = text.slice(position.offset, end === -1 ? text.length : end);
  add(line.split(delimiter, columnLimit), position.line);
  position.offset += line.length + 1;
  position.line += 1;
}

function countNewlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) {
    count += 1;
  }
  return count;
}
