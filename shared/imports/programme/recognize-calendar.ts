import { toWallClock } from '../../domain/event-time';
import type { CalendarEntry, CalendarSource } from '../import-source';
import { emptyEvent, emptyItem, type Outline, type OutlineItem } from './outline';
import type { DayReading } from './read-days';
import { DetailReader, readTitle } from './read-details';
import { readEventKind } from './read-event';

/**
 * Entries as sessions, at the local time of the event. Entries for whole days say when the event is. Organizers and
 * attendees of an entry say nothing about who does what, so only the description does.
 * @param timeZone IANA name
 */
export function recognizeCalendar(source: CalendarSource, timeZone: string): Outline {
  const outline: Outline = { event: emptyEvent(), items: [], aside: [] };
  const places = new Set(source.entries.map(({ location }) => location).filter(Boolean));
  const isOnePlace = places.size === 1;
  outline.event.place = isOnePlace ? ([...places][0] ?? '').slice(0, 500) : '';
  outline.event.title = source.name;
  source.entries.forEach((entry, place) => {
    if (entry.startsOn !== null && entry.startsAt === null) readWholeDays(entry, place, outline);
    else outline.items.push(readEntry(entry, place, isOnePlace, timeZone));
  });
  outline.event.kind = readEventKind(outline.event.title);
  return outline;
}

/** A day `YYYY-MM-DD` as a reading. */
function readingOf(day: string): DayReading {
  const [year, month, date] = day.split('-').map(Number);
  return { type: 'date', year: year ?? null, month: month ?? 1, day: date ?? 1 };
}

function readEntry(
  entry: CalendarEntry,
  place: number,
  isOnePlace: boolean,
  timeZone: string,
): OutlineItem {
  const start = entry.startsAt === null ? null : toWallClock(entry.startsAt, timeZone);
  const end = entry.endsAt === null ? null : toWallClock(entry.endsAt, timeZone);
  const day = start ?? end;
  const item = emptyItem(
    `c${place + 1}`,
    place + 1,
    day && { reading: readingOf(day.day), text: day.day },
  );
  item.instants = { startsAt: entry.startsAt, endsAt: entry.endsAt };
  item.startsAt = start?.time ?? null;
  item.endsAt = end?.time ?? null;
  item.endDay = end && start && end.day !== start.day ? end.day : null;
  const [title = '', ...more] = entry.title.split('\n');
  readTitle(item, title);
  const details = new DetailReader(item, false);
  for (const line of [...more, ...entry.description.split('\n')]) details.read(line);
  details.finish();
  if (entry.location !== '' && !isOnePlace) item.aside.push(entry.location);
  return item;
}

function readWholeDays(entry: CalendarEntry, place: number, { event, aside }: Outline): void {
  const { startsOn, endsOn } = entry;
  const isFirst = event.first === null;
  if (startsOn !== null && isFirst) {
    event.first = readingOf(startsOn);
    event.last = readingOf(endsOn ?? startsOn);
  }
  if (isFirst && event.title === '') event.title = entry.title;
  else aside.push({ line: place + 1, text: entry.title });
  if (entry.description !== '') aside.push({ line: place + 1, text: entry.description });
}
