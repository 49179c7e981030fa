import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaultLadder, quantify, wordingLadderSchema } from '../../shared/domain/quantifier';

const room = { opposers: 0, tookFloor: 0, isAgreementConfirmed: false };

it.each([
  [0, { word: 'none' }],
  [1, { word: 'count', count: 1 }],
  [2, { word: 'count', count: 2 }],
  [3, { word: 'several' }],
  [4, { word: 'several' }],
  [5, { word: 'many' }],
  [193, { word: 'many' }],
])('%i in support', (supporters, expected) => {
  expect(quantify({ ...room, supporters, tookFloor: supporters })).toEqual(expected);
});

it('says "most" above half of those who took the floor, and never of everybody', () => {
  const word = (supporters: number, tookFloor: number) =>
    quantify({ ...room, supporters, tookFloor }).word;
  expect(word(5, 10)).toBe('many');
  expect(word(6, 10)).toBe('most');
  expect(word(10, 10)).toBe('many');
  expect(word(4, 5)).toBe('several');
});

it('says "general agreement" only when confirmed, with many in support and nobody opposed', () => {
  const word = (supporters: number, opposers: number, isAgreementConfirmed: boolean) =>
    quantify({ supporters, opposers, tookFloor: supporters, isAgreementConfirmed }).word;
  expect(word(5, 0, true)).toBe('general-agreement');
  expect(word(5, 0, false)).toBe('many');
  expect(word(5, 1, true)).toBe('many');
  expect(word(4, 0, true)).toBe('several');
  expect(word(0, 0, true)).toBe('none');
});

it('never weakens when support grows', () => {
  const words = ['none', 'count', 'several', 'many', 'most', 'general-agreement'];
  fc.assert(
    fc.property(
      fc.nat(50),
      fc.nat(50),
      fc.nat(3),
      fc.boolean(),
      (supporters, rest, opposers, agreed) => {
        const at = (extra: number) =>
          words.indexOf(
            quantify({
              supporters: supporters + extra,
              opposers,
              tookFloor: supporters + rest + 1,
              isAgreementConfirmed: agreed,
            }).word,
          );
        // With the last silent delegation gone there is nobody to compare with, and "most" turns into "many".
        fc.pre(rest > 0);
        expect(at(1)).toBeGreaterThanOrEqual(at(0));
      },
    ),
  );
});

it('keeps a ladder whose steps ascend', () => {
  expect(wordingLadderSchema.safeParse(defaultLadder).success).toBe(true);
  expect(wordingLadderSchema.safeParse({ several: 6, many: 5, mostAbove: 0.5 }).success).toBe(
    false,
  );
});
