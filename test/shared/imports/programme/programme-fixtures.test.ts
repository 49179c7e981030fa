import { expect, test } from 'vitest';
import { planProgramme } from '../../../../shared/imports/programme/plan-programme';
import { compactPlan } from './compact-plan';
import { fallback, fixtures, nothing } from './fixtures';

test('there are programmes of every shape', () => {
  expect(fixtures.length).toBeGreaterThanOrEqual(12);
  const shapes = new Set(fixtures.map(([, { source }]) => source.type));
  expect(shapes).toEqual(new Set(['document', 'tables', 'calendar']));
});

test.each(fixtures)('%s', (_, fixture) => {
  const plan = planProgramme({
    source: fixture.source,
    options: null,
    existing: nothing,
    fallback: fixture.fallback ?? fallback,
  });
  expect(compactPlan(plan)).toEqual(fixture.expected);
});
