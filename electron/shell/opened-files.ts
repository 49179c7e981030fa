/** What a person opened from their desktop is taken as long as the window can be expected to ask. Milliseconds. */
const waitsFor = 30_000;

/** A window that is still drawing its screen has no command to import yet; it is asked again. Milliseconds. */
const offeredEvery = 500;

/**
 * A dialogue file that the system handed over waits here until the window imports it, and then answers the window's
 * "which file?" in place of a person. So there is one way to import, and no path ever crosses to a window.
 */
export class OpenedFiles {
  #waiting: { path: string; since: number } | null = null;
  #timer: NodeJS.Timeout | undefined;

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

  /** Asks the window to import the file that waits, now and again until it does. */
  offer(askToImport: () => void): void {
    clearInterval(this.#timer);
    const ask = () => {
      if (this.#current() === null) clearInterval(this.#timer);
      else askToImport();
    };
    this.#timer = setInterval(ask, offeredEvery);
    ask();
  }

  /** @returns the path, once; null when there is none, or when it has waited so long that nobody expects it now */
  take(): string | null {
    const path = this.#current();
    this.#waiting = null;
    clearInterval(this.#timer);
    return path;
  }

  #current(): string | null {
    const waiting = this.#waiting;
    return waiting !== null && this.now() - waiting.since <= waitsFor ? waiting.path : null;
  }
}
