/** A clock that moves only when told to; each reading still differs by a millisecond, as real ones mostly do. */
export class FakeClock {
  #now = Date.UTC(2030, 0, 15, 9, 0, 0);

  /** Epoch milliseconds. */
  readonly now = (): number => (this.#now += 1);

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }
}
