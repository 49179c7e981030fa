import { expect, test } from 'vitest';
import {
  sentenceAt,
  sentenceSpans,
  wholeWords,
} from '../../../renderer/features/capture/transcript/quoted-words';

const paragraph = 'We need regular pathways. Who pays for them? “Nobody,” as Mr. Speaker 12 said.';
const cut = (span: { from: number; to: number } | null) =>
  span && paragraph.slice(span.from, span.to);

test('sentences are where they stand in the paragraph', () => {
  expect(sentenceSpans(paragraph).map(cut)).toEqual([
    'We need regular pathways.',
    'Who pays for them?',
    '“Nobody,” as Mr. Speaker 12 said.',
  ]);
});

test('a sentence that is said twice has two places', () => {
  expect(sentenceSpans('Thank you. Thank you.')).toEqual([
    { from: 0, to: 10 },
    { from: 11, to: 21 },
  ]);
});

test('a click is in the sentence that it is in, and behind the last one in that', () => {
  expect(cut(sentenceAt(paragraph, 0))).toBe('We need regular pathways.');
  expect(cut(sentenceAt(paragraph, 30))).toBe('Who pays for them?');
  expect(cut(sentenceAt(paragraph, paragraph.length))).toBe('“Nobody,” as Mr. Speaker 12 said.');
  expect(sentenceAt('', 0)).toBeNull();
});

test('a selection takes whole words, and no space around them', () => {
  const from = paragraph.indexOf('gular');
  const to = paragraph.indexOf('ways.') + 2;
  expect(cut(wholeWords(paragraph, { from, to }))).toBe('regular pathways');
  expect(cut(wholeWords(paragraph, { from: 2, to: 8 }))).toBe('need');
  expect(wholeWords(paragraph, { from: 2, to: 3 })).toBeNull();
});

test('a script without spaces is cut at its words', () => {
  const text = '移民需要正常途径。';
  const span = wholeWords(text, { from: 4, to: 6 });
  expect(span && text.slice(span.from, span.to)).toContain('正常');
});
