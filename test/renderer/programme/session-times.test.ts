import { expect, test } from 'vitest';
import {
  toSessionInstants,
  toSessionTimes,
} from '../../../renderer/features/programme/session-times';

const zone = 'America/New_York';
const none = { day: null, start: null, endDay: null, end: null };

test('day and times are those of the place of the event', () => {
  const times = { day: '2017-04-18', start: '10:00', endDay: null, end: '13:00' };
  const instants = toSessionInstants(times, zone);
  expect(instants).toEqual({
    startsAt: Date.UTC(2017, 3, 18, 14),
    endsAt: Date.UTC(2017, 3, 18, 17),
  });
  expect(toSessionTimes(instants!, zone)).toEqual(times);
});

test('an end on another day keeps its day', () => {
  const times = { day: '2017-04-18', start: '22:00', endDay: '2017-04-19', end: '01:00' };
  expect(toSessionTimes(toSessionInstants(times, zone)!, zone)).toEqual(times);
});

test('a time needs a day, and a day alone is no time', () => {
  expect(toSessionInstants({ ...none, start: '10:00' }, zone)).toBeNull();
  expect(toSessionInstants({ ...none, day: '2017-04-18' }, zone)).toEqual({
    startsAt: null,
    endsAt: null,
  });
});

test('a time that the change of clocks skips is moved behind it', () => {
  const skipped = toSessionInstants({ ...none, day: '2017-03-12', start: '02:30' }, zone);
  expect(toSessionTimes(skipped!, zone).start).toBe('03:30');
});
