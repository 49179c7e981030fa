/** What a person opened from their desktop is taken as long as the window can be expected to ask. Milliseconds. */
const waitsFor = 30_000;

/**
 * A dialogue file that the system handed over waits here until the window imports it, and then answers the window's
 * "which file?" in place of a person. So there is one way to import, and no path ever crosses to a window.
 */
export class OpenedFiles {
  #waiting: { path: string; since: number } | null = null;

  constructor(
    private readonly now: () => number,
    fromCommandLine: string | null,
  ) {
    if (fromCommandLine !== null) this.add(fromCommandLine);
  }

  /** A later file replaces one that was not taken. */
  add(path: string): void {
    this.#waiting = { path, since: this.now() };
  }

  get isWaiting(): boolean {
    return this.#waiting !== null;
  }

  /** @returns the path, once; null when there is none, or when it has waited so long that nobody expects it now */
  take(): string | null {
    const waiting = this.#waiting;
    this.#waiting = null;
    return waiting !== null && this.now() - waiting.since <= waitsFor ? waiting.path : null;
  }
}
