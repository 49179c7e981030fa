import type { toMarkdown } from 'mdast-util-to-markdown';
import type { Run } from '../../shared/report/report';
import { xmlText } from './xml-text';

type MarkdownNode = Parameters<typeof toMarkdown>[0];
type NodeOf<Type extends MarkdownNode['type']> = Extract<MarkdownNode, { type: Type }>;
export type RootContent = NodeOf<'root'>['children'][number];
export type MarkdownParagraph = NodeOf<'paragraph'>;
type PhrasingContent = MarkdownParagraph['children'][number];
export type ListItem = NodeOf<'listItem'>;
export type List = NodeOf<'list'>;
type TableRow = NodeOf<'tableRow'>;

/** @param start number of the first item; null for bullets */
export function list(children: ListItem[], start: number | null, isSpread = start !== null): List {
  return { type: 'list', ordered: start !== null, start, spread: isSpread, children };
}

export function item(children: ListItem['children']): ListItem {
  return { type: 'listItem', spread: children.length > 1, children };
}

export function heading(level: number, text: string): RootContent {
  const depth = Math.min(level, 6) as 1 | 2 | 3 | 4 | 5 | 6;
  return { type: 'heading', depth, children: [plainText(text)] };
}

export function paragraph(runs: readonly Run[]): MarkdownParagraph {
  return { type: 'paragraph', children: mergePlain(runs).map(phrasing) };
}

/** Several short lines that stand together. */
export function lines(runs: readonly Run[]): MarkdownParagraph {
  const children = runs.flatMap((run, index): PhrasingContent[] =>
    index === 0 ? [phrasing(run)] : [{ type: 'break' }, phrasing(run)],
  );
  return { type: 'paragraph', children };
}

/** The first row is the heading. Cells keep their words on one line. */
export function table(rows: readonly (readonly string[])[]): RootContent {
  const width = rows[0]?.length ?? 0;
  const tableRow = (texts: readonly string[]): TableRow => ({
    type: 'tableRow',
    children: Array.from({ length: width }, (_, column) => ({
      type: 'tableCell',
      children: [plainText((texts[column] ?? '').replace(/\s*\n\s*/g, ' '))],
    })),
  });
  return { type: 'table', children: rows.map(tableRow) };
}

function plainText(text: string): NodeOf<'text'> {
  return { type: 'text', value: xmlText(text) };
}

/** Neighbouring plain runs are one text, so that escaping sees what really stands side by side. */
function mergePlain(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const { text, bold, italic, marker, footnote } of runs) {
    const last = merged.at(-1);
    const isPlain = !bold && !italic && !marker;
    if (footnote !== undefined) merged.push({ text: '', footnote });
    else if (isPlain && last && !last.bold && !last.italic && last.footnote === undefined)
      last.text += text;
    else merged.push({ text, bold: Boolean(bold || marker), italic: Boolean(italic) });
  }
  return merged;
}

function phrasing({ text, bold, italic, footnote }: Run): PhrasingContent {
  if (footnote !== undefined) return { type: 'footnoteReference', identifier: String(footnote) };
  const plain = plainText(text);
  const emphasized: PhrasingContent = italic ? { type: 'emphasis', children: [plain] } : plain;
  return bold ? { type: 'strong', children: [emphasized] } : emphasized;
}
