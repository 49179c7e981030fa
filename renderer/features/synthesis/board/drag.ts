import type { DragEvent } from 'react';
import type { AreaId, PointId } from '../../../../shared/domain/ids';

const pointsType = 'application/x-rapporteur-points';
const areaType = 'application/x-rapporteur-area';

/** Puts points on the pointer. */
export function dragPoints(event: DragEvent, ids: readonly PointId[]): void {
  event.dataTransfer.setData(pointsType, JSON.stringify(ids));
  event.dataTransfer.effectAllowed = 'link';
}

/** Puts an area on the pointer. */
export function dragArea(event: DragEvent, id: AreaId): void {
  event.dataTransfer.setData(areaType, id);
  event.dataTransfer.effectAllowed = 'move';
}

/** What is over an element; what exactly it is shows only when it is dropped. */
export function draggedKind(event: DragEvent): 'points' | 'area' | null {
  if (event.dataTransfer.types.includes(pointsType)) return 'points';
  return event.dataTransfer.types.includes(areaType) ? 'area' : null;
}

export function droppedPoints(event: DragEvent): PointId[] {
  return JSON.parse(event.dataTransfer.getData(pointsType) || '[]') as PointId[];
}

export function droppedArea(event: DragEvent): AreaId {
  return event.dataTransfer.getData(areaType) as AreaId;
}
