import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import {
  delegationIdSchema,
  participantIdSchema,
  type DelegationId,
  type ParticipantId,
} from '../../shared/domain/ids';
import { categorySchema, genderSchema, regionSchema } from '../../shared/domain/vocabulary';
import { boolean, plain } from './columns';
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
});

const participants = select(
  `SELECT ${participantTable.list()} FROM participant WHERE deleted_at IS NULL ORDER BY id`,
  participantTable.row,
);
const delegations = select(
  `SELECT ${delegationTable.list()} FROM delegation WHERE deleted_at IS NULL ORDER BY id`,
  delegationTable.row,
);

/** In the order in which they were added. */
export const readParticipants = (database: Database) => participants.rows(database);
export const readDelegations = (database: Database) => delegations.rows(database);

const countRow = z.object({ id: z.string(), count: z.int() });
const interventionsBySpeaker = select(
  `SELECT speaker_id AS id, count(*) AS count FROM intervention
   WHERE deleted_at IS NULL AND speaker_id IS NOT NULL GROUP BY speaker_id`,
  countRow,
);
const interventionsByDelegation = select(
  `SELECT delegation_id AS id, count(*) AS count FROM intervention
   WHERE deleted_at IS NULL AND delegation_id IS NOT NULL GROUP BY delegation_id`,
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
