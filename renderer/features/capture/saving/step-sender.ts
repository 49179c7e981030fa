import type { AppError, Result } from '../../../../shared/app-error';
import type { DocumentState } from '../../../../shared/contract/record';
import { applySteps, type StepJson } from '../../../../shared/notes/apply-steps';
import type { PointsDocument } from '../../../../shared/notes/points-schema';
import { mergeTexts } from './merge-texts';
import { stepsBetween } from './minimal-step';

/** Where a text is kept. Neither function may reject. */
export interface TextStore {
  /** Stores steps that start from `baseVersion`; answered once they are on the disk. */
  readonly append: (baseVersion: number, steps: StepJson[]) => Promise<Result<{ version: number }>>;
  readonly load: () => Promise<Result<DocumentState>>;
}

export interface StepSenderOptions {
  readonly store: TextStore;
  /** The text as the person sees it now, with every step that was handed to `push`. */
  readonly local: () => PointsDocument;
  /** The text was changed elsewhere and nothing waits here: show it. Must not come back through `push`. */
  readonly takeOver: (document: PointsDocument) => void;
  /** Announces something on its way to the disk; the answer is given once. */
  readonly startSaving: () => (outcome: 'saved' | 'refused' | AppError) => void;
  readonly setTimer?: (run: () => void, delayMs: number) => unknown;
}

/** Most steps that one request carries. */
const batchLimit = 1000;
const firstRetryMs = 250;
const longestRetryMs = 5000;

interface Waiter {
  readonly resolve: () => void;
  readonly reject: (error: AppError) => void;
}

/**
 * Brings the steps of one text to the disk in order, without delay and with one request on its way at a time: what is
 * typed meanwhile leaves together with the next. Whatever fails is tried again for as long as it takes, and nothing
 * leaves the queue before it was acknowledged. Where the stored text has moved on, the local text is joined with it.
 */
export class StepSender {
  readonly #options: StepSenderOptions;
  /** Version of the stored text that the queue starts from. Null: not known, so look before sending. */
  #version: number | null;
  /** The stored text of that version, on which the queue applies; null while it is not known. */
  #base: PointsDocument | null;
  /** What was sent when the text turned out to have moved on. */
  #unanswered: StepJson[][] = [];
  /** What one change of the editor made goes together: in between, the document may not be well-formed. */
  #groups: StepJson[][] = [];
  #isStarted: boolean;
  #isRunning = false;
  #isRetryPlanned = false;
  #hasToLook = false;
  #failures = 0;
  #waiters: Waiter[] = [];

  /** @param version of the stored text that the editor starts with; null where `load` will say it. */
  constructor(options: StepSenderOptions, version: number | null) {
    this.#options = options;
    this.#version = version;
    this.#base = version === null ? null : options.local();
    this.#isStarted = version !== null;
  }

  /** Whether the disk has all there is. */
  get isIdle(): boolean {
    return !this.#isRunning && !this.#isRetryPlanned && !this.#hasWork();
  }

  /** Whether something was typed that the disk may not have. */
  get hasUnsent(): boolean {
    return this.#version === null || this.#groups.length > 0;
  }

  /** Begins with a text whose version is not known: loads it, and puts on top what was typed before. */
  start(): void {
    this.#isStarted = true;
    this.#run();
  }

  /** There will be nothing to save after all. */
  stop(): void {
    this.#isStarted = false;
    this.#groups = [];
  }

  /** Another text takes the place of the stored one, which is gone: all that the person sees waits to be saved again. */
  forgetStored(): void {
    this.#base = null;
  }

