import { areaIdSchema } from '../../../../shared/domain/ids';
import type { BoardPoint } from '../../../api/use-board-points';
import type { BoardData } from '../board/board-data';

/** A stance, and towards which area; the number is null where there is only one that it could be. */
export interface ShownLink {
  readonly stance: BoardPoint['links'][number]['stance'];
  readonly areaNumber: number | null;
}

/** How a point stands towards one area. */
export function linksTo(rowId: string) {
  const wanted = areaIdSchema.safeParse(rowId).data;
  return ({ links }: BoardPoint): ShownLink[] =>
    links
      .filter(({ areaId }) => areaId === wanted)
      .map(({ stance }) => ({ stance, areaNumber: null }));
}

/** Every stance of a point, with the number that its area has on the board. */
export function linksAmong({ areas }: BoardData) {
  const numbers = new Map(areas.map(({ id }, index) => [id, index + 1]));
  return ({ links }: BoardPoint): ShownLink[] =>
    links.flatMap(({ areaId, stance }) => {
      const areaNumber = numbers.get(areaId);
      return areaNumber === undefined ? [] : [{ stance, areaNumber }];
    });
}
