import type { EventKind } from '../../domain/vocabulary';
import { foldLine } from '../../domain/text';
import { foldInPlace } from './fold-in-place';
import type { OutlineEvent } from './outline';
import { findDate } from './read-days';

export interface TopLine {
  line: number;
  text: string;
  /** A heading or bold. */
  isStrong: boolean;
}

const kinds: [EventKind, RegExp][] = [
  ['bilateral-meeting', /\bbilateral/],
  ['consultation', /\bconsulta(?:tions?|tiva|tive|tivas|s)?\b/],
  ['round-table', /\bround ?-?tables?\b|\btables? rondes?\b|\bmesas? redondas?\b/],
  ['workshop', /\bworkshops?\b|\bateliers?\b|\btaller(?:es)?\b/],
];
const genericTitle =
  /^(?:(?:draft|provisional|tentative|final|annotated|detailed|preliminary|projet de|proyecto de)\s+)*(?:programme|program|agenda|ordre du jour|programa|orden del dia|timetable|schedule|calendrier|calendario)(?:\s+(?:of work|of the (?:day|meeting|workshop)|de travail|de trabajo|provisoire|provisional|preliminar|final|definitif|preliminaire))*\W*$/;
/** "DRAFT 3 – not for circulation" */
const draftMark = /^(?:draft|projet|borrador|version|rev)\b\.?(?!\s+[a-z]{3})/;
const place = /^(?:venue|place|location|where|lieu|endroit|lugar|sede|ubicacion)\s*[:-]\s*(.+)$/;
const dateLabel = /^(?:dates?|when|quand|fechas?|cuando)\s*[:-]\s*/;

/** Reads title, days, venue and place out of the lines above the first session; gives back what it did not use. */
export function readEventLines(lines: readonly TopLine[], event: OutlineEvent): TopLine[] {
  const left: TopLine[] = [];
  const titles: TopLine[] = [];
  for (const line of lines) {
    const used = readPlaceLine(line.text, event)
      ? 'all'
      : readDateLine(line.text, event, titles.length > 0);
    if (used === 'all') continue;
    if (used === 'part') {
      left.push(line);
      continue;
    }
    event.kind ??= readEventKind(line.text);
    if (event.title === '' && isTitle(line.text)) titles.push(line);
    else left.push(line);
  }
  const chosen = titles.find(({ isStrong }) => isStrong) ?? titles[0];
  if (chosen) event.title = foldLine(chosen.text);
  return [...left, ...titles.filter((line) => line !== chosen)].sort((a, b) => a.line - b.line);
}

/** The kind of event that a text names; null where it names none. */
export function readEventKind(text: string): EventKind | null {
  const folded = foldInPlace(text);
  return kinds.find(([, words]) => words.test(folded))?.[0] ?? null;
}

function isTitle(text: string): boolean {
  const folded = foldInPlace(text).trim();
  return (
    text.length <= 400 &&
    /\p{L}/u.test(text) &&
    !genericTitle.test(folded) &&
    !draftMark.test(folded)
  );
}

function readPlaceLine(text: string, event: OutlineEvent): boolean {
  const match = place.exec(foldInPlace(text).trim());
  const said = match?.[1];
  if (!said || event.venue !== '' || said.length > 300) return false;
  // It says more than the place beside the date.
  if (said.includes(foldInPlace(event.place))) event.place = '';
  return readVenue(text.trim().slice(-said.length), event);
}

/** How much of a line has found its place. */
type Used = 'all' | 'part' | 'nothing';

/** "18–19 April 2017, United Nations Headquarters, New York", "Geneva, 8 and 9 October 2018". */
function readDateLine(text: string, event: OutlineEvent, hasTitle: boolean): Used {
  const date = findDate(text);
  if (!date || event.first || text.length > 250) return 'nothing';
  const before = trimJoints(
    text.slice(0, date.start).replace(/[(\s]+(?:on|from|du|le|del?|el|les|los)\s*$/iu, ''),
  );
  const label = dateLabel.exec(foldInPlace(text))?.[0].length ?? 0;
  const after = trimJoints(text.slice(date.end));
  const isLabelOnly =
    trimJoints(text.slice(label, Math.max(label, date.start))) === '' ||
    /^(?:from|du|le|del?|el|on)$/iu.test(before);
  // A sentence that mentions a date is no line of dates.
  if (!isLabelOnly && (before.split(/\s+/u).length > 14 || /[.!]$/u.test(text.trim())))
    return 'nothing';
  event.first = date.reading;
  event.last = date.last;
  event.kind ??= readEventKind(text);
  const isUsed = isLabelOnly ? readVenue(after, event) : readAround(before, after, event, hasTitle);
  return isUsed ? 'all' : 'part';
}

/** Title before the date, place behind it; or the place before it where nothing stands behind. */
function readAround(
  before: string,
  after: string,
  event: OutlineEvent,
  hasTitle: boolean,
): boolean {
  const isTitleLike = before.split(/\s+/u).length > 6 || readEventKind(before) !== null;
  if (event.title === '' && !hasTitle && (isTitleLike || after !== '')) {
    event.title = foldLine(before);
    return readVenue(after, event);
  }
  const isBeforeUsed = readVenue(before, event);
  return readVenue(after, event) && isBeforeUsed;
}

/** Whether the text has found its place, as no text has. */
function readVenue(text: string, event: OutlineEvent): boolean {
  const said = trimJoints(foldLine(text));
  if (said === '') return true;
  if (said.length > 400 || event.venue !== '' || event.place !== '') return false;
  const parts = said.split(/\s*,\s*/u).filter(Boolean);
  const isPlaceOnly =
    parts.length === 1 ||
    (parts.length === 2 &&
      parts.every((part) => !/\s\S+\s/u.test(part)) &&
      !/\d/u.test(said) &&
      isShort(parts));
  event.place = isPlaceOnly ? parts.join(', ') : (parts.at(-1) ?? '');
  if (!isPlaceOnly) event.venue = parts.slice(0, -1).join(', ');
  return true;
}

/** "New York, USA" is a place; "Palais des Nations, Geneva" a venue and a place. */
function isShort(parts: readonly string[]): boolean {
  return parts.every((part) => part.split(/\s+/u).length <= 2 && part.length <= 14);
}

function trimJoints(text: string): string {
  return text.replace(/^[\s,;:|()–—-]+|[\s,;:|(–—-]+$/gu, '').trim();
}
