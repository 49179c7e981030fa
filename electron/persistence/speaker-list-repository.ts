import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import {
  delegationIdSchema,
  floorRequestIdSchema,
  interventionIdSchema,
  participantIdSchema,
  sessionIdSchema,
  signOffIdSchema,
  speakerListIdSchema,
  type DelegationId,
  type InterventionId,
  type ParticipantId,
  type SessionId,
} from '../../shared/domain/ids';
import { pauseSchema } from '../../shared/domain/record';
import { timeBudgetSchema } from '../../shared/domain/speaker-list';
import {
  attributionSchema,
  categorySchema,
  genderSchema,
  interventionTypeSchema,
  orderRuleSchema,
  regionSchema,
} from '../../shared/domain/vocabulary';
import { boolean, json, plain } from './columns';
import { countedCondition } from './counted-intervention';
import { select } from './statement';
import { TrackedTable } from './tracked-table';

export const floorRequestTable = new TrackedTable('floor-request', 'floor_request', {
  id: plain(floorRequestIdSchema),
  sessionId: plain(sessionIdSchema),
  speakerId: plain(participantIdSchema.nullable()),
  delegationId: plain(delegationIdSchema.nullable()),
  onBehalfOfId: plain(delegationIdSchema.nullable()),
  type: plain(interventionTypeSchema),
  questionRequestId: plain(floorRequestIdSchema.nullable()),
  questionId: plain(interventionIdSchema.nullable()),
  position: plain(z.number()),
  requestedAt: plain(z.int()),
  calledAt: plain(z.int().nullable()),
  withdrawnAt: plain(z.int().nullable()),
  notReachedAt: plain(z.int().nullable()),
  interventionId: plain(interventionIdSchema.nullable()),
});

export const speakerListTable = new TrackedTable('speaker-list', 'speaker_list', {
  id: plain(speakerListIdSchema),
  sessionId: plain(sessionIdSchema),
  closedAt: plain(z.int().nullable()),
  timeLimit: plain(z.int().nullable()),
  timeLimits: json(z.partialRecord(interventionTypeSchema, z.int())),
  warnsAt: plain(z.int()),
  orderRules: json(z.array(orderRuleSchema)),
  budget: json(timeBudgetSchema.nullable()),
  hidesNames: boolean(),
});

export const signOffTable = new TrackedTable('sign-off', 'sign_off', {
  id: plain(signOffIdSchema),
  sessionId: plain(sessionIdSchema),
  name: plain(z.string()),
  at: plain(z.int()),
  sheet: plain(z.string()),
});

/** Sessions of the list: the one at the top with its segments. */
const listScope = (column: string) => `${column} IN (
     WITH RECURSIVE part (id) AS (
       SELECT :sessionId UNION ALL
       SELECT c.id FROM session c JOIN part ON c.parent_id = part.id WHERE c.deleted_at IS NULL
     ) SELECT id FROM part)`;

/** Who a turn or a request is by, under the alias `x` of its table. */
const personColumns = `x.session_id AS sessionId, x.speaker_id AS speakerId, x.delegation_id AS delegationId,
     x.on_behalf_of_id AS onBehalfOfId, x.type, x.position, x.question_id AS questionId,
     p.name AS speakerName, p.is_identified AS isSpeakerIdentified, p.title AS speakerTitle,
     p.position AS speakerPosition, p.gender, d.name AS delegationName, g.name AS onBehalfOfName,
     coalesce(c.category, v.category) AS category, v.region`;
const personJoins = `JOIN session s ON s.id = x.session_id
   LEFT JOIN participant p ON p.id = x.speaker_id
   LEFT JOIN delegation d ON d.id = x.delegation_id
   LEFT JOIN delegation g ON g.id = x.on_behalf_of_id
   LEFT JOIN delegation v ON v.id = coalesce(x.on_behalf_of_id, x.delegation_id)
   LEFT JOIN event_category c ON c.event_id = s.event_id AND c.delegation_id = v.id AND c.deleted_at IS NULL
   WHERE x.deleted_at IS NULL AND s.deleted_at IS NULL`;
const personRow = {
  sessionId: sessionIdSchema,
  speakerId: participantIdSchema.nullable(),
  delegationId: delegationIdSchema.nullable(),
  onBehalfOfId: delegationIdSchema.nullable(),
  type: interventionTypeSchema,
  position: z.number(),
  questionId: interventionIdSchema.nullable(),
  speakerName: z.string().nullable(),
  isSpeakerIdentified: boolean().read.nullable(),
  speakerTitle: z.string().nullable(),
  speakerPosition: z.string().nullable(),
  gender: genderSchema.nullable(),
  delegationName: z.string().nullable(),
  onBehalfOfName: z.string().nullable(),
  category: categorySchema.nullable(),
  region: regionSchema.nullable(),
};

