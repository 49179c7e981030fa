import type { InterventionId, PointId, SessionId } from '../../../shared/domain/ids';
import { fail } from '../../../shared/app-error';
import type { Intervention } from '../../../shared/domain/record';
import { documentOfPoints, pointsSchemaVersion } from '../../../shared/notes/points-schema';
import {
  isPaused,
  pausesWithin,
  timeFault,
  type TurnTimes,
} from '../../../shared/speakers/speaking-time';
import { interventionTable, readLastPosition } from '../../persistence/record-repository';
import {
  readFloorHolder,
  readFloorHolders,
  readTurnsOfList,
} from '../../persistence/speaker-list-repository';
import type { CommandRunner } from '../run-command';
import { listSessionOf } from './list-sessions';

/** Who takes the floor, where and when. */
export type NewTurn = Pick<
  Intervention,
  'sessionId' | 'speakerId' | 'delegationId' | 'onBehalfOfId' | 'type' | 'questionId'
> & {
  /** Null for notes whose time nobody knows: they take no floor. */
  startedAt: number | null;
};

/**
 * The floor of each session: at most one turn of a speaker list has it. Every start, pause and end of a turn, from the
 * list or from capture, comes through here. All methods run inside a command.
 */
export class Floor {
  constructor(private readonly runner: CommandRunner) {}

  /** The turn that has the floor in the list that serves this session. */
  holder(sessionId: SessionId): InterventionId | null {
    const { database } = this.runner;
    return readFloorHolder(database, listSessionOf(database, sessionId).id);
  }

  /** When the turn that has the floor in this list began, epoch milliseconds; null where nobody has it. */
  heldSince(sessionId: SessionId): number | null {
    const holder = this.holder(sessionId);
    return holder && interventionTable.get(this.runner.database, holder).startedAt;
  }

  /**
   * Makes the turn and gives it the floor; the one before ends when it starts. A start before that of the turn under
   * way is that of a turn which was forgotten: it ended when that one began.
   */
  give(turn: NewTurn): InterventionId {
    const { startedAt } = turn;
    const endedAt = startedAt === null ? null : this.#makeWay(turn.sessionId, startedAt);
    const hasFloor = startedAt !== null && endedAt === null;
    return this.#insert(turn, { endedAt, hasFloor, isOpen: true });
  }

  /** Makes a turn that is over, whoever has the floor now: one that a file tells of. Its end may be set later. */
  writeDown(turn: NewTurn): InterventionId {
    return this.#insert(turn, { endedAt: null, hasFloor: false, isOpen: false });
  }

