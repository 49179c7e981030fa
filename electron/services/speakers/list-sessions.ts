import type { Database } from '../../persistence/open-database';
import { fail } from '../../../shared/app-error';
import { readDialogue } from '../../persistence/dialogue-repository';
import { readSessions, sessionTable } from '../../persistence/programme-repository';
import { effectiveAttribution } from '../../../shared/domain/attribution';
import type { SessionId } from '../../../shared/domain/ids';
import type { Session } from '../../../shared/domain/programme';
import type { Attribution, InterventionType } from '../../../shared/domain/vocabulary';

/** The session whose list serves this one: the one at the top. @throws AppFailure `not-found` */
export function listSessionOf(database: Database, id: SessionId): Session {
  let session = sessionTable.get(database, id);
  const seen = new Set([session.id]);
  while (session.parentId !== null && !seen.has(session.parentId)) {
    session = sessionTable.get(database, session.parentId);
    seen.add(session.id);
  }
  return session;
}

/** @throws AppFailure `invalid` where two sessions have different lists, `not-found` */
export function refuseOtherList(database: Database, one: SessionId, other: SessionId): void {
  if (listSessionOf(database, one).id !== listSessionOf(database, other).id)
    fail({ code: 'invalid', field: 'sessionId', rule: 'not-in-this-dialogue' });
}

/** The level of what is said in each session: dialogue and sessions above taken together. */
export function sessionAttributions(database: Database): Map<SessionId, Attribution> {
  const levels = new Map<SessionId, Attribution>();
  const { attribution } = readDialogue(database);
  // Parents come before their segments.
  for (const session of readSessions(database)) {
    const above = (session.parentId && levels.get(session.parentId)) || attribution;
    levels.set(session.id, effectiveAttribution(above, session.attribution));
  }
  return levels;
}

/**
 * Where a turn of this type belongs when a list gives the floor: presentations in the segment for them, everything else
 * where one asks and answers. A session without such segments is its own place.
 */
export function segmentFor(
  database: Database,
  session: Session,
  type: InterventionType,
): SessionId {
  const wanted = type === 'presentation' ? 'presentations' : 'questions-and-answers';
  const segments = readSessions(database).filter(({ parentId }) => parentId === session.id);
  return segments.find(({ kind }) => kind === wanted)?.id ?? session.id;
}

/** The sessions at the top of an event, in the order of the programme. */
export function listSessionsOfEvent(
  sessions: readonly { id: SessionId; parentId: SessionId | null; eventId: string }[],
  eventId: string,
): SessionId[] {
  return sessions
    .filter((session) => session.eventId === eventId && session.parentId === null)
    .map(({ id }) => id);
}

/** The session and its segments, to any depth. @param sessions parents before their segments */
export function sessionsInside(
  sessions: readonly { id: SessionId; parentId: SessionId | null }[],
  id: SessionId,
): Set<SessionId> {
  const inside = new Set([id]);
  for (const session of sessions) {
    if (session.parentId && inside.has(session.parentId)) inside.add(session.id);
  }
  return inside;
}
