import type { Database } from '../persistence/open-database';

/**
 * Rows by key, held from one reading to the next: only what is under keys that changed is read again. What it gives out
 * is shared; a value that did not change stays the same object.
 */
export class KeptRows<Value> {
  #held: Map<string, Value> | null = null;
  readonly #changed = new Set<string>();

  /** @param read what is under every key, or under these; a key that it leaves out holds nothing */
  constructor(
    private readonly read: (
      database: Database,
      keys: readonly string[] | null,
    ) => Iterable<readonly [string, Value]>,
  ) {}

  changed(key: string): void {
    if (this.#held) this.#changed.add(key);
  }

  /** Reads all of it again next time. */
  forget(): void {
    this.#held = null;
    this.#changed.clear();
  }

  /** As it is now. To be used before the next reading, which changes it in place. */
  now(database: Database): ReadonlyMap<string, Value> {
    if (!this.#held || isWorthAll(this.#changed.size, this.#held.size)) {
      this.#held = new Map(this.read(database, null));
    } else if (this.#changed.size > 0) {
      const fresh = new Map(this.read(database, [...this.#changed]));
      for (const key of this.#changed) this.#held.delete(key);
      for (const [key, value] of fresh) this.#held.set(key, value);
    }
    this.#changed.clear();
    return this.#held;
  }
}

/** Reading many rows by their keys takes longer than reading all of them. */
function isWorthAll(changed: number, held: number): boolean {
  return changed > 100 && changed > held / 3;
}
