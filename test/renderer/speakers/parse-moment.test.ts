import { expect, test } from 'vitest';
import { parseMoment } from '../../../renderer/features/speakers/now/parse-moment';
import { parseDuration } from '../../../renderer/ui/parse-duration';

const timeZone = 'Europe/Zurich';
const now = Date.parse('2026-06-12T00:05:00+02:00');

test.each([
  ['40 s ago', now - 40_000],
  ['40s', now - 40_000],
  ['1:20 ago', now - 80_000],
  ['2 min ago', now - 120_000],
  ['1 min 30 s ago', now - 90_000],
  ['now', now],
  ['0:04', now - 60_000],
  // Before midnight is the day before.
  ['23:58', Date.parse('2026-06-11T23:58:00+02:00')],
  ['23:58:30', Date.parse('2026-06-11T23:58:30+02:00')],
  ['23.58', Date.parse('2026-06-11T23:58:00+02:00')],
  ['', null],
  ['later', null],
  ['25:00', null],
  ['12:30:75', null],
])('%s', (text, at) => {
  expect(parseMoment(text, { now, timeZone, near: now })).toBe(at);
});

test.each([
  ['3', 180],
  ['3:00', 180],
  ['90 s', 90],
  ['1 min 30 s', 90],
  ['1:30:00', 5400],
  ['3:75', null],
  ['', null],
  ['soon', null],
])('the length %s', (text, seconds) => {
  expect(parseDuration(text)).toBe(seconds);
});
