import type { BoardPoint } from '../../../api/use-board-points';
import type { AreaId } from '../../../../shared/domain/ids';
import { stances, type Stance } from '../../../../shared/domain/vocabulary';

/** What the evidence of an area can be sorted by; `said` is the order in which it was said. */
export const evidenceOrders = ['said', 'panel', 'delegation', 'stance'] as const;
export type EvidenceOrder = (typeof evidenceOrders)[number];

/** The stance of a point in an area that it is linked to. */
export function stanceIn(areaId: AreaId, { links }: BoardPoint): Stance {
  return links.find((link) => link.areaId === areaId)?.stance ?? 'supports';
}

/** Sorted, and as it was said where the order does not tell. */
export function inEvidenceOrder(
  points: readonly BoardPoint[],
  order: EvidenceOrder,
  areaId: AreaId,
): readonly BoardPoint[] {
  const collator = new Intl.Collator(undefined, { numeric: true });
  switch (order) {
    case 'said':
      return points;
    case 'panel':
      return points.toSorted((a, b) => collator.compare(a.panelTitle, b.panelTitle));
    case 'delegation':
      return points.toSorted((a, b) => collator.compare(speakerOf(a), speakerOf(b)));
    case 'stance':
      return points.toSorted(
        (a, b) => stances.indexOf(stanceIn(areaId, a)) - stances.indexOf(stanceIn(areaId, b)),
      );
  }
}

function speakerOf({ voice, delegationName, speakerName }: BoardPoint): string {
  // Unknown speakers come last.
  return voice?.name ?? delegationName ?? speakerName ?? '\uffff';
}
