import type { z } from 'zod';
import type {
  FloorRequestId,
  InterventionId,
  ParticipantId,
  SessionId,
} from '../../../shared/domain/ids';
import { fail } from '../../../shared/app-error';
import type { contract } from '../../../shared/contract/contract';
import type { FloorRequest } from '../../../shared/domain/floor-request';
import type { Role } from '../../../shared/domain/vocabulary';
import type { ListEntry } from '../../../shared/speakers/list-entry';
import { standingOf } from '../../../shared/speakers/queue-order';
import { participantTable } from '../../persistence/participant-repository';
import { readRoles, readSessions, sessionTable } from '../../persistence/programme-repository';
import { interventionTable } from '../../persistence/record-repository';
import { floorRequestTable, readLastFinished } from '../../persistence/speaker-list-repository';
import { place } from '../order';
import type { CommandRunner } from '../run-command';
import type { Capacities } from './capacities';
import { listSessionOf, segmentFor, sessionsInside } from './list-sessions';
import { readLedger, settingsOf } from './list-view';

type RequestInput = z.output<(typeof contract)['speakers']['request']['input']>;
type NewRequest = RequestInput['requests'][number];
type Placed = Pick<FloorRequest, 'position'>;

/** Those who speak by the programme; chairs and moderators give the floor. */
const speakingRoles: readonly Role[] = ['panellist', 'keynote', 'opener', 'closer'];

/** Requests for the floor: asked for, moved, called, withdrawn. All methods but `queue` run inside a command. */
export class FloorRequests {
  constructor(
    private readonly runner: CommandRunner,
    private readonly capacities: Capacities,
  ) {}

  /** Who waits, in the order in which they get the floor; of the list that serves the session. */
  queue(sessionId: SessionId): ListEntry[] {
    const { database } = this.runner;
    return readLedger(database, listSessionOf(database, sessionId).id, true).queue;
  }

  /** @throws AppFailure `list-closed`, `already-queued`, `not-found` */
  add({ sessionId, requests, allowTwice, allowClosed }: RequestInput): FloorRequestId[] {
    const { database } = this.runner;
    const session = listSessionOf(database, sessionId);
    const isClosed = settingsOf(database, session.id).closedAt !== null;
    if (isClosed && !allowClosed && !requests.every(passesClosedList))
      fail({ code: 'list-closed' });
    if (!allowTwice) this.#refuseTwice(session.id, requests);
    let last = this.#lastPosition(session.id);
    return requests.map((request) => {
      last += 1;
      const isOwnPlace = sessionId !== session.id;
      const at = isOwnPlace ? sessionId : segmentFor(database, session, request.type);
      return this.#insert(session.id, request, { sessionId: at, position: last });
    });
  }

  /** @throws AppFailure `not-found` */
  addPanel(sessionId: SessionId): FloorRequestId[] {
    const { database } = this.runner;
    const session = listSessionOf(database, sessionId);
    const { speaking, queue, past } = readLedger(database, session.id, false);
    const listed = new Set(
      [
        ...queue,
        ...(speaking ? [speaking] : []),
        ...past.filter(({ state }) => state === 'spoken'),
      ].map(({ speakerId }) => speakerId),
    );
    const inside = sessionsInside(readSessions(database), session.id);
    const wanted = new Set<ParticipantId>();
    for (const { sessionId: at, role, participantId } of readRoles(database)) {
      if (inside.has(at) && speakingRoles.includes(role) && !listed.has(participantId))
        wanted.add(participantId);
    }
    const at = segmentFor(database, session, 'presentation');
    let last = this.#lastPosition(session.id);
    return [...wanted].map((speakerId) => {
      last += 1;
      const request = { ...noRequest, speakerId, type: 'presentation' as const };
      return this.#insert(session.id, request, { sessionId: at, position: last });
    });
  }

