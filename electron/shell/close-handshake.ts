/** How long a window has to save what is on its way before the person is asked. Milliseconds. */
export const flushTimeout = 5000;

export type WhenNotSaved = 'keep-open' | 'wait' | 'close';

interface HandshakeOptions {
  /** False before the page is up and after it has crashed: it has nothing to save then, and would not answer. */
  readonly canAnswer: () => boolean;
  readonly sendFlush: () => void;
  /** The page is asked to save, or no longer. */
  readonly onSaving: (isSaving: boolean) => void;
  readonly askPerson: () => Promise<WhenNotSaved>;
  /** Closes the window; {@link CloseHandshake.mayClose} lets that pass. */
  readonly close: () => void;
  readonly onKeptOpen: () => void;
}

/** Lets a window close only when everything is saved, or when the person decides that it may. */
export class CloseHandshake {
  #state: 'open' | 'saving' | 'closing' = 'open';
  #answered: (() => void) | null = null;

  constructor(private readonly options: HandshakeOptions) {}

  /** Whether the window may close now; if not, the handshake begins and closes it in the end. */
  mayClose(): boolean {
    if (this.#state === 'closing' || !this.options.canAnswer()) return true;
    if (this.#state === 'open') void this.#run();
    return false;
  }

  /** The window says that everything is saved. */
  flushed(): void {
    this.#answered?.();
  }

  async #run(): Promise<void> {
    this.#state = 'saving';
    this.options.onSaving(true);
    const decision = await this.#saveOrAsk();
    this.options.onSaving(false);
    if (decision === 'keep-open') {
      this.#state = 'open';
      this.options.onKeptOpen();
      return;
    }
    this.#state = 'closing';
    this.options.close();
  }

  async #saveOrAsk(): Promise<'saved' | WhenNotSaved> {
    for (;;) {
      const isSaved = await this.#flush();
      if (isSaved) return 'saved';
      const decision = await this.options.askPerson();
      if (decision !== 'wait') return decision;
    }
  }

  #flush(): Promise<boolean> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        resolve(false);
      }, flushTimeout);
      this.#answered = () => {
        clearTimeout(timer);
        resolve(true);
      };
      this.options.sendFlush();
    });
  }
}
