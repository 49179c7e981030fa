import { createHash } from 'node:crypto';

/**
 * Gives out GUIDs that follow from what they stand for: the same input gives the same file, and none of them leads back to
 * an id of the dialogue. GUIDs of another scope are others.
 */
export class Guids {
  readonly #scope: string;
  readonly #given = new Map<string, number>();

  constructor(scope: string) {
    this.#scope = createHash('sha256').update(scope).digest('hex');
  }

  /** @param key unique among those of the kind */
  of(kind: string, key: string): string {
    const digest = createHash('sha256').update(JSON.stringify([this.#scope, kind, key]));
    return guid(digest.digest('hex'));
  }

  /** For things that may have the same key: the second of them gets another GUID. */
  next(kind: string, key: string): string {
    const counter = JSON.stringify([kind, key]);
    const before = this.#given.get(counter) ?? 0;
    this.#given.set(counter, before + 1);
    return this.of(kind, before === 0 ? key : `${key}\n${before + 1}`);
  }
}

/** Version 8 of RFC 9562: made in a way of one's own. */
function guid(hex: string): string {
  const variant = ((parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return parts.join('-');
}
