import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepEqual } from '../../../renderer/features/draft/keep-equal';
import { pageFit } from '../../../renderer/features/draft/use-page-fit';
import { wordPieces, type WordMark } from '../../../renderer/features/draft/word-marks';

const runs = [
  { text: 'Many States ' },
  { text: 'agreed', bold: true },
  { text: '', footnote: 1 },
  { text: ' that it matters.' },
];
const text = runs.map((run) => run.text).join('');

test('cuts words at their marks without losing or doubling any', () => {
  const mark = fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([a, b]): WordMark => ({ start: Math.min(a, b), end: Math.max(a, b), tone: 'wrong' }));
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 4 }), fc.nat(text.length), (marks, cut) => {
      const before = wordPieces(runs, marks, 0, cut);
      const after = wordPieces(runs, marks, cut);
      expect([...before, ...after].map((piece) => piece.text).join('')).toBe(text);
      const notes = [...before, ...after].filter(({ run }) => run === 2);
      expect(notes).toHaveLength(1);
    }),
    { seed: 20261122, numRuns: 200 },
  );
});

test('shows pages as large as the text is, cut at their margins where there is little room, else one text', () => {
  expect(pageFit(860, 15)).toEqual({ scale: 1, crop: 0, isContinuous: false });
  expect(pageFit(700, 15)).toMatchObject({ scale: 1, isContinuous: false });
  expect(pageFit(700, 15).crop).toBeGreaterThan(0);
  expect(pageFit(400, 15)).toEqual({ scale: 1, crop: 0, isContinuous: true });
  expect(pageFit(900, 30)).toEqual({ scale: 2, crop: 0, isContinuous: true });
});

test('keeps what says the same', () => {
  const old = { runs: [{ text: 'one' }], number: 1 };
  expect(keepEqual(old, structuredClone(old))).toBe(old);
  expect(keepEqual(old, { ...old, number: 2 })).not.toBe(old);
});
