import { expect, test } from 'vitest';
import { byWeight } from '../../../renderer/features/draft/describe-finding';
import type { EventId } from '../../../shared/domain/ids';
import type { Finding } from '../../../shared/report/finding';

test('names that would go out stand before everything else that was found', () => {
  const findings: Finding[] = [
    { code: 'points-unused', points: 3 },
    { code: 'no-place' },
    { code: 'passage-missing', eventId: '' as EventId, slot: 'tone' },
    { code: 'still-identifies', words: 'Speaker 12', what: 'person', times: 1, places: [] },
    { code: 'no-dates' },
  ];
  expect(byWeight(findings).map(({ code }) => code)).toEqual([
    'still-identifies',
    'passage-missing',
    'no-place',
    'no-dates',
    'points-unused',
  ]);
});
