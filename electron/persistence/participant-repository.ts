import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import {
  delegationIdSchema,
  eventCategoryIdSchema,
  eventIdSchema,
  participantIdSchema,
  type DelegationId,
  type ParticipantId,
} from '../../shared/domain/ids';
import { categorySchema, genderSchema, regionSchema } from '../../shared/domain/vocabulary';
import { boolean, plain } from './columns';
import { isCounted } from './counted-intervention';
import { select } from './statement';
import { TrackedTable } from './tracked-table';

export const delegationTable = new TrackedTable('delegation', 'delegation', {
  id: plain(delegationIdSchema),
  name: plain(z.string()),
  shortName: plain(z.string()),
  category: plain(categorySchema),
  state: plain(z.string().nullable()),
  region: plain(regionSchema.nullable()),
  isGroup: boolean(),
});

export const participantTable = new TrackedTable('participant', 'participant', {
  id: plain(participantIdSchema),
  name: plain(z.string()),
  isIdentified: boolean(),
  title: plain(z.string()),
  position: plain(z.string()),
  delegationId: plain(delegationIdSchema.nullable()),
  gender: plain(genderSchema.nullable()),
  email: plain(z.string()),
});

export const eventCategoryTable = new TrackedTable('event-category', 'event_category', {
  id: plain(eventCategoryIdSchema),
  eventId: plain(eventIdSchema),
  delegationId: plain(delegationIdSchema),
  category: plain(categorySchema),
});

const participants = select(
  `SELECT ${participantTable.list()} FROM participant WHERE deleted_at IS NULL ORDER BY id`,
  participantTable.row,
);
const delegations = select(
  `SELECT ${delegationTable.list()} FROM delegation WHERE deleted_at IS NULL ORDER BY id`,
  delegationTable.row,
);

const eventCategories = select(
  `SELECT ${eventCategoryTable.list('c')} FROM event_category c
   JOIN event e ON e.id = c.event_id JOIN delegation d ON d.id = c.delegation_id
   WHERE c.deleted_at IS NULL AND e.deleted_at IS NULL AND d.deleted_at IS NULL ORDER BY c.id`,
  eventCategoryTable.row,
);
export const readEventCategories = (database: Database) => eventCategories.rows(database);

/** In the order in which they were added. */
export const readParticipants = (database: Database) => participants.rows(database);
export const readDelegations = (database: Database) => delegations.rows(database);

const countRow = z.object({ id: z.string(), count: z.int() });
const interventionsBySpeaker = select(
  `SELECT i.speaker_id AS id, count(*) AS count FROM intervention i
   WHERE i.deleted_at IS NULL AND i.speaker_id IS NOT NULL AND ${isCounted} GROUP BY i.speaker_id`,
  countRow,
);
const interventionsByDelegation = select(
  `SELECT i.delegation_id AS id, count(*) AS count FROM intervention i
   WHERE i.deleted_at IS NULL AND i.delegation_id IS NOT NULL AND ${isCounted} GROUP BY i.delegation_id`,
  countRow,
);

/** How often each person and each delegation took the floor; missing means never. */
export function countInterventions(database: Database): {
  bySpeaker: Map<string, number>;
  byDelegation: Map<string, number>;
} {
  const asMap = (rows: { id: string; count: number }[]) =>
    new Map(rows.map(({ id, count }) => [id, count]));
  return {
    bySpeaker: asMap(interventionsBySpeaker.rows(database)),
    byDelegation: asMap(interventionsByDelegation.rows(database)),
  };
}

const idRow = z.object({ id: z.string() });
const rolesOfParticipant = select(
  `SELECT r.id FROM session_role r JOIN session s ON s.id = r.session_id
   WHERE r.participant_id = :id AND r.deleted_at IS NULL AND s.deleted_at IS NULL`,
  idRow,
);
const interventionsOfParticipant = select(
  'SELECT id FROM intervention WHERE speaker_id = :id AND deleted_at IS NULL',
  idRow,
);
const membersOfDelegation = select(
  'SELECT id FROM participant WHERE delegation_id = :id AND deleted_at IS NULL',
  idRow,
);
const spokenForDelegation = select(
  'SELECT id FROM intervention WHERE delegation_id = :id AND deleted_at IS NULL',
  idRow,
);
const spokenOnBehalfOf = select(
  'SELECT id FROM intervention WHERE on_behalf_of_id = :id AND deleted_at IS NULL',
  idRow,
);

const ids = (rows: { id: string }[]) => rows.map((row) => row.id);

/** Everything that refers to a person. */
export function usesOfParticipant(database: Database, id: ParticipantId) {
  return {
    roles: ids(rolesOfParticipant.rows(database, { id })),
    interventions: ids(interventionsOfParticipant.rows(database, { id })),
  };
}

/** Everything that refers to a delegation. */
export function usesOfDelegation(database: Database, id: DelegationId) {
  return {
    members: ids(membersOfDelegation.rows(database, { id })),
    interventions: ids(spokenForDelegation.rows(database, { id })),
    onBehalfOf: ids(spokenOnBehalfOf.rows(database, { id })),
  };
}
