import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveAttribution, reveals } from '../../shared/domain/attribution';
import { attributions } from '../../shared/domain/vocabulary';

const level = fc.constantFrom(...attributions);

describe('the effective level', () => {
  it('is the least traceable of all, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.option(level)), (levels) => {
        const ranks = levels.map((own) => (own === null ? 0 : attributions.indexOf(own)));
        const expected = attributions[Math.max(0, ...ranks)];
        expect(effectiveAttribution(...levels)).toBe(expected);
        expect(effectiveAttribution(...levels.toReversed())).toBe(expected);
      }),
    );
  });

  it('is never raised by a level further in', () => {
    expect(effectiveAttribution('none', 'name', undefined, null)).toBe('none');
  });
});

it.each([
  ['name', ['name', 'delegation', 'category', 'none']],
  ['delegation', ['delegation', 'category', 'none']],
  ['category', ['category', 'none']],
  ['none', ['none']],
] as const)('%s reveals what is less traceable too', (own, revealed) => {
  const levels = ['name', 'delegation', 'category', 'none'] as const;
  expect(levels.filter((needed) => reveals(own, needed))).toEqual(revealed);
});
