import { sentencesOf } from '../../../../shared/imports/transcript/paragraphs';

/** Part of a paragraph, in characters. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const words = new Intl.Segmenter('und', { granularity: 'word' });

/** Where the sentences of a paragraph stand in it. */
export function sentenceSpans(paragraph: string): Span[] {
  let from = 0;
  return sentencesOf(paragraph).map((sentence) => {
    const start = paragraph.indexOf(sentence, from);
    from = start + sentence.length;
    return { from: start, to: from };
  });
}

/** The sentence at a place of the paragraph; at the space behind one, that one. */
export function sentenceAt(paragraph: string, offset: number): Span | null {
  const spans = sentenceSpans(paragraph);
  return spans.findLast(({ from }) => from <= offset) ?? spans[0] ?? null;
}

/** The selection without space around it, and with the whole of words that it begins or ends within. */
export function wholeWords(paragraph: string, { from, to }: Span): Span | null {
  const selected = paragraph.slice(from, to);
  if (selected.trim() === '') return null;
  const start = from + selected.length - selected.trimStart().length;
  const end = to - (selected.length - selected.trimEnd().length);
  return { from: wordAt(paragraph, start).from, to: wordAt(paragraph, end - 1).to };
}

function wordAt(paragraph: string, offset: number): Span {
  const word = words.segment(paragraph).containing(offset);
  if (word?.isWordLike !== true) return { from: offset, to: offset + 1 };
  return { from: word.index, to: word.index + word.segment.length };
}
