import type { Result } from '../../../../shared/app-error';
import type { InterventionId, SessionId } from '../../../../shared/domain/ids';
import type { InterventionType } from '../../../../shared/domain/vocabulary';
import type { DocumentSession } from '../saving/document-session';
import type { DocumentSessions } from '../saving/document-sessions';
import { openInput, type SpeakerChoice } from '../../../ui/speaker-picker/speaker-choice';

/** Where the next turn goes, and what it is. */
export interface TurnPlace {
  readonly sessionId: SessionId;
  readonly type: InterventionType;
}

/**
 * The turn at the foot of the record: the one that is open, or a blank one that begins with its first letter or with a
 * speaker. There is always one, so that typing never has to wait for anything.
 */
export class CurrentTurn {
  readonly #sessions: DocumentSessions;
  readonly #listeners = new Set<() => void>();
  #session: DocumentSession;
  /** Older turns that nobody closed stay in the record: the foot goes forward only, and back only by undo. */
  #oldest: InterventionId | null = null;
  readonly #closing = new Set<InterventionId>();
  #question = 0;

  /** @param place read when a turn begins */
  constructor(
    sessions: DocumentSessions,
    readonly scopeId: SessionId,
    private readonly place: () => TurnPlace,
  ) {
    this.#sessions = sessions;
    this.#session = sessions.create();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly session = (): DocumentSession => this.#session;

  /** Goes on with the intervention that is open in main; the blank turn stays where there is none. */
  async sync(): Promise<void> {
    const shown = this.#session;
    if (shown.hasBegun && shown.id === null) return;
    const question = (this.#question += 1);
    const { client, dialogueId } = this.#sessions.connection;
    const input = { sessionId: this.scopeId };
    const answer = await client.record.openInterventions({ dialogueId, input });
    if (!answer.ok || !this.#isCurrent(question, shown)) return;
    const newest = answer.value.at(-1) ?? null;
    const id = this.#isOurs(newest) ? newest : null;
    if (id === shown.id) return;
    if (id === null) this.#show(this.#sessions.create());
    else await this.#goOn(id, question, shown);
  }

  /** Gives somebody the floor, and closes the turn before where there was one. */
  async take(choice: SpeakerChoice): Promise<void> {
    if (this.#session.hasBegun) void this.close();
    this.#begin(this.#session, choice);
  }

  /** The first letter was typed: somebody speaks, whoever it is. */
  beginUnnamed(): void {
    this.#begin(this.#session, null);
  }

  /** Ends the turn. The next one is there at once; a turn without a word is removed. */
  async close(): Promise<Result<null>> {
    const session = this.#session;
    if (!session.hasBegun) return { ok: true, value: null };
    this.#show(this.#sessions.create());
    const result = await this.#finish(session);
    this.#sessions.release(session);
    return result;
  }

  /** The screen is left: what waits is still saved. */
  release(): void {
    this.#question += 1;
    this.#sessions.release(this.#session);
  }

  async #finish(session: DocumentSession): Promise<Result<null>> {
    const markClosing = () => {
      if (session.id === null) return;
      this.#closing.add(session.id);
      if (this.#oldest === null || session.id > this.#oldest) this.#oldest = session.id;
    };
    markClosing();
    const stop = session.subscribe(markClosing);
    const result = await session.close();
    stop();
    if (session.id !== null) this.#closing.delete(session.id);
    return result;
  }

  #begin(session: DocumentSession, choice: SpeakerChoice | null): void {
    const { client, dialogueId } = this.#sessions.connection;
    const input = { ...this.place(), ...openInput(choice), startedAt: Date.now() };
    session.begin(() => client.record.open({ dialogueId, input }));
  }

  async #goOn(id: InterventionId, question: number, shown: DocumentSession): Promise<void> {
    const opened = await this.#sessions.open(id);
    if (opened.ok && this.#isCurrent(question, shown)) this.#show(opened.value);
  }

  // A turn may have begun while main was answering.
  #isCurrent(question: number, shown: DocumentSession): boolean {
    const hasJustBegun = this.#session.hasBegun && this.#session.id === null;
    return question === this.#question && shown === this.#session && !hasJustBegun;
  }

  #isOurs(id: InterventionId | null): boolean {
    if (id === null || this.#closing.has(id)) return false;
    return this.#oldest === null || id >= this.#oldest;
  }

  #show(session: DocumentSession): void {
    const before = this.#session;
    this.#session = session;
    for (const listener of this.#listeners) listener();
    if (before !== session) this.#sessions.release(before);
  }
}
