import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { defaultHandlers, toMarkdown, type Options } from 'mdast-util-to-markdown';
import type { EvidenceAnnex } from '../../shared/report/annex';
import { reportTexts } from '../../shared/report/output-language';
import type {
  AreaBlock,
  Block,
  ListBlock,
  Masthead,
  Report,
  Run,
} from '../../shared/report/report';
import {
  heading,
  item,
  lines,
  list,
  paragraph,
  table,
  type List,
  type MarkdownParagraph,
  type RootContent,
} from './markdown-nodes';

/**
 * The report as Markdown as GitHub reads it, UTF-8: footnotes, tables, paragraphs numbered through the headings. Names
 * and notes are escaped, so that none of them turns into markup. References are their words alone, for Markdown has no
 * places to lead to; comments for colleagues stay out, since it has no margin either, and an annex is a table.
 */
export function writeMarkdown(report: Report): Uint8Array {
  const { annex, contents, footnotes, masthead, properties, sections } = report;
  const texts = reportTexts(properties.language);
  const children = [
    ...(masthead === null ? [] : mastheadNodes(masthead)),
    ...titleBlock(report),
    ...(contents === null ? [] : contentsNodes(report, contents)),
    // As one run of blocks: lists on either side of a section's edge would get marks that take turns.
    ...blockNodes(
      sections.flatMap(({ blocks }) => blocks),
      (index) => texts.letterMark(index),
    ),
    ...(annex === null ? [] : annexNodes(annex, (words) => texts.quoted(words))),
    ...footnotes.map(({ number, runs }): RootContent => {
      const identifier = String(number);
      return { type: 'footnoteDefinition', identifier, children: [paragraph(runs)] };
    }),
  ];
  return new TextEncoder().encode(toMarkdown({ type: 'root', children }, options));
}

/** "1." for paragraphs and "1)" for areas: marks that differ keep two lists apart. */
const areaLists = new WeakSet<List>();

const options: Options = {
  ...{ bullet: '-', emphasis: '_', rule: '-' },
  // Filling up the cells of ten thousand rows would double the file for nothing.
  extensions: [gfmFootnoteToMarkdown(), gfmTableToMarkdown({ tablePipeAlign: false })],
  handlers: {
    list: (node: List, parent, state, info) => {
      const before = state.options;
      state.options = { ...before, bulletOrdered: areaLists.has(node) ? ')' : '.' };
      const text = defaultHandlers.list(node, parent, state, info);
      state.options = before;
      return text;
    },
  },
};

function mastheadNodes(masthead: Masthead): RootContent[] {
  const { meeting, organizationNames, original, placeAndDate, symbol } = masthead;
  const groups: Run[][] = [
    organizationNames.map(({ name }, index) => ({ text: name, bold: index === 0 })),
    [{ text: meeting, bold: true }],
    [{ text: symbol, bold: true }, { text: original }, { text: placeAndDate }],
  ];
  return groups
    .map((runs) => runs.filter(({ text }) => text !== ''))
    .filter((runs) => runs.length > 0)
    .map(lines);
}

function titleBlock({
  masthead,
  titleBlock: { title, subtitle, dateline, symbol, kind },
}: Report): RootContent[] {
  return [
    ...(symbol && masthead === null ? [paragraph([{ text: symbol }])] : []),
    heading(1, title),
    ...(subtitle ? [paragraph([{ text: subtitle, bold: true }])] : []),
    ...(dateline ? [paragraph([{ text: dateline }])] : []),
    ...(kind ? [paragraph([{ text: kind, bold: true }])] : []),
  ];
}

/** The headings of the first level: Markdown has no pages to number. */
function contentsNodes({ sections }: Report, contents: string): RootContent[] {
  const items = sections
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === 'heading' && block.level === 1 ? [numbered(block)] : []))
    .map((text) => item([paragraph([{ text }])]));
  return items.length === 0 ? [] : [heading(2, contents), list(items, null)];
}

function numbered({ number, text }: { number?: string | undefined; text: string }): string {
  return number === undefined ? text : `${number} ${text}`;
}

/** Numbered paragraphs, and numbered areas, that follow each other become one list. */
function blockNodes(
  blocks: readonly Block[],
  letterMark: (index: number) => string,
): RootContent[] {
  const nodes: RootContent[] = [];
  for (const block of blocks) {
    const number = block.type === 'area' || block.type === 'paragraph' ? block.number : null;
    if (number === undefined || number === null) {
      nodes.push(...blockNode(block, letterMark));
      continue;
    }
    const children = block.type === 'area' ? areaParagraphs(block) : blockNode(block, letterMark);
    const last = nodes.at(-1);
    const isArea = block.type === 'area';
    if (last?.type === 'list' && last.ordered && areaLists.has(last) === isArea) {
      last.children.push(item(children as MarkdownParagraph[]));
      continue;
    }
    const own = list([item(children as MarkdownParagraph[])], number);
    if (isArea) areaLists.add(own);
    nodes.push(own);
  }
  return nodes;
}

function blockNode(block: Block, letterMark: (index: number) => string): RootContent[] {
  switch (block.type) {
    case 'heading':
      return [heading(block.level + 1, numbered(block))];
    case 'paragraph':
      return [paragraph(block.runs)];
    case 'area':
      return areaParagraphs(block);
    case 'definitions':
      return [
        list(
          block.items.map(({ term, definition }) =>
            item([paragraph([{ text: term, bold: true }, { text: ` – ${definition}` }])]),
          ),
          null,
        ),
      ];
    case 'table':
      return [
        ...(block.caption ? [paragraph([{ text: block.caption, bold: true }])] : []),
        table([block.columns.map((column) => column.heading), ...block.rows]),
      ];
    case 'list':
      return [listNode(block, letterMark)];
  }
}

/** Markdown counts by numbers alone: letters stand in the text of the items. */
function listNode({ items, marks }: ListBlock, letterMark: (index: number) => string): RootContent {
  return list(
    items.map(({ runs }, index) => {
      const mark = marks === 'letters' ? [{ text: `${letterMark(index)} ` }] : [];
      return item([paragraph([...mark, ...runs])]);
    }),
    null,
  );
}

function areaParagraphs({ lead, paragraphs }: AreaBlock): MarkdownParagraph[] {
  const [first, ...rest] = paragraphs;
  const runs = first ? [lead, { text: ' ' }, ...first.runs] : [lead];
  return [paragraph(runs), ...rest.map((own) => paragraph(own.runs))];
}

/** A row for each point; its sentence stands in the first of its rows. */
function annexNodes(
  { columns, entries, heading: title }: EvidenceAnnex,
  quoted: (words: string) => string,
): RootContent[] {
  const rows = entries.flatMap(({ number, points, text }) =>
    points.map((point, index) => [
      ...[String(number), index === 0 ? text : ''],
      ...[point.speaker, point.session, point.time, point.stance],
      point.isVerbatim ? quoted(point.text) : point.text,
    ]),
  );
  return [heading(2, title), ...(rows.length === 0 ? [] : [table([columns, ...rows])])];
}
