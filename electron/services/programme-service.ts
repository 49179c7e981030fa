import type { EventId, SessionId } from '../../shared/domain/ids';
import type { Event, Session } from '../../shared/domain/programme';
import { fail } from '../../shared/app-error';
import type { DialogueHandlers } from '../../shared/contract/contract';
import { participantTable } from '../persistence/participant-repository';
import {
  eventTable,
  guidingQuestionTable,
  passageTable,
  readEvents,
  readGuidingQuestions,
  readPassages,
  readRoles,
  readSessions,
  readSessionsOfEvent,
  readStatedTotals,
  sessionRoleTable,
  sessionTable,
  statedTotalTable,
} from '../persistence/programme-repository';
import { interventionTable, readInterventionIdsOfSession } from '../persistence/record-repository';
import {
  floorRequestTable,
  readFloorHolder,
  readListRowsOfSession,
  signOffTable,
  speakerListTable,
} from '../persistence/speaker-list-repository';
import { place } from './order';
import type { CommandRunner } from './run-command';
import { listSessionOf } from './speakers/list-sessions';

/** Titles of the segments that a new panel gets; the dialogue's language decides. */
export interface SegmentTitles {
  presentations: string;
  questionsAndAnswers: string;
}

type Handlers = DialogueHandlers['programme'];

/** Events, sessions and who does what in them. Writing methods run inside a command. */
export class ProgrammeService implements Handlers {
  constructor(
    private readonly runner: CommandRunner,
    private readonly segmentTitles: SegmentTitles,
  ) {}

  tree: Handlers['tree'] = () => {
    const { database } = this.runner;
    return {
      events: readEvents(database),
      sessions: readSessions(database),
      guidingQuestions: readGuidingQuestions(database),
      roles: readRoles(database),
      statedTotals: readStatedTotals(database),
      passages: readPassages(database),
    };
  };

