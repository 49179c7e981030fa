import type { Node } from '@tiptap/pm/model';
import { v7 as uuidv7 } from 'uuid';
import type { AppError, Result } from '../../../../shared/app-error';
import type { DocumentState } from '../../../../shared/contract/record';
import type { DialogueId, InterventionId, PointId } from '../../../../shared/domain/ids';
import type { StepJson } from '../../../../shared/notes/apply-steps';
import { documentOfPoints, type PointsDocument } from '../../../../shared/notes/points-schema';
import type { Client } from '../../../api/client';
import { startSaving } from '../../../api/save-state';
import { StepSender } from './step-sender';

/** A pause in typing of this length makes what was typed one change that undo takes back. */
const checkpointPauseMs = 1000;

export interface SessionConnection {
  readonly client: Client;
  readonly dialogueId: DialogueId;
}

/** Gives somebody the floor in main; asked again until it works. */
export type OpenIntervention = () => Promise<Result<InterventionId>>;

/**
 * The text of one intervention from the editor to the disk: steps, checkpoints, undo. Outlives the editor while
 * something waits to be saved. May begin before there is an intervention, so that the first letter never waits.
 */
export class DocumentSession {
  /** Stays the same when the intervention comes to be. */
  readonly key = uuidv7();
  readonly #connection: SessionConnection;
  readonly #sender: StepSender;
  readonly #listeners = new Set<() => void>();
  #id: InterventionId | null;
  #open: OpenIntervention | null = null;
  #shelter: OpenIntervention | null = null;
  #stored: PointsDocument;
  /** What the editor shows, where one has been. */
  #edited: Node | null = null;
  #editor: ((document: PointsDocument) => void) | null = null;
  #hasUncheckedSteps = false;
  #typedAt: number | null = null;
  #pause: ReturnType<typeof setTimeout> | undefined;

  /** @param opened null for a turn that is yet to begin; its `state` is null where the stored text is yet to be read. */
  constructor(
    connection: SessionConnection,
    opened: { readonly id: InterventionId; readonly state: DocumentState | null } | null,
  ) {
    this.#connection = connection;
    this.#id = opened?.id ?? null;
    this.#stored = opened?.state?.document ?? emptyDocument();
    const store = {
      append: (baseVersion: number, steps: StepJson[]) => this.#append(baseVersion, steps),
      load: () => this.#load(),
    };
    this.#sender = new StepSender(
      { store, local: () => this.document, takeOver: (text) => this.#takeOver(text), startSaving },
      opened?.state?.version ?? null,
    );
    if (opened?.state === null) this.#sender.start();
  }

  /** Null until main has answered that the intervention is there. */
  get id(): InterventionId | null {
    return this.#id;
  }

  /** Whether somebody was given the floor, or has been asked for. */
  get hasBegun(): boolean {
    return this.#id !== null || this.#open !== null;
  }

  get isSaved(): boolean {
    return this.#sender.isIdle;
  }

  /** Whether an editor shows it now. */
  get isShown(): boolean {
    return this.#editor !== null;
  }

  /** When the person last changed the text, epoch milliseconds; null where nobody has since it was shown or replaced. */
  get typedAt(): number | null {
    return this.#typedAt;
  }

  /** Whether there is not a word in it. */
  get isWordless(): boolean {
    return this.document.content.every(({ content = [] }) =>
      content.every(({ text }) => text.trim() === ''),
    );
  }

  /** The text as the person sees it. */
  get document(): PointsDocument {
    return this.#edited === null ? this.#stored : (this.#edited.toJSON() as PointsDocument);
  }

  /** Tells when `id` or `hasBegun` change. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins the turn; a second call does nothing. */
  begin(open: OpenIntervention): void {
    if (this.hasBegun) return;
    this.#open = open;
    this.#sender.start();
    this.#notify();
  }

