import type { BoardPoint } from '../../shared/contract/synthesis';
import type { DialogueData } from '../../shared/domain/dialogue-data';
import {
  attributionOf,
  categoryIn,
  indexDialogue,
  interventionsOfEvent,
} from '../../shared/domain/dialogue-index';
import type { EvidenceSummary } from '../../shared/domain/evidence-summary';
import { groupBy } from '../../shared/domain/group-by';
import type { EventId } from '../../shared/domain/ids';
import type { Area } from '../../shared/domain/synthesis';
import { summarizeArea } from '../../shared/report/evidence-wording';

/** The areas of an event in order, each with what its evidence adds up to. */
export function summarizedAreas(
  data: DialogueData,
  eventId: EventId,
): (Area & { summary: EvidenceSummary })[] {
  const index = indexDialogue(data);
  return data.areas
    .filter((area) => area.eventId === eventId)
    .map((area) => ({ ...area, summary: summarizeArea(index, area) }));
}

/** Every point of an event in the order it was said, with who said it and what it is linked to. */
export function boardPoints(data: DialogueData, eventId: EventId): BoardPoint[] {
  const index = indexDialogue(data);
  const links = groupBy(data.evidence, (each) => each.pointId);
  const points = groupBy(data.points, (point) => point.interventionId);
  return interventionsOfEvent(index, eventId).flatMap((intervention) => {
    const speaker = intervention.speakerId && index.participants.get(intervention.speakerId);
    const delegation =
      intervention.delegationId && index.delegations.get(intervention.delegationId);
    const panel = index.panelOf.get(intervention.sessionId);
    const shared = {
      speakerName: (speaker && speaker.name) ?? null,
      delegationName: (delegation && delegation.name) ?? null,
      category: delegation ? categoryIn(index, eventId, delegation) : null,
      sessionId: intervention.sessionId,
      panelTitle: (panel && index.sessions.get(panel)?.title) ?? '',
      isOffTheRecord: attributionOf(index, intervention) === 'off-the-record',
    };
    return (points.get(intervention.id) ?? []).map((point) => ({
      ...point,
      ...shared,
      links: (links.get(point.id) ?? []).map(({ areaId, stance }) => ({ areaId, stance })),
    }));
  });
}
