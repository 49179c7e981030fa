import type { EventId } from '../../domain/ids';
import type { Event } from '../../domain/programme';
import { foldLine } from '../../domain/text';
import { nameKey } from '../../matching/fold-name';
import { headerSignature } from '../participants/recognize-columns';
import type { Outline } from './outline';
import type { ExistingProgramme, ProgrammeField, ProgrammeImportOptions } from './programme-plan';
import { frameOf, readingsOf, resolveDay } from './resolve-days';
import { proposeTable, recognizeProgramme, type ProgrammeSource } from './recognize-programme';

/** Fields of the columns of files seen before, under the signature of their titles. */
export type RememberedColumns = Readonly<Record<string, readonly (ProgrammeField | null)[]>>;

export interface ProposalInput {
  source: ProgrammeSource;
  existing: ExistingProgramme;
  /** The event that it goes to; null lets the file decide. */
  eventId: EventId | null;
  remembered: RememberedColumns;
  /** What is taken where the file says nothing. The title must say something. */
  fallback: { title: string; timeZone: string };
}

/** The options to begin with: the event that the file is about, and how its table is read; and what is read so. */
export function proposeOptions({
  source,
  existing,
  eventId,
  remembered,
  fallback,
}: ProposalInput): { options: ProgrammeImportOptions; outline: Outline } {
  const timeZone = zoneOf(source) ?? fallback.timeZone;
  const table = recall(source, proposeTable(source), remembered);
  const outline = recognizeProgramme(source, table, timeZone);
  const days = daysOf(outline);
  const title = foldLine(outline.event.title).slice(0, 500).trim() || fallback.title;
  const event = {
    title,
    kind: outline.event.kind ?? 'workshop',
    ...days,
    timeZone,
    venue: outline.event.venue,
    place: outline.event.place,
  } satisfies ProgrammeImportOptions['event'];
  const found = eventId ?? findEvent(event, existing.events)?.id ?? null;
  const options = { eventId: found, event, table, edits: {}, people: {}, roles: {} };
  return { options, outline };
}

/** The columns as they were corrected in a file of the same titles. */
function recall(
  source: ProgrammeSource,
  table: ProgrammeImportOptions['table'],
  remembered: RememberedColumns,
): ProgrammeImportOptions['table'] {
  if (source.type !== 'tables' || !table || table.headerLine === null) return table;
  const { lines = [], rows = [] } = source.tables[table.index] ?? {};
  const signature = headerSignature(rows[lines.indexOf(table.headerLine)] ?? []);
  const columns = Object.hasOwn(remembered, signature) ? remembered[signature] : undefined;
  return signature === '' || !columns ? table : { ...table, columns: [...columns] };
}

/** The zone of the calendar, where it says one that this runtime knows. */
function zoneOf(source: ProgrammeSource): string | null {
  if (source.type !== 'calendar') return null;
  const zone = source.entries.find(({ timeZone }) => timeZone !== '')?.timeZone ?? '';
  try {
    if (zone === '') return null;
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    return null;
  }
}

/** First and last day: as the top of the file says, else those of the sessions. */
function daysOf({ event, items }: Outline): { startsOn: string | null; endsOn: string | null } {
  const said = [event.first, event.last].flatMap((reading) => reading ?? []);
  const readings = readingsOf(items);
  const unknown = { startsOn: null, endsOn: null };
  const frame = frameOf([...said, ...readings], unknown);
  const from = (some: typeof readings) =>
    some.flatMap((each) => resolveDay(each, frame) ?? []).sort();
  const [top, below] = [from(said), from(readings)];
  const isAbout = (day: string) => day >= (top[0] ?? day) && day <= (top.at(-1) ?? day);
  // The day of the paper itself stands at the top as well.
  const days = top.length > 0 && (below.length === 0 || below.some(isAbout)) ? top : below;
  return { startsOn: days[0] ?? null, endsOn: days.at(-1) ?? null };
}

/** The event of that title; else the only one on just these days. */
function findEvent(event: ProgrammeImportOptions['event'], events: readonly Event[]): Event | null {
  const title = nameKey(event.title);
  const sameTitle = events.filter((each) => nameKey(each.title) === title);
  const agreeing = sameTitle.filter((each) => each.startsOn === event.startsOn);
  if (agreeing[0] ?? sameTitle[0]) return agreeing[0] ?? sameTitle[0] ?? null;
  if (event.startsOn === null) return null;
  const sameDays = events.filter(
    (each) => each.startsOn === event.startsOn && (each.endsOn ?? each.startsOn) === event.endsOn,
  );
  return sameDays.length === 1 ? (sameDays[0] ?? null) : null;
}
