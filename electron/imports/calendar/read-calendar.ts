import ICAL from 'ical.js';
import {
  importRowLimit,
  type CalendarEntry,
  type CalendarSource,
  type SourceRemark,
} from '../../../shared/imports/import-source';
import { tidyText } from '../decode-text';
import { plainTextOf } from '../html-tables';
import { Unreadable } from '../unreadable';
import { occurrencesOf } from './occurrences';
import { headerValue, splitCalendar } from './split-calendar';
import { zonesOf } from './time-zones';

/** What was left out while reading. */
interface Gaps {
  cancelled: number;
  unreadable: number;
  repetitions: number;
}

const dayMs = 86_400_000;

/** Whether a text is a calendar, whatever the file is called. */
export function isCalendar(text: string): boolean {
  return /^\s*BEGIN:VCALENDAR/i.test(text);
}

/**
 * The events of a calendar in the order of the file, each occurrence of a repeating one by itself. An entry that
 * cannot be read is left out with a remark. Throws `Unreadable` where nothing is left.
 */
export function readCalendar(text: string): CalendarSource {
  const { header, events, timeZones, unclosed } = splitCalendar(text);
  if (events.length > importRowLimit) {
    throw new Unreadable('too-many-rows', { found: events.length, limit: importRowLimit });
  }
  const gaps: Gaps = { cancelled: 0, unreadable: unclosed, repetitions: 0 };
  const isAllCancelled = /^cancel$/i.test(headerValue(header, 'METHOD'));
  const parsed = events.flatMap((piece) => parseEvent(piece, gaps));
  const zones = zonesOf(timeZones, headerValue(header, 'X-WR-TIMEZONE'));
  const moved = new Set(parsed.flatMap((event) => identityOf(event) ?? []));
  const entries: CalendarEntry[] = [];
  for (const event of parsed) {
    if (isAllCancelled || /^cancelled$/i.test(valueText(event, 'status'))) gaps.cancelled += 1;
    else entries.push(...entriesOf(event, zones, moved, gaps));
    if (entries.length > importRowLimit) {
      throw new Unreadable('too-many-rows', { found: entries.length, limit: importRowLimit });
    }
  }
  if (entries.length === 0 && gaps.cancelled === 0) {
    throw new Unreadable(gaps.unreadable > 0 || !/END:VCALENDAR/i.test(text) ? 'damaged' : 'empty');
  }
  const name = tidyText(headerValue(header, 'X-WR-CALNAME', 'NAME')).trim();
  return { type: 'calendar', name, entries, remarks: remarksOn(gaps) };
}

function remarksOn({ cancelled, unreadable, repetitions }: Gaps): SourceRemark[] {
  const remarks: SourceRemark[] = [];
  if (repetitions > 0) remarks.push({ code: 'left-out', what: 'repetitions' });
  if (cancelled > 0) remarks.push({ code: 'left-out', what: 'cancelled-entries' });
  if (unreadable > 0) remarks.push({ code: 'left-out', what: 'unreadable-entries' });
  return remarks;
}

function parseEvent(piece: string, gaps: Gaps): ICAL.Component[] {
  try {
    return [new ICAL.Component(ICAL.parse(piece) as unknown[])];
  } catch {
    gaps.unreadable += 1;
    return [];
  }
}

/** Of an entry that stands for one occurrence of another one. */
function identityOf(event: ICAL.Component): string | null {
  try {
    const time = event.getFirstPropertyValue('recurrence-id');
    return time instanceof ICAL.Time ? `${valueText(event, 'uid')}/${wallClock(time)}` : null;
  } catch {
    return null;
  }
}

