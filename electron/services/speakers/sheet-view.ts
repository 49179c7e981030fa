import type { Database } from '../../persistence/open-database';
import type { EndpointAt, Output } from '../../../shared/contract/contract';
import type { SessionId } from '../../../shared/domain/ids';
import { buildSheet, compareSheets, sheetSchema, type Sheet } from '../../../shared/speakers/sheet';
import { readDialogue } from '../../persistence/dialogue-repository';
import { eventTable } from '../../persistence/programme-repository';
import { readSignOffsOf } from '../../persistence/speaker-list-repository';
import { listSessionOf } from './list-sessions';
import { readLedger } from './list-view';

/** The sheet of the list that serves the session. */
export function sheetOf(database: Database, sessionId: SessionId): Sheet {
  const session = listSessionOf(database, sessionId);
  const event = eventTable.get(database, session.eventId);
  return buildSheet(readLedger(database, session.id, false), [], {
    dialogueTitle: readDialogue(database).title,
    eventTitle: event.title,
    sessionTitle: session.title,
    timeZone: event.timeZone,
    startsAt: session.startsAt,
    endsAt: session.endsAt,
  });
}

/** The sheet as it is, and what has changed since each sign-off. */
export function viewSheet(
  database: Database,
  sessionId: SessionId,
): Output<EndpointAt<'speakers.sheet'>> {
  const sheet = sheetOf(database, sessionId);
  const { id } = listSessionOf(database, sessionId);
  return {
    sheet,
    signOffs: readSignOffsOf(database, id).map(({ sheet: signed, ...signOff }) => ({
      id: signOff.id,
      name: signOff.name,
      at: signOff.at,
      changes: compareSheets(sheetSchema.parse(JSON.parse(signed)), sheet),
    })),
  };
}
