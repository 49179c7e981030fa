import {
  parseDate,
  parseTime,
  toCalendarDateTime,
  toZoned,
  fromAbsolute,
} from '@internationalized/date';

/** When a recording began, as people write it where the event is. Either may not be known yet. */
export interface RecordingStart {
  /** `YYYY-MM-DD`. */
  readonly day: string | null;
  /** `HH:MM`. */
  readonly time: string | null;
}

/** What the fields show; null for a recording without times. */
export function toRecordingStart(startsAt: number | null, timeZone: string): RecordingStart {
  if (startsAt === null) return { day: null, time: null };
  const [day = null, clock = ''] = toCalendarDateTime(fromAbsolute(startsAt, timeZone))
    .toString()
    .split('T');
  return { day, time: clock.slice(0, 5) };
}

/** What the fields say, as epoch milliseconds; null until both are known. */
export function toStartInstant({ day, time }: RecordingStart, timeZone: string): number | null {
  if (day === null || time === null) return null;
  const local = toCalendarDateTime(parseDate(day), parseTime(time));
  return toZoned(local, timeZone).toDate().getTime();
}
