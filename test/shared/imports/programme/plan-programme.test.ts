import { describe, expect, test } from 'vitest';
import type {
  EventId,
  GuidingQuestionId,
  ParticipantId,
  SessionId,
  SessionRoleId,
} from '../../../../shared/domain/ids';
import type { Session } from '../../../../shared/domain/programme';
import type { CalendarEntry, DocumentBlock } from '../../../../shared/imports/import-source';
import { planProgramme } from '../../../../shared/imports/programme/plan-programme';
import type {
  ExistingProgramme,
  PlannedSession,
  ProgrammeImportOptions,
  SessionEdit,
} from '../../../../shared/imports/programme/programme-plan';
import type { ProgrammeSource } from '../../../../shared/imports/programme/recognize-programme';
import { applyPlan } from './apply-plan';
import { fallback, nothing } from './fixtures';

function id<Id extends string>(number: number): Id {
  return `01890000-0000-7000-8000-${String(number).padStart(12, '0')}` as Id;
}

function text(...lines: string[]): ProgrammeSource {
  const blocks = lines.map((line): DocumentBlock => ({
    type: 'paragraph',
    text: line,
    heading: null,
    isListItem: false,
    isBold: false,
  }));
  return { type: 'document', blocks, remarks: [] };
}

function plan(
  source: ProgrammeSource,
  existing = nothing,
  options: ProgrammeImportOptions | null = null,
) {
  return planProgramme({ source, options, existing, fallback });
}

/** Plans, then plans again with corrections of what stands at a title. */
function correct(source: ProgrammeSource, edits: Record<string, SessionEdit>, existing = nothing) {
  const first = plan(source, existing);
  const byTitle = new Map(all(first.sessions).map(({ title, key }) => [title, key]));
  const byKey = Object.entries(edits).map(([title, edit]) => [byTitle.get(title) ?? title, edit]);
  return plan(source, existing, {
    ...first.options,
    edits: Object.fromEntries(byKey) as Record<string, SessionEdit>,
  });
}

const all = (sessions: readonly PlannedSession[]): PlannedSession[] =>
  sessions.flatMap((session) => [session, ...all(session.segments)]);

const codes = (session: PlannedSession | undefined) => session?.notes.map(({ code }) => code) ?? [];

const panels = text(
  'Workshop on cities',
  '18 April 2017, Hall 1, City 1',
  'Tuesday, 18 April 2017',
  '10.00–11.30 Panel 1: Cities',
  'Moderator: Given 1 Family 1',
  'What works?',
  'Q&A',
  '11.30–12.00 Coffee break',
  '12.00–13.00 Panel 2: States',
);

function dialogue(): ExistingProgramme {
  return applyPlan(nothing, plan(panels));
}

function changeSession(
  existing: ExistingProgramme,
  title: string,
  change: Partial<Session> & { typed?: (keyof Session)[] },
): ExistingProgramme {
  const sessions = existing.sessions.map((session) =>
    session.title === title ? { ...session, ...change } : session,
  );
  return { ...existing, sessions };
}

describe('corrections by hand', () => {
  test('change title, kind, day and times, and are checked again', () => {
    const { sessions } = correct(panels, {
      'Panel 2: States': {
        title: 'Round table',
        kind: 'round-table',
        day: '2017-04-19',
        startsAt: '09:00',
        endsAt: '08:00',
      },
    });
    expect(sessions[2]).toMatchObject({
      title: 'Round table',
      kind: 'round-table',
      day: '2017-04-19',
    });
    expect(codes(sessions[2])).toEqual(['ends-before-start', 'outside-event']);
    expect(sessions[2]?.write?.fields.endsAt).toBeNull();
  });

  test('leave out a session with its parts', () => {
    const { sessions, counts } = correct(panels, { 'Panel 1: Cities': { isLeftOut: true } });
    expect(all(sessions).map(({ outcome }) => outcome)).toEqual([
      'left-out',
      'left-out',
      'added',
      'added',
    ]);
    expect(counts).toMatchObject({
      leftOut: 2,
      sessionsAdded: 2,
      peopleAdded: 0,
      rolesAdded: 0,
      questionsAdded: 0,
    });
  });

  test('put a session below another and back', () => {
    const key = plan(panels).sessions[0]?.key ?? '';
    const below = correct(panels, { 'Coffee break': { parent: key } });
    expect(below.sessions[0]?.segments.map(({ title }) => title)).toEqual(['Q&A', 'Coffee break']);
    expect(codes(below.sessions[0]?.segments[1])).toEqual(['outside-parent']);
    const top = correct(panels, { 'Q&A': { parent: null } });
    expect(top.sessions.map(({ title }) => title)).toEqual([
      'Panel 1: Cities',
      'Q&A',
      'Coffee break',
      'Panel 2: States',
    ]);
  });

  test('cannot put a session below itself', () => {
    const first = plan(panels);
    const [panel] = first.sessions;
    const segment = panel?.segments[0];
    const edits = { [panel?.key ?? '']: { parent: segment?.key ?? '' } };
    expect(plan(panels, nothing, { ...first.options, edits }).sessions).toEqual(first.sessions);
  });

  test('give a title to a session that has none', () => {
    const source = text('18 April 2017', '10:00–11:00', 'Moderator: Given 1 Family 1');
    const refused = plan(source);
    expect(refused.counts).toMatchObject({ refused: 1, sessionsAdded: 0, peopleAdded: 0 });
    const key = refused.sessions[0]?.key ?? '';
    const edited = plan(source, nothing, {
      ...refused.options,
      edits: { [key]: { title: 'Panel' } },
    });
    expect(edited.counts).toMatchObject({ refused: 0, sessionsAdded: 1, rolesAdded: 1 });
  });
});

