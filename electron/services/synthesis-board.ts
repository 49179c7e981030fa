import type { SaidPoint } from '../../shared/contract/synthesis';
import {
  attributionOf,
  categoryIn,
  interventionsOfEvent,
  panelOfIntervention,
  type DialogueIndex,
  type SaidIndex,
} from '../../shared/domain/dialogue-index';
import type { DialogueData } from '../../shared/domain/dialogue-data';
import { voiceOf } from '../../shared/domain/voice';
import type { EvidenceSummary } from '../../shared/domain/evidence-summary';
import type { EventId, PointId, ThemeId } from '../../shared/domain/ids';
import type { Intervention, Point } from '../../shared/domain/record';
import type { Area } from '../../shared/domain/synthesis';
import { summarizeArea } from '../../shared/report/evidence-wording';

/** The areas of an event in order, each with what its evidence adds up to. */
export function summarizedAreas(
  { areas }: DialogueData,
  index: DialogueIndex,
  eventId: EventId,
): (Area & { summary: EvidenceSummary })[] {
  return areas
    .filter((area) => area.eventId === eventId)
    .map((area) => ({ ...area, summary: summarizeArea(index, area) }));
}

/** Every point of an event, or those that are wanted, in the order it was said, with who said it. */
export function saidPoints(
  index: SaidIndex,
  eventId: EventId,
  isWanted: (point: Point) => boolean = () => true,
): SaidPoint[] {
  return interventionsOfEvent(index, eventId).flatMap((intervention) => {
    const points = (index.pointsByIntervention.get(intervention.id) ?? []).filter(isWanted);
    if (points.length === 0) return [];
    const said = saidIn(index, eventId, intervention);
    return points.map((point) => ({ ...point, ...said }));
  });
}

/** Every point that carries the theme, event by event in the order it was said, with who said it. */
export function pointsWithTheme(index: SaidIndex, themeId: ThemeId): SaidPoint[] {
  return [...index.sessionsByEvent.keys()].flatMap((eventId) =>
    saidPoints(index, eventId, (point) => point.themeIds.includes(themeId)),
  );
}

/** These points, event by event in the order they were said, with who said them. Those that are gone are left out. */
export function pointsWithIds(index: SaidIndex, ids: readonly PointId[]): SaidPoint[] {
  const wanted = new Map<Intervention, Set<PointId>>();
  for (const id of ids) {
    const point = index.points.get(id);
    const intervention = point && index.interventions.get(point.interventionId);
    if (!intervention) continue;
    const own = wanted.get(intervention) ?? new Set();
    wanted.set(intervention, own.add(id));
  }
  const places = new Map([...index.interventions.keys()].map((id, at) => [id, at]));
  return [...wanted]
    .sort(([a], [b]) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0))
    .flatMap(([intervention, own]) => {
      const eventId = index.sessions.get(intervention.sessionId)?.eventId;
      if (!eventId) return [];
      const said = saidIn(index, eventId, intervention);
      return (index.pointsByIntervention.get(intervention.id) ?? [])
        .filter(({ id }) => own.has(id))
        .map((point) => ({ ...point, ...said }));
    });
}

/** Points that the areas of the event rest on and that were said at another one. */
export function carriedPoints(
  { areas }: DialogueData,
  index: DialogueIndex,
  eventId: EventId,
): SaidPoint[] {
  const linked = new Set<PointId>();
  for (const area of areas) {
    if (area.eventId !== eventId) continue;
    for (const { pointId } of index.evidenceByArea.get(area.id) ?? []) linked.add(pointId);
  }
  return [...linked].flatMap((id) => {
    const point = index.points.get(id);
    const intervention = point && index.interventions.get(point.interventionId);
    const event = intervention && index.sessions.get(intervention.sessionId)?.eventId;
    if (!point || !event || event === eventId) return [];
    return [{ ...point, ...saidIn(index, event, intervention) }];
  });
}

function saidIn(
  index: SaidIndex,
  eventId: EventId,
  intervention: Intervention,
): Omit<SaidPoint, keyof Point> {
  const speaker = intervention.speakerId && index.participants.get(intervention.speakerId);
  const delegation = intervention.delegationId && index.delegations.get(intervention.delegationId);
  const group = intervention.onBehalfOfId && index.delegations.get(intervention.onBehalfOfId);
  const panelId = panelOfIntervention(index, intervention);
  const isOffTheRecord = attributionOf(index, intervention) === 'off-the-record';
  const voice = isOffTheRecord ? null : voiceOf(index, intervention);
  const counted = group || delegation || null;
  return {
    eventId,
    speakerName: speaker ? speaker.name : null,
    delegationName: delegation ? delegation.name : null,
    onBehalfOfName: group ? group.name : null,
    voice: voice && { id: voice.id, name: voice.name },
    category: counted && categoryIn(index, eventId, counted),
    region: counted && counted.region,
    sessionId: intervention.sessionId,
    panelId,
    panelTitle: index.sessions.get(panelId)?.title ?? '',
    startedAt: intervention.startedAt,
    isOffTheRecord,
  };
}
