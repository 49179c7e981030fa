import Papa from 'papaparse';
import type { SourceRemark, TablesSource } from '../../shared/imports/import-source';
import { collectTable } from './collect-table';
import { chooseDelimiter } from './delimiter';

/** After so many rows with quotation marks gone wrong, the marks mean nothing in this file. */
const repairLimit = 50;

/**
 * The table of a delimited text. The delimiter is measured unless given; Excel's first line `sep=;` is obeyed. A
 * quotation mark that is never closed costs only its own line. Null if the text is blank. Throws `Unreadable`.
 */
export function readDelimited(
  text: string,
  given?: string,
): Pick<TablesSource, 'tables' | 'remarks'> | null {
  const declared = /^sep=(.)\n/i.exec(text);
  const start = declared ? declared[0].length : 0;
  const delimiter = given ?? declared?.[1] ?? chooseDelimiter(text);
  const collector = collectTable('');
  const remarks: SourceRemark[] = [];
  const position = { offset: start, line: declared ? 2 : 1 };
  for (let repairs = 0; position.offset < text.length; repairs += 1) {
    const hasQuotes = repairs < repairLimit;
    const add = (cells: string[], line: number) => collector.add(cells.map(tidyCell), line);
    if (parseUntilFault(text, position, delimiter, hasQuotes, add)) break;
    if (repairs === 0) remarks.push({ code: 'broken-quotes', line: position.line });
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

/** Hands on rows up to the end (then true) or to a row whose quotation marks are wrong, where it leaves `position`. */
function parseUntilFault(
  text: string,
  position: Position,
  delimiter: string,
  hasQuotes: boolean,
  add: AddRow,
): boolean {
  const rest = text.slice(position.offset);
  let [consumed, isSound] = [0, true];
  let thrown: unknown;
  Papa.parse<string[]>(rest, {
    delimiter,
    newline: '\n',
    quoteChar: hasQuotes ? '"' : '\0',
    step: ({ data, errors, meta }, parser) => {
      isSound = !errors.some(({ type }) => type === 'Quotes');
      if (!isSound) return parser.abort();
      try {
        add(data, position.line);
      } catch (error) {
        thrown = error;
        return parser.abort();
      }
      position.line += countNewlines(rest, consumed, meta.cursor);
      consumed = meta.cursor;
    },
  });
  if (thrown !== undefined) throw thrown as Error;
  position.offset = isSound ? text.length : position.offset + consumed;
  return isSound;
}

function takeLineAsItIs(text: string, position: Position, delimiter: string, add: AddRow): void {
  const end = text.indexOf('\n', position.offset);
  const line = text.slice(position.offset, end === -1 ? text.length : end);
  add(line.split(delimiter), position.line);
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

/** No-break spaces around a value, which web pages add, go with the others. */
export function tidyCell(cell: string): string {
  return cell.trim();
}
