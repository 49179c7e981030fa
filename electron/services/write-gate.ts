/**
 * Lets one long write have a dialogue to itself. While it is held, whatever else would write waits its turn without
 * blocking the thread; reading goes on.
 */
export class WriteGate {
  #held: Promise<void> | null = null;

  get isOpen(): boolean {
    return this.#held === null;
  }

  /** Begins the work once nothing holds the gate, with nothing in between: of several that wait, one may take it. */
  async pass<T>(work: () => T | Promise<T>): Promise<T> {
    while (this.#held) await this.#held;
    return work();
  }

  /** Keeps the gate shut from the beginning of the work to its end, whatever the outcome. */
  hold<T>(work: () => Promise<T>): Promise<T> {
    return this.pass(async () => {
      let release = () => {};
      this.#held = new Promise((resolve) => {
        release = resolve;
      });
      try {
        return await work();
      } finally {
        this.#held = null;
        release();
      }
    });
  }
}
