import { t } from '@lingui/core/macro';
import { formatClock, formatDay } from '../../ui/format-time';

const minute = 60_000;
const units = [
  ['day', 1440 * minute],
  ['hour', 60 * minute],
  ['minute', minute],
] as const;

/**
 * How long ago, in words: "3 hours ago", "yesterday"; "just now" within the last minute.
 * @param at epoch milliseconds
 * @param now epoch milliseconds
 */
export function formatAgo(at: number, now: number): string {
  const elapsed = Math.max(0, now - at);
  for (const [unit, length] of units) {
    if (elapsed < length) continue;
    const format = new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });
    return format.format(-Math.floor(elapsed / length), unit);
  }
  return t`just now`;
}

/** Day and time on this computer: `12 June 2026, 14:32`. */
export function formatLocalMoment(at: number): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return `${formatDay(at, timeZone)}, ${formatClock(at, timeZone)}`;
}