  #insert(
    turn: NewTurn,
    state: Pick<Intervention, 'endedAt' | 'hasFloor' | 'isOpen'>,
  ): InterventionId {
    const id = this.runner.newId<InterventionId>();
    const { transaction } = this.runner;
    interventionTable.insert(transaction, {
      ...turn,
      ...state,
      id,
      pauses: [],
      attribution: null,
      language: null,
      isInterpreted: null,
      source: 'notes',
      transcript: '',
      position: this.#placeOf(turn, state.hasFloor),
      ...this.#emptyDocument(),
    });
    return id;
  }

  /** @returns the end of the new turn where another has begun since; null where it takes the floor */
  #makeWay(sessionId: SessionId, startedAt: number): number | null {
    const holder = this.holder(sessionId);
    if (holder === null) return null;
    const before = interventionTable.get(this.runner.database, holder);
    if (before.startedAt !== null && startedAt < before.startedAt) return before.startedAt;
    this.end(holder, startedAt);
    return null;
  }

  /** Ends a turn that has the floor; others stay as they are. @param at left out: now */
  end(id: InterventionId, at = this.runner.now()): void {
    const turn = interventionTable.get(this.runner.database, id);
    if (!turn.hasFloor) return;
    const endedAt = Math.max(at, turn.startedAt ?? at);
    interventionTable.update(this.runner.transaction, id, {
      hasFloor: false,
      endedAt,
      pauses: pausesWithin(turn.pauses, turn.startedAt ?? endedAt, endedAt),
    });
  }

  /** A turn that is paused, or has not the floor, stays as it is. */
  pause(id: InterventionId): void {
    const turn = interventionTable.get(this.runner.database, id);
    if (!turn.hasFloor || isPaused(turn)) return;
    const from = Math.max(this.runner.now(), turn.pauses.at(-1)?.to ?? 0, turn.startedAt ?? 0);
    interventionTable.update(this.runner.transaction, id, {
      pauses: [...turn.pauses, { from, to: null }],
    });
  }

  /**
   * Ends a pause. A turn that had ended has the floor again, the time since then being a pause.
   * @throws AppFailure `already-speaking` where somebody else has the floor
   */
  resume(id: InterventionId): void {
    const turn = interventionTable.get(this.runner.database, id);
    const now = this.runner.now();
    const to = (from: number) => Math.max(now, from);
    if (isPaused(turn)) {
      const pauses = turn.pauses.map((pause) =>
        pause.to === null ? { from: pause.from, to: to(pause.from) } : pause,
      );
      interventionTable.update(this.runner.transaction, id, { pauses });
      return;
    }
    if (turn.hasFloor) return;
    const { startedAt, endedAt } = turn;
    if (this.holder(turn.sessionId) !== null) fail({ code: 'already-speaking' });
    if (startedAt === null || endedAt === null)
      fail({ code: 'invalid', field: 'startedAt', rule: 'required' });
    interventionTable.update(this.runner.transaction, id, {
      hasFloor: true,
      isOpen: true,
      endedAt: null,
      pauses: [...turn.pauses, { from: endedAt, to: to(endedAt) }].filter(
        (pause) => pause.to !== pause.from,
      ),
    });
  }

  /**
   * Corrects times; whether it has the floor stays, unless it gets an end. A turn that ended when this one began ends
   * with an earlier start, so that the two do not run beside each other.
   * @param times pauses left out stay, cut off at the new ends
   * @throws AppFailure `invalid` where they are out of order
   */
  correct(
    id: InterventionId,
    times: Pick<TurnTimes, 'startedAt' | 'endedAt'> & { pauses?: TurnTimes['pauses'] | undefined },
  ): void {
    const { database, transaction } = this.runner;
    const turn = interventionTable.get(database, id);
    const { startedAt, endedAt } = times;
    const hasFloor = turn.hasFloor && startedAt !== null && endedAt === null;
    const kept =
      startedAt === null ? [] : pausesWithin(turn.pauses, startedAt, hasFloor ? null : endedAt);
    const corrected = { startedAt, endedAt, hasFloor, pauses: times.pauses ?? kept };
    const fault = timeFault(corrected);
    if (fault !== null) {
      const rule = fault === 'pauses' ? 'pause-outside' : 'ends-before-start';
      fail({ code: 'invalid', field: fault, rule });
    }
    this.#moveHandOver(turn, startedAt);
    const untimed = () => readLastPosition(database, turn.sessionId) + 1;
    interventionTable.update(transaction, id, {
      ...corrected,
      position: startedAt ?? (turn.position > 0 ? turn.position : untimed()),
    });
  }

  /** Who had the floor until this turn began had it no longer than until it really began. */
  #moveHandOver(turn: Intervention, startedAt: number | null): void {
    const { database, transaction } = this.runner;
    if (turn.startedAt === null || startedAt === null || startedAt >= turn.startedAt) return;
    const sessionId = listSessionOf(database, turn.sessionId).id;
    const before = readTurnsOfList(database, { sessionId, isQueueOnly: false }).find(
      (other) =>
        other.id !== turn.id &&
        other.endedAt === turn.startedAt &&
        other.startedAt !== null &&
        other.startedAt <= startedAt,
    );
    if (before === undefined || before.startedAt === null) return;
    const pauses = pausesWithin(before.pauses, before.startedAt, startedAt);
    interventionTable.update(transaction, before.id, { endedAt: startedAt, pauses });
  }

  /** Whoever takes the floor is the last of the record, also after the computer's clock was set back. */
  #placeOf({ sessionId, startedAt }: NewTurn, hasFloor: boolean): number {
    const behindAll = () => readLastPosition(this.runner.database, sessionId) + 1;
    if (startedAt === null) return behindAll();
    return hasFloor ? Math.max(startedAt, behindAll()) : startedAt;
  }

  /**
   * Moves every turn under way along with the computer's clock, so that it keeps its length; its place in the record
   * stays. Times that were noted before are left as they are.
   */
  followClock(byMs: number): void {
    const moved = (at: number) => Math.max(0, at + byMs);
    for (const id of readFloorHolders(this.runner.database)) {
      const { startedAt, pauses } = interventionTable.get(this.runner.database, id);
      if (startedAt === null) continue;
      interventionTable.update(this.runner.transaction, id, {
        startedAt: moved(startedAt),
        pauses: pauses.map(({ from, to }) => ({
          from: moved(from),
          to: to === null ? null : moved(to),
        })),
      });
    }
  }

  #emptyDocument() {
    const id = this.runner.newId<PointId>();
    const point = { id, kind: 'observation', isVerbatim: false, themeIds: [], text: '' } as const;
    return {
      document: JSON.stringify(documentOfPoints([{ ...point, themeIds: [] }])),
      documentSchema: pointsSchemaVersion,
    };
  }
}
