import type { AreaId, PointId } from '../../../../shared/domain/ids';
import type { Stance } from '../../../../shared/domain/vocabulary';

/** What one has done to candidates before accepting them. It is stored nowhere. */
export interface Arrangement {
  /** The group that a point stands in now, where it is not the one it was suggested in. */
  readonly moved: ReadonlyMap<PointId, string>;
  /** Groups that were split off, the latest first, each with the group that it stands after. */
  readonly splits: readonly { readonly key: string; readonly after: string }[];
  /** Do not go into an area with their group. */
  readonly unchecked: ReadonlySet<PointId>;
  /** What was unchecked when its group became an area or joined one: not offered again while the area is there. */
  readonly leftOut: readonly { readonly areaId: AreaId; readonly pointIds: readonly PointId[] }[];
  readonly leads: ReadonlyMap<string, string>;
  /** Where they differ from what is proposed. */
  readonly stances: ReadonlyMap<PointId, Stance>;
}

export const untouched: Arrangement = {
  moved: new Map(),
  splits: [],
  unchecked: new Set(),
  leftOut: [],
  leads: new Map(),
  stances: new Map(),
};

export type ArrangementAction =
  | { readonly type: 'lead'; readonly key: string; readonly lead: string }
  | { readonly type: 'stance'; readonly pointId: PointId; readonly stance: Stance }
  | { readonly type: 'check'; readonly pointIds: readonly PointId[]; readonly isChecked: boolean }
  /** The points leave the group `from` for one of their own beside it. */
  | { readonly type: 'split'; readonly from: string; readonly pointIds: readonly PointId[] }
  | { readonly type: 'merge'; readonly into: string; readonly pointIds: readonly PointId[] }
  | { readonly type: 'leave-out'; readonly areaId: AreaId; readonly pointIds: readonly PointId[] }
  /** There are other candidates; what was said of single points stays. */
  | { readonly type: 'begin-anew' };

/** The arrangement after an action; what it was stays as it is. */
export function changeArrangement(state: Arrangement, action: ArrangementAction): Arrangement {
  switch (action.type) {
    case 'lead':
      return { ...state, leads: withEntries(state.leads, [action.key], action.lead) };
    case 'stance':
      return { ...state, stances: withEntries(state.stances, [action.pointId], action.stance) };
    case 'check':
      return { ...state, unchecked: checked(state.unchecked, action.pointIds, action.isChecked) };
    case 'split': {
      const { from, pointIds } = action;
      const key = `${from}/${state.splits.length + 1}`;
      return {
        ...state,
        splits: [{ key, after: from }, ...state.splits],
        moved: withEntries(state.moved, pointIds, key),
        unchecked: checked(state.unchecked, pointIds, true),
      };
    }
    case 'merge':
      return { ...state, moved: withEntries(state.moved, action.pointIds, action.into) };
    case 'leave-out': {
      const { areaId, pointIds } = action;
      return { ...state, leftOut: [...state.leftOut, { areaId, pointIds }] };
    }
    case 'begin-anew':
      return { ...untouched, stances: state.stances };
  }
}

function withEntries<Key, Value>(
  map: ReadonlyMap<Key, Value>,
  keys: readonly Key[],
  value: Value,
): ReadonlyMap<Key, Value> {
  return new Map([...map, ...keys.map((key) => [key, value] as const)]);
}

function checked(
  unchecked: ReadonlySet<PointId>,
  ids: readonly PointId[],
  isChecked: boolean,
): ReadonlySet<PointId> {
  const next = new Set(unchecked);
  for (const id of ids)
    if (isChecked) next.delete(id);
    else next.add(id);
  return next;
}
