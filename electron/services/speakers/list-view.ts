import type { Database } from '../../persistence/open-database';
import type { EndpointAt, Output } from '../../../shared/contract/contract';
import { effectiveAttribution } from '../../../shared/domain/attribution';
import type { SessionId } from '../../../shared/domain/ids';
import { defaultListSettings } from '../../../shared/domain/speaker-list';
import type { ListEntry } from '../../../shared/speakers/list-entry';
import {
  ledgerOf,
  type EntryPerson,
  type Ledger,
  type LedgerRequest,
  type LedgerTurn,
} from '../../../shared/speakers/ledger';
import { usedOfBudget } from '../../../shared/speakers/time-budget';
import { eventTable } from '../../persistence/programme-repository';
import {
  countFinishedTurns,
  readRequestsOfList,
  readSpeakerList,
  readTurnsOfList,
  type RequestRow,
  type TurnRow,
} from '../../persistence/speaker-list-repository';
import { listSessionOf, sessionAttributions } from './list-sessions';

type ListOutput = Output<EndpointAt<'speakers.list'>>;

/** The list as windows show it. */
export function viewList(database: Database, id: SessionId, isQueueOnly: boolean): ListOutput {
  const session = listSessionOf(database, id);
  const event = eventTable.get(database, session.eventId);
  const levels = sessionAttributions(database);
  const { closedAt = null, ...settings } = settingsOf(database, session.id);
  // A budget needs every turn, whatever is shown.
  const ledger = readLedger(database, session.id, isQueueOnly && settings.budget === null, levels);
  return {
    sessionId: session.id,
    sessionTitle: session.title,
    eventTitle: event.title,
    timeZone: event.timeZone,
    attribution: levels.get(session.id) ?? 'name',
    settings,
    closedAt,
    speaking: ledger.speaking,
    queue: ledger.queue,
    past: isQueueOnly ? [] : ledger.past,
    open: openEntries(ledger),
    used: settings.budget === null ? {} : usedOfBudget(ledger.past, settings.budget),
  };
}

function openEntries({ past }: Ledger): ListEntry[] {
  return past.filter(({ isOpen }) => isOpen).sort((a, b) => a.position - b.position);
}

/** What the chair has decided about the list of a session at the top, or what holds where nothing was decided. */
export function settingsOf(database: Database, sessionId: SessionId) {
  const list = readSpeakerList(database, sessionId);
  if (!list) return { ...defaultListSettings, closedAt: null };
  const { id: _, sessionId: __, ...settings } = list;
  return settings;
}

/**
 * Every request and turn of a list.
 * @param sessionId at the top
 * @param isQueueOnly without what is over, unless its notes are open
 * @param levels of all sessions, where they are known already
 */
export function readLedger(
  database: Database,
  sessionId: SessionId,
  isQueueOnly: boolean,
  levels = sessionAttributions(database),
): Ledger {
  const scope = { sessionId, isQueueOnly };
  const turns = readTurnsOfList(database, scope).map((row): LedgerTurn => ({
    ...row,
    ...person(row),
    attribution: effectiveAttribution(levels.get(row.sessionId), row.attribution),
  }));
  const requests = readRequestsOfList(database, scope).map((row): LedgerRequest => ({
    ...row,
    ...person(row),
    attribution: levels.get(row.sessionId) ?? 'name',
  }));
  return ledgerOf(
    requests,
    turns,
    isQueueOnly ? countFinishedTurns(database, sessionId) : undefined,
  );
}

function person(
  row: TurnRow | RequestRow,
): Pick<EntryPerson, 'isSpeakerIdentified' | 'speakerTitle' | 'speakerPosition'> {
  return {
    isSpeakerIdentified: row.isSpeakerIdentified ?? false,
    speakerTitle: row.speakerTitle ?? '',
    speakerPosition: row.speakerPosition ?? '',
  };
}
