import { AppFailure, type Result } from '../../shared/app-error';
import { startSaving } from './save-state';

/** Milliseconds without a change after which text is saved. */
const pause = 1000;
/** Milliseconds until a save that failed is tried again. */
const retryAfter = 3000;

type Send<Text> = (text: Text) => Promise<Result<unknown>>;

/**
 * Saves text while it is being written: after a pause, at once when asked to, and again until it works. Holds what is
 * written and what is on the disk; one save is under way at a time.
 */
export class DelayedSaver<Text> {
  #current: Text;
  #saved: Text;
  readonly #send: Send<Text>;
  readonly #isSame: (a: Text, b: Text) => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #underway: Promise<void> | null = null;

  constructor(saved: Text, send: Send<Text>, isSame: (a: Text, b: Text) => boolean = Object.is) {
    this.#current = saved;
    this.#saved = saved;
    this.#send = send;
    this.#isSame = isSame;
  }

  /** The text as it was last written or adopted. */
  get current(): Text {
    return this.#current;
  }

  /** Whether some of it is not on the disk yet. */
  get isWaiting(): boolean {
    return this.#underway !== null || !this.#isSame(this.#current, this.#saved);
  }

  write(text: Text): void {
    this.#current = text;
    this.#scheduleIn(pause);
  }

  /** Takes over what others have put on the disk. */
  adopt(text: Text): void {
    clearTimeout(this.#timer);
    this.#current = text;
    this.#saved = text;
  }

  /**
   * Resolves when everything written so far is on the disk.
   * @throws AppFailure when it could not be saved; it is tried again later
   */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#underway !== null) await this.#underway;
    if (this.#isSame(this.#current, this.#saved)) return;
    this.#underway = this.#save().finally(() => {
      this.#underway = null;
    });
    await this.#underway;
    // More may have been written meanwhile.
    await this.flush();
  }

  async #save(): Promise<void> {
    const text = this.#current;
    const finish = startSaving();
    const result = await this.#send(text).catch((thrown: unknown): Result<unknown> => ({
      ok: false,
      error: { code: 'unexpected', reference: String(thrown) },
    }));
    const isGone = !result.ok && result.error.code === 'not-found';
    finish(result.ok ? 'saved' : isGone ? 'refused' : result.error);
    // What the text belonged to was deleted: there is nothing to try again for.
    if (result.ok || isGone) {
      this.#saved = text;
      return;
    }
    this.#scheduleIn(retryAfter);
    throw new AppFailure(result.error);
  }

  #scheduleIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    // A failure shows in the header and is tried again.
    this.#timer = setTimeout(() => void this.flush().catch(() => undefined), milliseconds);
  }
}
