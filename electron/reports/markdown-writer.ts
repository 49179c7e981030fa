import { toMarkdown } from 'mdast-util-to-markdown';
import type { AreaBlock, Block, Report, Run } from '../../shared/report/report';

type MarkdownNode = Parameters<typeof toMarkdown>[0];
type NodeOf<Type extends MarkdownNode['type']> = Extract<MarkdownNode, { type: Type }>;
type RootContent = NodeOf<'root'>['children'][number];
type MarkdownParagraph = NodeOf<'paragraph'>;
type PhrasingContent = MarkdownParagraph['children'][number];
type List = NodeOf<'list'>;
type ListItem = NodeOf<'listItem'>;

/** The report as CommonMark, UTF-8. Names and notes are escaped, so that none of them turns into markup. */
export function writeMarkdown(report: Report): Uint8Array {
  const children = [
    ...titleBlock(report),
    ...report.sections.flatMap(({ blocks }) => blockNodes(blocks)),
  ];
  const text = toMarkdown(
    { type: 'root', children },
    { bullet: '-', bulletOrdered: ')', emphasis: '_', rule: '-' },
  );
  return new TextEncoder().encode(text);
}

function titleBlock({
  titleBlock: { title, subtitle, dateline, symbol, kind },
}: Report): RootContent[] {
  return [
    ...(symbol ? [paragraph([{ text: symbol }])] : []),
    heading(1, title),
    ...(subtitle ? [paragraph([{ text: subtitle, bold: true }])] : []),
    ...(dateline ? [paragraph([{ text: dateline }])] : []),
    heading(2, kind),
  ];
}

/** Numbered areas that follow each other become one list. */
function blockNodes(blocks: readonly Block[]): RootContent[] {
  const nodes: RootContent[] = [];
  for (const block of blocks) {
    const last = nodes.at(-1);
    if (block.type === 'area' && block.number !== null) {
      if (last?.type === 'list' && last.ordered) last.children.push(areaItem(block));
      else nodes.push(list([areaItem(block)], block.number));
    } else nodes.push(...blockNode(block));
  }
  return nodes;
}

function blockNode(block: Block): RootContent[] {
  switch (block.type) {
    case 'heading':
      return [heading(block.level + 1, block.text)];
    case 'paragraph':
      return [paragraph(block.runs)];
    case 'area':
      return areaParagraphs(block);
    case 'definitions':
    case 'table':
      return [];
    case 'list':
      return [
        list(
          block.items.map(({ runs }) => item([paragraph(runs)])),
          null,
        ),
      ];
  }
}

function areaItem(block: AreaBlock): ListItem {
  return item(areaParagraphs(block));
}

function areaParagraphs({ lead, paragraphs }: AreaBlock): MarkdownParagraph[] {
  const [first, ...rest] = paragraphs;
  const runs = first ? [lead, { text: ' ' }, ...first.runs] : [lead];
  return [paragraph(runs), ...rest.map((own) => paragraph(own.runs))];
}

function list(children: ListItem[], start: number | null): List {
  return { type: 'list', ordered: start !== null, start, spread: start !== null, children };
}

function item(children: MarkdownParagraph[]): ListItem {
  return { type: 'listItem', spread: children.length > 1, children };
}

function heading(level: number, text: string): RootContent {
  const depth = Math.min(level, 6) as 1 | 2 | 3 | 4 | 5 | 6;
  return { type: 'heading', depth, children: [{ type: 'text', value: text }] };
}

function paragraph(runs: readonly Run[]): MarkdownParagraph {
  return { type: 'paragraph', children: mergePlain(runs).map(phrasing) };
}

/** Neighbouring plain runs are one text, so that escaping sees what really stands side by side. */
function mergePlain(runs: readonly Run[]): Run[] {
  const merged: Run[] = [];
  for (const { text, bold, italic, marker } of runs) {
    const last = merged.at(-1);
    const isPlain = !bold && !italic && !marker;
    if (isPlain && last && !last.bold && !last.italic) last.text += text;
    else merged.push({ text, bold: Boolean(bold || marker), italic: Boolean(italic) });
  }
  return merged;
}

function phrasing({ text, bold, italic }: Run): PhrasingContent {
  const plain: PhrasingContent = { type: 'text', value: text };
  const emphasized: PhrasingContent = italic ? { type: 'emphasis', children: [plain] } : plain;
  return bold ? { type: 'strong', children: [emphasized] } : emphasized;
}
