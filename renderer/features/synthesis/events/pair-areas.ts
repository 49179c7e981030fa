import type { CountedVoice } from '../../../../shared/domain/evidence-summary';
import type { AreaId } from '../../../../shared/domain/ids';
import type { BoardArea } from '../board/board-data';

/** Areas of two events that stand beside each other; null where one event has none to match. */
export interface AreaPair {
  readonly left: BoardArea | null;
  readonly right: BoardArea | null;
}

/** Whether one of them goes on from the other, or both go on from the same. */
function isContinued(a: BoardArea, b: BoardArea): boolean {
  return (
    a.carriedFromId === b.id ||
    b.carriedFromId === a.id ||
    (a.carriedFromId !== null && a.carriedFromId === b.carriedFromId)
  );
}

/** The areas of the left event in their order beside those that go on from them, then what only the right event has. */
export function pairAreas(left: readonly BoardArea[], right: readonly BoardArea[]): AreaPair[] {
  const taken = new Set<AreaId>();
  const pairs = left.map((area): AreaPair => {
    const partner = right.find((other) => !taken.has(other.id) && isContinued(area, other)) ?? null;
    if (partner) taken.add(partner.id);
    return { left: area, right: partner };
  });
  return [
    ...pairs,
    ...right.filter(({ id }) => !taken.has(id)).map((area) => ({ left: null, right: area })),
  ];
}

/** Who stands behind `later` with a stance that they had not in `earlier`. */
export function joinedSince(
  earlier: readonly CountedVoice[],
  later: readonly CountedVoice[],
): CountedVoice[] {
  const known = new Set(earlier.map(({ id }) => id));
  return later.filter(({ id }) => !known.has(id));
}
