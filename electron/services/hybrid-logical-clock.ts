/**
 * Times for the change log that ascend even when the computer's clock is set back, and that tell sites apart:
 * `milliseconds-counter-site`, zero-padded so that text order is time order. After Kulkarni et al., "Logical Physical
 * Clocks" (2014), the send rule.
 */
export class HybridLogicalClock {
  #milliseconds: number;
  #counter: number;

  /** @param last newest time already in the log, or null for an empty one */
  constructor(
    private readonly site: string,
    private readonly now: () => number,
    last: string | null,
  ) {
    const [milliseconds = '0', counter = '0'] = last?.split('-') ?? [];
    this.#milliseconds = Number.parseInt(milliseconds, 36);
    this.#counter = Number.parseInt(counter, 36);
  }

  next(): string {
    const now = this.now();
    if (now > this.#milliseconds) {
      this.#milliseconds = now;
      this.#counter = 0;
    } else {
      this.#counter += 1;
    }
    // 9 and 5 digits of base 36 last until the year 5188 and for sixty million changes within one millisecond.
    return `${pad(this.#milliseconds, 9)}-${pad(this.#counter, 5)}-${this.site}`;
  }
}

function pad(value: number, length: number): string {
  return value.toString(36).padStart(length, '0');
}
