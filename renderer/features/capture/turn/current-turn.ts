import type { AppError, Result } from '../../../../shared/app-error';
import type { InterventionId, SessionId } from '../../../../shared/domain/ids';
import type { SpeakerChoice } from '../../../ui/speaker-picker/speaker-choice';
import type { DocumentSession, OpenIntervention } from '../saving/document-session';
import type { DocumentSessions } from '../saving/document-sessions';
import { FloorOpenings, type OfferedTurn, type TurnPlace } from './floor-openings';
import { keepFoot, lastFoot } from './last-foot';

/** Whoever has typed within so many milliseconds is writing, and keeps the text under their hands. */
const writingMs = 10_000;

const done: Result<null> = { ok: true, value: null };

/**
 * The turn at the foot of the record, and the open turns that wait to be written. At the foot there is always one, if
 * only a blank one that begins with its first letter or with a speaker, so that typing never has to wait for anything.
 *
 * The foot changes by what the person does: closing the notes, going to another open turn, undo. A turn that begins
 * while they write waits; only a blank foot takes it up by itself.
 */
export class CurrentTurn {
  readonly #sessions: DocumentSessions;
  readonly #openings: FloorOpenings;
  readonly #listeners = new Set<() => void>();
  #session: DocumentSession;
  /** Open turns as main has them, oldest first, the foot's among them. */
  #open: readonly InterventionId[] = [];
  #waiting: readonly InterventionId[] = [];
  readonly #closing = new Set<InterventionId>();
  /** Begun here, and not yet known by an id: what main says of open turns cannot be told apart from them. */
  readonly #onTheirWay = new Set<DocumentSession>();
  /** Where one was writing when the screen was left; null once it was looked for. */
  #cameFrom: InterventionId | null;
  #isHeld = false;
  #isStarting = false;
  #shownAt = 0;
  #question = 0;

