import { foldInPlace } from './fold-in-place';

/** A day as a programme writes it, before it is known in which year it is. */
export type DayReading =
  | { type: 'date'; year: number | null; month: number; day: number }
  /** "03/04/2017": which is the month is decided for the whole file. */
  | { type: 'numbers'; first: number; second: number; year: number }
  /** "Day 2". */
  | { type: 'ordinal'; number: number }
  /** From Monday, 0. */
  | { type: 'weekday'; weekday: number };

export interface DayMatch {
  reading: DayReading;
  /** Last day where the text gives several, "18–19 April 2017". */
  last: DayReading | null;
  /** Where it stands in the text. */
  start: number;
  end: number;
}

const monthNames = [
  'january janvier enero jan janv ene',
  'february fevrier febrero feb fevr fev',
  'march mars marzo mar',
  'april avril abril apr avr abr',
  'may mai mayo',
  'june juin junio jun',
  'july juillet julio jul juil',
  'august aout agosto aug ago',
  'september septembre septiembre setiembre sept sep',
  'october octobre octubre oct',
  'november novembre noviembre nov',
  'december decembre diciembre dec dic',
].map((names) => names.split(' '));
const weekdayNames = [
  'monday lundi lunes mon lun',
  'tuesday mardi martes tuesd tues tue',
  'wednesday mercredi miercoles weds wed mie',
  'thursday jeudi jueves thurs thur thu jeu jue',
  'friday vendredi viernes fri ven vie',
  'saturday samedi sabado sat sam sab',
  'sunday dimanche domingo sun dim dom',
].map((names) => names.split(' '));
const ordinalNames = [
  'one first premier premiere primer primero un uno i',
  'two second deuxieme segundo deux dos ii',
  'three third troisieme tercer tercero trois tres iii',
  'four fourth quatrieme cuarto quatre cuatro iv',
  'five fifth cinquieme quinto cinq cinco v',
].map((names) => names.split(' '));

const anyOf = (lists: string[][]) =>
  lists
    .flat()
    .sort((a, b) => b.length - a.length)
    .join('|');
const month = `(${anyOf(monthNames)})\\b\\.?`;
const weekday = `(?:(?:${anyOf(weekdayNames)})\\b\\.?,?\\s*(?:the |le |el )?)?`;
const number = '(\\d{1,2})(?:st|nd|rd|th|er|ero|ro|[ºo°])?(?![\\d:])';
const of = '\\s*(?:of |de |del )?\\s*';
const year = '(?:,?\\s*(?:de |del |of )?(\\d{4})(?!\\d))?';
const until = '\\s*(?:-|\\/|&|\\bto\\b|\\band\\b|\\bet\\b|\\by\\b|\\bau\\b|\\bal?\\b)\\s*';

const patterns: { pattern: RegExp; read: (groups: (string | undefined)[]) => Dates | null }[] = [
  {
    pattern: new RegExp(`\\b(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?!\\d)`),
    read: ([y, , m, d]) => dates({ year: y, month: Number(m), day: d }),
  },
  {
    pattern: new RegExp(
      `${weekday}\\b${number}${of}${month}${year}${until}${weekday}${number}${of}${month}${year}`,
    ),
    read: ([d, m, y, d2, m2, y2]) =>
      dates(
        { year: y ?? y2, month: monthOf(m), day: d },
        { year: y2 ?? y, month: monthOf(m2), day: d2 },
      ),
  },
  {
    pattern: new RegExp(`${weekday}\\b${number}${until}${weekday}${number}${of}${month}${year}`),
    read: ([d, d2, m, y]) =>
      dates({ year: y, month: monthOf(m), day: d }, { year: y, month: monthOf(m), day: d2 }),
  },
  {
    pattern: new RegExp(`${weekday}\\b${month}\\s+${number}${until}${weekday}${number}${year}`),
    read: ([m, d, d2, y]) =>
      dates({ year: y, month: monthOf(m), day: d }, { year: y, month: monthOf(m), day: d2 }),
  },
  {
    pattern: new RegExp(`${weekday}\\b${number}${of}${month}${year}`),
    read: ([d, m, y]) => dates({ year: y, month: monthOf(m), day: d }),
  },
  {
    pattern: new RegExp(`${weekday}\\b${month}\\s+${number}(?![.h]\\d)${year}`),
    read: ([m, d, y]) => dates({ year: y, month: monthOf(m), day: d }),
  },
  {
    pattern: new RegExp(
      `${weekday}(?<![\\d/.-])(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d:])`,
    ),
    read: ([first, , second, y]) => numbers(Number(first), Number(second), y ?? ''),
  },
];
const ordinal = new RegExp(
  `\\b(?:(?:day|jour|journee|dia)\\s*(?:no\\.?\\s*)?(\\d{1,2}|${anyOf(ordinalNames)})\\b|(\\d{1,2})(?:st|nd|rd|th|er|e|o)\\s+(?:day|jour|journee|dia)\\b|(${anyOf(ordinalNames)})\\s+(?:day|jour|journee|dia)\\b)`,
);
const longWeekday = new RegExp(`\\b(${anyOf(weekdayNames.map((names) => names.slice(0, 3)))})\\b`);

