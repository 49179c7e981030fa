import type { RecordEntry } from '../../../../shared/contract/record';

export interface FlagCounts {
  readonly toVerify: number;
  readonly starred: number;
}

/** How many points of these turns are to be verified, and how many are worth quoting. */
export function countFlags(entries: readonly RecordEntry[]): FlagCounts {
  let toVerify = 0;
  let starred = 0;
  for (const { points } of entries) {
    for (const point of points) {
      if (point.isToVerify) toVerify += 1;
      if (point.isStarred) starred += 1;
    }
  }
  return { toVerify, starred };
}