  /**
   * @param scopeId the session at the top: the speaker list is that of all its segments
   * @param place read when a turn begins
   * @param onRefused a turn that was begun could not be given the floor
   */
  constructor(
    sessions: DocumentSessions,
    readonly scopeId: SessionId,
    place: () => TurnPlace,
    private readonly onRefused: (error: AppError) => void = () => undefined,
  ) {
    this.#sessions = sessions;
    this.#openings = new FloorOpenings(sessions.connection, scopeId, place, this.#closing);
    this.#session = this.#sheltered(sessions.create());
    this.#cameFrom = lastFoot(scopeId);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly session = (): DocumentSession => this.#session;

  /** Open turns beside the one at the foot, oldest first. */
  readonly waiting = (): readonly InterventionId[] => this.#waiting;

  /** Asks main which turns are open. */
  async sync(): Promise<void> {
    if (this.#onTheirWay.size > 0) return;
    const question = (this.#question += 1);
    const { client, dialogueId } = this.#sessions.connection;
    const input = { sessionId: this.scopeId };
    const answer = await client.record.openInterventions({ dialogueId, input });
    // Something has begun or was closed meanwhile, and the answer may be from before.
    if (!answer.ok || question !== this.#question) return;
    this.#open = answer.value;
    this.#arrange();
  }

  /** While somebody is being named at the foot, nothing takes its place. */
  hold(isHeld: boolean): void {
    if (this.#isHeld === isHeld) return;
    this.#isHeld = isHeld;
    if (!isHeld) this.#arrange();
  }

  /** Gives somebody the floor: at the foot where that is blank, else their turn waits. */
  take(choice: SpeakerChoice): Promise<Result<null>> {
    return this.#give(this.#openings.named(choice));
  }

  /** Gives the floor to who is offered, by the list. */
  start(offered: OfferedTurn): Promise<Result<null>> {
    return this.#give(this.#openings.offered(offered));
  }

  /** The first letter was typed: whoever has the floor speaks, else somebody who is named later. */
  beginUnnamed(): void {
    if (!this.#session.hasBegun) this.#begin(this.#openings.unnamed());
  }

  /** Ends the notes, and the turn where it still has the floor. The oldest that waits is next, else a blank line. */
  async close(): Promise<Result<null>> {
    const session = this.#session;
    if (!session.hasBegun) return done;
    const markClosing = () => {
      if (session.id === null || this.#closing.has(session.id)) return;
      this.#closing.add(session.id);
      this.#openings.closed.add(session.id);
    };
    markClosing();
    const stop = session.subscribe(markClosing);
    this.#leave();
    const result = await session.close();
    stop();
    this.#sessions.release(session);
    if (session.id !== null) this.#closing.delete(session.id);
    // An answer that is on its way may still call it open.
    void this.sync();
    return result;
  }

  /** Brings an open turn to the foot; the one there waits. */
  goTo(id: InterventionId): void {
    if (id === this.#session.id) return;
    this.#show(this.#sheltered(this.#sessions.adopt(id)));
  }

  /** Goes round the open turns, from older to newer. */
  goToNext(): void {
    const { id } = this.#session;
    // Not yet among the open ones, it is the newest.
    const place = id === null ? -1 : this.#open.indexOf(id);
    const newer = place === -1 ? [] : this.#open.slice(place + 1);
    const next = newer.find((other) => this.#waiting.includes(other)) ?? this.#waiting[0];
    if (next !== undefined) this.goTo(next);
  }

  /** Takes back the newest change of the dialogue, or does it again; the foot may follow. */
  history(direction: 'undo' | 'redo'): Promise<Result<{ label: string }>> {
    this.#shownAt = Date.now();
    return this.#session.history(direction);
  }

  /** The screen is left: what waits is still saved. */
  release(): void {
    this.#question += 1;
    this.#sessions.release(this.#session);
  }

  #give(opening: OpenIntervention): Promise<Result<null>> {
    if (this.#session.hasBegun) return this.#giveBeside(opening);
    this.#begin(opening);
    return Promise.resolve(done);
  }

  // A second press before the first was answered means the same turn.
  async #giveBeside(opening: OpenIntervention): Promise<Result<null>> {
    if (this.#isStarting) return done;
    this.#isStarting = true;
    const result = await opening();
    this.#isStarting = false;
    void this.sync();
    return result.ok ? done : result;
  }

  #begin(opening: OpenIntervention): void {
    const session = this.#session;
    this.#question += 1;
    this.#onTheirWay.add(session);
    const stop = session.subscribe(() => {
      if (session.hasBegun && session.id === null) return;
      stop();
      this.#onTheirWay.delete(session);
      void this.sync();
    });
    session.begin(() => this.#opened(session, opening));
  }

  async #opened(
    session: DocumentSession,
    opening: OpenIntervention,
  ): Promise<Result<InterventionId>> {
    const result = await opening();
    if (result.ok) this.#openings.taken.add(result.value);
    if (result.ok || !isFinal(result.error)) return result;
    this.onRefused(result.error);
    // What was typed must be somebody's, and nobody's floor may be taken for it.
    if (!session.isWordless) return this.#openings.harbour();
    session.abandon();
    return result;
  }

  /** Puts open turns where they belong, as far as that moves nothing under somebody's hands. */
  #arrange(): void {
    const { id, hasBegun } = this.#session;
    const open = this.#open.filter((other) => !this.#closing.has(other));
    const isGone = id !== null && !open.includes(id) && !this.#isBeingWritten();
    this.#setWaiting(open.filter((other) => other !== id));
    const isFree = !hasBegun && !this.#isHeld && this.#waiting.length > 0;
    if (isGone || isFree) this.#leave(this.#cameFrom);
    this.#cameFrom = null;
    keepFoot(this.scopeId, this.#session.id);
  }

  #isBeingWritten(): boolean {
    const { typedAt, isSaved } = this.#session;
    if (typedAt === null || typedAt <= this.#shownAt) return false;
    return !isSaved || Date.now() - typedAt < writingMs;
  }

  /** @param preferred the open turn that one wants to go to; else it is the oldest */
  #leave(preferred: InterventionId | null = null): void {
    const next = this.#waiting.find((id) => id === preferred) ?? this.#waiting[0];
    const session = next === undefined ? this.#sessions.create() : this.#sessions.adopt(next);
    this.#show(this.#sheltered(session));
  }

  /** What one types while the turn is deleted elsewhere becomes notes of somebody who is named later. */
  #sheltered(session: DocumentSession): DocumentSession {
    session.shelterIn(async () => {
      this.#onTheirWay.add(session);
      const result = await this.#openings.harbour();
      if (result.ok) this.#openings.taken.add(result.value);
      this.#onTheirWay.delete(session);
      void this.sync();
      return result;
    });
    return session;
  }

  #show(session: DocumentSession): void {
    const before = this.#session;
    if (before === session) return;
    this.#session = session;
    this.#shownAt = Date.now();
    const open = this.#open.filter((id) => !this.#closing.has(id));
    this.#setWaiting(open.filter((id) => id !== session.id));
    keepFoot(this.scopeId, session.id);
    this.#notify();
    this.#sessions.release(before);
  }

  #setWaiting(waiting: readonly InterventionId[]): void {
    if (waiting.join() === this.#waiting.join()) return;
    this.#waiting = waiting;
    this.#notify();
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Trying again would not help: somebody else was faster, or what was asked for is gone. */
function isFinal({ code }: AppError): boolean {
  return ['list-moved-on', 'not-found', 'invalid', 'already-speaking'].includes(code);
}
