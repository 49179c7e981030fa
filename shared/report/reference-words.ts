import type { BlockKey } from '../domain/draft';
import type { Block, Run, Section } from './report';
import { paragraphsOf } from './report-text';
import type { ReportTexts } from './texts';

/**
 * What a reference to each block prints: the number of the paragraph, of the item in it, or of the area; where nothing
 * is numbered, the heading or the lead that it stands under. What is not there, or under nothing, is marked.
 */
export function referenceWords(
  texts: ReportTexts,
  sections: readonly Section[],
): (target: BlockKey) => Pick<Run, 'text' | 'marker'> {
  let known: ReadonlyMap<BlockKey, string> | null = null;
  return (target) => {
    // Few reports refer to themselves.
    known ??= wordsByKey(texts, sections);
    const text = known.get(target);
    return text === undefined
      ? { text: texts.brokenReference, marker: 'broken-reference' }
      : { text };
  };
}

function wordsByKey(
  texts: ReportTexts,
  sections: readonly Section[],
): ReadonlyMap<BlockKey, string> {
  const words = new Map<BlockKey, string>();
  for (const { blocks } of sections) {
    // What the words of a block are taken from that has no number of its own.
    let above: string | undefined;
    let numbered: string | undefined;
    for (const block of blocks) {
      if (block.type === 'heading') above = texts.quoted(block.text);
      const own = ownWords(texts, block) ?? (block.type === 'paragraph' ? undefined : numbered);
      if (block.type === 'paragraph') numbered = own;
      const printed = own ?? above;
      if (printed === undefined) continue;
      words.set(block.key, printed);
      for (const [index, { key }] of paragraphsOf(block).entries())
        words.set(key, itemWords(texts, block, numbered, index) ?? printed);
    }
  }
  return words;
}

function ownWords(texts: ReportTexts, block: Block): string | undefined {
  switch (block.type) {
    case 'heading':
      return texts.quoted(block.text);
    case 'paragraph':
      return block.number === undefined ? undefined : texts.paragraphReference(block.number);
    case 'area':
      return block.number === null
        ? texts.quoted(block.lead.text.replace(/\.$/, ''))
        : texts.areaReference(block.number);
    case 'list':
    case 'definitions':
    case 'table':
      return undefined;
  }
}

/** "paragraph 12 (b)" of the list that follows the paragraph. */
function itemWords(
  texts: ReportTexts,
  block: Block,
  numbered: string | undefined,
  index: number,
): string | undefined {
  const isLettered = block.type === 'list' && block.marks === 'letters' && numbered !== undefined;
  return isLettered ? `${numbered}\u00a0${texts.letterMark(index)}` : undefined;
}