  addEvent: Handlers['addEvent'] = (fields) => {
    refuseReversedDays(fields);
    const id = this.runner.newId<EventId>();
    eventTable.insert(this.#transaction, { id, ...fields, position: this.#placeEvent(null, null) });
    return id;
  };

  editEvent: Handlers['editEvent'] = ({ id, ...fields }) => {
    refuseReversedDays({ ...this.#event(id), ...fields });
    eventTable.update(this.#transaction, id, fields);
    return null;
  };

  moveEvent: Handlers['moveEvent'] = ({ id, before }) => {
    eventTable.update(this.#transaction, id, { position: this.#placeEvent(id, before) });
    return null;
  };

  deleteEvent: Handlers['deleteEvent'] = ({ id }) => {
    for (const session of readSessionsOfEvent(this.runner.database, id))
      this.#deleteOneSession(session.id);
    eventTable.delete(this.#transaction, id);
    return null;
  };

  addSession: Handlers['addSession'] = ({ before, ...fields }) => {
    refuseReversedTimes(fields);
    this.#event(fields.eventId);
    if (fields.parentId) this.#refuseForeignParent(fields.parentId, fields.eventId);
    const id = this.runner.newId<SessionId>();
    const position = this.#placeSession(fields.eventId, fields.parentId, null, before);
    sessionTable.insert(this.#transaction, { id, ...fields, position });
    return id;
  };

  addPanel: Handlers['addPanel'] = (fields) => {
    const panel = { ...fields, attribution: null, parentId: null, before: null };
    const parentId = this.addSession({ ...panel, kind: 'panel' });
    const segment = { ...panel, parentId, startsAt: null, endsAt: null };
    this.addSession({ ...segment, kind: 'presentations', title: this.segmentTitles.presentations });
    this.addSession({
      ...segment,
      kind: 'questions-and-answers',
      title: this.segmentTitles.questionsAndAnswers,
    });
    return parentId;
  };

  editSession: Handlers['editSession'] = ({ id, ...fields }) => {
    refuseReversedTimes({ ...sessionTable.get(this.runner.database, id), ...fields });
    sessionTable.update(this.#transaction, id, fields);
    return null;
  };

  moveSession: Handlers['moveSession'] = ({ id, parentId, before }) => {
    const session = sessionTable.get(this.runner.database, id);
    for (
      let above = parentId;
      above;
      above = sessionTable.get(this.runner.database, above).parentId
    ) {
      if (above === id) fail({ code: 'invalid', field: 'parentId', rule: 'cycle' });
    }
    if (parentId) this.#refuseForeignParent(parentId, session.eventId);
    if (parentId) this.#refuseSecondFloor(id, parentId);
    const position = this.#placeSession(session.eventId, parentId, id, before);
    sessionTable.update(this.#transaction, id, { parentId, position });
    return null;
  };

  deleteSession: Handlers['deleteSession'] = ({ id }) => {
    const session = sessionTable.get(this.runner.database, id);
    const inside = new Set([id]);
    for (const other of readSessionsOfEvent(this.runner.database, session.eventId)) {
      if (other.parentId && inside.has(other.parentId)) inside.add(other.id);
    }
    for (const each of [...inside].reverse()) this.#deleteOneSession(each);
    return null;
  };

  setGuidingQuestions: Handlers['setGuidingQuestions'] = ({ sessionId, texts }) => {
    sessionTable.get(this.runner.database, sessionId);
    const existing = readGuidingQuestions(this.runner.database).filter(
      (each) => each.sessionId === sessionId,
    );
    texts.forEach((text, position) => {
      const question = existing[position];
      if (question) guidingQuestionTable.update(this.#transaction, question.id, { text, position });
      else
        guidingQuestionTable.insert(this.#transaction, {
          id: this.runner.newId(),
          sessionId,
          text,
          position,
        });
    });
    for (const { id } of existing.slice(texts.length))
      guidingQuestionTable.delete(this.#transaction, id);
    return null;
  };

  addRole: Handlers['addRole'] = ({ sessionId, participantId, role }) => {
    sessionTable.get(this.runner.database, sessionId);
    participantTable.get(this.runner.database, participantId);
    const inSession = readRoles(this.runner.database).filter(
      (each) => each.sessionId === sessionId,
    );
    const same = inSession.find(
      (each) => each.participantId === participantId && each.role === role,
    );
    if (same) return same.id;
    const id = this.runner.newId<(typeof inSession)[number]['id']>();
    const position = Math.max(0, ...inSession.map((each) => each.position)) + 1;
    sessionRoleTable.insert(this.#transaction, { id, sessionId, participantId, role, position });
    return id;
  };

  removeRole: Handlers['removeRole'] = ({ id }) => {
    sessionRoleTable.delete(this.#transaction, id);
    return null;
  };

  setStatedTotals: Handlers['setStatedTotals'] = ({ eventId, totals }) => {
    this.#event(eventId);
    const old = readStatedTotals(this.runner.database).filter((each) => each.eventId === eventId);
    totals.forEach((total, index) => {
      const same = old[index];
      if (same) statedTotalTable.update(this.#transaction, same.id, total);
      else
        statedTotalTable.insert(this.#transaction, { id: this.runner.newId(), eventId, ...total });
    });
    for (const { id } of old.slice(totals.length)) statedTotalTable.delete(this.#transaction, id);
    return null;
  };

  setPassage: Handlers['setPassage'] = ({ eventId, slot, text }) => {
    this.#event(eventId);
    const passage = readPassages(this.runner.database).find(
      (each) => each.eventId === eventId && each.slot === slot,
    );
    if (passage && text.trim() === '') passageTable.delete(this.#transaction, passage.id);
    else if (passage) passageTable.update(this.#transaction, passage.id, { text });
    else if (text.trim() !== '') {
      passageTable.insert(this.#transaction, { id: this.runner.newId(), eventId, slot, text });
    }
    return null;
  };

  get #transaction() {
    return this.runner.transaction;
  }

  #event(id: EventId): Event {
    return eventTable.get(this.runner.database, id);
  }

  #refuseForeignParent(parentId: SessionId, eventId: EventId): void {
    const parent = sessionTable.get(this.runner.database, parentId);
    if (parent.eventId !== eventId)
      fail({ code: 'invalid', field: 'parentId', rule: 'not-in-this-dialogue' });
  }

  /** Two lists become one: whoever has the floor in one of them has to finish first. */
  #refuseSecondFloor(id: SessionId, parentId: SessionId): void {
    const { database } = this.runner;
    const top = listSessionOf(database, parentId).id;
    const there = readFloorHolder(database, top);
    const here = readFloorHolder(database, id);
    if (here !== null && there !== null && here !== there) fail({ code: 'already-speaking' });
  }

  #deleteOneSession(id: SessionId): void {
    for (const intervention of readInterventionIdsOfSession(this.runner.database, id)) {
      interventionTable.delete(this.#transaction, intervention);
    }
    const { requests, lists, signOffs } = readListRowsOfSession(this.runner.database, id);
    for (const each of requests) floorRequestTable.delete(this.#transaction, each);
    for (const each of lists) speakerListTable.delete(this.#transaction, each);
    for (const each of signOffs) signOffTable.delete(this.#transaction, each);
    sessionTable.delete(this.#transaction, id);
  }

  #placeEvent(id: EventId | null, before: EventId | null): number {
    return place(readEvents(this.runner.database), id, before, (sibling, position) =>
      eventTable.update(this.#transaction, sibling, { position }),
    );
  }

  #placeSession(
    eventId: EventId,
    parentId: SessionId | null,
    id: SessionId | null,
    before: SessionId | null,
  ): number {
    const siblings = readSessionsOfEvent(this.runner.database, eventId).filter(
      (each) => each.parentId === parentId,
    );
    return place(siblings, id, before, (sibling, position) =>
      sessionTable.update(this.#transaction, sibling, { position }),
    );
  }
}

function refuseReversedDays({ startsOn, endsOn }: Pick<Event, 'startsOn' | 'endsOn'>): void {
  if (startsOn && endsOn && endsOn < startsOn)
    fail({ code: 'invalid', field: 'endsOn', rule: 'ends-before-start' });
}

function refuseReversedTimes({ startsAt, endsAt }: Pick<Session, 'startsAt' | 'endsAt'>): void {
  if (startsAt !== null && endsAt !== null && endsAt < startsAt) {
    fail({ code: 'invalid', field: 'endsAt', rule: 'ends-before-start' });
  }
}
