import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  orderRules,
  regions,
  type OrderRule,
  type Region,
} from '../../../shared/domain/vocabulary';
import type { ListEntry } from '../../../shared/speakers/list-entry';
import { lastToSpeak, proposeOrder } from '../../../shared/speakers/order-proposals';
import { orderQueue } from '../../../shared/speakers/queue-order';
import { anyQueue, keysOf, listEntry } from './list-entries';

const nobody = { last: null };
const anyRules = fc.uniqueArray(fc.constantFrom(...orderRules));
const anyContext = anyQueue.map(([first]) => ({ last: first ?? null }));

function ofRegions(...entries: [key: string, region: Region | null][]): ListEntry[] {
  return entries.map(([key, region]) => listEntry(key, { region }));
}

it('lets those speak first who have not spoken, and a second request of a delegation wait with the others', () => {
  const queue = [
    listEntry('again', { delegationId: 'd1', turnsBefore: 2 }),
    listEntry('first', { delegationId: 'd2' }),
    listEntry('second', { delegationId: 'd2' }),
    listEntry('someone'),
    listEntry('member', { delegationId: 'd2', onBehalfOfId: 'group' }),
  ];
  const { order, reasons } = proposeOrder(queue, ['first-time-first'], nobody);
  expect(keysOf(order)).toBe('first someone member again second');
  expect(reasons.get('again')).toEqual([
    { rule: 'first-time-first', from: 1, to: 4, turnsBefore: 2 },
  ]);
  expect(reasons.get('second')).toEqual([
    { rule: 'first-time-first', from: 3, to: 5, turnsBefore: 1 },
  ]);
});

it('has heard whoever answers before their own turn comes', () => {
  const queue = orderQueue([
    listEntry('asks', { position: 1 }),
    listEntry('answers', { position: 2, type: 'answer', questionKey: 'asks', delegationId: 'd1' }),
    listEntry('own turn', { position: 3, delegationId: 'd1' }),
    listEntry('other', { position: 4 }),
  ]);
  const { order } = proposeOrder(queue, ['first-time-first'], nobody);
  expect(keysOf(order)).toBe('asks answers other own turn');
});

it('counts the turn that still runs, and no point of order', () => {
  const queue = [listEntry('same', { delegationId: 'd1' }), listEntry('other')];
  const last = { delegationId: 'd1', hasFloor: true };
  const order = (type: ListEntry['type']) =>
    keysOf(
      proposeOrder(queue, ['first-time-first'], { last: listEntry('last', { ...last, type }) })
        .order,
    );
  expect(order('statement')).toBe('other same');
  expect(order('point-of-order')).toBe('same other');
});

it.each<[what: string, order: string, last: Region | null]>([
  ['nobody spoke before', 'a1 b1 a2 c1 a3 c2 a4', null],
  [
    'Africa had the floor: four of seven cannot all be kept apart',
    'b1 a1 c1 a2 c2 a3 a4',
    'africa',
  ],
])('alternates regions, each in its own order; %s', (_, expected, region) => {
  const queue = ofRegions(
    ['a1', 'africa'],
    ['a2', 'africa'],
    ['b1', 'asia'],
    ['a3', 'africa'],
    ['a4', 'africa'],
    ['c1', 'europe'],
    ['c2', 'europe'],
  );
  const last = region && listEntry('last', { region });
  expect(keysOf(proposeOrder(queue, ['alternate-region'], { last }).order)).toBe(expected);
});

it('lets the most frequent begin where neighbours could not differ otherwise', () => {
  const queue = ofRegions(
    ['b', 'asia'],
    ['a1', 'africa'],
    ['c', 'europe'],
    ['a2', 'africa'],
    ['a3', 'africa'],
  );
  const { order, reasons } = proposeOrder(queue, ['alternate-region'], nobody);
  expect(keysOf(order)).toBe('a1 b a2 c a3');
  expect(reasons.get('b')).toEqual([
    { rule: 'alternate-region', from: 1, to: 2, value: 'asia', after: 'africa' },
  ]);
  expect(reasons.has('a3')).toBe(false);
});

it('keeps as many neighbours apart as can be', () => {
  const fewest = (left: readonly (Region | null)[], last: Region | null): number =>
    Math.min(
      ...left.map(
        (region, index) =>
          (region !== null && region === last ? 1 : 0) +
          (left.length === 1 ? 0 : fewest(left.toSpliced(index, 1), region)),
      ),
    );
  const region = fc.option(fc.constantFrom(...regions.slice(0, 3)));
  fc.assert(
    fc.property(fc.array(region, { minLength: 1, maxLength: 6 }), region, (all, before) => {
      const queue = all.map((each, index) => listEntry(`e${String(index)}`, { region: each }));
      const last = listEntry('last', { region: before });
      const order = [last, ...proposeOrder(queue, ['alternate-region'], { last }).order];
      const alike = order.filter(
        (each, index) => each.region !== null && each.region === order[index - 1]?.region,
      );
      expect(alike).toHaveLength(fewest(all, before));
    }),
  );
});

