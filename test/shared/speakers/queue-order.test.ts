import fc from 'fast-check';
import { expect, it } from 'vitest';
import { orderQueue } from '../../../shared/speakers/queue-order';
import { anyQueue, keysOf, listEntry } from './list-entries';

it('puts points of order first, due answers next, answers behind their question, rights of reply last', () => {
  const queue = orderQueue([
    listEntry('reply', { type: 'right-of-reply', position: 1 }),
    listEntry('answer 2', { type: 'answer', questionKey: 'question', position: 9 }),
    listEntry('answer 1', { type: 'answer', questionKey: 'question', position: 2 }),
    listEntry('to the answer', { type: 'answer', questionKey: 'answer 1', position: 10 }),
    listEntry('statement', { position: 3 }),
    listEntry('question', { type: 'question', position: 4 }),
    listEntry('loose answer', { type: 'answer', position: 5 }),
    listEntry('due', { type: 'answer', questionKey: 'asked before', position: 6 }),
    listEntry('order 2', { type: 'point-of-order', position: 8 }),
    listEntry('order 1', { type: 'point-of-order', position: 7 }),
  ]);
  expect(queue.map(({ key }) => key)).toEqual([
    ...['order 1', 'order 2', 'due', 'statement'],
    ...['question', 'answer 1', 'to the answer', 'answer 2', 'loose answer', 'reply'],
  ]);
});

it('loses no answer that answers itself or is answered by what it answers', () => {
  const queue = orderQueue([
    listEntry('a', { type: 'answer', questionKey: 'b', position: 1 }),
    listEntry('b', { type: 'answer', questionKey: 'a', position: 2 }),
    listEntry('own', { type: 'answer', questionKey: 'own', position: 3 }),
  ]);
  expect(keysOf(queue)).toBe('own a b');
});

it('is one order, however the entries come', () => {
  fc.assert(
    fc.property(
      anyQueue.chain((queue) =>
        fc.tuple(fc.constant(queue), fc.shuffledSubarray(queue, { minLength: queue.length })),
      ),
      ([queue, shuffled]) => {
        expect(keysOf(orderQueue(shuffled))).toBe(keysOf(queue));
      },
    ),
  );
});
