import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { groupBy } from '../../shared/domain/group-by';
import {
  eventIdSchema,
  guidingQuestionIdSchema,
  participantIdSchema,
  passageIdSchema,
  sessionIdSchema,
  sessionRoleIdSchema,
  statedTotalIdSchema,
  type EventId,
  type SessionId,
} from '../../shared/domain/ids';
import type { Session } from '../../shared/domain/programme';
import {
  attributionSchema,
  eventKindSchema,
  passageSlotSchema,
  roleSchema,
  sessionKindSchema,
  totalQualifierSchema,
  totalSubjectSchema,
} from '../../shared/domain/vocabulary';
import { plain } from './columns';
import { select } from './statement';
import { TrackedTable } from './tracked-table';

export const eventTable = new TrackedTable('event', 'event', {
  id: plain(eventIdSchema),
  kind: plain(eventKindSchema),
  title: plain(z.string()),
  theme: plain(z.string()),
  startsOn: plain(z.string().nullable()),
  endsOn: plain(z.string().nullable()),
  timeZone: plain(z.string()),
  venue: plain(z.string()),
  place: plain(z.string()),
  symbol: plain(z.string()),
  position: plain(z.number()),
});

export const sessionTable = new TrackedTable('session', 'session', {
  id: plain(sessionIdSchema),
  eventId: plain(eventIdSchema),
  parentId: plain(sessionIdSchema.nullable()),
  kind: plain(sessionKindSchema),
  title: plain(z.string()),
  startsAt: plain(z.int().nullable()),
  endsAt: plain(z.int().nullable()),
  attribution: plain(attributionSchema.nullable()),
  position: plain(z.number()),
});

export const guidingQuestionTable = new TrackedTable('guiding-question', 'guiding_question', {
  id: plain(guidingQuestionIdSchema),
  sessionId: plain(sessionIdSchema),
  text: plain(z.string()),
  position: plain(z.number()),
});

export const sessionRoleTable = new TrackedTable('session-role', 'session_role', {
  id: plain(sessionRoleIdSchema),
  sessionId: plain(sessionIdSchema),
  participantId: plain(participantIdSchema),
  role: plain(roleSchema),
  position: plain(z.number()),
});

export const statedTotalTable = new TrackedTable('stated-total', 'stated_total', {
  id: plain(statedTotalIdSchema),
  eventId: plain(eventIdSchema),
  subject: plain(totalSubjectSchema),
  qualifier: plain(totalQualifierSchema),
  value: plain(z.int()),
});

export const passageTable = new TrackedTable('passage', 'passage', {
  id: plain(passageIdSchema),
  eventId: plain(eventIdSchema),
  slot: plain(passageSlotSchema),
  text: plain(z.string()),
});

const events = select(
  `SELECT ${eventTable.list()} FROM event WHERE deleted_at IS NULL ORDER BY position, id`,
  eventTable.row,
);
const sessions = select(
  `SELECT ${sessionTable.list('s')} FROM session s JOIN event e ON e.id = s.event_id
   WHERE s.deleted_at IS NULL AND e.deleted_at IS NULL ORDER BY e.position, e.id, s.position, s.id`,
  sessionTable.row,
);
const guidingQuestions = select(
  `SELECT ${guidingQuestionTable.list('q')} FROM guiding_question q JOIN session s ON s.id = q.session_id
   WHERE q.deleted_at IS NULL AND s.deleted_at IS NULL ORDER BY q.session_id, q.position, q.id`,
  guidingQuestionTable.row,
);
const roles = select(
  `SELECT ${sessionRoleTable.list('r')}, p.name AS participantName, d.name AS delegationName
   FROM session_role r JOIN session s ON s.id = r.session_id JOIN participant p ON p.id = r.participant_id LEFT JOIN delegation d ON d.id = p.delegation_id
   WHERE r.deleted_at IS NULL AND s.deleted_at IS NULL AND p.deleted_at IS NULL ORDER BY r.session_id, r.position, r.id`,
  z.intersection(
    sessionRoleTable.row,
    z.object({ participantName: z.string(), delegationName: z.string().nullable() }),
  ),
);
const statedTotals = select(
  `SELECT ${statedTotalTable.list('t')} FROM stated_total t JOIN event e ON e.id = t.event_id
   WHERE t.deleted_at IS NULL AND e.deleted_at IS NULL ORDER BY t.event_id, t.id`,
  statedTotalTable.row,
);
const passages = select(
  `SELECT ${passageTable.list('t')} FROM passage t JOIN event e ON e.id = t.event_id
   WHERE t.deleted_at IS NULL AND e.deleted_at IS NULL ORDER BY t.event_id, t.slot, t.id`,
  passageTable.row,
);

export const readEvents = (database: Database) => events.rows(database);
export const readGuidingQuestions = (database: Database) => guidingQuestions.rows(database);
export const readRoles = (database: Database) => roles.rows(database);
export const readStatedTotals = (database: Database) => statedTotals.rows(database);
export const readPassages = (database: Database) => passages.rows(database);

/** All sessions, event by event, each followed by its segments. A session whose parent is gone stands at the top. */
export function readSessions(database: Database): Session[] {
  const rows = sessions.rows(database);
  const present = new Set(rows.map((session) => session.id));
  const children = groupBy(rows, (session) =>
    session.parentId && present.has(session.parentId) ? session.parentId : null,
  );
  const walk = (parent: SessionId | null): Session[] =>
    (children.get(parent) ?? []).flatMap((session) => [session, ...walk(session.id)]);
  return walk(null);
}

/** The sessions of one event in the order of {@link readSessions}. */
export function readSessionsOfEvent(database: Database, eventId: EventId): Session[] {
  return readSessions(database).filter((session) => session.eventId === eventId);
}
