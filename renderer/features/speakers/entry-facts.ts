import { plural, t } from '@lingui/core/macro';
import type { ListSettings } from '../../../shared/domain/speaker-list';
import type { ListEntry } from '../../../shared/speakers/list-entry';
import { budgetKey } from '../../../shared/speakers/time-budget';
import { formatClock, formatDuration } from '../../ui/format-time';
import { categoryWord } from '../../ui/words';

/** How often the voice has spoken in this list before: "first time", "has spoken 3 times". */
export function timesWord({ turnsBefore }: Pick<ListEntry, 'turnsBefore'>): string {
  if (turnsBefore === 0) return t`first time`;
  return plural(turnsBefore, { one: 'has spoken once', other: 'has spoken # times' });
}

/** Since when it waits and when it was called, as time of day. */
export function waitingWords(entry: ListEntry, timeZone: string): string {
  const since = entry.requestedAt === null ? '' : formatClock(entry.requestedAt, timeZone);
  if (entry.calledAt === null) return t`since ${since}`;
  const called = formatClock(entry.calledAt, timeZone);
  return t`since ${since}, called ${called}`;
}

/** What is left of the share of the category or delegation; null without a budget, or where the share is not known. */
export function budgetWords(
  entry: ListEntry,
  { budget }: Pick<ListSettings, 'budget'>,
  used: Readonly<Record<string, number>>,
): { readonly text: string; readonly isUsedUp: boolean } | null {
  if (budget === null) return null;
  const key = budgetKey(entry, budget);
  if (key === null) return null;
  const left = budget.seconds - (used[key] ?? 0);
  const whole = formatDuration(budget.seconds * 1000);
  const ofWhom =
    budget.by === 'category' && entry.category !== null
      ? categoryWord(entry.category)
      : (entry.onBehalfOfName ?? entry.delegationName ?? '');
  if (left <= 0) {
    const over = formatDuration(-left * 1000);
    return { text: t`${ofWhom}: time used up, over by ${over}`, isUsedUp: true };
  }
  const rest = formatDuration(left * 1000);
  return { text: t`${ofWhom}: ${rest} left of ${whole}`, isUsedUp: false };
}