it('lets the rule before decide, and the rule behind it only within', () => {
  const queue = [
    listEntry('director', { speakerPosition: 'Director', region: 'asia' }),
    listEntry('minister 1', { speakerPosition: 'Minister of Justice', region: 'africa' }),
    listEntry('minister 2', { speakerPosition: 'Minister of Labour', region: 'africa' }),
  ];
  const order = (...rules: OrderRule[]) => keysOf(proposeOrder(queue, rules, nobody).order);
  expect(order('protocol-rank', 'alternate-region')).toBe('minister 1 minister 2 director');
  expect(order('alternate-region', 'protocol-rank')).toBe('minister 1 director minister 2');
});

it('leaves points of order, due answers and rights of reply where they are, answers under questions, the called in front', () => {
  const again = { turnsBefore: 1 };
  const queue = orderQueue([
    listEntry('order', { ...again, type: 'point-of-order', position: 1 }),
    listEntry('due', { ...again, type: 'answer', questionKey: 'asked before', position: 2 }),
    listEntry('question', { ...again, type: 'question', position: 3 }),
    listEntry('answer', { type: 'answer', questionKey: 'question', position: 4 }),
    listEntry('called', { ...again, state: 'called', position: 5 }),
    listEntry('new', { position: 6 }),
    listEntry('reply', { type: 'right-of-reply', position: 7 }),
  ]);
  const { order, reasons } = proposeOrder(queue, ['first-time-first'], nobody);
  expect(keysOf(order)).toBe('order due called new question answer reply');
  expect(reasons.get('called')).toEqual([{ rule: 'called', from: 5, to: 3, isCalled: true }]);
  expect(reasons.get('question')).toEqual([
    { rule: 'called', from: 3, to: 4, isCalled: false },
    { rule: 'first-time-first', from: 4, to: 5, turnsBefore: 1 },
  ]);
  expect(reasons.get('answer')).toEqual([
    { rule: 'with-question', from: 4, to: 6, questionKey: 'question' },
  ]);
});

it('changes nothing by no rules', () => {
  fc.assert(
    fc.property(anyQueue, anyContext, (queue, context) => {
      expect(proposeOrder(queue, [], context)).toEqual({
        order: queue,
        reasons: new Map(),
        isChanged: false,
      });
    }),
  );
});

it('proposes the same entries, in an order that the list can have, with a reason for each that moved', () => {
  fc.assert(
    fc.property(anyQueue, anyRules, anyContext, (queue, rules, context) => {
      const { order, reasons, isChanged } = proposeOrder(queue, rules, context);
      expect(keysOf(order.toSorted(byKey))).toBe(keysOf(queue.toSorted(byKey)));
      const placed = order.map((entry, position) => ({ ...entry, position }));
      expect(keysOf(orderQueue(placed))).toBe(keysOf(order));
      const moved = order.filter(({ key }, index) => queue[index]?.key !== key);
      expect(isChanged).toBe(moved.length > 0);
      expect([...reasons.keys()]).toEqual(moved.map(({ key }) => key));
      for (const [key, why] of reasons) {
        const path = why.flatMap(({ from, to }) => [from, to]);
        expect(path.at(0)).toBe(queue.findIndex((each) => each.key === key) + 1);
        expect(path.at(-1)).toBe(order.findIndex((each) => each.key === key) + 1);
        for (let step = 1; step < why.length; step += 1)
          expect(why[step]?.from).toBe(why[step - 1]?.to);
      }
    }),
    { numRuns: 400 },
  );
});

it('proposes for what it proposed what it is', () => {
  fc.assert(
    fc.property(anyQueue, anyRules, anyContext, (queue, rules, context) => {
      const { order } = proposeOrder(queue, rules, context);
      expect(proposeOrder(order, rules, context)).toEqual({
        order,
        reasons: new Map(),
        isChanged: false,
      });
    }),
    { numRuns: 1000 },
  );
});

it('takes whoever had the floor last, and no point of order', () => {
  const past = [
    listEntry('spoke', { state: 'spoken' }),
    listEntry('interrupted', { state: 'spoken', type: 'point-of-order' }),
    listEntry('left', { state: 'withdrawn' }),
  ];
  expect(lastToSpeak({ past, speaking: null })?.key).toBe('spoke');
  expect(lastToSpeak({ past, speaking: listEntry('now', { hasFloor: true }) })?.key).toBe('now');
  expect(lastToSpeak({ past: [], speaking: null })).toBeNull();
});

function byKey(a: ListEntry, b: ListEntry): number {
  return a.key < b.key ? -1 : 1;
}