describe('a dialogue that has sessions', () => {
  test('the same file changes nothing, and finds its event', () => {
    const existing = dialogue();
    const again = plan(panels, existing);
    expect(again.existingEventId).toBe(existing.events[0]?.id);
    expect(all(again.sessions).map(({ outcome }) => outcome)).toEqual([
      'unchanged',
      'unchanged',
      'unchanged',
      'unchanged',
    ]);
    expect(again.sessions[0]?.people[0]).toMatchObject({ match: 'certain', isThere: true });
  });

  test('a session that moved is changed, with what was before', () => {
    const existing = dialogue();
    const moved = text(
      'Workshop on cities',
      '18 April 2017',
      'Tuesday, 18 April 2017',
      '14.00–15.00 PANEL 2 – States',
      'Speakers: Given 2 Family 2',
    );
    const { sessions, counts } = plan(moved, existing);
    const before = existing.sessions.find(({ title }) => title === 'Panel 2: States');
    expect(sessions[0]).toMatchObject({
      outcome: 'changed',
      existingId: before?.id,
      before: { title: 'Panel 2: States', startsAt: before?.startsAt, endsAt: before?.endsAt },
    });
    expect(sessions[0]?.write?.fields.startsAt).toBe(Date.parse('2017-04-18T18:00:00Z'));
    expect(counts).toMatchObject({ sessionsChanged: 1, sessionsAdded: 0, rolesAdded: 1 });
    expect(applyPlan(existing, plan(moved, existing)).sessions).toHaveLength(
      existing.sessions.length,
    );
  });

  test('another title at just that time is a changed title', () => {
    const renamed = text(
      'Workshop on cities',
      '18 April 2017',
      'Tuesday, 18 April 2017',
      '12.00–13.00 Panel 2: Nations',
    );
    expect(plan(renamed, dialogue()).sessions[0]).toMatchObject({
      outcome: 'changed',
      write: { fields: { title: 'Panel 2: Nations' } },
      before: { title: 'Panel 2: States' },
    });
  });

  test('what somebody typed stays, unless corrected by hand', () => {
    const typed = changeSession(dialogue(), 'Panel 2: States', {
      endsAt: Date.parse('2017-04-18T17:30:00Z'),
      typed: ['endsAt'],
    });
    const kept = plan(panels, typed);
    expect(kept.sessions[2]).toMatchObject({ outcome: 'unchanged', write: null });
    expect(kept.sessions[2]?.notes).toContainEqual({
      severity: 'hint',
      code: 'typed-kept',
      field: 'endsAt',
    });
    const forced = correct(panels, { 'Panel 2: States': { endsAt: '13:15' } }, typed);
    expect(forced.sessions[2]?.write?.fields).toEqual({
      endsAt: Date.parse('2017-04-18T17:15:00Z'),
    });
  });

  test('a part that a panel has already is that part, however it is called', () => {
    const renamed = changeSession(dialogue(), 'Q&A', { title: 'Questions, comments and answers' });
    expect(plan(panels, renamed).sessions[0]?.segments[0]).toMatchObject({ outcome: 'unchanged' });
  });

  test('sessions, people and questions that the file lacks stay', () => {
    const existing = dialogue();
    const less = text(
      'Workshop on cities',
      '18 April 2017',
      'Tuesday, 18 April 2017',
      '12.00–13.00 Panel 2: States',
    );
    expect(applyPlan(existing, plan(less, existing))).toEqual(existing);
  });

  test('a chosen event gives its zone and days', () => {
    const [event] = dialogue().events;
    if (!event) throw new Error('no event');
    const geneva = {
      ...event,
      id: id<EventId>(900),
      title: 'Another',
      timeZone: 'Europe/Zurich',
      startsOn: '2018-10-08',
      endsOn: '2018-10-09',
    };
    const source = text('Day 2', '10:00–11:00 Panel');
    const planned = planProgramme({
      source,
      options: null,
      eventId: geneva.id,
      existing: { ...nothing, events: [geneva] },
      fallback,
    });
    expect(planned.existingEventId).toBe(geneva.id);
    expect(planned.sessions[0]).toMatchObject({
      day: '2018-10-09',
      write: { fields: { startsAt: Date.parse('2018-10-09T08:00:00Z') } },
    });
  });

  test('options for an event that is gone make a new one', () => {
    const { options } = plan(panels);
    const planned = plan(panels, nothing, { ...options, eventId: id<EventId>(901) });
    expect(planned.existingEventId).toBeNull();
    expect(planned.counts.sessionsAdded).toBe(4);
  });
});

