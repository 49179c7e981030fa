import { toInstant, toWallClock } from '../../../shared/domain/event-time';

/** When a session is, as people write it where the event is. */
export interface SessionTimes {
  /** `YYYY-MM-DD`. */
  readonly day: string | null;
  /** `HH:MM`. */
  readonly start: string | null;
  /** The day of the end where it is another one. */
  readonly endDay: string | null;
  readonly end: string | null;
}

/** Instants in epoch milliseconds; null for what is not known. */
export interface SessionInstants {
  readonly startsAt: number | null;
  readonly endsAt: number | null;
}

/** What a stored session shows in its fields. */
export function toSessionTimes(
  { startsAt, endsAt }: SessionInstants,
  timeZone: string,
): SessionTimes {
  const start = startsAt === null ? null : toWallClock(startsAt, timeZone);
  const end = endsAt === null ? null : toWallClock(endsAt, timeZone);
  const day = start?.day ?? end?.day ?? null;
  return {
    day,
    start: start?.time ?? null,
    endDay: end === null || end.day === day ? null : end.day,
    end: end?.time ?? null,
  };
}

/**
 * What the fields say, as instants; times that a change of clocks skips are moved behind it. Null when a time has no
 * day to be on.
 */
export function toSessionInstants(times: SessionTimes, timeZone: string): SessionInstants | null {
  const { day, start, end } = times;
  const endDay = times.endDay ?? day;
  if (start !== null && day === null) return null;
  if (end !== null && endDay === null) return null;
  return {
    startsAt: start === null || day === null ? null : toInstant(day, start, timeZone),
    endsAt: end === null || endDay === null ? null : toInstant(endDay, end, timeZone),
  };
}
