import type { OutlineItem } from './outline';
import { isDay, type DayReading } from './read-days';

/** What tells which year and which order of day and month a file means. */
export interface DayFrame {
  /** First and last day of the event, `YYYY-MM-DD`. */
  startsOn: string | null;
  endsOn: string | null;
  /** A year that the file itself names. */
  year: number | null;
  /** Whether the file writes "04/18/2017": a day that can be no month stands second, and nowhere first. */
  isMonthFirst: boolean;
  /** Whether some day tells the order. */
  isOrderKnown: boolean;
}

/** What the days of a file say together. */
export function frameOf(
  readings: readonly DayReading[],
  event: { startsOn: string | null; endsOn: string | null },
): DayFrame {
  const numbers = readings.filter((reading) => reading.type === 'numbers');
  const isDayFirst = numbers.some(({ first }) => first > 12);
  const isMonthFirst = !isDayFirst && numbers.some(({ second }) => second > 12);
  const year =
    readings
      .map((reading) =>
        reading.type === 'date' || reading.type === 'numbers' ? reading.year : null,
      )
      .find((each) => each !== null) ?? null;
  return { ...event, year, isMonthFirst, isOrderKnown: isDayFirst || isMonthFirst };
}

/** The days of all items and their segments. */
export function readingsOf(items: readonly OutlineItem[]): DayReading[] {
  return items.flatMap(({ day, segments }) => [...(day ? [day] : []), ...readingsOf(segments)]);
}

/** The day `YYYY-MM-DD` that is meant; null where nothing tells the year, or which "Day 2" is. */
export function resolveDay(reading: DayReading, frame: DayFrame): string | null {
  switch (reading.type) {
    case 'date':
      return reading.year === null
        ? ofEvent(reading.month, reading.day, frame)
        : toDay(reading.year, reading.month, reading.day);
    case 'numbers': {
      const { first, second, year } = reading;
      const dayFirst = toDay(year, second, first);
      const monthFirst = toDay(year, first, second);
      return frame.isMonthFirst ? (monthFirst ?? dayFirst) : (dayFirst ?? monthFirst);
    }
    case 'ordinal':
      return frame.startsOn === null ? null : addDays(frame.startsOn, reading.number - 1);
    case 'weekday':
      return daysOf(frame).find((day) => weekdayOf(day) === reading.weekday) ?? null;
  }
}

/** Whether the order of day and month had to be assumed. */
export function isAmbiguous(reading: DayReading, frame: DayFrame): boolean {
  return (
    reading.type === 'numbers' &&
    !frame.isOrderKnown &&
    reading.first <= 12 &&
    reading.second <= 12 &&
    reading.first !== reading.second
  );
}

/** The day so many days later, `YYYY-MM-DD`. */
export function addDays(day: string, count: number): string | null {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return null;
  date.setUTCDate(date.getUTCDate() + count);
  return toDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function ofEvent(month: number, day: number, frame: DayFrame): string | null {
  const years = [frame.startsOn, frame.endsOn].flatMap((each) =>
    each ? [Number(each.slice(0, 4))] : [],
  );
  const days = years.flatMap((year) => toDay(year, month, day) ?? []);
  const isWithin = (each: string) =>
    (frame.startsOn ?? each) <= each && each <= (frame.endsOn ?? frame.startsOn ?? each);
  return (
    days.find(isWithin) ?? days[0] ?? (frame.year === null ? null : toDay(frame.year, month, day))
  );
}

function daysOf({ startsOn, endsOn }: DayFrame): string[] {
  const days: string[] = [];
  for (
    let day = startsOn;
    day !== null && day <= (endsOn ?? day) && days.length < 60;
    day = addDays(day, 1)
  ) {
    days.push(day);
    if (endsOn === null && days.length === 7) break;
  }
  return days;
}

/** From Monday, 0. */
function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

function toDay(year: number, month: number, day: number): string | null {
  if (!isDay(year, month, day)) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}-${two(month)}-${two(day)}`;
}