describe('people', () => {
  const participant = (number: number, name: string) => ({
    ...{ id: id<ParticipantId>(number), name, isIdentified: true, title: '', position: '' },
    ...{ delegationId: null, gender: null, email: '' },
  });
  const people = (participants: ReturnType<typeof participant>[]): ExistingProgramme => ({
    ...nothing,
    participants: participants,
  });
  const session = text(
    '18 April 2017',
    '10:00–11:00 Panel',
    'Moderator: Ms. Familyseven',
    'Panellists: GIVEN ONE FAMILYONE; G. Familytwo; Familynine; Given Nine Familynine',
  );
  const existing = people([
    participant(1, 'Given One Familyone'),
    participant(2, 'Given Two Familytwo'),
    participant(7, 'Given Seven Familyseven'),
    participant(8, 'Other Seven Familyseven'),
  ]);

  test('are found by name, initials or family name; ambiguous ones ask', () => {
    const found = plan(session, existing).sessions[0]?.people.map(({ name, match, choice }) => [
      name,
      match,
      choice.type,
    ]);
    expect(found).toEqual([
      ['Familyseven', 'ambiguous', 'none'],
      ['GIVEN ONE FAMILYONE', 'certain', 'existing'],
      ['G. Familytwo', 'likely', 'existing'],
      ['Familynine', 'likely', 'new'],
      ['Given Nine Familynine', 'unknown', 'new'],
    ]);
    expect(plan(session, existing).newPeople).toEqual([
      { name: 'Given Nine Familynine', title: '', position: '' },
    ]);
  });

  test('are who a person says they are, everywhere', () => {
    const first = plan(session, existing);
    const choices = {
      Familyseven: { type: 'existing' as const, id: id<ParticipantId>(8) },
      'Given Nine Familynine': { type: 'none' as const },
    };
    const planned = plan(session, existing, { ...first.options, people: choices });
    expect(planned.sessions[0]?.people[0]).toMatchObject({
      match: 'hand',
      choice: choices.Familyseven,
    });
    expect(planned.counts).toMatchObject({ rolesAdded: 3 + 1, peopleAdded: 1 });
  });

  test('have another role where a person says so', () => {
    const first = plan(session, existing);
    const key = first.sessions[0]?.people[1]?.key ?? '';
    const planned = plan(session, existing, { ...first.options, roles: { [key]: 'keynote' } });
    expect(planned.sessions[0]?.people[1]).toMatchObject({ key, role: 'keynote' });
  });

  test('are not doubled in one session, and made once for several', () => {
    const source = text(
      '18 April 2017',
      '10:00–11:00 Panel 1: A',
      'Panellists: Given 1 Family 1; given 1 family 1',
      '11:00–12:00 Panel 2: B',
      'Chair: H.E. Given 1 Family 1, Minister',
    );
    const planned = plan(source);
    expect(planned.counts).toMatchObject({ peopleAdded: 1, rolesAdded: 2 });
    expect(planned.newPeople).toEqual([
      { name: 'Given 1 Family 1', title: 'H.E.', position: 'Minister' },
    ]);
  });

  test('of somebody who is only described are not found by it', () => {
    const unknown = { ...participant(3, 'Familyseven'), isIdentified: false };
    expect(
      plan(text('10:00 Panel', 'Chair: Familyseven'), people([unknown])).sessions[0]?.people[0]
        ?.match,
    ).toBe('unknown');
  });

  test('a digit makes another name', () => {
    const planned = plan(
      text('10:00 Panel', 'Chair: Speaker 12'),
      people([participant(3, 'Speaker 13')]),
    );
    expect(planned.sessions[0]?.people[0]).toMatchObject({
      match: 'unknown',
      choice: { type: 'new' },
    });
  });
});

