import ICAL from 'ical.js';

/** Occurrences that are taken of one repeating entry: more than an event has days. */
const repetitionLimit = 60;

/** Longest steps, in days or weeks; with longer ones ical.js counts for minutes. */
const intervalLimit = 366;

export interface Occurrences {
  /** Starts, the first of all included. */
  starts: ICAL.Time[];
  isComplete: boolean;
}

/**
 * When an entry takes place. Only repetitions by the day and the week are followed, which is what programmes have:
 * with the other rules ical.js can search for ever for a day that never comes, such as 30 February.
 */
export function occurrencesOf(event: ICAL.Component, start: ICAL.Time): Occurrences {
  const hasRule = event.hasProperty('rrule');
  if (!hasRule && !event.hasProperty('rdate')) return { starts: [start], isComplete: true };
  const rules = event.getAllProperties('rrule').map((property) => property.getFirstValue());
  if (!rules.every(isFollowed)) return { starts: [start], isComplete: false };
  const expansion = new ICAL.RecurExpansion({ component: event, dtstart: start });
  const starts: ICAL.Time[] = [];
  for (let next = expansion.next(); next; next = expansion.next()) {
    if (starts.length === repetitionLimit) return { starts, isComplete: false };
    starts.push(next.clone());
  }
  return { starts, isComplete: true };
}

function isFollowed(rule: unknown): boolean {
  if (!(rule instanceof ICAL.Recur)) return false;
  const { freq, interval, parts } = rule;
  const isPlain = Object.keys(parts).every((part) => part === 'BYDAY');
  if (!isPlain || interval < 1 || interval > intervalLimit) return false;
  // Every seventh day never is another weekday.
  return freq === 'WEEKLY' || (freq === 'DAILY' && (interval === 1 || !('BYDAY' in parts)));
}
