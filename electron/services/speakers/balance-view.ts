import type { Database } from '../../persistence/open-database';
import type { EndpointAt, Output } from '../../../shared/contract/contract';
import type { EventId, SessionId } from '../../../shared/domain/ids';
import { balanceOf, type AttendingDelegation } from '../../../shared/speakers/balance';
import type { Ledger } from '../../../shared/speakers/ledger';
import type { ListEntry } from '../../../shared/speakers/list-entry';
import {
  readDelegations,
  readEventCategories,
  readParticipants,
} from '../../persistence/participant-repository';
import { readSessions } from '../../persistence/programme-repository';
import { listSessionOf, listSessionsOfEvent, sessionAttributions } from './list-sessions';
import { readLedger } from './list-view';

/** How the floor is spread in the session and in its event. */
export function viewBalance(
  database: Database,
  sessionId: SessionId,
): Output<EndpointAt<'speakers.balance'>> {
  const session = listSessionOf(database, sessionId);
  const delegations = attendingDelegations(database, session.eventId);
  const levels = sessionAttributions(database);
  const entries = new Map(
    listSessionsOfEvent(readSessions(database), session.eventId).map((id) => [
      id,
      allEntries(readLedger(database, id, false, levels)),
    ]),
  );
  return {
    session: balanceOf(entries.get(session.id) ?? [], delegations),
    event: balanceOf([...entries.values()].flat(), delegations),
  };
}

function allEntries({ speaking, queue, past }: Ledger): ListEntry[] {
  return [...past, ...(speaking ? [speaking] : []), ...queue];
}

/** Delegations with somebody in the dialogue, groups left out: a group is silent as long as nobody speaks for it. */
function attendingDelegations(database: Database, eventId: EventId): AttendingDelegation[] {
  const present = new Set(readParticipants(database).map(({ delegationId }) => delegationId));
  const listed = new Map(
    readEventCategories(database)
      .filter((each) => each.eventId === eventId)
      .map(({ delegationId, category }) => [delegationId, category]),
  );
  return readDelegations(database)
    .filter(({ id, isGroup }) => present.has(id) && !isGroup)
    .map(({ id, name, category, region }) => ({
      ...{ id, name, region },
      category: listed.get(id) ?? category,
    }));
}
