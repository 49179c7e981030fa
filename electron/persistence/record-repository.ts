import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { fail } from '../../shared/app-error';
import {
  delegationIdSchema,
  interventionIdSchema,
  participantIdSchema,
  pointIdSchema,
  sessionIdSchema,
  themeIdSchema,
  type InterventionId,
  type PointId,
  type SessionId,
} from '../../shared/domain/ids';
import { pauseSchema, type Point } from '../../shared/domain/record';
import {
  attributionSchema,
  interventionSourceSchema,
  interventionTypeSchema,
  pointKindSchema,
} from '../../shared/domain/vocabulary';
import { boolean, json, nullable, plain } from './columns';
import { amongIds, select } from './statement';
import { TrackedTable } from './tracked-table';

const interventionColumns = {
  id: plain(interventionIdSchema),
  sessionId: plain(sessionIdSchema),
  speakerId: plain(participantIdSchema.nullable()),
  delegationId: plain(delegationIdSchema.nullable()),
  onBehalfOfId: plain(delegationIdSchema.nullable()),
  type: plain(interventionTypeSchema),
  startedAt: plain(z.int().nullable()),
  endedAt: plain(z.int().nullable()),
  hasFloor: boolean(),
  pauses: json(z.array(pauseSchema)),
  isOpen: boolean(),
  questionId: plain(interventionIdSchema.nullable()),
  attribution: plain(attributionSchema.nullable()),
  language: plain(z.string().nullable()),
  isInterpreted: nullable(boolean()),
  source: plain(interventionSourceSchema),
  transcript: plain(z.string()),
  position: plain(z.number()),
};

export const interventionTable = new TrackedTable('intervention', 'intervention', {
  ...interventionColumns,
  /** JSON text, parsed by whoever needs the points: lists do not. */
  document: plain(z.string()),
  documentSchema: plain(z.int()),
});

const interventionRow = z.object(
  Object.fromEntries(
    Object.entries(interventionColumns).map(([name, column]) => [name, column.read]),
  ) as {
    [K in keyof typeof interventionColumns]: (typeof interventionColumns)[K]['read'];
  },
);
const interventionList = interventionTable
  .list('i')
  .split(', ')
  .filter((column) => !column.includes('document'))
  .join(', ');

const entryRow = interventionRow.extend({
  speakerName: z.string().nullable(),
  isSpeakerIdentified: boolean().read.nullable(),
  speakerPosition: z.string().nullable(),
  delegationName: z.string().nullable(),
  onBehalfOfName: z.string().nullable(),
});
const entryFrom = `FROM intervention i
   JOIN session s ON s.id = i.session_id
   LEFT JOIN participant p ON p.id = i.speaker_id
   LEFT JOIN delegation d ON d.id = i.delegation_id
   LEFT JOIN delegation g ON g.id = i.on_behalf_of_id
   WHERE i.deleted_at IS NULL AND s.deleted_at IS NULL`;
const entrySelect = `SELECT ${interventionList}, p.name AS speakerName, p.is_identified AS isSpeakerIdentified,
     p.position AS speakerPosition, d.name AS delegationName, g.name AS onBehalfOfName ${entryFrom}`;
/** Sessions that the record covers: one with its segments, or all. */
const sessionScope = `(:sessionId IS NULL OR i.session_id IN (
     WITH RECURSIVE part (id) AS (
       SELECT :sessionId UNION ALL SELECT c.id FROM session c JOIN part ON c.parent_id = part.id
     ) SELECT id FROM part))`;

