import { fromAbsolute } from '@internationalized/date';
import { formatClock } from '../../../ui/format-time';

/** The time of day of an instant in the event's zone, `HH:MM`. */
export function timeOfDay(at: number | null, timeZone: string): string | null {
  return at === null ? null : formatClock(at, timeZone);
}

/**
 * The instant of a time of day on the day of another instant, both in the event's zone. Where the clock skips that
 * time, the next one that exists; seconds are those of the other instant if it is in the same minute.
 */
export function atTimeOfDay(time: string, sameDay: number, timeZone: string): number {
  if (formatClock(sameDay, timeZone) === time) return sameDay;
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const zoned = fromAbsolute(sameDay, timeZone).set({ hour, minute, second: 0, millisecond: 0 });
  return zoned.toDate().getTime();
}
