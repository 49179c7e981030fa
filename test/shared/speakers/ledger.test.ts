import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ledgerOf, type LedgerRequest, type LedgerTurn } from '../../../shared/speakers/ledger';
import { keysOf, listEntry } from './list-entries';

type Named<T> = Partial<Omit<T, 'delegationId' | 'onBehalfOfId' | 'speakerId'>> & {
  delegationId?: string;
  onBehalfOfId?: string;
  speakerId?: string;
};

function turn(id: string, fields: Named<LedgerTurn> = {}): LedgerTurn {
  const times = { startedAt: 1_000, endedAt: 2_000 };
  const own = { ...listEntry(id, { ...times, ...fields }), questionId: null };
  return { ...own, ...(fields as Partial<LedgerTurn>), id: id as LedgerTurn['id'] };
}

function request(
  id: string,
  { turnId, asks, ...fields }: Named<LedgerRequest> & { turnId?: string; asks?: string } = {},
): LedgerRequest {
  const own = listEntry(id, fields);
  return {
    ...own,
    questionRequestId: (asks ?? null) as LedgerRequest['questionRequestId'],
    questionId: null,
    requestedAt: 10,
    ...(fields as Partial<LedgerRequest>),
    interventionId: (turnId ?? null) as LedgerRequest['interventionId'],
    id: id as LedgerRequest['id'],
  };
}

it('shows a request that became a turn once, as the turn has it, under the key of the request', () => {
  const asked = request('r', { turnId: 't', delegationId: 'd1', requestedAt: 50, calledAt: 60 });
  const { past, queue } = ledgerOf([asked], [turn('t', { delegationId: 'd2', startedAt: 70 })]);
  expect(queue).toEqual([]);
  expect(past).toMatchObject([
    {
      key: 'r',
      requestId: 'r',
      interventionId: 't',
      state: 'spoken',
      delegationId: 'd2',
      requestedAt: 50,
      calledAt: 60,
      startedAt: 70,
    },
  ]);
});

it('has turns that nobody asked for, and lets a request wait again whose turn is not on the record', () => {
  const { past, queue } = ledgerOf([request('r', { turnId: 'deleted' })], [turn('walk-in')]);
  expect(past).toMatchObject([{ key: 'walk-in', requestId: null, requestedAt: null }]);
  expect(queue).toMatchObject([{ key: 'r', state: 'requested', interventionId: null }]);
});

it.each([
  [{}, 'requested'],
  [{ calledAt: 20 }, 'called'],
  [{ calledAt: 20, withdrawnAt: 30 }, 'withdrawn'],
  [{ notReachedAt: 30 }, 'not-reached'],
])('a request with %j is %s', (times, state) => {
  const { queue, past } = ledgerOf([request('r', times)], []);
  expect([...queue, ...past]).toMatchObject([{ key: 'r', state }]);
});

it('knows who has the floor, and orders what is over by when that was, turns without times as the record has them', () => {
  const { speaking, past } = ledgerOf(
    [request('left', { withdrawnAt: 150 }), request('late', { notReachedAt: 900 })],
    [
      turn('first', { startedAt: 100 }),
      turn('noted afterwards', { startedAt: null, endedAt: null }),
      turn('second', { startedAt: 200 }),
      turn('now', { startedAt: 300, endedAt: null, hasFloor: true }),
    ],
  );
  expect(speaking).toMatchObject({ key: 'now', state: 'speaking' });
  expect(keysOf(past).replaceAll('noted afterwards', 'noted')).toBe('first noted left second late');
});

it('keeps an answer with its question when that becomes a turn, and when the question never was a request', () => {
  const answers = [
    request('to request', { type: 'answer', asks: 'r' }),
    request('to turn', { type: 'answer', questionId: 't' as LedgerRequest['questionId'] }),
    request('to walk-in', { type: 'answer', questionId: 'w' as LedgerRequest['questionId'] }),
  ];
  const { queue } = ledgerOf([request('r', { turnId: 't' }), ...answers], [turn('t'), turn('w')]);
  expect(Object.fromEntries(queue.map(({ key, questionKey }) => [key, questionKey]))).toEqual({
    'to request': 'r',
    'to turn': 'r',
    'to walk-in': 'w',
  });
});

it('counts the finished turns before, of the group, else the delegation, else the person, without points of order', () => {
  const turns = [
    turn('a', { delegationId: 'd1' }),
    turn('interrupts', { delegationId: 'd1', type: 'point-of-order' }),
    turn('for group', { delegationId: 'd1', onBehalfOfId: 'g' }),
    turn('b', { delegationId: 'd1' }),
    turn('alone', { speakerId: 'p' }),
    turn('nobody known'),
    turn('runs', { delegationId: 'd1', hasFloor: true, endedAt: null }),
  ];
  const waiting = [
    request('again', { delegationId: 'd1' }),
    request('group', { delegationId: 'd9', onBehalfOfId: 'g' }),
    request('person', { speakerId: 'p' }),
    request('other', { delegationId: 'd2', speakerId: 'p' }),
    request('unknown'),
  ];
  const { past, queue, speaking } = ledgerOf(waiting, turns);
  const counts = (entries: typeof queue) =>
    Object.fromEntries(entries.map(({ key, turnsBefore }) => [key, turnsBefore]));
  expect(counts(past)).toMatchObject({ a: 0, interrupts: 1, b: 1, 'for group': 0 });
  expect(speaking?.turnsBefore).toBe(2);
  expect(counts(queue)).toEqual({ again: 2, group: 1, person: 1, other: 0, unknown: 0 });
  const given = ledgerOf(waiting, [], new Map([['d1', 5]]));
  expect(counts(given.queue)).toMatchObject({ again: 5, group: 0 });
});

it('has every request and every turn once', () => {
  const turns = fc.subarray(['t0', 't1', 't2', 't3', 't4']);
  const requests = fc.array(
    fc.record({
      turnId: fc.option(fc.constantFrom('t0', 't1', 't2', 'deleted'), { nil: undefined }),
      withdrawnAt: fc.option(fc.nat(5_000)),
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(turns, requests, fc.boolean(), (ids, asked, runs) => {
      const taken = new Set<string>();
      const rows = asked.map(({ turnId, withdrawnAt }, index) => {
        // A turn came from one request at most.
        const own = turnId !== undefined && !taken.has(turnId) ? { turnId } : {};
        if (turnId !== undefined) taken.add(turnId);
        return request(`r${String(index)}`, { ...own, withdrawnAt });
      });
      const record = ids.map((id, index) => turn(id, { hasFloor: runs && index === 0 }));
      const { speaking, queue, past } = ledgerOf(rows, record);
      const all = [...(speaking ? [speaking] : []), ...queue, ...past];
      expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
      expect(all.flatMap(({ interventionId }) => interventionId ?? []).toSorted()).toEqual(ids);
      expect(all.flatMap(({ requestId }) => requestId ?? []).toSorted()).toEqual(
        rows.map(({ id }) => id).toSorted(),
      );
    }),
  );
});