function entriesOf(
  event: ICAL.Component,
  zones: ReturnType<typeof zonesOf>,
  moved: ReadonlySet<string>,
  gaps: Gaps,
): CalendarEntry[] {
  try {
    const uid = valueText(event, 'uid');
    const about = describe(event);
    const start = event.getFirstPropertyValue('dtstart');
    if (!(start instanceof ICAL.Time)) return [{ ...about, uid, ...noTimes }];
    const { starts, isComplete } = occurrencesOf(event, start);
    if (!isComplete) gaps.repetitions += 1;
    const own = identityOf(event);
    const isRepeated = starts.length > 1;
    return starts.flatMap((time) => {
      const identity = `${uid}/${wallClock(time)}`;
      if (own === null && moved.has(identity)) return [];
      const times = timesOf(event, start, time, zones);
      return [{ ...about, uid: own ?? (isRepeated ? identity : uid), ...times }];
    });
  } catch {
    gaps.unreadable += 1;
    return [];
  }
}

type Times = Pick<CalendarEntry, 'startsAt' | 'endsAt' | 'startsOn' | 'endsOn' | 'timeZone'>;

const noTimes: Times = { startsAt: null, endsAt: null, startsOn: null, endsOn: null, timeZone: '' };

/** Of the occurrence at `time`; how long the entry lasts is said of its first. */
function timesOf(
  event: ICAL.Component,
  first: ICAL.Time,
  time: ICAL.Time,
  zones: ReturnType<typeof zonesOf>,
): Times {
  const tzid = (property: string) => {
    const parameter = event.getFirstProperty(property)?.getParameter('tzid');
    return typeof parameter === 'string' ? parameter : '';
  };
  const end = event.getFirstPropertyValue('dtend');
  const duration = event.getFirstPropertyValue('duration');
  const zone = zones.zoneOf(first, tzid('dtstart'));
  const from = zone.toEpoch(first);
  let length: number | null = null;
  if (end instanceof ICAL.Time) {
    length = zones.zoneOf(end, tzid('dtend') || tzid('dtstart')).toEpoch(end) - from;
  } else if (duration instanceof ICAL.Duration) {
    length = duration.toSeconds() * 1000;
  }
  if (!isPlausible(from) || (length !== null && !isPlausible(from + length))) {
    throw new RangeError('no time of this age');
  }
  if (length !== null && length < 0) length = null;
  const startsAt = zone.toEpoch(time);
  if (!time.isDate) {
    return {
      ...noTimes,
      startsAt,
      endsAt: length === null ? null : startsAt + length,
      timeZone: zone.name,
    };
  }
  const day = Date.UTC(time.year, time.month - 1, time.day);
  // The day on which it ends is the first that is free again.
  const last = Math.max(day, day + Math.ceil((length ?? 0) / dayMs) * dayMs - dayMs);
  return { ...noTimes, startsOn: isoDay(day), endsOn: isoDay(last) };
}

/** 1900 to 2200: beyond, a file is broken, not historical. */
function isPlausible(epoch: number): boolean {
  return epoch >= -2_208_988_800_000 && epoch < 7_258_118_400_000;
}

function isoDay(epoch: number): string {
  return new Date(epoch).toISOString().slice(0, 10);
}

function wallClock(time: ICAL.Time): string {
  return time.toString().replace(/Z$/, '');
}

function describe(
  event: ICAL.Component,
): Pick<CalendarEntry, 'title' | 'description' | 'location' | 'people'> {
  const people = ['organizer', 'attendee']
    .flatMap((name) => event.getAllProperties(name))
    .flatMap((property) => {
      const name = property.getParameter('cn');
      const address = property.getFirstValue();
      if (typeof name === 'string' && name.trim() !== '') return [tidyText(name).trim()];
      return typeof address === 'string' ? [address.replace(/^mailto:/i, '').trim()] : [];
    });
  return {
    title: valueText(event, 'summary'),
    description: plainTextOf(valueText(event, 'description')),
    location: valueText(event, 'location'),
    people: [...new Set(people.filter((name) => name !== ''))],
  };
}

function valueText(event: ICAL.Component, property: string): string {
  const value = event.getFirstPropertyValue(property);
  return typeof value === 'string' ? tidyText(value).trim() : '';
}
