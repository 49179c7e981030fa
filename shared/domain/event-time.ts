import {
  fromAbsolute,
  parseDate,
  parseTime,
  toCalendarDateTime,
  toZoned,
} from '@internationalized/date';

/**
 * An instant as local date and time with its offset, e.g. `2017-04-18T10:00:00-04:00`: readable, and still exact when
 * rules of the time zone change. Milliseconds only where there are any.
 * @param instant epoch milliseconds
 * @param timeZone IANA name
 */
export function toLocalIso(instant: number, timeZone: string): string {
  const local = fromAbsolute(instant, timeZone);
  // ISO 8601 has no offsets of seconds, which Monrovia kept until 1972: such instants are written in UTC.
  const zoned = local.offset % 60_000 === 0 ? local : fromAbsolute(instant, 'UTC');
  return `${toCalendarDateTime(zoned).toString()}${offsetOf(zoned.offset)}`;
}

/** @param milliseconds east of UTC */
function offsetOf(milliseconds: number): string {
  const minutes = Math.abs(milliseconds) / 60_000;
  const two = (value: number) => String(Math.trunc(value)).padStart(2, '0');
  return `${milliseconds < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/**
 * What the clock on the wall shows at an instant, to the minute: the day `YYYY-MM-DD` and the time `HH:MM`.
 * @param instant epoch milliseconds
 * @param timeZone IANA name
 */
export function toWallClock(instant: number, timeZone: string): { day: string; time: string } {
  const [day = '', time = ''] = toCalendarDateTime(fromAbsolute(instant, timeZone))
    .toString()
    .split('T');
  return { day, time: time.slice(0, 5) };
}

/**
 * The instant of a wall clock, in epoch milliseconds. A time that a change of clocks skips is moved behind it.
 * @param day `YYYY-MM-DD`
 * @param time `HH:MM`
 * @param timeZone IANA name
 */
export function toInstant(day: string, time: string, timeZone: string): number {
  return toZoned(toCalendarDateTime(parseDate(day), parseTime(time)), timeZone)
    .toDate()
    .getTime();
}
