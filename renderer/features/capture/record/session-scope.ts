import type { SessionId } from '../../../../shared/domain/ids';
import type { Event, Session } from '../../../../shared/domain/programme';

export interface SessionScope {
  /** The session chosen; null for the whole dialogue. */
  readonly session: Session | null;
  /** The sessions of the record, in the order of the programme, each with its place. */
  readonly order: ReadonlyMap<SessionId, number>;
  /** The chosen session's own segments, all the way down, without itself. */
  readonly segments: readonly Session[];
}

/** A session with its segments, or all sessions. @param sessions depth-first, as the programme lists them */
export function scopeOf(sessions: readonly Session[], sessionId: SessionId | null): SessionScope {
  if (sessionId === null) {
    const order = new Map(sessions.map(({ id }, index) => [id, index]));
    return { session: null, order, segments: [] };
  }
  const within = new Set<SessionId>([sessionId]);
  const order = new Map<SessionId, number>();
  sessions.forEach(({ id, parentId }, index) => {
    if (parentId !== null && within.has(parentId)) within.add(id);
    if (within.has(id)) order.set(id, index);
  });
  const session = sessions.find(({ id }) => id === sessionId) ?? null;
  const segments = sessions.filter(({ id }) => id !== sessionId && within.has(id));
  return { session, order, segments };
}

/** The sessions that a session is part of, itself first: panellists are often those of the panel, not of its segment. */
export function ancestorsOf(sessions: readonly Session[], sessionId: SessionId): Session[] {
  const session = sessions.find(({ id }) => id === sessionId);
  if (session === undefined) return [];
  return [session, ...(session.parentId === null ? [] : ancestorsOf(sessions, session.parentId))];
}

/** The zone in which times of a session are shown; without an event, the computer's own. */
export function timeZoneOf(events: readonly Event[], session: Session | null): string {
  const event = events.find(({ id }) => id === session?.eventId) ?? events[0];
  return event?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
}
