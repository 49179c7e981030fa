import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  bitCount,
  editDistance,
  letterSet,
  pairSet,
  pairsPerSlip,
  prefixDistance,
  slipsAllowed,
} from '../../../shared/matching/edit-distance';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 8 });

test.each([
  ['kenya', 'kenya', 0],
  ['kenya', 'kenja', 1],
  ['kenya', 'keyna', 1],
  ['kenya', 'knya', 1],
  ['kenya', 'kkenya', 1],
  ['', 'ab', 2],
])('from %s to %s', (a, b, distance) => {
  expect(editDistance(a, b, 3)).toBe(distance);
});

test('the limit only cuts off', () => {
  fc.assert(
    fc.property(word, word, fc.nat(3), (a, b, limit) => {
      const whole = editDistance(a, b, 20);
      expect(editDistance(a, b, limit)).toBe(Math.min(whole, limit + 1));
      expect(editDistance(b, a, 20)).toBe(whole);
    }),
  );
});

test('a beginning is the nearest of all beginnings', () => {
  fc.assert(
    fc.property(word, word, fc.nat(2), (typed, text, limit) => {
      const all = Array.from({ length: text.length + 1 }, (_unused, end) =>
        editDistance(typed, text.slice(0, end), 20),
      );
      expect(prefixDistance(typed, text, limit)).toBe(Math.min(limit + 1, ...all));
    }),
  );
});

test('sets of pairs never hide a near text', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const [first, second] = [pairSet(a), pairSet(b)];
      const apart = bitCount(first.low ^ second.low) + bitCount(first.high ^ second.high);
      expect(apart).toBeLessThanOrEqual(pairsPerSlip * editDistance(a, b, 20));
    }),
  );
});

test('sets of letters never hide a near text', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const bits = bitCount(letterSet(a) ^ letterSet(b));
      expect(bits).toBeLessThanOrEqual(2 * editDistance(a, b, 20));
    }),
  );
});

test('short names hold no slip, long ones two', () => {
  expect([4, 5, 8, 9, 40].map(slipsAllowed)).toEqual([0, 1, 1, 2, 2]);
});