interface Dates {
  reading: DayReading;
  last: DayReading | null;
}

/** The first day in a text that names a date; ordinals ("Day 2") and weekdays alone do not count. */
export function findDate(text: string): DayMatch | null {
  const folded = foldInPlace(text);
  let best: DayMatch | null = null;
  for (const { pattern, read } of patterns) {
    const match = pattern.exec(folded);
    const found = match && read(match.slice(1));
    if (!found || (best && best.start <= match.index)) continue;
    best = { ...found, start: match.index, end: match.index + match[0].length };
  }
  return best;
}

/**
 * A day that the text begins with: a date, "Day 1", a weekday, or several of them ("Day 1 – Tuesday, 18 April"), of
 * which the date counts. `rest` is what follows, without the signs between.
 */
export function readDayAtStart(text: string): (Dates & { rest: string }) | null {
  let rest = trimSigns(text);
  let found: Dates | null = null;
  for (let taken = takeDay(rest); taken; taken = takeDay(rest)) {
    const isBetter = found?.reading.type !== 'date' && found?.reading.type !== 'numbers';
    if (!found || (isBetter && taken.reading.type !== 'weekday')) found = taken;
    else if (taken.reading.type === 'date' || taken.reading.type === 'numbers') break;
    rest = trimSigns(rest.slice(taken.end));
  }
  return found && { reading: found.reading, last: found.last, rest };
}

function takeDay(text: string): DayMatch | null {
  const date = findDate(text);
  if (date && date.start <= 4 && !/[\p{L}\p{N}]{3,}/u.test(text.slice(0, date.start))) return date;
  const folded = foldInPlace(text);
  const nth = ordinal.exec(folded);
  if (nth && nth.index <= 3) {
    const said = nth[1] ?? nth[2] ?? nth[3] ?? '';
    const count = /\d/.test(said) ? Number(said) : indexIn(ordinalNames, said) + 1;
    if (count >= 1 && count <= 60) return match({ type: 'ordinal', number: count }, nth);
  }
  const day = longWeekday.exec(folded);
  return day?.index === 0
    ? match({ type: 'weekday', weekday: indexIn(weekdayNames, day[1]) }, day)
    : null;
}

function match(reading: DayReading, { index, 0: text }: RegExpExecArray): DayMatch {
  return { reading, last: null, start: index, end: index + text.length };
}

function trimSigns(text: string): string {
  return text.replace(/^[\s•·*,;:.|/()[\]–—-]+/u, '').replace(/[\s:|([–—-]+$/u, '');
}

interface DateParts {
  year: string | undefined;
  month: number;
  day: string | undefined;
}

function dates(first: DateParts, second: DateParts | null = null): Dates | null {
  const reading = date(first);
  const last = second && date(second);
  if (!reading || (second && !last)) return null;
  return { reading, last };
}

function date({ year, month, day }: DateParts): DayReading | null {
  const parts = { year: year ? Number(year) : null, month, day: Number(day) };
  return isDay(parts.year ?? 2000, month, parts.day) ? { type: 'date', ...parts } : null;
}

function numbers(first: number, second: number, year: string): Dates | null {
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  if (!isDay(full, second, first) && !isDay(full, first, second)) return null;
  return { reading: { type: 'numbers', first, second, year: full }, last: null };
}

/** Whether the day exists, in a year whose instants can be kept. */
export function isDay(year: number, month: number, day: number): boolean {
  if (year < 1971 || year > 2200 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function monthOf(name: string | undefined): number {
  return indexIn(monthNames, name) + 1;
}

function indexIn(lists: string[][], name: string | undefined): number {
  return lists.findIndex((names) => names.includes(name ?? ''));
}
