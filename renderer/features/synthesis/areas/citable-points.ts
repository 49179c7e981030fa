import type { BoardPoint } from '../../../api/use-board-points';
import type { AreaId, PointId } from '../../../../shared/domain/ids';
import type { CitedPoint } from '../narrative/field-context';
import { saidBy } from '../said-by';
import type { Citable } from '../narrative/NarrativeEditor';

/**
 * What the narrative of an area can cite.
 * @param points the area's evidence
 */
export function citableOf(
  areaId: AreaId,
  points: readonly BoardPoint[],
  pointById: ReadonlyMap<PointId, BoardPoint>,
  chosen: () => readonly PointId[],
): Citable {
  const describe = (id: PointId) => citedPoint(areaId, id, pointById.get(id));
  return { chosen, describe, choices: () => points.map(({ id }) => describe(id)) };
}

function citedPoint(areaId: AreaId, id: PointId, point: BoardPoint | undefined): CitedPoint {
  if (!point) return { id, source: '', text: '', isVerbatim: false, problem: 'gone' };
  const { text, isVerbatim, links } = point;
  const isLinked = links.some((link) => link.areaId === areaId);
  return {
    ...{ id, text, isVerbatim },
    source: [saidBy(point).name, point.panelTitle].filter(Boolean).join(' · '),
    problem: !isLinked ? 'not-linked' : point.voice === null ? 'not-counted' : null,
  };
}
