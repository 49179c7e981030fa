import type { EventId } from '../../domain/ids';
import { groupBy } from '../../domain/group-by';
import { importColumnLimit } from '../import-source';
import { nameLimit } from '../../domain/text';
import { nameKey } from '../../matching/fold-name';
import { checkTimes, concludeEnds, type SessionInstants } from './check-times';
import { draftSessions, type Draft } from './draft-sessions';
import { matchSessions, type SessionMatch } from './match-sessions';
import { PeoplePlanner } from './plan-people';
import type {
  ExistingProgramme,
  PlannedSession,
  ProgrammeImportOptions,
  ProgrammePlan,
  SessionFields,
  SessionNote,
} from './programme-plan';
import { countProgramme } from './programme-counts';
import { proposeOptions, type RememberedColumns } from './propose-options';
import { proposeTable, recognizeProgramme, type ProgrammeSource } from './recognize-programme';
import { frameOf, readingsOf } from './resolve-days';

export interface ProgrammePlanInput {
  source: ProgrammeSource;
  /** Null takes what the file itself suggests; the plan's options say what that was. */
  options: ProgrammeImportOptions | null;
  /** Where it goes unless the options say otherwise; null lets the file decide. */
  eventId?: EventId | null;
  /** Fields of columns as they were corrected before, under the signature of their titles. */
  remembered?: RememberedColumns;
  existing: ExistingProgramme;
  /** Title and zone of an event of which the file says none: without it, those of the first event. */
  fallback?: { title: string; timeZone: string };
}

/**
 * What importing a programme would do. The same input gives the same plan; importing the same file again gives one
 * that writes nothing. Sessions, people and questions that the file lacks stay.
 */
export function planProgramme(input: ProgrammePlanInput): ProgrammePlan {
  const { source, existing } = input;
  const { options, outline: read } = input.options
    ? { options: withColumns(source, input.options), outline: null }
    : propose(input);
  const chosen = existing.events.find(({ id }) => id === options.eventId);
  const timeZone = (chosen ?? options.event).timeZone;
  const days = chosen?.startsOn ? chosen : options.event;
  const isRead = read !== null && timeZone === options.event.timeZone;
  const outline = isRead ? read : recognizeProgramme(source, options.table, timeZone);
  const said = [outline.event.first, outline.event.last].flatMap((reading) => reading ?? []);
  const frame = frameOf([...said, ...readingsOf(outline.items)], {
    startsOn: days.startsOn,
    endsOn: days.endsOn,
  });
  const drafts = draftSessions(outline.items, frame, {
    edits: options.edits,
    isFlat: source.type === 'calendar',
  });
  concludeEnds(drafts);
  const instants = checkTimes(drafts, days, timeZone);
  const sessions = existing.sessions.filter(({ eventId }) => eventId === chosen?.id);
  const matches = matchSessions(drafts, instants, sessions, timeZone);
  const people = new PeoplePlanner(options, existing, drafts);
  const planner = new SessionPlanner(existing, instants, matches, people);
  const planned = drafts.map((draft) => planner.plan(draft, null));
  return {
    options,
    existingEventId: chosen?.id ?? null,
    columns: columnsOf(source, options),
    sessions: planned,
    newPeople: people.newPeople,
    aside: outline.aside,
    counts: countProgramme(planned, people.newPeople.length),
  };
}

function propose({ source, existing, eventId, remembered, fallback }: ProgrammePlanInput) {
  const timeZone = existing.events[0]?.timeZone ?? 'UTC';
  return proposeOptions({
    source,
    existing,
    eventId: eventId ?? null,
    remembered: remembered ?? {},
    fallback: fallback ?? { title: 'Programme', timeZone },
  });
}

/** A table that somebody chose without saying what its columns hold is recognized like the first one. */
function withColumns(
  source: ProgrammeSource,
  options: ProgrammeImportOptions,
): ProgrammeImportOptions {
  const { table } = options;
  return table?.columns.length === 0
    ? { ...options, table: proposeTable(source, table.index) }
    : options;
}

class SessionPlanner {
  readonly #questions: Map<string, Set<string>>;