const entries = select(
  `${entrySelect}
     AND ${sessionScope}
     AND (:speakerId IS NULL OR i.speaker_id = :speakerId)
     AND (:delegationId IS NULL OR i.delegation_id = :delegationId)
     AND (:themeId IS NULL OR EXISTS (
       SELECT 1 FROM point q JOIN point_theme t ON t.point_id = q.id
       WHERE q.intervention_id = i.id AND q.deleted_at IS NULL AND t.theme_id = :themeId))
     AND (:isToVerify = 0 OR EXISTS (
       SELECT 1 FROM point q WHERE q.intervention_id = i.id AND q.deleted_at IS NULL AND q.is_to_verify = 1))
     AND (:isStarred = 0 OR EXISTS (
       SELECT 1 FROM point q WHERE q.intervention_id = i.id AND q.deleted_at IS NULL AND q.is_starred = 1))
   ORDER BY i.session_id, i.position, i.id`,
  entryRow,
);
const entryById = select(`${entrySelect} AND i.id = :id`, entryRow);

export interface RecordFilter {
  sessionId: string | null;
  speakerId: string | null;
  delegationId: string | null;
  themeId: string | null;
  isToVerify: boolean;
  isStarred: boolean;
}

/** Session by session (callers put sessions in programme order), in time order within each. */
export const readRecord = (database: Database, filter: RecordFilter) =>
  entries.rows(database, {
    ...filter,
    isToVerify: filter.isToVerify ? 1 : 0,
    isStarred: filter.isStarred ? 1 : 0,
  });
export const readRecordEntry = (database: Database, id: InterventionId) =>
  entryById.first(database, { id });

const interventions = select(
  `SELECT ${interventionList} FROM intervention i WHERE i.deleted_at IS NULL`,
  interventionRow,
);
const someInterventions = select(
  `SELECT ${interventionList} FROM intervention i WHERE i.deleted_at IS NULL AND ${amongIds('i.id')}`,
  interventionRow,
);
/** All, or those of these ids that are there, also of a session that is gone; in no order. */
export const readInterventions = (database: Database, ids: readonly string[] | null = null) =>
  ids === null
    ? interventions.rows(database)
    : someInterventions.rows(database, { ids: JSON.stringify(ids) });

const pointRow = z.object({
  id: pointIdSchema,
  interventionId: interventionIdSchema,
  kind: pointKindSchema,
  isVerbatim: boolean().read,
  isToVerify: boolean().read,
  isStarred: boolean().read,
  language: z.string().nullable(),
  isInterpreted: nullable(boolean()).read,
  text: z.string(),
  position: z.int(),
  themeIds: z
    .string()
    .nullable()
    .transform((list) =>
      list === null ? [] : list.split(',').map((id) => themeIdSchema.parse(id)),
    ),
});
const pointSelect = `SELECT q.id, q.intervention_id AS interventionId, q.kind, q.is_verbatim AS isVerbatim, q.is_to_verify AS isToVerify,
     q.is_starred AS isStarred, q.language, q.is_interpreted AS isInterpreted, q.text, q.position,
     (SELECT group_concat(t.theme_id, ',' ORDER BY t.position) FROM point_theme t JOIN theme h ON h.id = t.theme_id
      WHERE t.point_id = q.id AND h.deleted_at IS NULL) AS themeIds
   FROM point q JOIN intervention i ON i.id = q.intervention_id JOIN session s ON s.id = i.session_id
   WHERE q.deleted_at IS NULL AND i.deleted_at IS NULL AND s.deleted_at IS NULL`;
const points = select(
  `${pointSelect} AND ${sessionScope} ORDER BY q.intervention_id, q.position`,
  pointRow as unknown as z.ZodType<Point>,
);
const pointsOfIntervention = select(
  `${pointSelect} AND q.intervention_id = :id ORDER BY q.position`,
  pointRow as unknown as z.ZodType<Point>,
);

const pointRows = `SELECT q.id, q.intervention_id AS interventionId, q.kind, q.is_verbatim AS isVerbatim, q.is_to_verify AS isToVerify,
     q.is_starred AS isStarred, q.language, q.is_interpreted AS isInterpreted, q.text, q.position,
     (SELECT group_concat(t.theme_id, ',' ORDER BY t.position) FROM point_theme t WHERE t.point_id = q.id) AS themeIds
   FROM point q WHERE q.deleted_at IS NULL AND q.text <> ''`;
