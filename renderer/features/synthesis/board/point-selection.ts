import type { PointId } from '../../../../shared/domain/ids';

/** Which points of the list are chosen, and where one is in it. */
export interface PointSelection {
  readonly selected: ReadonlySet<PointId>;
  /** The row that the arrow keys are on. */
  readonly current: PointId | null;
  /** Where a range starts. */
  readonly anchor: PointId | null;
}

export const emptySelection: PointSelection = { selected: new Set(), current: null, anchor: null };

export type SelectionAction =
  /** To another row; with Shift, choosing everything from the anchor to it. */
  | { readonly type: 'move'; readonly id: PointId; readonly extends: boolean }
  | { readonly type: 'toggle'; readonly id: PointId }
  | { readonly type: 'only'; readonly id: PointId }
  | { readonly type: 'range'; readonly id: PointId }
  | { readonly type: 'these'; readonly ids: readonly PointId[] }
  | { readonly type: 'all' }
  | { readonly type: 'none' };

/** @param order the points in view, as the list shows them */
export function changeSelection(
  state: PointSelection,
  action: SelectionAction,
  order: readonly PointId[],
): PointSelection {
  switch (action.type) {
    case 'move':
      return action.extends
        ? range(state, action.id, order)
        : { ...state, current: action.id, anchor: action.id };
    case 'toggle': {
      const selected = new Set(state.selected);
      if (!selected.delete(action.id)) selected.add(action.id);
      return { selected, current: action.id, anchor: action.id };
    }
    case 'only':
      return { selected: new Set([action.id]), current: action.id, anchor: action.id };
    case 'range':
      return range(state, action.id, order);
    case 'these':
      return { selected: new Set(action.ids), current: action.ids[0] ?? null, anchor: null };
    case 'all':
      return { ...state, selected: new Set(order) };
    case 'none':
      return { ...state, selected: new Set() };
  }
}

function range(state: PointSelection, id: PointId, order: readonly PointId[]): PointSelection {
  const anchor = state.anchor ?? state.current ?? id;
  const from = order.indexOf(anchor);
  const to = order.indexOf(id);
  const start = from < 0 ? to : Math.min(from, to);
  const chosen = order.slice(start, Math.max(from, to) + 1);
  return { selected: new Set(chosen), current: id, anchor };
}

/** The chosen points in view, in the order of the list. */
export function chosenIn(
  { selected }: Pick<PointSelection, 'selected'>,
  order: readonly PointId[],
): readonly PointId[] {
  return selected.size === 0 ? none : order.filter((id) => selected.has(id));
}

const none: readonly PointId[] = [];

/** The row to go on with when the given ones leave the list: the next that stays, else the one before. */
export function rowAfter(order: readonly PointId[], leaving: ReadonlySet<PointId>): PointId | null {
  const last = order.findLastIndex((id) => leaving.has(id));
  const next = order.slice(last + 1).find((id) => !leaving.has(id));
  return next ?? order.slice(0, Math.max(0, last)).findLast((id) => !leaving.has(id)) ?? null;
}