  constructor(
    existing: ExistingProgramme,
    private readonly instants: ReadonlyMap<string, SessionInstants>,
    private readonly matches: ReadonlyMap<string, SessionMatch>,
    private readonly people: PeoplePlanner,
  ) {
    const bySession = groupBy(existing.guidingQuestions, ({ sessionId }) => sessionId);
    this.#questions = new Map(
      [...bySession].map(([id, all]) => [id, new Set(all.map(({ text }) => nameKey(text)))]),
    );
  }

  plan(draft: Draft, above: 'refused' | 'left-out' | null): PlannedSession {
    const out = draft.isLeftOut ? 'left-out' : (above ?? (draft.title === '' ? 'refused' : null));
    const match = this.matches.get(draft.key) ?? null;
    const people = this.people.plan(draft, match?.session.id ?? null, out === null);
    const questions = this.#newQuestions(draft, match);
    const { fields, before, kept } = this.#fields(draft, match);
    const hasNews = Object.keys(fields).length > 0 || questions.length > 0;
    const addsPeople = people.some(({ choice, isThere }) => choice.type !== 'none' && !isThere);
    const isWritten = out === null && (!match || hasNews || addsPeople);
    return {
      ...{ key: draft.key, line: draft.item.line, kind: draft.kind, title: draft.title },
      ...{ day: draft.day, startsAt: draft.startsAt, endsAt: draft.endsAt, endDay: draft.endDay },
      people,
      guidingQuestions: [...draft.item.questions],
      aside: [...draft.item.aside],
      notes: [...draft.notes, ...unconfirmed(draft), ...kept],
      outcome: out ?? (match ? (isWritten ? 'changed' : 'unchanged') : 'added'),
      existingId: match?.session.id ?? null,
      write: isWritten ? { fields, questions } : null,
      before: isWritten ? before : {},
      segments: draft.segments.map((segment) => this.plan(segment, out)),
    };
  }

  #fields(draft: Draft, match: SessionMatch | null) {
    const instants = this.instants.get(draft.key) ?? { startsAt: null, endsAt: null };
    const all: SessionFields = { kind: draft.kind, title: draft.title, ...instants };
    if (!match) return { fields: all, before: {}, kept: [] };
    const { session, by } = match;
    const fields: Partial<SessionFields> = {};
    const kept: SessionNote[] = [];
    const take = <Field extends keyof SessionFields>(field: Field, isByHand: boolean) => {
      if (all[field] === session[field]) return;
      if (session.typed?.includes(field) && !isByHand)
        kept.push({ severity: 'hint', code: 'typed-kept', field });
      else fields[field] = all[field];
    };
    const { edit } = draft;
    if (by !== 'part' || edit.title !== undefined) take('title', edit.title !== undefined);
    if (draft.isKindSaid && by !== 'part') take('kind', edit.kind !== undefined);
    if (instants.startsAt !== null) take('startsAt', Boolean(edit.startsAt ?? edit.day));
    const isEndNews = !draft.isEndConcluded || session.endsAt === null;
    if (instants.endsAt !== null && isEndNews) take('endsAt', Boolean(edit.endsAt ?? edit.day));
    keepInOrder(fields, session);
    const before = Object.fromEntries(
      Object.keys(fields).map((field) => [field, session[field as keyof SessionFields]]),
    ) as Partial<SessionFields>;
    return { fields, before, kept };
  }

  #newQuestions(draft: Draft, match: SessionMatch | null): string[] {
    const known = new Set(match ? this.#questions.get(match.session.id) : []);
    return draft.item.questions.filter((text) => {
      const key = nameKey(text);
      if (key === '' || text.length > nameLimit || known.has(key)) return false;
      known.add(key);
      return true;
    });
  }
}

/** A new start or end that would turn the other around, leaves or takes that away. */
function keepInOrder(fields: Partial<SessionFields>, session: SessionFields): void {
  const startsAt = fields.startsAt === undefined ? session.startsAt : fields.startsAt;
  const endsAt = fields.endsAt === undefined ? session.endsAt : fields.endsAt;
  if (startsAt === null || endsAt === null || startsAt <= endsAt) return;
  if (fields.startsAt !== undefined) fields.endsAt = null;
  else delete fields.endsAt;
}

function unconfirmed({ item }: Draft): SessionNote[] {
  return item.people
    .filter(({ isToBeConfirmed }) => isToBeConfirmed)
    .map(({ title, name, beside }) => ({
      severity: 'hint',
      code: 'to-be-confirmed',
      text: [[title, name].filter(Boolean).join(' '), beside].filter(Boolean).join(', '),
    }));
}

function columnsOf(
  source: ProgrammeSource,
  { table }: ProgrammeImportOptions,
): ProgrammePlan['columns'] {
  const chosen = source.type === 'tables' && table ? source.tables[table.index] : undefined;
  if (!chosen || !table) return [];
  const header = table.headerLine === null ? -1 : chosen.lines.indexOf(table.headerLine);
  const below = chosen.rows.slice(header + 1);
  const width = Math.min(
    importColumnLimit,
    Math.max(0, ...chosen.rows.slice(0, 1000).map((row) => row.length)),
  );
  return Array.from({ length: width }, (_, column) => ({
    title: chosen.rows[header]?.[column] ?? '',
    samples: samplesOf(below, column),
    field: table.columns[column] ?? null,
  }));
}

function samplesOf(rows: readonly string[][], column: number): string[] {
  const samples = new Set<string>();
  for (const row of rows) {
    const cell = row[column] ?? '';
    if (cell !== '') samples.add(cell.slice(0, 200));
    if (samples.size === 3) break;
  }
  return [...samples];
}