const rowsOfPoints = select(
  `${pointRows} ORDER BY q.intervention_id, q.position`,
  pointRow as unknown as z.ZodType<Point>,
);
const rowsOfSomePoints = select(
  `${pointRows} AND ${amongIds('q.intervention_id')} ORDER BY q.intervention_id, q.position`,
  pointRow as unknown as z.ZodType<Point>,
);
/**
 * Points with text of all interventions, or of these, in order within each. Also those of an intervention that is gone,
 * and with themes that are: whoever holds them leaves those out, and need not read them again when one goes or returns.
 */
export const readPointRows = (database: Database, interventions: readonly string[] | null) =>
  interventions === null
    ? rowsOfPoints.rows(database)
    : rowsOfSomePoints.rows(database, { ids: JSON.stringify(interventions) });

/** Points with text, intervention by intervention; of one session with its segments, or of all. */
export const readPoints = (database: Database, sessionId: SessionId | null = null) =>
  points.rows(database, { sessionId }).filter((point) => point.text !== '');
export const readPointsOf = (database: Database, id: InterventionId) =>
  pointsOfIntervention.rows(database, { id });

const pointOwner = select(
  'SELECT intervention_id AS id FROM point WHERE id = :id',
  z.object({ id: interventionIdSchema }),
);
/** The intervention that a point belongs to, also where the point is deleted. */
export const readInterventionOfPoint = (database: Database, id: PointId) =>
  pointOwner.first(database, { id })?.id;

const livePoint = select(
  `SELECT q.intervention_id AS id FROM point q JOIN intervention i ON i.id = q.intervention_id
   WHERE q.id = :id AND q.deleted_at IS NULL AND i.deleted_at IS NULL`,
  z.object({ id: interventionIdSchema }),
);
/** The intervention that a point stands in now. @throws AppFailure `not-found` */
export const getInterventionOfPoint = (database: Database, id: PointId) =>
  livePoint.first(database, { id })?.id ?? fail({ code: 'not-found', entity: 'point', id });

const turns = select(
  `SELECT i.id, i.speaker_id AS speakerId, i.delegation_id AS delegationId, i.started_at AS startedAt,
     i.ended_at AS endedAt, i.source, i.transcript, i.position
   FROM intervention i WHERE i.deleted_at IS NULL
     AND (i.session_id = :sessionId OR (i.source = 'notes' AND ${sessionScope})) ORDER BY i.position, i.id`,
  interventionRow.pick({
    id: true,
    speakerId: true,
    delegationId: true,
    startedAt: true,
    endedAt: true,
    source: true,
    transcript: true,
    position: true,
  }),
);
/** Turns of transcripts of one session, and the notes of it and of its segments. */
export const readTurns = (database: Database, sessionId: SessionId) =>
  turns.rows(database, { sessionId });

const openInSession = select(
  `SELECT i.id FROM intervention i JOIN session s ON s.id = i.session_id
   WHERE i.deleted_at IS NULL AND s.deleted_at IS NULL AND i.is_open = 1 AND ${sessionScope}
   ORDER BY i.position, i.id`,
  z.object({ id: interventionIdSchema }),
);
/** Turns of the session and of its segments whose notes are still being taken, oldest first. */
export const readOpenInterventions = (database: Database, sessionId: SessionId) =>
  openInSession.rows(database, { sessionId }).map(({ id }) => id);

const lastPosition = select(
  'SELECT coalesce(max(position), 0) AS position FROM intervention WHERE session_id = :sessionId AND deleted_at IS NULL',
  z.object({ position: z.number() }),
);
export const readLastPosition = (database: Database, sessionId: SessionId) =>
  lastPosition.first(database, { sessionId })?.position ?? 0;

const ofSession = select(
  'SELECT id FROM intervention WHERE session_id = :sessionId AND deleted_at IS NULL',
  z.object({ id: interventionIdSchema }),
);
export const readInterventionIdsOfSession = (database: Database, sessionId: SessionId) =>
  ofSession.rows(database, { sessionId }).map((row) => row.id);
