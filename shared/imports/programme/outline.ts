import type { EventKind, Role, SessionKind } from '../../domain/vocabulary';
import type { DayReading } from './read-days';
import { toClock, toMinutes } from './read-times';

/** A person as a programme names them. */
export interface OutlinePerson {
  /** Null where the text does not say what the person does. */
  role: Role | null;
  /** Without form of address; empty where nothing but "TBC" stands there. */
  name: string;
  /** Form of address, "H.E. Mr."; may be empty. */
  title: string;
  /** Position and delegation, as they stand beside the name; may be empty. */
  beside: string;
  isToBeConfirmed: boolean;
}

/** An item of a programme as the file has it, before anything is decided. Times are local, `HH:MM`. */
export interface OutlineItem {
  key: string;
  line: number;
  title: string;
  /** What the file itself calls it; null where it is to be concluded from the title. */
  kind: SessionKind | null;
  day: DayReading | null;
  /** The day as it is written. */
  dayText: string;
  startsAt: string | null;
  endsAt: string | null;
  /** Minutes, where no end is given. */
  duration: number | null;
  /** Where the file gives instants, as calendars do: epoch milliseconds, and the local day of the end. */
  instants: { startsAt: number | null; endsAt: number | null } | null;
  /** Local day of the end where the file says another than that of the start. */
  endDay: string | null;
  /** Times and days that could not be read. */
  unreadable: string[];
  people: OutlinePerson[];
  questions: string[];
  /** What has no place in a session: descriptions, rooms. */
  aside: string[];
  segments: OutlineItem[];
}

/** What the lines at the top say about the whole event; null and empty where they say nothing. */
export interface OutlineEvent {
  title: string;
  kind: EventKind | null;
  first: DayReading | null;
  last: DayReading | null;
  venue: string;
  place: string;
}

export interface Outline {
  event: OutlineEvent;
  items: OutlineItem[];
  /** Lines that belong to no item. */
  aside: { line: number; text: string }[];
}

/** An item without anything but its place in the file. */
export function emptyItem(key: string, line: number, day: ReadDay | null): OutlineItem {
  return {
    key,
    line,
    title: '',
    kind: null,
    day: day?.reading ?? null,
    dayText: day?.text ?? '',
    startsAt: null,
    endsAt: null,
    duration: null,
    instants: null,
    endDay: null,
    unreadable: [],
    people: [],
    questions: [],
    aside: [],
    segments: [],
  };
}

/** A day and how it is written. */
export interface ReadDay {
  reading: DayReading;
  text: string;
}

export function emptyEvent(): OutlineEvent {
  return { title: '', kind: null, first: null, last: null, venue: '', place: '' };
}

/** When an item ends, by its end or its duration; null where it says neither. */
export function endOf({ startsAt, endsAt, duration }: OutlineItem): string | null {
  if (endsAt !== null || startsAt === null || duration === null || duration >= 1440) return endsAt;
  return toClock(toMinutes(startsAt) + duration);
}
