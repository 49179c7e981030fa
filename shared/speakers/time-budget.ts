import type { TimeBudget } from '../domain/speaker-list';
import type { ListEntry } from './list-entry';
import { spokenSeconds } from './speaking-time';

/** Of what share a turn takes: a category, or whoever it counts for in the capacity spoken in; null where unknown. */
export function budgetKey(
  entry: Pick<ListEntry, 'category' | 'onBehalfOfId' | 'delegationId'>,
  { by }: Pick<TimeBudget, 'by'>,
): string | null {
  return by === 'category' ? entry.category : (entry.onBehalfOfId ?? entry.delegationId);
}

/**
 * Seconds that the finished turns have used, by category or delegation. A turn counts once, in the capacity spoken in,
 * whatever else its speaker belongs to; pauses are not counted.
 */
export function usedOfBudget(
  turns: readonly ListEntry[],
  budget: Pick<TimeBudget, 'by'>,
): Record<string, number> {
  const used: Record<string, number> = {};
  for (const turn of turns) {
    const key = budgetKey(turn, budget);
    const seconds = spokenSeconds(turn);
    if (key !== null && seconds > 0) used[key] = (used[key] ?? 0) + seconds;
  }
  return used;
}
