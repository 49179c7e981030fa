import { atTimeOfDay } from '../details/local-time';

interface Moment {
  /** Epoch milliseconds. */
  readonly now: number;
  /** IANA name of the event's zone. */
  readonly timeZone: string;
}

const dayMs = 86_400_000;

/**
 * When a turn began, as it is typed in a hurry: `40` or `40s` is so many seconds ago, `2m` minutes ago, `1:20` minutes
 * and seconds ago, `09:05` or `14:32:10` a time of day. One digit before the colon is a length, two are a time of day.
 * @returns epoch milliseconds, not after now; null where it is none of these
 */
export function beganAt(text: string, { now, timeZone }: Moment): number | null {
  const typed = text.trim().toLowerCase().replace(/^[-−]/u, '');
  const [, seconds, minutes] = /^(?:(\d{1,4})s?|(\d{1,3})m)$/u.exec(typed) ?? [];
  if (seconds !== undefined) return now - Number(seconds) * 1000;
  if (minutes !== undefined) return now - Number(minutes) * 60_000;
  const [isLength, whole, rest] = /^(\d)[:.]([0-5]\d)$/u.exec(typed) ?? [];
  if (isLength) return now - (Number(whole) * 60 + Number(rest)) * 1000;
  const clock = /^((?:[01]\d|2[0-3]))[:.]([0-5]\d)(?:[:.]([0-5]\d))?$/u.exec(typed);
  if (clock === null) return null;
  const time = `${clock[1]}:${clock[2]}`;
  const onDayOf = (day: number) => {
    const minute = atTimeOfDay(time, day, timeZone);
    return minute - (minute % 60_000) + Number(clock[3] ?? 0) * 1000;
  };
  const today = onDayOf(now);
  return today <= now ? today : onDayOf(now - dayMs);
}
