/**
 * Lets one long write have a dialogue to itself. While it is held, whatever else would write waits its turn without
 * blocking the thread; reading goes on.
 */
export class WriteGate {
  #held: Promise<void> | null = null;

  /** Resolves once nothing holds the gate. */
  async pass(): Promise<void> {
    while (this.#held) await this.#held;
  }

  get isOpen(): boolean {
    return this.#held === null;
  }

  async hold<T>(work: () => Promise<T>): Promise<T> {
    await this.pass();
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
  }
}
