import type { Database } from 'better-sqlite3';
import { expect, test } from 'vitest';
import { KeptRows } from '../../electron/services/kept-rows';

const database = {} as Database;

test.each([1, 100, 101, 250])('holds what is stored after %i of 300 rows changed', (count) => {
  const stored = new Map(Array.from({ length: 300 }, (_, i) => [`row ${i}`, { version: 1 }]));
  const asked: (number | 'all')[] = [];
  const kept = new KeptRows((_, keys) => {
    asked.push(keys?.length ?? 'all');
    return [...stored].filter(([key]) => keys?.includes(key) ?? true);
  });
  const untouched = kept.now(database).get('row 299');
  for (let i = 0; i < count; i += 1) {
    if (i % 2 === 0) stored.delete(`row ${i}`);
    else stored.set(`row ${i}`, { version: 2 });
    kept.changed(`row ${i}`);
  }
  expect(kept.now(database)).toEqual(stored);
  expect(kept.now(database).get('row 299')).toBe(untouched);
  expect(asked).toEqual(['all', count > 100 ? 'all' : count]);
});

test('reads again what it could not read', () => {
  let isDamaged = false;
  const kept = new KeptRows(() => {
    if (isDamaged) throw new Error('damaged');
    return [['row 1', 1]];
  });
  kept.now(database);
  kept.changed('row 1');
  isDamaged = true;
  expect(() => kept.now(database)).toThrow('damaged');
  expect(() => kept.now(database)).toThrow('damaged');
});
