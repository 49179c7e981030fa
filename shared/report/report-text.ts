import type { Block, Paragraph, Run, Section } from './report';

/** The words of a section, one paragraph a line. For searching and counting, not for reading. */
export function sectionText({ blocks }: Section): string {
  return blocks.map(blockText).join('\n');
}

function blockText(block: Block): string {
  switch (block.type) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return paragraphText(block);
    case 'area':
      return [block.lead.text, ...block.paragraphs.map(paragraphText)].join('\n');
    case 'list':
      return block.items.map(paragraphText).join('\n');
  }
}

function paragraphText({ runs }: Paragraph): string {
  return runs.map(({ text }: Run) => text).join('');
}
