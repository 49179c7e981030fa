import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DelegationId } from '../../../shared/domain/ids';
import { categories, genders, regions } from '../../../shared/domain/vocabulary';
import { balanceOf, type AttendingDelegation } from '../../../shared/speakers/balance';
import { spokenSeconds } from '../../../shared/speakers/speaking-time';
import { usedOfBudget } from '../../../shared/speakers/time-budget';
import { listEntry } from './list-entries';

function delegation(id: string): AttendingDelegation {
  return { id: id as DelegationId, name: id, category: 'government', region: 'africa' };
}

function turn(key: string, seconds: number, fields: Parameters<typeof listEntry>[1]) {
  const times = { startedAt: 1_000, endedAt: 1_000 + seconds * 1000 };
  return listEntry(key, { state: 'spoken', ...times, ...fields });
}

// One person of two delegations, who spoke once for each.
const twice = [
  turn('for one', 60, { speakerId: 'p', delegationId: 'd1', category: 'government' }),
  turn('for other', 30, { speakerId: 'p', delegationId: 'd2', category: 'academia' }),
];
const forGroup = turn('for a group', 120, {
  delegationId: 'd1',
  onBehalfOfId: 'group',
  category: 'intergovernmental',
});
const walkIn = turn('walk-in', 10, { requestId: null, gender: 'woman' });
const paused = turn('paused', 100, {
  delegationId: 'd2',
  category: 'academia',
  pauses: [{ from: 11_000, to: 51_000 }],
});

it('counts a turn once, in the capacity spoken in, for the group spoken for, and without its pauses', () => {
  const turns = [...twice, forGroup, walkIn, paused];
  expect(usedOfBudget(turns, { by: 'delegation' })).toEqual({ d1: 60, d2: 90, group: 120 });
  expect(usedOfBudget(turns, { by: 'category' })).toEqual({
    government: 60,
    academia: 90,
    intergovernmental: 120,
  });
});

it('shows how the floor was spread, the unknown last, and who has been silent', () => {
  const waiting = listEntry('waits', { delegationId: 'd3', category: 'government' });
  const withdrawn = listEntry('left', { delegationId: 'd4', state: 'withdrawn' });
  const running = listEntry('speaks', {
    delegationId: 'd5',
    state: 'speaking',
    hasFloor: true,
    startedAt: 1,
  });
  const entries = [...twice, forGroup, walkIn, waiting, withdrawn, running];
  const balance = balanceOf(entries, ['d1', 'd2', 'group', 'd3', 'd4', 'd5'].map(delegation));
  expect(balance).toMatchObject({ turns: 4, seconds: 220 });
  expect(balance.byCategory).toEqual([
    { key: 'government', turns: 1, seconds: 60, waiting: 1 },
    { key: 'intergovernmental', turns: 1, seconds: 120, waiting: 0 },
    { key: 'academia', turns: 1, seconds: 30, waiting: 0 },
    { key: null, turns: 1, seconds: 10, waiting: 0 },
  ]);
  expect(balance.byGender[0]).toEqual({ key: 'woman', turns: 1, seconds: 10, waiting: 0 });
  expect(balance.silent.map(({ id, isWaiting }) => [id, isWaiting])).toEqual([
    ['d3', true],
    ['d4', false],
  ]);
});

it('has totals that are the sums of what is shown, in every share', () => {
  const anyTurn = fc.record({
    startedAt: fc.constant(1_000),
    endedAt: fc.option(fc.integer({ min: 1_000, max: 900_000 })),
    state: fc.constantFrom('spoken', 'requested', 'withdrawn'),
    category: fc.option(fc.constantFrom(...categories)),
    region: fc.option(fc.constantFrom(...regions)),
    gender: fc.option(fc.constantFrom(...genders)),
  });
  fc.assert(
    fc.property(fc.array(anyTurn, { maxLength: 20 }), (all) => {
      const entries = all.map((fields, index) => listEntry(String(index), fields));
      const shown = entries.filter(({ state }) => state === 'spoken').map(spokenSeconds);
      const seconds = shown.reduce((sum, each) => sum + each, 0);
      const balance = balanceOf(entries, []);
      expect(balance).toMatchObject({ turns: shown.length, seconds });
      for (const shares of [balance.byCategory, balance.byRegion, balance.byGender]) {
        expect(shares.reduce((sum, share) => sum + share.seconds, 0)).toBe(seconds);
        expect(shares.reduce((sum, share) => sum + share.turns, 0)).toBe(shown.length);
      }
    }),
  );
});
