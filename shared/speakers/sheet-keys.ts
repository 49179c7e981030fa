import type { Sheet } from './sheet';

/** The same sheet with other keys: those of another copy of the dialogue, or readable ones. */
export function withKeys(sheet: Sheet, rename: (key: string) => string): Sheet {
  const renamed = <T extends { key: string }>(entries: readonly T[]): T[] =>
    entries.map((entry) => ({ ...entry, key: rename(entry.key) }));
  return {
    ...sheet,
    turns: renamed(sheet.turns),
    requests: renamed(sheet.requests),
    corrections: renamed(sheet.corrections),
  };
}
