import type { Database } from '../../persistence/open-database';
import type { EndpointAt, Output } from '../../../shared/contract/contract';
import type { InterventionId } from '../../../shared/domain/ids';
import type { EntityName } from '../../../shared/contract/change';
import type { RawRow } from '../../persistence/transaction';
import { readHistoryOfEntity } from '../../persistence/change-log';
import { floorRequestTable, readRequestOfTurn } from '../../persistence/speaker-list-repository';

/** Columns that the list shows, and the fields that they are shown as. */
const shown: Record<string, string> = {
  started_at: 'startedAt',
  ended_at: 'endedAt',
  pauses: 'pauses',
  has_floor: 'hasFloor',
  called_at: 'calledAt',
  withdrawn_at: 'withdrawnAt',
  not_reached_at: 'notReachedAt',
  requested_at: 'requestedAt',
  type: 'type',
  position: 'position',
  deleted_at: 'deletedAt',
};

/** Every change of an entry's times and state, of the request and of the turn that it became, oldest first. */
export function entryHistory(
  database: Database,
  key: string,
): Output<EndpointAt<'speakers.history'>> {
  const request =
    floorRequestTable.find(database, key) ?? readRequestOfTurn(database, key as InterventionId);
  const rows = [
    ...(request ? changesOf(database, 'floor-request', request.id) : []),
    ...changesOf(database, 'intervention', request?.interventionId ?? key),
  ];
  return rows
    .sort((a, b) => a.sequence - b.sequence)
    .map(({ at, label, changes }) => ({ at, label, changes }));
}

function changesOf(database: Database, entity: EntityName, id: string) {
  return readHistoryOfEntity(database, entity, id).flatMap(
    ({ before, after, at, label, sequence }) => {
      const changes = changedFields(before, after);
      return changes.length === 0 ? [] : [{ at, label, sequence, changes }];
    },
  );
}

function changedFields(before: RawRow | null, after: RawRow | null) {
  return Object.entries(shown).flatMap(([column, field]) => {
    const values = { before: before?.[column] ?? null, after: after?.[column] ?? null };
    return values.before === values.after ? [] : [{ field, ...values }];
  });
}
