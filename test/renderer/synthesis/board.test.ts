import { expect, test } from 'vitest';
import {
  inReportOrder,
  placeBeside,
  placeOneStep,
} from '../../../renderer/features/synthesis/areas/area-order';
import {
  changeSelection,
  chosenIn,
  emptySelection,
  rowAfter,
  type SelectionAction,
} from '../../../renderer/features/synthesis/board/point-selection';
import type { AreaId, PointId } from '../../../shared/domain/ids';
import type { AreaSection } from '../../../shared/domain/vocabulary';

const order = ['a', 'b', 'c', 'd'] as PointId[];
const id = (text: string) => text as PointId;
const after = (...actions: SelectionAction[]) =>
  actions.reduce((state, action) => changeSelection(state, action, order), emptySelection);
const chosen = (...actions: SelectionAction[]) => chosenIn(after(...actions), order).join('');

test('a range goes from where it began to the row that one is on', () => {
  const start = { type: 'move', id: id('c'), extends: false } as const;
  expect(chosen(start, { type: 'move', id: id('d'), extends: true })).toBe('cd');
  expect(
    chosen(
      start,
      { type: 'move', id: id('d'), extends: true },
      { type: 'move', id: id('b'), extends: true },
    ),
  ).toBe('bc');
});

test('rows chosen one by one keep the order of the list', () => {
  expect(chosen({ type: 'toggle', id: id('d') }, { type: 'toggle', id: id('a') })).toBe('ad');
  expect(
    chosen(
      { type: 'all' },
      { type: 'toggle', id: id('b') },
      { type: 'move', id: id('c'), extends: false },
    ),
  ).toBe('acd');
});

test('only what is in view is acted on', () => {
  const state = after({ type: 'toggle', id: id('b') }, { type: 'toggle', id: id('d') });
  expect(chosenIn(state, [id('a'), id('b')])).toEqual(['b']);
  expect(chosenIn(emptySelection, order)).toEqual([]);
});

test('the row to go on with is the next that stays', () => {
  expect(rowAfter(order, new Set([id('b')]))).toBe('c');
  expect(rowAfter(order, new Set([id('c'), id('d')]))).toBe('b');
  expect(rowAfter(order, new Set(order))).toBeNull();
});

const area = (name: string, section: AreaSection) => ({ id: name as AreaId, section });
const areas = inReportOrder([
  area('x', 'further-action'),
  area('a', 'convergence'),
  area('b', 'convergence'),
  area('c', 'convergence'),
]);

test('convergence comes before further action', () => {
  expect(areas.map((each) => each.id)).toEqual(['a', 'b', 'c', 'x']);
});

test('one step goes past one area, and over the edge into the other section', () => {
  const step = (name: string, way: 'up' | 'down') => placeOneStep(areas, name as AreaId, way);
  expect(step('a', 'down')).toEqual({ section: 'convergence', before: 'c' });
  expect(step('b', 'down')).toEqual({ section: 'convergence', before: null });
  expect(step('c', 'up')).toEqual({ section: 'convergence', before: 'b' });
  expect(step('c', 'down')).toEqual({ section: 'further-action', before: 'x' });
  expect(step('x', 'up')).toEqual({ section: 'convergence', before: null });
  expect(step('a', 'up')).toBeNull();
  expect(step('x', 'down')).toBeNull();
});

test('an area is dropped above or below another', () => {
  expect(placeBeside(areas, 'b' as AreaId, 'upper')).toEqual({
    section: 'convergence',
    before: 'b',
  });
  expect(placeBeside(areas, 'b' as AreaId, 'lower')).toEqual({
    section: 'convergence',
    before: 'c',
  });
  expect(placeBeside(areas, 'x' as AreaId, 'lower')).toEqual({
    section: 'further-action',
    before: null,
  });
});