  /** Queues what one change of the editor did. */
  push(steps: readonly StepJson[]): void {
    // Until the version is known the whole local text is what waits.
    if (this.#version !== null) this.#groups.push([...steps]);
    this.#run();
  }

  /** The stored text may have changed elsewhere. */
  look(): void {
    this.#hasToLook = true;
    this.#run();
  }

  /** Resolves when all is on the disk; rejects with the AppError when the next attempt fails. */
  flush(): Promise<void> {
    if (this.isIdle) return Promise.resolve();
    return new Promise((resolve, reject) => {
      this.#waiters.push({ resolve, reject });
      this.#run({ isImpatient: true });
    });
  }

  /** Resolves when all is on the disk, however many attempts that takes. */
  drained(): Promise<void> {
    if (this.isIdle) return Promise.resolve();
    return new Promise((resolve) => {
      const waiter: Waiter = { resolve, reject: () => this.#waiters.push(waiter) };
      this.#waiters.push(waiter);
    });
  }

  #hasWork(): boolean {
    return (
      this.#isStarted && (this.#version === null || this.#groups.length > 0 || this.#hasToLook)
    );
  }

  #run({ isImpatient = false } = {}): void {
    if (this.#isRunning || (this.#isRetryPlanned && !isImpatient)) return;
    this.#isRunning = true;
    void this.#work();
  }

  async #work(): Promise<void> {
    let failure: AppError | null = null;
    while (failure === null && this.#hasWork()) failure = await this.#next();
    this.#isRunning = false;
    if (failure !== null) {
      this.#retryLater(failure);
      return;
    }
    this.#isRetryPlanned = false;
    this.#settle(({ resolve }) => resolve());
  }

  #next(): Promise<AppError | null> {
    if (this.#version === null) return this.#reconcile();
    if (this.#groups.length > 0) return this.#send(this.#version);
    return this.#lookNow();
  }

  async #send(version: number): Promise<AppError | null> {
    const groups = this.#nextGroups();
    const finish = this.#options.startSaving();
    const result = await this.#options.store.append(version, groups.flat());
    if (result.ok) {
      this.#version = result.value.version;
      this.#base = afterSteps(this.#base, groups.flat());
      this.#groups.splice(0, groups.length);
      this.#failures = 0;
      finish('saved');
      return null;
    }
    if (!meansMovedOn(result.error)) {
      finish(result.error);
      return result.error;
    }
    this.#version = null;
    this.#unanswered = this.#groups;
    this.#groups = [];
    this.#failures += 1;
    // Once is another window's change; again and again is a fault that must show and must not spin.
    const isHopeless = this.#failures > 2;
    finish(isHopeless ? result.error : 'refused');
    return isHopeless ? result.error : null;
  }

  async #reconcile(): Promise<AppError | null> {
    const finish = this.#options.startSaving();
    const result = await this.#options.store.load();
    if (!result.ok) {
      finish(this.#isStarted ? result.error : 'refused');
      return this.#isStarted ? result.error : null;
    }
    const { document, version } = result.value;
    const local = this.#options.local();
    const text = isBlank(local) && isBlank(document) ? document : this.#joined(local, document);
    this.#version = version;
    this.#base = document;
    this.#hasToLook = false;
    if (text !== local) this.#options.takeOver(text);
    const steps = stepsBetween(document, text);
    this.#groups = steps.length === 0 ? [] : [steps];
    finish(this.#groups.length === 0 ? 'saved' : 'refused');
    return null;
  }

  #joined(local: PointsDocument, stored: PointsDocument): PointsDocument {
    const sent = this.#unanswered;
    this.#unanswered = [];
    if (this.#base !== null) return mergeTexts({ base: this.#base, local, stored, sent });
    if (isBlank(local)) return stored;
    return isBlank(stored) ? local : appended(stored, local);
  }

  async #lookNow(): Promise<AppError | null> {
    this.#hasToLook = false;
    const result = await this.#options.store.load();
    if (!result.ok) {
      // Deleted, or not readable: what is shown stays, and nothing waits to be saved.
      if (result.error.code === 'not-found' || result.error.code === 'content-unreadable')
        return null;
      this.#hasToLook = true;
      return result.error;
    }
    // Typed meanwhile: sending it will tell whether the text has moved on.
    if (this.#groups.length > 0) return null;
    if (result.value.version !== this.#version) {
      this.#options.takeOver(result.value.document);
      this.#base = result.value.document;
    }
    this.#version = result.value.version;
    return null;
  }

  #nextGroups(): StepJson[][] {
    let steps = 0;
    const fitting = this.#groups.findIndex((group) => (steps += group.length) > batchLimit);
    return fitting === -1 ? [...this.#groups] : this.#groups.slice(0, Math.max(1, fitting));
  }

  #retryLater(failure: AppError): void {
    this.#isRetryPlanned = true;
    const delay = Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(this.#failures, 10));
    this.#failures += 1;
    const setTimer = this.#options.setTimer ?? ((run, delayMs) => setTimeout(run, delayMs));
    setTimer(() => {
      this.#isRetryPlanned = false;
      this.#run();
    }, delay);
    const isSaved = this.#version !== null && this.#groups.length === 0;
    this.#settle(({ resolve, reject }) => (isSaved ? resolve() : reject(failure)));
  }

  #settle(answer: (waiter: Waiter) => void): void {
    const waiters = this.#waiters;
    this.#waiters = [];
    waiters.forEach(answer);
  }
}

function afterSteps(
  base: PointsDocument | null,
  steps: readonly StepJson[],
): PointsDocument | null {
  const applied = base && applySteps(base, steps);
  return applied?.ok ? applied.document : null;
}

function meansMovedOn({ code }: AppError): boolean {
  return code === 'conflict' || code === 'invalid';
}

/** What was written before the stored text was known comes behind it, as it does on paper. */
function appended(stored: PointsDocument, local: PointsDocument): PointsDocument {
  const written = stored.content.filter(({ content }) => content !== undefined);
  return { ...stored, content: [...written, ...local.content] };
}

/** One point of which nothing was said: what a new intervention starts with. */
function isBlank({ content }: PointsDocument): boolean {
  const [first, second] = content;
  if (first === undefined || second !== undefined || first.content !== undefined) return false;
  const { kind, verbatim, themes } = first.attrs;
  return kind === 'observation' && !verbatim && themes.length === 0;
}
