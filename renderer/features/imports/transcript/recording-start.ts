import { toInstant, toWallClock } from '../../../../shared/domain/event-time';

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
  return toWallClock(startsAt, timeZone);
}

/** What the fields say, as epoch milliseconds; null until both are known. */
export function toStartInstant({ day, time }: RecordingStart, timeZone: string): number | null {
  if (day === null || time === null) return null;
  return toInstant(day, time, timeZone);
}
