import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ListEntry } from '../../../shared/speakers/list-entry';
import { canStandBefore, moveInQueue } from '../../../shared/speakers/move-in-queue';
import { blocksOf, orderQueue } from '../../../shared/speakers/queue-order';
import { anyQueue, keysOf, listEntry } from './list-entries';

/** As the list does it: the entry takes a position right before another, or the last. */
function moved(queue: readonly ListEntry[], key: string, before: string | null): ListEntry[] {
  const numbered = queue.map((entry, index) => ({ ...entry, position: index }));
  const end = numbered.find((entry) => entry.key === before)?.position ?? queue.length;
  return orderQueue(
    numbered.map((entry) => (entry.key === key ? { ...entry, position: end - 0.5 } : entry)),
  );
}

const queue = orderQueue([
  listEntry('order', { type: 'point-of-order', position: 1 }),
  listEntry('due 1', { type: 'answer', questionKey: 'asked before', position: 2 }),
  listEntry('due 2', { type: 'answer', questionKey: 'asked before', position: 3 }),
  listEntry('a', { position: 4 }),
  listEntry('question', { type: 'question', position: 5 }),
  listEntry('answer 1', { type: 'answer', questionKey: 'question', position: 6 }),
  listEntry('answer 2', { type: 'answer', questionKey: 'question', position: 7 }),
  listEntry('b', { position: 8 }),
  listEntry('reply', { type: 'right-of-reply', position: 9 }),
]);

it.each<[key: string, step: -1 | 1, before: string | null | undefined]>([
  ['order', 1, undefined],
  ['due 1', -1, undefined],
  ['due 1', 1, 'a'],
  ['due 2', 1, undefined],
  ['a', -1, undefined],
  ['a', 1, 'b'],
  ['question', -1, 'a'],
  ['question', 1, 'reply'],
  ['answer 1', -1, undefined],
  ['answer 1', 1, 'b'],
  ['answer 2', -1, 'answer 1'],
  ['b', -1, 'question'],
  ['b', 1, undefined],
  ['reply', -1, undefined],
  ['nobody', 1, undefined],
])('moves "%s" by %i before %s', (key, step, before) => {
  expect(moveInQueue(queue, key, step)).toEqual(before === undefined ? null : { before });
});

it.each<[key: string, before: string | null, can: boolean]>([
  ['b', 'a', true],
  ['b', 'question', true],
  ['b', 'answer 1', false],
  ['b', 'order', false],
  ['a', 'reply', true],
  ['a', null, false],
  ['reply', null, true],
  ['answer 2', 'answer 1', true],
  ['answer 1', 'b', true],
  ['answer 1', 'reply', false],
])('"%s" before %s: %s', (key, before, can) => {
  expect(canStandBefore(queue, key, before)).toBe(can);
});

const anyPlace = fc.tuple(
  anyQueue.filter((each) => each.length > 0),
  fc.nat(),
  fc.nat(),
);

it('changes places with the neighbour of its part, and is taken back by the other step', () => {
  const siblings = (entries: readonly ListEntry[], key: string) => {
    const heads = blocksOf(entries).map(({ head }) => head);
    const own = heads.find((head) => head.key === key);
    if (own) return keysOf(heads);
    const questionKey = entries.find((each) => each.key === key)?.questionKey;
    return keysOf(entries.filter((each) => each.questionKey === questionKey));
  };
  fc.assert(
    fc.property(anyPlace, fc.constantFrom(-1 as const, 1 as const), ([all, at], step) => {
      const { key } = all[at % all.length] as ListEntry;
      const move = moveInQueue(all, key, step);
      if (move === null) return;
      const after = moved(all, key, move.before);
      const before = siblings(all, key).split(' ');
      const place = before.indexOf(key);
      const swapped = before.with(place, before[place + step] ?? '').with(place + step, key);
      expect(siblings(after, key)).toBe(swapped.join(' '));
      const back = moveInQueue(after, key, step === 1 ? -1 : 1);
      expect(keysOf(moved(after, key, back?.before ?? null))).toBe(keysOf(all));
    }),
    { numRuns: 400 },
  );
});

it('can stand exactly where the list would show it', () => {
  fc.assert(
    fc.property(anyPlace, ([all, at, to]) => {
      const { key } = all[at % all.length] as ListEntry;
      const target = to % (all.length + 1);
      const before = all[target]?.key ?? null;
      if (before === key) return;
      const after = moved(all, key, before);
      const shown = after.findIndex((each) => each.key === key);
      const stays = keysOf(after) === keysOf(all);
      // What answers it goes along, so it stands in front where what comes behind these is what it was dropped before.
      const behind = after.slice(shown + 1).find((each) => !isUnder(after, each, key));
      if (canStandBefore(all, key, before)) expect(behind?.key ?? null).toBe(before);
      else expect(stays || behind?.key !== before || behind === undefined).toBe(true);
    }),
    { numRuns: 400 },
  );
});

function isUnder(entries: readonly ListEntry[], entry: ListEntry, key: string): boolean {
  const seen = new Set<string>();
  for (
    let each: ListEntry | undefined = entry;
    each?.type === 'answer' && !seen.has(each.key);
    each = entries.find((other) => other.key === each?.questionKey)
  ) {
    if (each.questionKey === key) return true;
    seen.add(each.key);
  }
  return false;
}
