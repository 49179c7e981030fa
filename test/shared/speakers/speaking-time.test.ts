import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  isPaused,
  pausesWithin,
  spokenMs,
  spokenSeconds,
  timeFault,
  type TurnTimes,
} from '../../../shared/speakers/speaking-time';

const none: TurnTimes = { startedAt: null, endedAt: null, pauses: [], hasFloor: false };
const done: TurnTimes = { ...none, startedAt: 1_000, endedAt: 61_000 };
const running: TurnTimes = { ...none, startedAt: 1_000, hasFloor: true };

it.each<[what: string, turn: TurnTimes, now: number, ms: number]>([
  ['a turn without times', none, 99_000, 0],
  ['a turn whose end nobody noted', { ...done, endedAt: null }, 99_000, 0],
  ['a finished turn, whatever the time', done, 99_000, 60_000],
  ['a running turn', running, 31_000, 30_000],
  ['a running turn after the clock was set back', running, 500, 0],
  [
    'pauses',
    {
      ...done,
      pauses: [
        { from: 2_000, to: 5_000 },
        { from: 9_000, to: 10_000 },
      ],
    },
    0,
    56_000,
  ],
  ['a pause that lasts', { ...running, pauses: [{ from: 11_000, to: null }] }, 99_000, 10_000],
  [
    'a pause that lies behind the end',
    { ...done, pauses: [{ from: 70_000, to: 90_000 }] },
    0,
    60_000,
  ],
])('%s', (_, turn, now, ms) => {
  expect(spokenMs(turn, now)).toBe(ms);
});

it('shows whole seconds of what is finished, and nothing of what runs', () => {
  expect(spokenSeconds({ ...done, endedAt: 2_999 })).toBe(1);
  expect(spokenSeconds(running)).toBe(0);
  expect(isPaused({ ...running, pauses: [{ from: 2_000, to: null }] })).toBe(true);
  expect(isPaused({ ...running, pauses: [{ from: 2_000, to: 3_000 }] })).toBe(false);
});

it.each<[turn: Partial<TurnTimes>, fault: keyof TurnTimes | null]>([
  [{}, null],
  [{ endedAt: 5 }, 'endedAt'],
  [{ startedAt: 6, endedAt: 5 }, 'endedAt'],
  [{ startedAt: 5, endedAt: 5 }, null],
  [{ hasFloor: true }, 'hasFloor'],
  [{ startedAt: 1, endedAt: 5, hasFloor: true }, 'hasFloor'],
  [{ pauses: [{ from: 1, to: 2 }] }, 'pauses'],
  [{ startedAt: 2, pauses: [{ from: 1, to: 2 }] }, 'pauses'],
  [{ startedAt: 1, pauses: [{ from: 3, to: 2 }] }, 'pauses'],
  [{ startedAt: 1, endedAt: 9, pauses: [{ from: 2, to: null }] }, 'pauses'],
  [{ startedAt: 1, hasFloor: true, pauses: [{ from: 2, to: null }] }, null],
  [
    {
      startedAt: 1,
      hasFloor: true,
      pauses: [
        { from: 2, to: null },
        { from: 3, to: 4 },
      ],
    },
    'pauses',
  ],
  [
    {
      startedAt: 1,
      endedAt: 9,
      pauses: [
        { from: 2, to: 5 },
        { from: 4, to: 6 },
      ],
    },
    'pauses',
  ],
  [{ startedAt: 1, endedAt: 9, pauses: [{ from: 2, to: 10 }] }, 'pauses'],
])('the fault of %j is %s', (turn, fault) => {
  expect(timeFault({ ...none, ...turn })).toBe(fault);
});

/** A turn in order: ascending times, the last pause of a running one perhaps without end. */
const anyTurn: fc.Arbitrary<TurnTimes> = fc
  .record({
    times: fc.array(fc.nat(100_000), { minLength: 2, maxLength: 9 }),
    hasFloor: fc.boolean(),
  })
  .map(({ times, hasFloor }) => {
    const [startedAt = 0, ...others] = times.toSorted((a, b) => a - b);
    const endedAt = hasFloor ? null : (others.pop() ?? startedAt);
    const pauses = [];
    for (let at = 0; at < others.length; at += 2) {
      const to = others[at + 1] ?? null;
      if (to !== null || hasFloor) pauses.push({ from: others[at] ?? 0, to });
    }
    return { startedAt, endedAt, pauses, hasFloor };
  });

it('cuts pauses off so that no correction of the ends finds a fault with them', () => {
  fc.assert(
    fc.property(anyTurn, fc.nat(100_000), fc.nat(100_000), (turn, start, length) => {
      expect(timeFault(turn)).toBeNull();
      const endedAt = turn.hasFloor ? null : start + length;
      const pauses = pausesWithin(turn.pauses, start, endedAt);
      expect(timeFault({ ...turn, startedAt: start, endedAt, pauses })).toBeNull();
      expect(pausesWithin(pauses, start, endedAt)).toEqual(pauses);
    }),
  );
});

it('splits a turn into pauses and speaking, never negative', () => {
  fc.assert(
    fc.property(anyTurn, fc.nat(200_000), (turn, now) => {
      const end = turn.endedAt ?? Math.max(now, turn.startedAt ?? 0);
      const spoken = spokenMs(turn, end);
      const paused = turn.pauses.reduce(
        (sum, { from, to }) => sum + Math.max(0, Math.min(to ?? end, end) - Math.min(from, end)),
        0,
      );
      expect(spoken).toBeGreaterThanOrEqual(0);
      expect(spoken + paused).toBe(end - (turn.startedAt ?? 0));
    }),
  );
});
