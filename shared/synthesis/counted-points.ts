import {
  attributionOf,
  interventionsOfEvent,
  panelOfIntervention,
  type SaidIndex,
} from '../domain/dialogue-index';
import type { EventId, InterventionId, PointId, SessionId } from '../domain/ids';
import type { Intervention, Point } from '../domain/record';
import type { Attribution } from '../domain/vocabulary';
import { voiceOf, type Voice } from '../domain/voice';

/** A taking of the floor that counts: on the record, and by somebody known. */
export interface CountedTurn {
  intervention: Intervention;
  voice: Voice;
  /** The level that the record allows, before any level asked for by an output. */
  attribution: Attribution;
  /** The panel or other session at the top. */
  panelId: SessionId;
}

export interface CountedPoint {
  point: Point;
  turn: CountedTurn;
}

/**
 * Held as long as what was said stays the same, whatever is linked meanwhile. By the list of points, which an index has in
 * common with those that it is made into.
 */
const known = new WeakMap<SaidIndex['points'], Map<InterventionId, CountedTurn | null>>();

/** The turn as it counts, or null where it does not. */
export function countedTurn(index: SaidIndex, intervention: Intervention): CountedTurn | null {
  const turns = known.get(index.points) ?? new Map<InterventionId, CountedTurn | null>();
  known.set(index.points, turns);
  const held = turns.get(intervention.id);
  if (held !== undefined) return held;
  const turn = count(index, intervention);
  turns.set(intervention.id, turn);
  return turn;
}

function count(index: SaidIndex, intervention: Intervention): CountedTurn | null {
  const attribution = attributionOf(index, intervention);
  const voice = attribution === 'off-the-record' ? null : voiceOf(index, intervention);
  if (!voice) return null;
  return { intervention, voice, attribution, panelId: panelOfIntervention(index, intervention) };
}

/** Who took the floor at an event, as far as it counts, in the order of its programme and record. */
export function countedTurns(index: SaidIndex, eventId: EventId): CountedTurn[] {
  return interventionsOfEvent(index, eventId).flatMap(
    (intervention) => countedTurn(index, intervention) ?? [],
  );
}

/** What was said in the turns, in the order it was said. */
export function pointsOfTurns(index: SaidIndex, turns: readonly CountedTurn[]): CountedPoint[] {
  const points: CountedPoint[] = [];
  for (const turn of turns)
    for (const point of index.pointsByIntervention.get(turn.intervention.id) ?? [])
      points.push({ point, turn });
  return points;
}

/** Some points of any events in the order they were said: event by event, each in the order of its programme. */
export function inOrderSaid(index: SaidIndex, wanted: ReadonlySet<PointId>): PointId[] {
  return index.data.sessions.flatMap(({ id }) =>
    (index.interventionsBySession.get(id) ?? []).flatMap((intervention) =>
      (index.pointsByIntervention.get(intervention.id) ?? []).flatMap((point) =>
        wanted.has(point.id) ? [point.id] : [],
      ),
    ),
  );
}
