import { fromAbsolute } from '@internationalized/date';
import { parseDuration } from '../../../ui/parse-duration';
import { parseTime } from '../../../ui/parse-time';

const dayMs = 86_400_000;

interface MomentContext {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly timeZone: string;
  /** A time of day is taken on the day that brings it nearest to this instant. */
  readonly near: number;
}

/**
 * Reads when something was, as people say it: `40 s ago`, `1:20 ago`, `2 min ago`, `now`, or a time of day, `14:21` or
 * `14:21:30`. A length needs its unit or "ago", since `1:20` alone is a time of day.
 * @returns epoch milliseconds, or null for what is no moment
 */
export function parseMoment(text: string, { now, timeZone, near }: MomentContext): number | null {
  const folded = text.trim().toLowerCase();
  if (folded === 'now') return now;
  const ago = /^-?\s*(.+?)\s+ago$/.exec(folded)?.[1] ?? (/[a-z]/.test(folded) ? folded : null);
  if (ago !== null) {
    const seconds = parseDuration(ago);
    return seconds === null ? null : now - seconds * 1000;
  }
  const withSeconds = /^(\d{1,2})[:.](\d{2})[:.](\d{2})$/.exec(folded);
  const time = withSeconds ? parseTime(`${withSeconds[1]}:${withSeconds[2]}`) : parseTime(folded);
  const second = Number(withSeconds?.[3] ?? 0);
  if (time === null || second > 59) return null;
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const onDay = (day: number) =>
    fromAbsolute(day, timeZone).set({ hour, minute, second, millisecond: 0 }).toDate().getTime();
  const days = [near - dayMs, near, near + dayMs].map(onDay);
  return days.reduce((best, at) => (Math.abs(at - near) < Math.abs(best - near) ? at : best));
}
