import type { Database } from '../../persistence/open-database';
import type { EndpointAt, Output } from '../../../shared/contract/contract';
import { fail } from '../../../shared/app-error';
import type { SessionId } from '../../../shared/domain/ids';
import {
  discloseSheet,
  type DisclosedSheet,
  type OutputLevel,
} from '../../../shared/speakers/disclosed-sheet';
import { buildSheet, readSignedSheet, type Sheet } from '../../../shared/speakers/sheet';
import { compareSheets } from '../../../shared/speakers/sheet-changes';
import { readDialogue } from '../../persistence/dialogue-repository';
import { readParticipants } from '../../persistence/participant-repository';
import { eventTable, readSessions } from '../../persistence/programme-repository';
import { readSignOffsOf } from '../../persistence/speaker-list-repository';
import { correctionsOf } from './corrections';
import { listSessionOf, sessionAttributions } from './list-sessions';
import { readLedger } from './list-view';

/** The sheet of the list that serves the session. */
export function sheetOf(database: Database, sessionId: SessionId): Sheet {
  const session = listSessionOf(database, sessionId);
  const event = eventTable.get(database, session.eventId);
  const levels = sessionAttributions(database);
  const ledger = readLedger(database, session.id, false, levels);
  const segments = segmentTitles(database, session.id);
  const turns = [...ledger.past, ...(ledger.speaking ? [ledger.speaking] : [])];
  return buildSheet(
    ledger,
    correctionsOf(database, turns),
    {
      dialogueTitle: readDialogue(database).title,
      eventTitle: event.title,
      startsOn: event.startsOn,
      endsOn: event.endsOn,
      sessionTitle: session.title,
      timeZone: event.timeZone,
      startsAt: session.startsAt,
      endsAt: session.endsAt,
      attribution: levels.get(session.id) ?? 'name',
    },
    (entry) => segments.get(entry.sessionId) ?? null,
  );
}

/** Titles of the segments, those of segments within segments behind each other; the top session has none. */
function segmentTitles(database: Database, top: SessionId): Map<SessionId, string> {
  const titles = new Map<SessionId, string>();
  // Parents come before their segments.
  for (const { id, parentId, title } of readSessions(database)) {
    if (parentId === null || id === top) continue;
    const above = titles.get(parentId);
    titles.set(id, above === undefined ? title : `${above} › ${title}`);
  }
  return titles;
}

/** The sheet as it is, and what has changed since each sign-off. */
export function viewSheet(
  database: Database,
  sessionId: SessionId,
): Output<EndpointAt<'speakers.sheet'>> {
  const sheet = sheetOf(database, sessionId);
  return {
    sheet,
    signOffs: signedSheets(database, sessionId).map(({ sheet: signed, ...signOff }) => ({
      ...signOff,
      changes: signed && compareSheets(signed, sheet),
    })),
  };
}

/** The sheet as far as an output at this level may tell it. @throws AppFailure `off-the-record` */
export function outputSheet(
  database: Database,
  sessionId: SessionId,
  level: OutputLevel,
): DisclosedSheet {
  const sheet = sheetOf(database, sessionId);
  if (sheet.attribution === 'off-the-record') fail({ code: 'off-the-record' });
  const persons = readParticipants(database).map(({ name }) => name);
  const signOffs = signedSheets(database, sessionId);
  return discloseSheet({ sheet, signOffs, persons }, level);
}

/** Newest first. */
function signedSheets(database: Database, sessionId: SessionId) {
  const { id: top } = listSessionOf(database, sessionId);
  return readSignOffsOf(database, top).map(({ id, name, at, sheet }) => ({
    ...{ id, name, at },
    sheet: readSignedSheet(sheet),
  }));
}