const turns = select(
  `SELECT x.id, ${personColumns}, x.started_at AS startedAt, x.ended_at AS endedAt, x.pauses,
     x.has_floor AS hasFloor, x.is_open AS isOpen, x.attribution
   FROM intervention x ${personJoins} AND ${listScope('x.session_id')} AND ${countedCondition('x')}
     AND (:isQueueOnly = 0 OR x.is_open = 1 OR x.has_floor = 1)
   ORDER BY x.position, x.id`,
  z.object({
    id: interventionIdSchema,
    ...personRow,
    startedAt: z.int().nullable(),
    endedAt: z.int().nullable(),
    pauses: json(z.array(pauseSchema)).read,
    hasFloor: boolean().read,
    isOpen: boolean().read,
    attribution: attributionSchema.nullable(),
  }),
);
export type TurnRow = z.infer<(typeof turns)['row']>;

const requests = select(
  `SELECT x.id, ${personColumns}, x.question_request_id AS questionRequestId, x.requested_at AS requestedAt,
     x.called_at AS calledAt, x.withdrawn_at AS withdrawnAt, x.not_reached_at AS notReachedAt,
     t.id AS interventionId
   FROM floor_request x LEFT JOIN intervention t ON t.id = x.intervention_id AND t.deleted_at IS NULL
   ${personJoins} AND ${listScope('coalesce(t.session_id, x.session_id)')}
     AND (:isQueueOnly = 0 OR t.is_open = 1 OR t.has_floor = 1
       OR (t.id IS NULL AND x.withdrawn_at IS NULL AND x.not_reached_at IS NULL))
   ORDER BY x.position, x.id`,
  z.object({
    id: floorRequestIdSchema,
    ...personRow,
    questionRequestId: floorRequestIdSchema.nullable(),
    requestedAt: z.int(),
    calledAt: z.int().nullable(),
    withdrawnAt: z.int().nullable(),
    notReachedAt: z.int().nullable(),
    interventionId: interventionIdSchema.nullable(),
  }),
);
export type RequestRow = z.infer<(typeof requests)['row']>;

interface ListScope {
  /** The session at the top. */
  sessionId: SessionId;
  /** Only who has the floor, who waits, and whose notes are open. */
  isQueueOnly: boolean;
}

const asParameters = ({ sessionId, isQueueOnly }: ListScope) => ({
  sessionId,
  isQueueOnly: isQueueOnly ? 1 : 0,
});

/** In the order of the record. */
export const readTurnsOfList = (database: Database, scope: ListScope): TurnRow[] =>
  turns.rows(database, asParameters(scope));
/** By position; once the floor was given, those whose turn is in the list, wherever they were made. */
export const readRequestsOfList = (database: Database, scope: ListScope): RequestRow[] =>
  requests.rows(database, asParameters(scope));

const finished = select(
  `SELECT coalesce(x.on_behalf_of_id, x.delegation_id, x.speaker_id) AS voice, count(*) AS turns
   FROM intervention x JOIN session s ON s.id = x.session_id
   WHERE x.deleted_at IS NULL AND s.deleted_at IS NULL AND ${listScope('x.session_id')}
     AND ${countedCondition('x')} AND x.has_floor = 0 AND x.type <> 'point-of-order'
   GROUP BY voice`,
  z.object({ voice: z.string().nullable(), turns: z.int() }),
);
/** Finished turns in the list by whom they count for, points of order aside. */
export const countFinishedTurns = (database: Database, sessionId: SessionId) =>
  new Map(finished.rows(database, { sessionId }).map(({ voice, turns: count }) => [voice, count]));

const floorHolder = select(
  `SELECT x.id FROM intervention x JOIN session s ON s.id = x.session_id
   WHERE x.has_floor = 1 AND x.deleted_at IS NULL AND s.deleted_at IS NULL AND ${listScope('x.session_id')}
   ORDER BY x.started_at DESC LIMIT 1`,
  z.object({ id: interventionIdSchema }),
);
/** The turn that has the floor in the list of this session at the top. */
export const readFloorHolder = (database: Database, sessionId: SessionId) =>
  floorHolder.first(database, { sessionId })?.id ?? null;

const floorHolders = select(
  `SELECT count(*) AS count FROM intervention x JOIN session s ON s.id = x.session_id
   WHERE x.has_floor = 1 AND x.deleted_at IS NULL AND s.deleted_at IS NULL AND ${listScope('x.session_id')}`,
  z.object({ count: z.int() }),
);
/** How many turns have the floor in the list of this session at the top: one at most, once a command is over. */
export const countFloorHolders = (database: Database, sessionId: SessionId) =>
  floorHolders.first(database, { sessionId })?.count ?? 0;

