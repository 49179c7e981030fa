/** What tells the time. Both in milliseconds; `monotonic` from any beginning, never set by anybody. */
export interface TimeSources {
  wall: () => number;
  monotonic: () => number;
}

/** Clocks drift apart a little, and time servers put that right in small steps: no reason to say a word. */
const toleranceMs = 1500;
/**
 * A computer that slept looks as if its clock had been set forward, until it tells that it woke. Only a clock that is
 * still ahead after so many checks was set.
 */
const checksBeforeForward = 3;

/**
 * The time of the app: that of the computer, but it does not jump while a turn is timed without anybody knowing.
 * Between checks it goes on by the monotonic clock; {@link SteadyClock.check} finds out that the computer's clock was
 * set, takes the new time over, and says by how much, so that what is being timed can be moved along.
 */
export class SteadyClock {
  readonly #sources: TimeSources;
  #wall: number;
  #monotonic: number;
  #checksAhead = 0;

  constructor(sources: TimeSources) {
    this.#sources = sources;
    this.#wall = sources.wall();
    this.#monotonic = sources.monotonic();
  }

  /** Epoch milliseconds. Never goes back but by what {@link SteadyClock.check} has said. */
  readonly now = (): number => Math.round(this.#wall + this.#sources.monotonic() - this.#monotonic);

  /**
   * To be called about every second.
   * @returns by how much the computer's clock was set since the last time, milliseconds; mostly 0
   */
  check(): number {
    const ahead = this.#sources.wall() - this.now();
    if (Math.abs(ahead) <= toleranceMs) {
      this.#checksAhead = 0;
      return 0;
    }
    this.#checksAhead += 1;
    if (ahead > 0 && this.#checksAhead < checksBeforeForward) return 0;
    this.#anchor();
    return ahead;
  }

  /** The computer has slept: time went on, and the computer's clock is right. */
  woke(): void {
    if (this.#sources.wall() > this.now()) this.#anchor();
  }

  #anchor(): void {
    this.#wall = this.#sources.wall();
    this.#monotonic = this.#sources.monotonic();
    this.#checksAhead = 0;
  }
}