  edit({
    id,
    questionKey,
    sessionId,
    type,
    ...named
  }: z.output<(typeof contract)['speakers']['edit']['input']>): void {
    const before = this.#waiting(id);
    if (sessionId) this.#refuseOtherList(before.sessionId, sessionId);
    floorRequestTable.update(this.runner.transaction, id, {
      ...this.capacities.change(named),
      ...(sessionId && { sessionId }),
      ...(type && { type }),
      ...(questionKey !== undefined && this.#question(before.sessionId, questionKey, id)),
    });
  }

  /** Before another that waits, or last; what stands first or last whatever its position still does. */
  move(id: FloorRequestId, before: FloorRequestId | null): void {
    const { sessionId } = this.#waiting(id);
    const queue = this.queue(sessionId);
    const siblings = queue.map(({ key, position }) => ({ id: key, position }));
    // The queue shows an order that positions alone do not give; moving within it makes them say what is shown.
    if (
      siblings.some(
        ({ position }, index) => position <= (siblings[index - 1]?.position ?? -Infinity),
      )
    )
      siblings.forEach((sibling, index) => {
        this.#setPosition(sibling.id, index + 1);
        sibling.position = index + 1;
      });
    const position = place(siblings, id, before, (sibling, at) => this.#setPosition(sibling, at));
    this.#setPosition(id, position);
  }

  /** @param order ids in the new order; those that wait and are not among them come behind */
  reorder(sessionId: SessionId, order: readonly FloorRequestId[]): void {
    const waiting = this.queue(sessionId).map(({ key }) => key as FloorRequestId);
    const given = new Set(order);
    const known = new Set(waiting);
    const all = [...order.filter((id) => known.has(id)), ...waiting.filter((id) => !given.has(id))];
    all.forEach((id, index) => this.#setPosition(id, index + 1));
  }

  call(id: FloorRequestId): void {
    if (this.#waiting(id).calledAt === null)
      floorRequestTable.update(this.runner.transaction, id, { calledAt: this.runner.now() });
  }

  withdraw(ids: readonly FloorRequestId[]): void {
    const withdrawnAt = this.runner.now();
    for (const id of new Set(ids)) {
      this.#waiting(id);
      floorRequestTable.update(this.runner.transaction, id, { withdrawnAt });
    }
  }

  putBack(id: FloorRequestId): void {
    const request = floorRequestTable.get(this.runner.database, id);
    if (request.withdrawnAt === null && request.notReachedAt === null) return;
    const list = listSessionOf(this.runner.database, request.sessionId).id;
    floorRequestTable.update(this.runner.transaction, id, {
      withdrawnAt: null,
      notReachedAt: null,
      calledAt: null,
      position: this.#lastPosition(list) + 1,
    });
  }

  /** @throws AppFailure `not-found` where nobody has spoken, `already-queued` */
  addLastAgain(sessionId: SessionId): FloorRequestId {
    const { database } = this.runner;
    const session = listSessionOf(database, sessionId);
    const id =
      readLastFinished(database, session.id) ??
      fail({ code: 'not-found', entity: 'intervention', id: session.id });
    const turn = interventionTable.get(database, id);
    const { speakerId, delegationId, onBehalfOfId, type } = turn;
    const request = { ...noRequest, speakerId, delegationId, onBehalfOfId, type };
    this.#refuseTwice(session.id, [request]);
    const [first] = this.queue(session.id);
    const at: Placed & { sessionId: SessionId } = {
      sessionId: turn.sessionId,
      position: (first?.position ?? 1) - 1,
    };
    return this.#insert(session.id, request, at);
  }

  /** The request became this turn. @throws AppFailure `not-found` where it does not wait */
  fulfil(id: FloorRequestId, interventionId: InterventionId): void {
    this.#waiting(id);
    floorRequestTable.update(this.runner.transaction, id, { interventionId });
  }

  /** The intervention that an answer answers, as far as it has been given the floor. */
  questionOf({
    questionId,
    questionRequestId,
  }: Pick<FloorRequest, 'questionId' | 'questionRequestId'>): InterventionId | null {
    const { database } = this.runner;
    const asked = questionRequestId && floorRequestTable.find(database, questionRequestId);
    const id = questionId ?? (asked ? asked.interventionId : null);
    return id && (interventionTable.find(database, id)?.id ?? null);
  }

  /** All that wait are not reached. */
  finish(sessionId: SessionId): void {
    const notReachedAt = this.runner.now();
    for (const { key } of this.queue(sessionId))
      floorRequestTable.update(this.runner.transaction, key, { notReachedAt });
  }

  #insert(
    listId: SessionId,
    { type, questionKey, ...named }: NewRequest,
    at: Placed & { sessionId: SessionId },
  ): FloorRequestId {
    const id = this.runner.newId<FloorRequestId>();
    floorRequestTable.insert(this.runner.transaction, {
      ...this.capacities.take(named),
      ...this.#question(listId, questionKey, id),
      ...at,
      id,
      type,
      requestedAt: this.runner.now(),
      calledAt: null,
      withdrawnAt: null,
      notReachedAt: null,
      interventionId: null,
    });
    return id;
  }

  /** @throws AppFailure `not-found` where the request is gone or its turn is on the record */
  #waiting(id: FloorRequestId): FloorRequest {
    const { database } = this.runner;
    const request = floorRequestTable.get(database, id);
    const isTurn =
      request.interventionId !== null && interventionTable.find(database, request.interventionId);
    const isOver = request.withdrawnAt !== null || request.notReachedAt !== null;
    if (isTurn || isOver) fail({ code: 'not-found', entity: 'floor-request', id });
    return request;
  }

  #refuseTwice(listId: SessionId, requests: readonly NewRequest[]): void {
    const standing = ({
      speakerId,
      type,
      questionKey,
    }: Pick<ListEntry, 'speakerId' | 'type' | 'questionKey'>) =>
      speakerId && `${speakerId} ${standingOf(type)} ${type === 'answer' ? questionKey : ''}`;
    const taken = new Set(this.queue(listId).map(standing));
    const twice: ParticipantId[] = [];
    for (const request of requests) {
      const key = standing(request);
      if (key && request.speakerId && taken.has(key)) twice.push(request.speakerId);
      taken.add(key);
    }
    if (twice.length === 0) return;
    const names = twice.map((id) => participantTable.get(this.runner.database, id).name);
    fail({ code: 'already-queued', names });
  }

  /** A key is that of a request or of a turn that nobody had asked for. @throws AppFailure `not-found`, `invalid` */
  #question(listId: SessionId, key: string | null, own: FloorRequestId) {
    const none = { questionRequestId: null, questionId: null };
    if (key === null) return none;
    if (key === own) fail({ code: 'invalid', field: 'questionKey', rule: 'cycle' });
    const { database } = this.runner;
    const request = floorRequestTable.find(database, key);
    if (request) {
      this.#refuseOtherList(listId, request.sessionId);
      return { ...none, questionRequestId: request.id };
    }
    const turn = interventionTable.get(database, key);
    this.#refuseOtherList(listId, turn.sessionId);
    return { ...none, questionId: turn.id };
  }

  #refuseOtherList(listId: SessionId, sessionId: SessionId): void {
    const { database } = this.runner;
    sessionTable.get(database, sessionId);
    if (listSessionOf(database, sessionId).id !== listSessionOf(database, listId).id)
      fail({ code: 'invalid', field: 'sessionId', rule: 'not-in-this-dialogue' });
  }

  #lastPosition(listId: SessionId): number {
    return Math.max(0, ...this.queue(listId).map(({ position }) => position));
  }

  #setPosition(id: string, position: number): void {
    floorRequestTable.update(this.runner.transaction, id, { position });
  }
}

const noRequest: NewRequest = {
  speakerId: null,
  onBehalfOfId: null,
  type: 'statement',
  questionKey: null,
};

/** Points of order interrupt, rights of reply answer what was said since, and answers belong to a question on the list. */
function passesClosedList({ type, questionKey }: NewRequest): boolean {
  return standingOf(type) !== 'ordinary' || (type === 'answer' && questionKey !== null);
}