describe('times', () => {
  const entry = (title: string, startsAt: string, endsAt: string): CalendarEntry => ({
    ...{
      uid: title,
      title,
      description: '',
      location: '',
      startsOn: null,
      endsOn: null,
      timeZone: 'Europe/Zurich',
      people: [],
    },
    ...{ startsAt: Date.parse(startsAt), endsAt: Date.parse(endsAt) },
  });

  test('after midnight end on the next day', () => {
    const planned = plan(text('18 April 2017', '22:00–01:00 Reception'));
    expect(planned.sessions[0]).toMatchObject({
      endDay: '2017-04-19',
      notes: [],
      write: {
        fields: {
          startsAt: Date.parse('2017-04-19T02:00:00Z'),
          endsAt: Date.parse('2017-04-19T05:00:00Z'),
        },
      },
    });
  });

  test('of a calendar are exact, also in the hour that comes twice', () => {
    const source = {
      type: 'calendar',
      name: 'Night',
      remarks: [],
      entries: [
        entry('First', '2019-10-27T00:30:00Z', '2019-10-27T00:45:00Z'),
        entry('Second', '2019-10-27T01:30:00Z', '2019-10-27T01:45:00Z'),
      ],
    } satisfies ProgrammeSource;
    const planned = plan(source);
    expect(planned.options.event.timeZone).toBe('Europe/Zurich');
    expect(planned.sessions.map(({ startsAt }) => startsAt)).toEqual(['02:30', '02:30']);
    expect(planned.sessions.map(({ write }) => write?.fields.startsAt)).toEqual(
      source.entries.map(({ startsAt }) => startsAt),
    );
  });

  test('overlaps are noted on the later session, breaks and parts aside', () => {
    const { sessions } = plan(
      text(
        '18 April 2017',
        '10:00–11:30 Panel 1: A',
        '11:00–12:00 Panel 2: B',
        '12:00–13:00 Panel 3: C',
        '12:30–12:45 Q&A',
      ),
    );
    expect(sessions.map((session) => codes(session).includes('overlaps'))).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('without an end go on to the next session of the day', () => {
    const { sessions } = plan(
      text('18 April 2017', '10:00 Panel 1: A', '11:00 Lunch', '19 April 2017', '09:00 Panel 2: B'),
    );
    expect(sessions.map(({ endsAt }) => endsAt)).toEqual(['11:00', null, null]);
    expect(codes(sessions[0])).toEqual(['end-concluded']);
  });

  test('without an end do not shorten a session that has one', () => {
    const source = text('Cities', '18 April 2017', '10:00 Panel 1: A', '11:00 Lunch');
    const existing = changeSession(applyPlan(nothing, plan(source)), 'Panel 1: A', {
      endsAt: Date.parse('2017-04-18T14:30:00Z'),
    });
    expect(plan(source, existing).sessions[0]?.outcome).toBe('unchanged');
  });
});

test('thousands of rows are planned in seconds', () => {
  const rows = Array.from({ length: 5_000 }, (_, index) => index + 10_000).map((place) => [
    `${String(8 + (place % 10)).padStart(2, '0')}:00–${String(9 + (place % 10)).padStart(2, '0')}:00`,
    `Panel ${place}: Subject ${place}`,
    `Moderator: Given ${place % 900} Family ${place % 900}\nGiven ${place} Other ${place}, Director, Organization ${place}`,
  ]);
  const all = [['Time', 'Title', 'Speakers'], ...rows];
  const source: ProgrammeSource = {
    type: 'tables',
    tables: [{ name: '', rows: all, lines: all.map((_, place) => place + 1) }],
    remarks: [],
  };
  // Time of the processor: other work on the computer does not count.
  const start = process.cpuUsage();
  const first = plan(source);
  expect(first.counts).toMatchObject({ sessionsAdded: 5_000, rolesAdded: 10_000 });
  const again = plan(source, applyPlan(nothing, first));
  expect(again.counts).toMatchObject({ sessionsUnchanged: 5_000, rolesAdded: 0, peopleAdded: 0 });
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(10_000);
}, 60_000);

test('ids of roles and questions are those of the dialogue', () => {
  const existing = dialogue();
  const [session] = existing.sessions;
  if (!session) throw new Error('no session');
  const role = {
    id: id<SessionRoleId>(950),
    sessionId: session.id,
    participantId: existing.participants[0]?.id ?? id<ParticipantId>(1),
    role: 'keynote' as const,
    position: 9,
  };
  const question = {
    id: id<GuidingQuestionId>(951),
    sessionId: id<SessionId>(952),
    text: 'What works?',
    position: 0,
  };
  const other = { ...existing, roles: [...existing.roles, role], guidingQuestions: [question] };
  // The question stands in another session, so it is new in this one.
  expect(plan(panels, other).sessions[0]).toMatchObject({
    outcome: 'changed',
    write: { questions: ['What works?'] },
  });
});
