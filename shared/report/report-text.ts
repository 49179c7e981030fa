import type { BlockKey } from '../domain/draft';
import type { Block, Paragraph, Run, Section } from './report';

/** The words of a section, one paragraph a line. For searching and counting, not for reading. */
export function sectionText({ blocks }: Section): string {
  return blocks.map(blockText).join('\n');
}

/** The words of a block, one paragraph a line. */
function blockText(block: Block): string {
  return blockTexts(block)
    .map(({ text }) => text)
    .join('\n');
}

/** The words of a block and of each paragraph in it, with the key that a finding or comment points at. */
export function blockTexts(block: Block): { key: BlockKey; text: string }[] {
  switch (block.type) {
    case 'heading':
      return [{ key: block.key, text: block.text }];
    case 'paragraph':
      return [{ key: block.key, text: runsText(block.runs) }];
    case 'area':
      return [
        { key: block.key, text: block.lead.text },
        ...block.paragraphs.map(({ key, runs }) => ({ key, text: runsText(runs) })),
      ];
    case 'list':
      return block.items.map(({ key, runs }) => ({ key, text: runsText(runs) }));
    case 'definitions':
      return block.items.map(({ term, definition }) => ({
        key: block.key,
        text: `${term}\t${definition}`,
      }));
    case 'table':
      return [
        { key: block.key, text: block.caption },
        { key: block.key, text: block.columns.map(({ heading }) => heading).join('\t') },
        ...block.rows.map((row) => ({ key: block.key, text: row.join('\t') })),
      ];
  }
}

export function runsText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** The paragraphs of a block, in order; none in headings, definitions and tables. */
export function paragraphsOf(block: Block): readonly Paragraph[] {
  switch (block.type) {
    case 'paragraph':
      return [block];
    case 'area':
      return block.paragraphs;
    case 'list':
      return block.items;
    case 'heading':
    case 'definitions':
    case 'table':
      return [];
  }
}

/** The block with each of its paragraphs changed. */
export function mapParagraphs(block: Block, change: (paragraph: Paragraph) => Paragraph): Block {
  switch (block.type) {
    case 'paragraph':
      return change(block);
    case 'area':
      return { ...block, paragraphs: block.paragraphs.map(change) };
    case 'list':
      return { ...block, items: block.items.map(change) };
    case 'heading':
    case 'definitions':
    case 'table':
      return block;
  }
}
