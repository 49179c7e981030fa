import { effectiveAttribution } from './attribution';
import type { DialogueData } from './dialogue-data';
import { groupBy } from './group-by';
import type {
  AreaId,
  DelegationId,
  EventId,
  InterventionId,
  ParticipantId,
  PointId,
  SessionId,
} from './ids';
import type { Delegation, Participant } from './participants';
import type { Session } from './programme';
import { isCounted, type Intervention, type Point } from './record';
import type { Evidence } from './synthesis';
import type { Attribution, Category } from './vocabulary';

/** The part of a dialogue that says who said what. */
export type SaidData = Pick<
  DialogueData,
  | 'dialogue'
  | 'sessions'
  | 'roles'
  | 'delegations'
  | 'participants'
  | 'eventCategories'
  | 'interventions'
  | 'points'
>;
/** The part of a dialogue that evidence and statistics are counted from. */
export type CountableData = SaidData & Pick<DialogueData, 'evidence'>;

/** Who said what, by id and by owner. */
export interface SaidIndex {
  data: SaidData;
  sessions: ReadonlyMap<SessionId, Session>;
  delegations: ReadonlyMap<DelegationId, Delegation>;
  participants: ReadonlyMap<ParticipantId, Participant>;
  interventions: ReadonlyMap<InterventionId, Intervention>;
  points: ReadonlyMap<PointId, Point>;
  sessionsByEvent: ReadonlyMap<EventId, Session[]>;
  /** Without turns of a transcript that nobody has made a point of. */
  interventionsBySession: ReadonlyMap<SessionId, Intervention[]>;
  pointsByIntervention: ReadonlyMap<InterventionId, Point[]>;
  /** By event, then by delegation. */
  eventCategories: ReadonlyMap<EventId, ReadonlyMap<DelegationId, Category>>;
  /** Effective level of everything said in the session. */
  sessionAttribution: ReadonlyMap<SessionId, Attribution>;
  /** The panel or other top-level session that a segment belongs to; a top-level session is its own. */
  panelOf: ReadonlyMap<SessionId, SessionId>;
}

/** A dialogue's lists by id and by owner, so that each area is counted without walking the whole record. */
export interface DialogueIndex extends SaidIndex {
  data: CountableData;
  evidenceByArea: ReadonlyMap<AreaId, Evidence[]>;
}

/** Indexes the data as it is; build it anew when the data changes. Dangling references are left out. */
export function indexDialogue(data: CountableData): DialogueIndex {
  return withEvidence(indexSaid(data), data.evidence);
}

/** The index with other links than it had; what was said is indexed once. */
export function withEvidence(index: SaidIndex, evidence: Evidence[]): DialogueIndex {
  return {
    ...index,
    data: { ...index.data, evidence },
    evidenceByArea: groupBy(evidence, (each) => each.areaId),
  };
}

/** Indexes what was said, without what it is evidence for. */
export function indexSaid(data: SaidData): SaidIndex {
  const sessions = byId(data.sessions);
  const pointsByIntervention = groupBy(data.points, (point) => point.interventionId);
  const counted = data.interventions.filter((each) =>
    isCounted(each, pointsByIntervention.get(each.id)?.length ?? 0),
  );
  const chains = new Map(data.sessions.map((session) => [session.id, chain(session, sessions)]));
  return {
    data,
    sessions,
    delegations: byId(data.delegations),
    participants: byId(data.participants),
    interventions: byId(data.interventions),
    points: byId(data.points),
    sessionsByEvent: groupBy(data.sessions, (session) => session.eventId),
    interventionsBySession: groupBy(counted, (intervention) => intervention.sessionId),
    pointsByIntervention,
    eventCategories: new Map(
      [...groupBy(data.eventCategories, (each) => each.eventId)].map(([id, each]) => [
        id,
        new Map(each.map(({ delegationId, category }) => [delegationId, category])),
      ]),
    ),
    sessionAttribution: new Map(
      [...chains].map(([id, levels]) => [
        id,
        effectiveAttribution(
          data.dialogue.attribution,
          ...levels.map((session) => session.attribution),
        ),
      ]),
    ),
    panelOf: new Map([...chains].map(([id, levels]) => [id, levels[0]?.id ?? id])),
  };
}

/** The level that the record allows for an intervention: dialogue, session chain and intervention together. */
export function attributionOf(index: SaidIndex, intervention: Intervention): Attribution {
  const ofSession =
    index.sessionAttribution.get(intervention.sessionId) ?? index.data.dialogue.attribution;
  // Asked of every point, and hardly any intervention has a level of its own.
  if (intervention.attribution === null) return ofSession;
  return effectiveAttribution(ofSession, intervention.attribution);
}

/** The category under which an event lists a delegation: its own, unless the event says otherwise. */
export function categoryIn(
  index: SaidIndex,
  eventId: EventId | undefined,
  delegation: Delegation,
): Category {
  const ofEvent = eventId && index.eventCategories.get(eventId);
  return (ofEvent && ofEvent.get(delegation.id)) || delegation.category;
}

/** Interventions of an event in the order of its programme and, within a session, of its record. */
export function interventionsOfEvent(index: SaidIndex, eventId: EventId): Intervention[] {
  const sessions = index.sessionsByEvent.get(eventId) ?? [];
  return sessions.flatMap((session) => index.interventionsBySession.get(session.id) ?? []);
}

/** Where a point was said; undefined for one that is gone. */
export function interventionOfPoint(index: SaidIndex, id: PointId): Intervention | undefined {
  const point = index.points.get(id);
  return point && index.interventions.get(point.interventionId);
}

/** The event at which a point was said; undefined for one that is gone. */
export function eventOfPoint(index: SaidIndex, id: PointId): EventId | undefined {
  const intervention = interventionOfPoint(index, id);
  return intervention && index.sessions.get(intervention.sessionId)?.eventId;
}

/** The panel or other session at the top in which something was said. */
export function panelOfIntervention(index: SaidIndex, { sessionId }: Intervention): SessionId {
  return index.panelOf.get(sessionId) ?? sessionId;
}

function byId<T extends { id: string }>(things: readonly T[]): Map<T['id'], T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

/** From the outermost session to this one. A damaged cycle of parents ends where it closes. */
function chain(session: Session, sessions: ReadonlyMap<SessionId, Session>): Session[] {
  const levels = [session];
  let parentId = session.parentId;
  while (parentId !== null) {
    const parent = sessions.get(parentId);
    if (!parent || levels.includes(parent)) break;
    levels.unshift(parent);
    parentId = parent.parentId;
  }
  return levels;
}
