import type { DocumentBlock, ImportedTable } from '../../../shared/imports/import-source';
import { cellLimit, collectTable } from '../collect-table';
import { tidyCell, tidyText } from '../decode-text';
import { Unreadable } from '../unreadable';
import { headingLevel } from './heading-level';

/** An element of mammoth's document tree, as far as it is used. */
export interface DocumentNode {
  type: string;
  children?: DocumentNode[];
  value?: string;
  styleId?: string | null;
  styleName?: string | null;
  numbering?: unknown;
  isBold?: boolean;
  breakType?: string;
  colSpan?: number;
  rowSpan?: number;
}

type LeftOut = 'images' | 'comments' | 'footnotes';

export interface ReadBlocks {
  blocks: DocumentBlock[];
  leftOut: Set<LeftOut>;
}

const leftOutBy: Record<string, LeftOut> = {
  image: 'images',
  commentReference: 'comments',
  noteReference: 'footnotes',
};

/** Tables in tables in text boxes come to a handful. */
const depthLimit = 200;
/** Word allows 63 columns. */
const spanLimit = 64;

/** Blocks in reading order, without blank paragraphs. */
export function blocksOf(document: DocumentNode): ReadBlocks {
  const result: ReadBlocks = { blocks: [], leftOut: new Set() };
  noteLeftOut(document, result.leftOut, 0);
  const budget = { cells: cellLimit };
  for (const node of document.children ?? []) {
    if (node.type === 'table') {
      const table = readTable(node, budget);
      if (table) result.blocks.push({ type: 'table', table });
    } else {
      const paragraph = readParagraph(node);
      if (paragraph.text !== '') result.blocks.push(paragraph);
    }
  }
  return result;
}

function noteLeftOut(node: DocumentNode, leftOut: Set<LeftOut>, depth: number): void {
  if (depth > depthLimit) throw new Unreadable('too-costly');
  const what = leftOutBy[node.type];
  if (what) leftOut.add(what);
  for (const child of node.children ?? []) noteLeftOut(child, leftOut, depth + 1);
}

function readParagraph(node: DocumentNode): Extract<DocumentBlock, { type: 'paragraph' }> {
  const heading = headingLevel(node.styleId ?? '', node.styleName ?? '');
  const text = textOf(node);
  return {
    type: 'paragraph',
    text,
    heading,
    isListItem: heading === null && (node.numbering ?? null) !== null,
    isBold: text !== '' && isAllBold(node, false),
  };
}

/** Tabs as `\t`, line breaks as `\n`. Of a table within a cell each row is a line. */
function textOf(node: DocumentNode): string {
  const lines = tidyText(rawText(node)).split('\n');
  return lines
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

function rawText(node: DocumentNode): string {
  switch (node.type) {
    case 'text':
      return node.value ?? '';
    case 'tab':
      return '\t';
    case 'break':
      return node.breakType === 'line' ? '\n' : ' ';
    case 'tableCell':
      return `${joinedText(node, '\n')}\t`;
    case 'tableRow':
    case 'paragraph':
      return `${joinedText(node, '')}\n`;
    default:
      return joinedText(node, '');
  }
}

function joinedText(node: DocumentNode, separator: string): string {
  return (node.children ?? []).map(rawText).join(separator);
}

function isAllBold(node: DocumentNode, isBold: boolean): boolean {
  if (node.type === 'text') return isBold || (node.value ?? '').trim() === '';
  const inside =
    node.type === 'run' ? node.isBold === true || /^strong$/i.test(node.styleName ?? '') : isBold;
  return (node.children ?? []).every((child) => isAllBold(child, inside));
}

/** As a grid: of merged cells the first has the text, the others are empty. */
function readTable(table: DocumentNode, budget: { cells: number }): ImportedTable | null {
  const collector = collectTable('', budget);
  /** Last row that a cell from above covers, by column. */
  const covered: number[] = [];
  rowsOf(table).forEach((row, index) => {
    const cells: string[] = [];
    for (const cell of row.children ?? []) {
      if (cell.type !== 'tableCell') continue;
      while ((covered[cells.length] ?? -1) >= index) cells.push('');
      const columns = Math.min(Math.max(1, cell.colSpan ?? 1), spanLimit);
      for (let column = 0; column < columns; column += 1) {
        covered[cells.length] = index + (cell.rowSpan ?? 1) - 1;
        cells.push(column === 0 ? cellText(cell) : '');
      }
    }
    while (cells.at(-1) === '') cells.pop();
    collector.add(cells, index + 1);
  });
  return collector.finish();
}

function rowsOf(table: DocumentNode): DocumentNode[] {
  return (table.children ?? []).filter(({ type }) => type === 'tableRow');
}

/** Paragraphs are lines; blank ones are dropped. */
function cellText(cell: DocumentNode): string {
  return tidyCell(textOf({ type: 'cell', children: cell.children ?? [] }).replace(/\n{2,}/g, '\n'));
}
