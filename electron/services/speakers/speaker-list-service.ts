import type { SessionId, SignOffId, SpeakerListId } from '../../../shared/domain/ids';
import { fail } from '../../../shared/app-error';
import type { DialogueHandlers } from '../../../shared/contract/contract';
import { defaultListSettings, type SpeakerList } from '../../../shared/domain/speaker-list';
import { readSessions } from '../../persistence/programme-repository';
import {
  floorRequestTable,
  readSpeakerList,
  signOffTable,
  speakerListTable,
} from '../../persistence/speaker-list-repository';
import type { CommandRunner } from '../run-command';
import type { Floor } from './floor';
import type { FloorRequests } from './floor-requests';
import { entryHistory } from './entry-history';
import { viewBalance } from './balance-view';
import { listSessionOf, listSessionsOfEvent, refuseOtherList, segmentFor } from './list-sessions';
import { viewList } from './list-view';
import { askedIntervention } from './questions';
import { sheetOf, viewSheet } from './sheet-view';

type All = DialogueHandlers['speakers'];
/** What needs a desktop or the whole history is not here; see `speakers-handlers`. */
type Handlers = Omit<
  All,
  'export' | 'printSheet' | 'openChairWindow' | 'toggleFullScreen' | 'undo' | 'redo'
>;

/** Speaker lists: who asks for the floor, who has it, and what the chair decides. */
export class SpeakerListService implements Handlers {
  constructor(
    private readonly runner: CommandRunner,
    private readonly requests: FloorRequests,
    private readonly floor: Floor,
  ) {}

  list: Handlers['list'] = ({ sessionId, isQueueOnly }) =>
    viewList(this.runner.database, sessionId, isQueueOnly);

  balance: Handlers['balance'] = ({ sessionId }) => viewBalance(this.runner.database, sessionId);

  history: Handlers['history'] = ({ key }) => entryHistory(this.runner.database, key);

  request: Handlers['request'] = (input) => this.requests.add(input);

  addPanel: Handlers['addPanel'] = ({ sessionId }) => this.requests.addPanel(sessionId);

  edit: Handlers['edit'] = (input) => {
    this.requests.edit(input);
    return null;
  };

  move: Handlers['move'] = ({ id, before }) => {
    this.requests.move(id, before);
    return null;
  };

  reorder: Handlers['reorder'] = ({ sessionId, order }) => {
    this.requests.reorder(sessionId, order);
    return null;
  };

  call: Handlers['call'] = ({ id }) => {
    this.requests.call(id);
    return null;
  };

  withdraw: Handlers['withdraw'] = ({ ids }) => {
    this.requests.withdraw(ids);
    return null;
  };

  putBack: Handlers['putBack'] = ({ id }) => {
    this.requests.putBack(id);
    return null;
  };

  addLastAgain: Handlers['addLastAgain'] = ({ sessionId }) => this.requests.addLastAgain(sessionId);

  finish: Handlers['finish'] = ({ sessionId }) => {
    this.requests.finish(sessionId);
    return this.close({ sessionId });
  };

  start: Handlers['start'] = ({ id, current, sessionId, startedAt }) => {
    const { database } = this.runner;
    const request = floorRequestTable.get(database, id);
    if (this.floor.holder(request.sessionId) !== current) fail({ code: 'list-moved-on' });
    const session = listSessionOf(database, request.sessionId);
    const isPlaced = request.sessionId !== session.id;
    const at =
      sessionId ?? (isPlaced ? request.sessionId : segmentFor(database, session, request.type));
    refuseOtherList(database, session.id, at);
    const now = this.runner.now();
    // Who is called up next speaks after the one before, whatever the clocks say; `give` would take an earlier start
    // for a turn that is over.
    const earliest = this.floor.heldSince(session.id) ?? 0;
    const interventionId = this.floor.give({
      sessionId: at,
      speakerId: request.speakerId,
      delegationId: request.delegationId,
      onBehalfOfId: request.onBehalfOfId,
      type: request.type,
      questionId: askedIntervention(database, request),
      startedAt: Math.max(Math.min(startedAt ?? now, now), earliest),
    });
    this.requests.fulfil(id, interventionId);
    return interventionId;
  };

  pause: Handlers['pause'] = ({ id }) => {
    this.floor.pause(id);
    return null;
  };

  resume: Handlers['resume'] = ({ id }) => {
    this.floor.resume(id);
    return null;
  };

  stop: Handlers['stop'] = ({ id }) => {
    this.floor.end(id);
    return null;
  };

  correctTimes: Handlers['correctTimes'] = ({ id, ...times }) => {
    this.floor.correct(id, times);
    return null;
  };

  setSettings: Handlers['setSettings'] = ({ sessionId, forEvent, ...settings }) => {
    const { database } = this.runner;
    const session = listSessionOf(database, sessionId);
    const sessions = forEvent
      ? listSessionsOfEvent(readSessions(database), session.eventId)
      : [session.id];
    for (const id of sessions) this.#decide(id, settings);
    return null;
  };

  close: Handlers['close'] = ({ sessionId }) => {
    const { id } = listSessionOf(this.runner.database, sessionId);
    const known = readSpeakerList(this.runner.database, id)?.closedAt;
    this.#decide(id, { closedAt: known ?? this.runner.now() });
    return null;
  };

  open: Handlers['open'] = ({ sessionId }) => {
    this.#decide(listSessionOf(this.runner.database, sessionId).id, { closedAt: null });
    return null;
  };

  sheet: Handlers['sheet'] = ({ sessionId }) => viewSheet(this.runner.database, sessionId);

  signOff: Handlers['signOff'] = ({ sessionId, name }) => {
    const { id: ofSession } = listSessionOf(this.runner.database, sessionId);
    const id = this.runner.newId<SignOffId>();
    signOffTable.insert(this.runner.transaction, {
      id,
      sessionId: ofSession,
      name,
      at: this.runner.now(),
      sheet: JSON.stringify(sheetOf(this.runner.database, ofSession)),
    });
    return id;
  };

  takeBackSignOff: Handlers['takeBackSignOff'] = ({ id }) => {
    signOffTable.get(this.runner.database, id);
    signOffTable.delete(this.runner.transaction, id);
    return null;
  };

  /** The computer's clock was set; not a command of a person, and nothing to undo. */
  followClock(byMs: number): void {
    this.runner.run({ label: 'follow-clock', origin: 'recovery', isUndoable: false }, () =>
      this.floor.followClock(byMs),
    );
  }

  /** @param sessionId at the top */
  #decide(sessionId: SessionId, decided: Partial<Omit<SpeakerList, 'id' | 'sessionId'>>): void {
    const { database, transaction } = this.runner;
    const known = readSpeakerList(database, sessionId);
    if (known) speakerListTable.update(transaction, known.id, decided);
    else
      speakerListTable.insert(transaction, {
        ...defaultListSettings,
        closedAt: null,
        ...decided,
        id: this.runner.newId<SpeakerListId>(),
        sessionId,
      });
  }
}
