import type { MergedCells } from '../../../shared/imports/import-source';
import { blankRunLimit, type TableCollector } from '../collect-table';
import { tidyCell, tidyText } from '../decode-text';
import { parseXml } from '../parse-xml';
import { Unreadable } from '../unreadable';
import { cellText, numberText } from './cell-text';
import type { NumberKind } from './number-formats';
import { collectRichText } from './shared-strings';

/** What cells refer to. */
export interface WorkbookContext {
  /** Null if the file has none. */
  strings: string[] | null;
  formats: NumberKind[];
  isFrom1904: boolean;
}

/** Excel's last column, XFD. */
const lastColumn = 16_384;

interface Cell {
  type: string;
  style: number;
  column: number;
  /** Text of `v`; of a formula it is the value that was last computed. */
  value: string;
  inline: string | null;
}

/**
 * Hands the rows of a sheet to the collector. What a formula gave is text like any other; one that was never computed
 * is empty. Gives how many cells held an error such as #N/A; they are left empty. Throws `Unreadable`.
 */
export function readSheet(
  part: Uint8Array,
  context: WorkbookContext,
  collector: TableCollector,
): { cellErrors: number } {
  let [line, cellErrors] = [0, 0];
  let row: string[] = [];
  let cell: Cell | null = null;
  let isInValue = false;
  const inline = collectRichText();
  parseXml(part, {
    open: (name, attribute) => {
      if (name === 'c') {
        cell = openCell(attribute, row.length);
      } else if (name === 'row') {
        line = skipTo(collector, line, Number(attribute('r')) || 0);
        row = [];
      } else if (name === 'v') {
        isInValue = true;
      } else if (name === 'is') {
        inline.start();
      } else if (name === 'mergeCell') {
        const cells = mergedCells(attribute('ref') ?? '');
        if (cells) collector.merge(cells);
      } else {
        inline.open(name);
      }
    },
    close: (name) => {
      if (name === 'c' && cell) {
        if (cell.type === 'e') cellErrors += 1;
        placeText(row, collector.isFull() ? 0 : cell.column, textOf(cell, context));
        cell = null;
      } else if (name === 'row') {
        collector.add(row, line);
      } else if (name === 'v') {
        isInValue = false;
      } else if (name === 'is' && cell) {
        cell.inline = inline.finish();
      } else {
        inline.close(name);
      }
    },
    text: (text) => {
      if (isInValue && cell) cell.value += text;
      else inline.text(text);
    },
  });
  return { cellErrors };
}

/** Number of the row that begins. Blank rows before it are usually not in the file at all. */
function skipTo(collector: TableCollector, last: number, written: number): number {
  const next = Math.max(last + 1, written);
  for (let blank = last + 1; blank < Math.min(next, last + 1 + blankRunLimit); blank += 1) {
    collector.add([], blank);
  }
  return next;
}

function openCell(attribute: (name: string) => string | undefined, next: number): Cell {
  const reference = attribute('r');
  return {
    type: attribute('t') ?? 'n',
    style: Number(attribute('s') ?? -1),
    column: reference === undefined ? next : columnOf(reference),
    value: '',
    inline: null,
  };
}

/** What `B2:B5` covers; null for what is no such range. */
function mergedCells(range: string): MergedCells | null {
  const [first = '', last = ''] = range.split(':');
  const [from, to] = [first, last].map((reference) => Number(/\d+$/.exec(reference)?.[0] ?? 0));
  if (!from || !to) return null;
  return { line: from, column: columnOf(first), lines: to - from + 1 };
}

/** From 0: `A1` → 0, `AB7` → 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (const sign of reference.toUpperCase()) {
    const letter = sign.charCodeAt(0) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > lastColumn) throw new Unreadable('damaged');
  }
  return Math.max(0, column - 1);
}

/** Rows end with their last cell that is not empty, so that formatted empty columns cost nothing. */
function placeText(row: string[], column: number, text: string): void {
  if (text === '') return;
  while (row.length < column) row.push('');
  row[column] = text;
}

function textOf({ type, style, value, inline }: Cell, context: WorkbookContext): string {
  switch (type) {
    case 's':
      if (context.strings === null) throw new Unreadable('damaged');
      return tidy(context.strings[Number(value)] ?? '');
    case 'inlineStr':
      return tidy(inline ?? value);
    case 'str':
      return tidy(cellText(value));
    case 'b':
      return value === '' ? '' : value.trim() === '1' ? 'TRUE' : 'FALSE';
    case 'e':
      return '';
    case 'd':
      return value
        .replace(/T00:00(:00(\.0+)?)?Z?$/, '')
        .replace('T', ' ')
        .trim();
    default:
      return numberText(value, context.formats[style] ?? 'number', context.isFrom1904).trim();
  }
}

function tidy(text: string): string {
  return tidyCell(tidyText(text));
}