const everyFloorHolder = select(
  'SELECT id FROM intervention WHERE has_floor = 1 AND deleted_at IS NULL ORDER BY id',
  z.object({ id: interventionIdSchema }),
);
/** Every turn of the dialogue that has the floor of its list. */
export const readFloorHolders = (database: Database) =>
  everyFloorHolder.rows(database).map(({ id }) => id);

const lastFinished = select(
  `SELECT x.id FROM intervention x JOIN session s ON s.id = x.session_id
   WHERE x.has_floor = 0 AND x.started_at IS NOT NULL AND x.source = 'notes' AND x.deleted_at IS NULL
     AND s.deleted_at IS NULL AND ${listScope('x.session_id')}
   ORDER BY x.position DESC, x.id DESC LIMIT 1`,
  z.object({ id: interventionIdSchema }),
);
/** The turn of the list that began last of those that are over. */
export const readLastFinished = (database: Database, sessionId: SessionId) =>
  lastFinished.first(database, { sessionId })?.id ?? null;

const requestOfTurn = select(
  `SELECT ${floorRequestTable.list()} FROM floor_request WHERE intervention_id = :id AND deleted_at IS NULL`,
  floorRequestTable.row,
);
/** The request that became the turn. */
export const readRequestOfTurn = (database: Database, id: InterventionId) =>
  requestOfTurn.first(database, { id });

const listOfSession = select(
  `SELECT ${speakerListTable.list()} FROM speaker_list WHERE session_id = :sessionId AND deleted_at IS NULL`,
  speakerListTable.row,
);
export const readSpeakerList = (database: Database, sessionId: SessionId) =>
  listOfSession.first(database, { sessionId });

const signOffsOfSession = select(
  `SELECT ${signOffTable.list()} FROM sign_off WHERE session_id = :sessionId AND deleted_at IS NULL
   ORDER BY at DESC, id DESC`,
  signOffTable.row,
);
/** Newest first. */
export const readSignOffsOf = (database: Database, sessionId: SessionId) =>
  signOffsOfSession.rows(database, { sessionId });

const live = (table: string, list: string) =>
  `SELECT ${list} FROM ${table} x JOIN session s ON s.id = x.session_id
   WHERE x.deleted_at IS NULL AND s.deleted_at IS NULL`;
const allRequests = select(
  `${live('floor_request', floorRequestTable.list('x'))} ORDER BY x.position, x.id`,
  floorRequestTable.row,
);
const allLists = select(
  `${live('speaker_list', speakerListTable.list('x'))} ORDER BY x.id`,
  speakerListTable.row,
);
const allSignOffs = select(
  `${live('sign_off', signOffTable.list('x'))} ORDER BY x.at, x.id`,
  signOffTable.row,
);
/** Of the whole dialogue, by position. */
export const readFloorRequests = (database: Database) => allRequests.rows(database);
export const readSpeakerLists = (database: Database) => allLists.rows(database);
/** Of the whole dialogue, oldest first. */
export const readSignOffs = (database: Database) => allSignOffs.rows(database);

const requestsOfSpeaker = select(
  'SELECT id FROM floor_request WHERE deleted_at IS NULL AND speaker_id = :id',
  z.object({ id: floorRequestIdSchema }),
);
/** Requests that name a person. */
export const requestsOfParticipant = (database: Database, id: ParticipantId) =>
  requestsOfSpeaker.rows(database, { id }).map((row) => row.id);

const requestsForDelegation = select(
  `SELECT id, delegation_id AS delegationId, on_behalf_of_id AS onBehalfOfId FROM floor_request
   WHERE deleted_at IS NULL AND (delegation_id = :id OR on_behalf_of_id = :id)`,
  z.object({
    id: floorRequestIdSchema,
    delegationId: delegationIdSchema.nullable(),
    onBehalfOfId: delegationIdSchema.nullable(),
  }),
);
/** Requests that name a delegation, as their capacity or as the group spoken for. */
export const requestsOfDelegation = (database: Database, id: DelegationId) =>
  requestsForDelegation.rows(database, { id });

const ofSession = (table: string) =>
  select(
    `SELECT id FROM ${table} WHERE deleted_at IS NULL AND session_id = :sessionId`,
    z.object({ id: z.string() }),
  );
const requestsOfSession = ofSession('floor_request');
const listsOfSession = ofSession('speaker_list');
const signedOfSession = ofSession('sign_off');
/** Ids of what goes with a session when it is deleted. */
export const readListRowsOfSession = (database: Database, sessionId: SessionId) => {
  const ids = (statement: typeof requestsOfSession) =>
    statement.rows(database, { sessionId }).map(({ id }) => id);
  return {
    requests: ids(requestsOfSession),
    lists: ids(listsOfSession),
    signOffs: ids(signedOfSession),
  };
};
