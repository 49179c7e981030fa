import type { BlockKey } from '../domain/draft';
import type { Block, Paragraph, Report, Run } from './report';
import { blockTexts, paragraphsOf, runsText } from './report-text';

/** A stretch of a report that is compared as a whole: a heading, a paragraph, a list item, a table, a footnote. */
export interface Passage {
  key: string;
  text: string;
}

/**
 * Everything that is printed of a report, in its order; empty texts are left out. Footnotes follow the paragraph that
 * they belong to, under its key, because their numbers move.
 */
export function reportPassages({ titleBlock, sections, footnotes }: Report): Passage[] {
  const { symbol, title, subtitle, dateline, kind } = titleBlock;
  const head = Object.entries({ symbol, title, subtitle, dateline, kind }).map(([part, text]) => ({
    key: `title-block/${part}`,
    text,
  }));
  const notes = new Map(footnotes.map(({ number, runs }) => [number, runs]));
  const body = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => blockPassages(block, notes)),
  );
  return uniquelyKeyed([...head, ...body].filter(({ text }) => text !== ''));
}

function blockPassages(block: Block, notes: ReadonlyMap<number, readonly Run[]>): Passage[] {
  const footnotes = new Map(
    paragraphsOf(block).map((each) => [each.key, footnotesOf(each, notes)]),
  );
  return passagesByKey(block).flatMap((passage) => [
    passage,
    ...(footnotes.get(passage.key) ?? []),
  ]);
}

/** The lines of a table or of definitions have one key between them and are one passage. */
function passagesByKey(block: Block): Passage[] {
  const texts = new Map<BlockKey, string>();
  for (const { key, text } of blockTexts(block)) {
    const before = texts.get(key);
    texts.set(key, before === undefined ? text : `${before}\n${text}`);
  }
  return [...texts].map(([key, text]) => ({ key, text }));
}

function footnotesOf({ key, runs }: Paragraph, notes: ReadonlyMap<number, readonly Run[]>) {
  const numbers = runs.flatMap(({ footnote }) => footnote ?? []);
  return numbers.map((number, index): Passage => {
    const text = runsText(notes.get(number) ?? []);
    return { key: `${key}/footnote/${index + 1}`, text };
  });
}

/** Keys are unique in a report as it is built; a copy that is not must still be compared whole. */
function uniquelyKeyed(passages: readonly Passage[]): Passage[] {
  const seen = new Map<string, number>();
  return passages.map((passage) => {
    const times = (seen.get(passage.key) ?? 0) + 1;
    seen.set(passage.key, times);
    return times === 1 ? passage : { ...passage, key: `${passage.key}~${times}` };
  });
}
