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
import type { ListEntry } from '../../../shared/speakers/list-entry';
import { standingOf } from '../../../shared/speakers/queue-order';
import { participantTable } from '../../persistence/participant-repository';
import { interventionTable } from '../../persistence/record-repository';
import {
  floorRequestTable,
  readLastFinished,
  readRequestOfTurn,
} from '../../persistence/speaker-list-repository';
import { place } from '../order';
import type { CommandRunner } from '../run-command';
import { askedTwice, newPersonKey } from './asked-twice';
import type { Capacities } from './capacities';
import { listSessionOf, refuseOtherList, segmentFor } from './list-sessions';
import { programmeSpeakers } from './programme-speakers';
import { readLedger, settingsOf } from './list-view';
import { askedIntervention, questionOfKey } from './questions';

type RequestInput = z.output<(typeof contract)['speakers']['request']['input']>;
type NewRequest = RequestInput['requests'][number];
type Placed = Pick<FloorRequest, 'position'>;

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
    const last = this.#lastPosition(session.id);
    const made: FloorRequestId[] = [];
    const newPeople = new Map<string, ParticipantId | null>();
    for (const [place, request] of requests.entries()) {
      const isOwnPlace = sessionId !== session.id;
      const at = isOwnPlace ? sessionId : segmentFor(database, session, request.type);
      const person = newPersonKey(request);
      const speakerId = person === null ? undefined : newPeople.get(person);
      const known = speakerId ? { ...request, speakerId, newSpeaker: undefined } : request;
      const asking = { ...known, questionKey: questionAsked(request, place, made) };
      const where = { sessionId: at, position: last + 1 + place };
      const { id, ...inserted } = this.#insert(session.id, asking, where);
      made.push(id);
      if (person !== null) newPeople.set(person, inserted.speakerId);
    }
    return made;
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
    const wanted = programmeSpeakers(database, session.id).filter((id) => !listed.has(id));
    const at = segmentFor(database, session, 'presentation');
    let last = this.#lastPosition(session.id);
    return wanted.map((speakerId) => {
      last += 1;
      const request = { ...noRequest, speakerId, type: 'presentation' as const };
      return this.#insert(session.id, request, { sessionId: at, position: last }).id;
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
    if (sessionId) refuseOtherList(this.runner.database, before.sessionId, sessionId);
    floorRequestTable.update(this.runner.transaction, id, {
      ...this.capacities.change(named),
      ...(sessionId && { sessionId }),
      ...(type && { type }),
      ...(questionKey !== undefined &&
        questionOfKey(this.runner.database, before.sessionId, questionKey, id)),
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
    return this.#insert(session.id, request, at).id;
  }

  /** The request became this turn. @throws AppFailure `not-found` where it does not wait */
  fulfil(id: FloorRequestId, interventionId: InterventionId): void {
    this.#waiting(id);
    floorRequestTable.update(this.runner.transaction, id, { interventionId });
  }

  /**
   * Somebody has the floor who turns out to wait for it: that request is now this turn. What was asked for, and for
   * which group, holds where the turn does not say.
   */
  claim(id: InterventionId): void {
    const { database, transaction } = this.runner;
    const turn = interventionTable.get(database, id);
    if (!turn.hasFloor || readRequestOfTurn(database, id)) return;
    const isTheirs = ({ speakerId, delegationId }: ListEntry) =>
      turn.speakerId === null
        ? speakerId === null && delegationId !== null && delegationId === turn.delegationId
        : speakerId === turn.speakerId;
    const key = this.queue(turn.sessionId).find(isTheirs)?.key;
    if (key === undefined) return;
    const request = floorRequestTable.get(database, key);
    this.fulfil(request.id, id);
    interventionTable.update(transaction, id, {
      type: turn.type === 'statement' ? request.type : turn.type,
      onBehalfOfId: turn.onBehalfOfId ?? request.onBehalfOfId,
      questionId: turn.questionId ?? askedIntervention(database, request),
    });
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
  ): Pick<FloorRequest, 'id' | 'speakerId'> {
    const id = this.runner.newId<FloorRequestId>();
    const capacity = this.capacities.take(named);
    floorRequestTable.insert(this.runner.transaction, {
      ...capacity,
      ...questionOfKey(this.runner.database, listId, questionKey, id),
      ...at,
      id,
      type,
      requestedAt: this.runner.now(),
      calledAt: null,
      withdrawnAt: null,
      notReachedAt: null,
      interventionId: null,
    });
    return { id, speakerId: capacity.speakerId };
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
    const twice = askedTwice(this.queue(listId), requests);
    if (twice.length === 0) return;
    const { database } = this.runner;
    const names = twice.map(({ speakerId, newSpeaker }) =>
      speakerId === null
        ? (newSpeaker?.name ?? '')
        : participantTable.get(database, speakerId).name,
    );
    fail({ code: 'already-queued', names });
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
function passesClosedList({ type, questionKey, answersPlace }: NewRequest): boolean {
  if (standingOf(type) !== 'ordinary') return true;
  return type === 'answer' && (questionKey !== null || answersPlace !== undefined);
}

/** @param made the requests of the command that stand before this one */
function questionAsked(
  { questionKey, answersPlace }: NewRequest,
  place: number,
  made: readonly FloorRequestId[],
): string | null {
  if (answersPlace === undefined) return questionKey;
  if (answersPlace >= place) fail({ code: 'invalid', field: 'answersPlace', rule: 'cycle' });
  return made[answersPlace] ?? null;
}
