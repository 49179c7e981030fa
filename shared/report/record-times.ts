import { reveals } from '../domain/attribution';
import { toLocalIso } from '../domain/event-time';
import type { SessionId } from '../domain/ids';
import type { Attribution } from '../domain/vocabulary';
import type { ReportContext } from './context';

/** An instant as the clock on the wall showed it, with its offset: the clock has no parts of seconds. */
export function wallIso(instant: number | null, timeZone: string): string | null {
  return instant === null ? null : toLocalIso(Math.floor(instant / 1000) * 1000, timeZone);
}

function timeZoneOf({ data, index }: ReportContext, sessionId: SessionId): string {
  const eventId = index.sessions.get(sessionId)?.eventId;
  return data.events.find(({ id }) => id === eventId)?.timeZone ?? 'UTC';
}

/**
 * The times of something in a session, as far as the level lets them be told. Below "by delegation" there are none: a
 * recording, or a list with names that keeps times, would give everybody away. The order of what was said stays, as it
 * does in any text; so do lengths down to "by category", for the balance of speaking time.
 */
export function localTimes<Field extends string>(
  context: ReportContext,
  said: Readonly<Record<Field, number | null>> & { sessionId: SessionId },
  level: Attribution,
  fields: readonly Field[],
): Record<Field, string | null> {
  const isTold = reveals(level, 'delegation');
  const timeZone = isTold ? timeZoneOf(context, said.sessionId) : '';
  const times = fields.map((field) => [field, isTold ? wallIso(said[field], timeZone) : null]);
  return Object.fromEntries(times) as Record<Field, string | null>;
}