  /** The turn did not come to be, and nothing was written in it: it is as if it had never begun. */
  abandon(): void {
    if (this.#id !== null) return;
    this.#open = null;
    this.#sender.stop();
    this.#notify();
  }

  /**
   * Where the text goes when somebody deletes the intervention, or takes back its beginning, in the moment in which one
   * types. Without a shelter it waits in the window until the intervention is brought back.
   */
  shelterIn(open: OpenIntervention): void {
    this.#shelter = open;
  }

  /** Connects the editor that shows the text. Gives the way to disconnect it. */
  connect(takeOver: (document: PointsDocument) => void): () => void {
    this.#editor = takeOver;
    return () => {
      if (this.#editor === takeOver) this.#editor = null;
    };
  }

  /** One change that the person made, and the document that it led to. */
  edit(steps: readonly StepJson[], document: Node): void {
    this.#edited = document;
    this.#typedAt = Date.now();
    this.#hasUncheckedSteps = true;
    this.#sender.push(steps);
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.checkpointSoon(), checkpointPauseMs);
  }

  /** The stored text may have changed elsewhere. */
  look(): void {
    if (this.#id !== null) this.#sender.look();
  }

  /** Rejects with the AppError where the text cannot be saved now; it is tried again all the same. */
  async flush(): Promise<void> {
    if (this.hasBegun) await this.#sender.flush();
  }

  /** Makes what was typed since the last checkpoint one undoable change. */
  async checkpoint(): Promise<void> {
    clearTimeout(this.#pause);
    if (!this.#hasUncheckedSteps || !this.hasBegun) return;
    this.#hasUncheckedSteps = false;
    try {
      await this.flush();
      const result = await this.#command((id) =>
        this.#client.record.checkpoint(this.#call({ id })),
      );
      this.#hasUncheckedSteps ||= !result.ok;
    } catch (error) {
      this.#hasUncheckedSteps = true;
      throw error;
    }
  }

  /** As checkpoint; a failure shows in the save state, and the next checkpoint takes everything in. */
  checkpointSoon(): void {
    this.checkpoint().catch(() => undefined);
  }

  /** Ends the turn once every letter is on the disk, however long that takes. */
  async close(): Promise<Result<null>> {
    await this.#sender.drained();
    return this.#command((id) => this.#client.record.close(this.#call({ id })));
  }

  /** Takes back, or does again, the newest change of the whole dialogue, this text included. */
  async history(direction: 'undo' | 'redo'): Promise<Result<{ label: string }>> {
    try {
      await this.checkpoint();
    } catch (error) {
      return { ok: false, error: error as AppError };
    }
    return this.#client.history[direction](this.#call({}));
  }

  get #client(): Client {
    return this.#connection.client;
  }

  #call<Input>(input: Input): { dialogueId: DialogueId; input: Input } {
    return { dialogueId: this.#connection.dialogueId, input };
  }

  async #append(baseVersion: number, steps: StepJson[]): Promise<Result<{ version: number }>> {
    const result = await this.#command((id) =>
      this.#client.record.appendSteps(this.#call({ id, baseVersion, steps })),
    );
    // The sender looks where the text is by now, and so opens the shelter.
    if (this.#takesShelter(result))
      return { ok: false, error: { code: 'conflict', label: 'edit-points' } };
    return result;
  }

  #takesShelter(result: Result<unknown>): boolean {
    const isGone = !result.ok && result.error.code === 'not-found';
    if (!isGone || this.#id === null || this.#shelter === null || this.isWordless) return false;
    this.#id = null;
    this.#open = this.#shelter;
    this.#sender.forgetStored();
    this.#notify();
    return true;
  }

  async #load(): Promise<Result<DocumentState>> {
    if (this.#id === null) {
      const opened = await attempt(this.#open ?? notBegun);
      if (!opened.ok) return opened;
      this.#id = opened.value;
      this.#notify();
    }
    const stored = await this.#command((id) => this.#client.record.document(this.#call({ id })));
    // Deleted with all that was typed, the text stays deleted.
    return this.#sender.hasUnsent && this.#takesShelter(stored) ? this.#load() : stored;
  }

  #command<T>(run: (id: InterventionId) => Promise<Result<T>>): Promise<Result<T>> {
    const id = this.#id;
    return id === null ? notBegun() : attempt(() => run(id));
  }

  #takeOver(document: PointsDocument): void {
    this.#stored = document;
    this.#edited = null;
    this.#typedAt = null;
    this.#editor?.(document);
  }

  #notify(): void {
    for (const listener of this.#listeners) listener();
  }
}

function emptyDocument(): PointsDocument {
  const id = uuidv7() as PointId;
  return documentOfPoints([{ id, kind: 'observation', isVerbatim: false, themeIds: [], text: '' }]);
}

async function attempt<T>(run: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await run();
  } catch (thrown) {
    // Main could not be reached; whether it has stored anything is not known.
    const reference = thrown instanceof Error ? thrown.message : String(thrown);
    return { ok: false, error: { code: 'unexpected', reference } };
  }
}

function notBegun(): Promise<Result<never>> {
  return Promise.resolve({
    ok: false,
    error: { code: 'unexpected', reference: 'a text without an intervention' },
  });
}
