import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ListEntry } from '../../../shared/speakers/list-entry';
import { moveInQueue } from '../../../shared/speakers/move-in-queue';
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

const anyPlace = fc.tuple(
  anyQueue.filter((each) => each.length > 0),
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
