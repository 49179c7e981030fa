import type { AreaId } from '../../../../shared/domain/ids';
import { areaSections, type AreaSection } from '../../../../shared/domain/vocabulary';

interface OrderedArea {
  readonly id: AreaId;
  readonly section: AreaSection;
}

/** The areas as the screen and the report have them: convergence first, each section in its order. */
export function inReportOrder<Area extends OrderedArea>(areas: readonly Area[]): Area[] {
  return areaSections.flatMap((section) => areas.filter((area) => area.section === section));
}

export interface AreaPlace {
  readonly section: AreaSection;
  /** Null for the end of the section. */
  readonly before: AreaId | null;
}

/**
 * Where an area goes when it moves one step; over the edge of its section into the other one. Null at either end.
 * @param areas in report order
 */
export function placeOneStep(
  areas: readonly OrderedArea[],
  id: AreaId,
  step: 'up' | 'down',
): AreaPlace | null {
  const area = areas.find((candidate) => candidate.id === id);
  if (!area) return null;
  const siblings = areas.filter(({ section }) => section === area.section);
  const index = siblings.findIndex((sibling) => sibling.id === id);
  const { section } = area;
  if (step === 'up' && index > 0) return { section, before: siblings[index - 1]?.id ?? null };
  if (step === 'down' && index < siblings.length - 1) {
    return { section, before: siblings[index + 2]?.id ?? null };
  }
  const other = areaSections[areaSections.indexOf(section) + (step === 'up' ? -1 : 1)];
  if (other === undefined) return null;
  const first = areas.find((candidate) => candidate.section === other);
  return { section: other, before: step === 'up' ? null : (first?.id ?? null) };
}

/** Where an area goes when it is dropped on the upper or lower half of another. */
export function placeBeside(
  areas: readonly OrderedArea[],
  targetId: AreaId,
  half: 'upper' | 'lower',
): AreaPlace | null {
  const target = areas.find(({ id }) => id === targetId);
  if (!target) return null;
  if (half === 'upper') return { section: target.section, before: target.id };
  const siblings = areas.filter(({ section }) => section === target.section);
  const next = siblings[siblings.findIndex(({ id }) => id === targetId) + 1];
  return { section: target.section, before: next?.id ?? null };
}
