import type { DialogueIndex } from '../domain/dialogue-index';
import { lessFavourable } from '../domain/evidence';
import type { EventId, PointId } from '../domain/ids';
import type { Area } from '../domain/synthesis';
import type { Theme } from '../domain/themes';
import { areaSections, type Stance } from '../domain/vocabulary';
import { countedTurn, pointsOfTurns, type CountedPoint, type CountedTurn } from './counted-points';
import { themeLines, themesAbove } from '../domain/theme-lines';

/** One thing said that counts in a row. */
export interface RowItem extends CountedPoint {
  /** Null where nobody has linked the point to an area. */
  stance: Stance | null;
}

export interface RowItems {
  /** Of the area or theme. */
  id: string;
  label: string;
  /** Depth of a theme in the codebook; 0 for areas. */
  depth: number;
  /** Each point once. */
  items: RowItem[];
}

/** The areas of an event in the order of a report, each with its evidence, from whatever event that is. */
export function areaRows(
  index: DialogueIndex,
  eventId: EventId,
  areas: readonly Area[],
): RowItems[] {
  const ordered = areaSections.flatMap((section) =>
    areas.filter((area) => area.eventId === eventId && area.section === section),
  );
  return ordered.map(({ id, lead }) => {
    const linked = new Map<PointId, Stance>();
    for (const { pointId, stance } of index.evidenceByArea.get(id) ?? [])
      linked.set(pointId, stance);
    const items: RowItem[] = [];
    for (const [pointId, stance] of linked) {
      const point = index.points.get(pointId);
      const intervention = point && index.interventions.get(point.interventionId);
      const turn = intervention && countedTurn(index, intervention);
      if (point && turn) items.push({ point, turn, stance });
    }
    return { id, label: lead, depth: 0, items };
  });
}

/**
 * The themes that something said in the turns is about, in the order given. A point counts in the row of its theme and of
 * each above that, once; how it stands there follows from its links to areas of whichever event.
 */
export function themeRows(
  index: DialogueIndex,
  turns: readonly CountedTurn[],
  themes: readonly Theme[],
): RowItems[] {
  const lines = themeLines(themes);
  const rows = new Map(
    themes.map(({ id, name }): [string, RowItems] => [
      id,
      { id, label: name, depth: (lines.get(id)?.length ?? 1) - 1, items: [] },
    ]),
  );
  const linked = stancesOfPoints(index);
  for (const { point, turn } of pointsOfTurns(index, turns)) {
    if (point.themeIds.length === 0) continue;
    const item = { point, turn, stance: linked.get(point.id) ?? null };
    for (const theme of themesAbove(lines, point.themeIds)) rows.get(theme)?.items.push(item);
  }
  return [...rows.values()].filter(({ items }) => items.length > 0);
}

/** The least favourable stance of each linked point. */
function stancesOfPoints({ data }: DialogueIndex): ReadonlyMap<PointId, Stance> {
  const found = new Map<PointId, Stance>();
  for (const { pointId, stance } of data.evidence) {
    const other = found.get(pointId);
    found.set(pointId, other ? lessFavourable(other, stance) : stance);
  }
  return found;
}
