import { foldInPlace } from './fold-in-place';

/** What a text says about when something starts and ends. Times are `HH:MM`. */
export interface TimeReading {
  startsAt: string;
  endsAt: string | null;
  /** What follows, without the signs between. */
  rest: string;
}

interface Clock {
  hour: number;
  minute: number;
  meridian: 'a' | 'p' | null;
  /** `bare` is an hour without any sign of being one, `military` four digits. */
  form: 'clock' | 'military' | 'bare';
  hasUnit: boolean;
  hasPoint: boolean;
  end: number;
}

const lead = /^[\s([•·*▪●◦-]*/;
const prefix =
  /(?:(?:from|between|desde(?: las)?|entre(?: las)?|de las|a las|a partir de|at|de|des|approximately|approx\.?|circa|ca\.?|environ|env\.?|vers)\s+)?/y;
const noon = /(?:12(?:[:.]00)?\s*)?(noon|midday|midi|mediodia|midnight|minuit|medianoche)\b/y;
const hourAndMinute =
  /(\d{1,2})\s?(?:h|heures?|horas?|hrs?|hours?)\s?([0-5]\d)(?!\d)(?:\s?mi?n\b)?/y;
const withSign = /(\d{1,2})([:.])([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?!\d)(?![:.]\d)/y;
const fullHour = /(\d{1,2})\s?(?:hrs?|hs|heures?|horas?|hours?|h)\b/y;
const military = /(\d{2})([0-5]\d)(?!\d)(?![:.,/]\d)/y;
const bareHour = /(\d{1,2})(?!\d)(?![:.,/]\d)/y;
const unit = /\s?(?:hrs?|hs|horas?|heures?|hours|uhr|h)\b\.?/y;
const meridianMark = /\s?([ap])\.?\s?m\b\.?/y;
const noonMark = /\s?(?:noon|midday)\b/y;
const zone =
  /\s?\(?\b(?:gmt|utc|cest|cet|est|edt|bst|eat|wat|z)\b(?:\s?[+-]\s?\d{1,2}(?::?\d{2})?)?\)?/y;
const between =
  /\s*(?:-+>?|>|\/|\bto\b|\buntil\b|\btill\b|\bau\b|\bal?\b|\bhasta\b|\bjusqu'a\b)\s*(?:las\s+)?/y;
const and = /\s+(?:and|et|y)\s+(?:las\s+)?/y;
const separators = /^[\s:|,;.)\]>–—-]+/u;

/** A time or a range of times that the text begins with; null where it begins with something else. */
export function readTimeAtStart(text: string): TimeReading | null {
  return read(text, false);
}

/**
 * The times of a cell that is for times: also "9", "0930" and the part of a day that spreadsheets count in. Two lines
 * are the start and the end.
 */
export function readTimeCell(text: string): TimeReading | null {
  const fraction = /^0?[.,]\d{3,}$/.exec(text.trim());
  if (fraction) {
    const minutes = Math.round(Number(text.trim().replace(',', '.')) * 1440);
    return minutes < 1440 ? { startsAt: toClock(minutes), endsAt: null, rest: '' } : null;
  }
  const lines = text.split('\n').map((line) => line.trim());
  if (lines.length > 1 && lines.every((line) => read(line, true)?.rest === '')) {
    const joined = read(lines.map((line) => line.replace(/[\s–—-]+$/u, '')).join(' - '), true);
    if (joined) return joined;
  }
  return read(text, true);
}

/** A range of times that the text ends with, in brackets or behind a sign; `rest` is what stands before. */
export function readTimeAtEnd(text: string): TimeReading | null {
  const starts = /[([,;:|\t–—-]\s*(?:from |de |du )?(?=\d)/giu;
  for (const match of text.matchAll(starts)) {
    const reading = readTimeAtStart(text.slice(match.index + 1));
    if (reading?.endsAt && reading.rest === '') {
      return { ...reading, rest: text.slice(0, match.index).replace(/[\s,;:|–—-]+$/u, '') };
    }
  }
  return null;
}

/** Minutes that a text such as "20 min", "1h30", "1:30" or "90" gives; null where it gives none. */
export function readDuration(text: string): number | null {
  const folded = foldInPlace(text).trim();
  const hours =
    /^(\d{1,2}(?:[.,]5)?)\s?(?:h|hrs?|hours?|heures?|horas?)\s?(?:([0-5]?\d)\s?(?:m|mi?n|minutes?|minutos?)?)?\.?$/.exec(
      folded,
    );
  const sign = /^(\d{1,2}):([0-5]\d)(?::00)?$/.exec(folded);
  const minutes = /^(\d{1,3})\s?(?:m|'|mi?ns?|minutes?|minutos?)?\.?$/.exec(folded);
  const found = hours ?? sign;
  if (found) return Math.round(Number(found[1]?.replace(',', '.')) * 60) + Number(found[2] ?? 0);
  return minutes ? Number(minutes[1]) : null;
}

/** Minutes after midnight of `HH:MM`. */
export function toMinutes(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}

/** `HH:MM` of minutes after midnight, of the next day where they are more than a day has. */
export function toClock(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const ofDay = ((minutes % 1440) + 1440) % 1440;
  return `${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}`;
}

function read(text: string, isTimeCell: boolean): TimeReading | null {
  const folded = foldInPlace(text);
  const begin = lead.exec(folded)?.[0].length ?? 0;
  const said = match(prefix, folded, begin);
  const start = scanClock(folded, begin + (said?.[0].length ?? 0));
  if (!start) return null;
  const joint =
    match(between, folded, start.end) ??
    (/^(?:between|entre)/.test(said?.[0] ?? '') ? match(and, folded, start.end) : null);
  const end = joint ? scanClock(folded, start.end + joint[0].length) : null;
  const tight = joint !== null && !/\s/.test(joint[0]);
  const isRange = end !== null && isPair(start, end, tight || isTimeCell);
  if (!isRange && !standsAlone(start, folded, isTimeCell)) return null;
  const rest = text.slice(isRange ? end.end : start.end);
  if (/^[\p{L}\p{N}]/u.test(rest)) return null;
  return { ...clocks(start, isRange ? end : null), rest: rest.replace(separators, '').trim() };
}

function isPair(start: Clock, end: Clock, takesBareEnd: boolean): boolean {
  if (start.form === 'military' && end.form === 'military') {
    // Two years look the same.
    return start.hasUnit || end.hasUnit || start.hour < 19 || start.hour > 20;
  }
  if (start.form === 'military' || end.form === 'military') return false;
  if (end.form === 'bare') return start.form === 'clock' && takesBareEnd;
  return true;
}

function standsAlone(clock: Clock, folded: string, isTimeCell: boolean): boolean {
  if (isTimeCell) return true;
  if (clock.form === 'bare') return false;
  if (clock.form === 'military') return clock.hasUnit;
  // "1.15 billion" and "2.50 %" are numbers.
  return (
    !clock.hasPoint || clock.hasUnit || clock.meridian !== null || !isNumber(folded, clock.end)
  );
}

function isNumber(folded: string, end: number): boolean {
  return /^\s?(?:%|per cent|pour cent|por ciento|billion|million|milliards?|millions?|mil\b|millones|times|fois|veces)/.test(
    folded.slice(end),
  );
}

function scanClock(folded: string, at: number): Clock | null {
  const word = match(noon, folded, at);
  if (word) {
    const isNight = /^mid?n|^minuit|^midnight|^medianoche/.test(word[1] ?? '');
    return clock({ hour: isNight ? 0 : 12, end: at + word[0].length });
  }
  const parts = match(hourAndMinute, folded, at);
  if (parts)
    return marked(
      folded,
      clock({ hour: +parts[1]!, minute: +parts[2]!, end: at + parts[0].length }),
    );
  const sign = match(withSign, folded, at);
  if (sign) {
    const hasPoint = sign[2] === '.';
    return marked(
      folded,
      clock({ hour: +sign[1]!, minute: +sign[3]!, hasPoint, end: at + sign[0].length }),
    );
  }
  const hour = match(fullHour, folded, at);
  if (hour)
    return marked(folded, clock({ hour: +hour[1]!, hasUnit: true, end: at + hour[0].length }));
  const four = match(military, folded, at);
  if (four) {
    return marked(
      folded,
      clock({ hour: +four[1]!, minute: +four[2]!, form: 'military', end: at + four[0].length }),
    );
  }
  const bare = match(bareHour, folded, at);
  return bare
    ? marked(folded, clock({ hour: +bare[1]!, form: 'bare', end: at + bare[0].length }))
    : null;
}

function clock(parts: Partial<Clock> & Pick<Clock, 'hour' | 'end'>): Clock {
  return { minute: 0, meridian: null, form: 'clock', hasUnit: false, hasPoint: false, ...parts };
}

/** Takes in what may stand behind the digits; null where they are no time of day. */
function marked(folded: string, found: Clock): Clock | null {
  const result = { ...found };
  const take = (pattern: RegExp) => {
    const taken = match(pattern, folded, result.end);
    if (taken) result.end += taken[0].length;
    return taken;
  };
  if (take(unit)) result.hasUnit = true;
  const mark = take(meridianMark);
  if (mark && result.hour >= 1 && result.hour <= 12) {
    result.meridian = mark[1] === 'p' ? 'p' : 'a';
    result.form = 'clock';
  }
  take(noonMark);
  if (result.form === 'clock') take(zone);
  return result.hour < 24 || (result.hour === 24 && result.minute === 0) ? result : null;
}

function clocks(start: Clock, end: Clock | null): Pick<TimeReading, 'startsAt' | 'endsAt'> {
  const endMinutes = end ? minutesOf(end, end.meridian) : null;
  let startMinutes = minutesOf(start, start.meridian);
  if (endMinutes !== null && end?.meridian && !start.meridian && start.hour <= 12) {
    // "9:00–11:00 a.m." and "10:00 – 1:00 p.m.": the half of the day that puts the start first.
    const same = minutesOf(start, end.meridian);
    startMinutes = same <= endMinutes ? same : minutesOf(start, end.meridian === 'p' ? 'a' : 'p');
  }
  return {
    startsAt: toClock(startMinutes),
    endsAt: endMinutes === null ? null : toClock(endMinutes),
  };
}

function minutesOf({ hour, minute }: Clock, meridian: Clock['meridian']): number {
  const ofDay = meridian === null ? hour : (hour % 12) + (meridian === 'p' ? 12 : 0);
  return (ofDay % 24) * 60 + minute;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
