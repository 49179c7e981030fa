import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { ImportedTable } from '../../shared/imports/import-source';
import { cellLimit, collectTable } from './collect-table';
import { tidyCell, tidyText } from './decode-text';
import { Unreadable } from './unreadable';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** What no reader sees. */
const unseen = new Set([
  'script',
  'style',
  'template',
  'head',
  'title',
  'noscript',
  'iframe',
  'object',
]);
const blocks = new Set([
  'p',
  'div',
  'li',
  'tr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'dd',
  'dt',
  'table',
  'blockquote',
]);
/** Signs: parse5 takes 6 seconds and 400 MB for 5 million, which 20,000 rows have. */
const htmlLimit = 8 * 1024 * 1024;
/** No web page nests deeper for a reason; the walk below would run out of stack. */
const depthLimit = 500;

/** Whether a text is a web page, as some registration systems save under the name of a spreadsheet. */
export function isHtml(text: string): boolean {
  let start = text.slice(0, 4096).trimStart();
  // Comments and the XML declaration of XHTML may come first.
  for (let skipped = 0; skipped < 8; skipped += 1) {
    const end = start.startsWith('<!--') ? '-->' : start.startsWith('<?xml') ? '?>' : null;
    const at = end === null ? -1 : start.indexOf(end);
    if (end === null || at === -1) break;
    start = start.slice(at + end.length).trimStart();
  }
  return /^<(?:!doctype\s+html|html|head|body|table|meta)\b/i.test(start);
}

/**
 * The innermost tables of a web page that have more than one column, as text: layout tables hold others and are passed
 * over. Nothing is run or fetched, and no markup is kept. Throws `Unreadable`.
 */
export function readHtmlTables(html: string): ImportedTable[] {
  if (html.length > htmlLimit) throw new Unreadable('too-costly');
  const budget = { cells: cellLimit };
  const tables: ImportedTable[] = [];
  walk(parseFragment(html).childNodes, (element) => {
    if (element.tagName !== 'table' || contains(element, 'table')) return;
    const table = readTable(element, budget);
    if (table && table.rows.some((row) => row.length > 1)) tables.push(table);
  });
  return tables;
}

/** What a text says if it is HTML, and the text itself if it is not. */
export function plainTextOf(text: string): string {
  if (
    !/<\/?(?:p|br|div|span|b|i|u|a|ul|ol|li|html|strong|em|h[1-6]|table|font)\b[^<>]*>/i.test(text)
  )
    return text;
  return tidyLines(textOf(parseFragment(text).childNodes));
}

function readTable(table: Element, budget: { cells: number }): ImportedTable | null {
  const collector = collectTable('', budget);
  let line = 0;
  /** Rows that a cell from above still covers, by column. */
  const covered: number[] = [];
  walk(table.childNodes, (element) => {
    if (element.tagName !== 'tr') return;
    line += 1;
    const row: string[] = [];
    for (const cell of element.childNodes) {
      if (!('tagName' in cell) || (cell.tagName !== 'td' && cell.tagName !== 'th')) continue;
      while ((covered[row.length] ?? 0) >= line) row.push('');
      const [columns, rows] = [spanOf(cell, 'colspan'), spanOf(cell, 'rowspan')];
      const text = tidyCell(tidyLines(textOf(cell.childNodes)));
      collector.merge({ line, column: row.length, lines: rows });
      for (let column = 0; column < columns; column += 1) {
        covered[row.length] = line + rows - 1;
        row.push(column === 0 ? text : '');
      }
    }
    while (row.at(-1) === '') row.pop();
    collector.add(row, line);
  });
  return collector.finish();
}

/** A browser stops at a thousand columns; we need far fewer. */
function spanOf(cell: Element, name: string): number {
  const value = Number(cell.attrs.find((attribute) => attribute.name === name)?.value ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, 200) : 1;
}

function walk(nodes: Node[], visit: (element: Element) => void, depth = 0): void {
  if (depth > depthLimit) throw new Unreadable('too-costly');
  for (const node of nodes) {
    if (!('tagName' in node)) continue;
    visit(node);
    walk(node.childNodes, visit, depth + 1);
  }
}

function contains(element: Element, tagName: string): boolean {
  let found = false;
  walk(element.childNodes, (inner) => {
    if (inner.tagName === tagName) found = true;
  });
  return found;
}

function textOf(nodes: Node[], depth = 0): string {
  if (depth > depthLimit) throw new Unreadable('too-costly');
  let text = '';
  for (const node of nodes) {
    if (node.nodeName === '#text') {
      text += (node as DefaultTreeAdapterTypes.TextNode).value.replace(/[ \t\r\n]+/g, ' ');
    } else if ('tagName' in node && !unseen.has(node.tagName)) {
      const inner = node.tagName === 'br' ? '\n' : textOf(node.childNodes, depth + 1);
      text += blocks.has(node.tagName) ? `\n${inner}\n` : inner;
    }
  }
  return text;
}

function tidyLines(text: string): string {
  const lines = tidyText(text).split('\n');
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
