import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sessionSchema } from '../../../../shared/domain/programme';
import type {
  CalendarEntry,
  DocumentBlock,
  ImportedTable,
} from '../../../../shared/imports/import-source';
import { planProgramme } from '../../../../shared/imports/programme/plan-programme';
import type {
  ExistingProgramme,
  PlannedSession,
  ProgrammeImportOptions,
  ProgrammePlan,
} from '../../../../shared/imports/programme/programme-plan';
import {
  programmeFields,
  programmeImportOptionsSchema,
} from '../../../../shared/imports/programme/programme-plan';
import type { ProgrammeSource } from '../../../../shared/imports/programme/recognize-programme';
import { applyPlan } from './apply-plan';
import { fallback, fixtures, nothing } from './fixtures';

/** Enough to find what is wrong in one run of ten; more with FC_RUNS. */
const runs = Number(process.env['FC_RUNS'] ?? 150);

const word = fc.constantFrom(
  ...[
    'Panel 1',
    'Panel 2:',
    'Opening',
    'Q&A',
    'Questions and answers',
    'Discussion',
    'Lunch break',
    'Pause-café',
    'Closing session',
  ],
  ...[
    'Moderator:',
    'Panellists',
    'Speakers:',
    'Chair',
    'Keynote by',
    'Intervenants :',
    'Ponentes:',
    'Opening remarks by',
    'TBC',
    '(tbd)',
  ],
  ...[
    'Given 1 Family 1',
    'Given 2 Family 2',
    'Family 2',
    'Ms. Given 3 Family 3, Director, Organization 3',
    'H.E. Mr. Given 4 Family 4 (Country 4)',
  ],
  ...[
    '10.00–11.30',
    '10:00',
    '11:00-11:30',
    '9 h 30',
    '2 p.m.',
    '22:00–01:00',
    '15:00–14:00',
    'noon',
    '0900-1030',
    '24:00',
  ],
  ...[
    'Tuesday, 18 April 2017',
    '18 April',
    'Day 1',
    'Day 2',
    'mardi',
    '18–19 April 2017',
    '03/04/2017',
    '2017-04-18',
    '31 April 2017',
  ],
  ...[
    'Guiding questions:',
    'What works?',
    'Who pays?',
    'Time',
    'Session',
    'Speakers',
    'Date',
    'Duration',
    '20 min',
    'Room 7',
    'Venue: Hall 1',
  ],
  ...[
    '\n',
    ' ',
    ', ',
    '; ',
    ' and ',
    ' – ',
    '(',
    ')',
    '"',
    '=1+1',
    '__proto__',
    'constructor',
    'ﬁ',
    '李小龙',
    'مدير الجلسة',
    '\u200f',
    '😀',
  ],
);
const text = fc.oneof(
  { weight: 5, arbitrary: fc.array(word, { maxLength: 5 }).map((words) => words.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
);
const table: fc.Arbitrary<ImportedTable> = fc
  .record({
    name: text,
    rows: fc.array(fc.array(text, { maxLength: 5 }), { maxLength: 10 }),
    start: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ name, rows, start }) => ({ name, rows, lines: rows.map((_, place) => place + start) }));
const block: fc.Arbitrary<DocumentBlock> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant('paragraph' as const),
      text,
      heading: fc.option(fc.integer({ min: 1, max: 4 })),
      isListItem: fc.boolean(),
      isBold: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: table.map((each) => ({ type: 'table' as const, table: each })) },
);
const instant = fc.oneof(
  fc.integer({ min: 1_492_000_000_000, max: 1_493_000_000_000 }),
  fc.integer({ min: -8e12, max: 4e14 }),
);
const day = fc.constantFrom('2017-04-18', '2017-04-19', '2019-03-31');
const entry: fc.Arbitrary<CalendarEntry> = fc.record({
  uid: fc.string(),
  title: text,
  description: text,
  location: text,
  startsAt: fc.option(instant),
  endsAt: fc.option(instant),
  startsOn: fc.option(day),
  endsOn: fc.option(day),
  timeZone: fc.constantFrom('', 'Europe/Zurich', 'Not/AZone'),
  people: fc.array(text, { maxLength: 2 }),
});
const source: fc.Arbitrary<ProgrammeSource> = fc.oneof(
  fc
    .array(block, { maxLength: 14 })
    .map((blocks) => ({ type: 'document' as const, blocks, remarks: [] })),
  fc
    .array(table, { maxLength: 2 })
    .map((tables) => ({ type: 'tables' as const, tables, remarks: [] })),
  fc
    .record({ name: text, entries: fc.array(entry, { maxLength: 6 }) })
    .map((calendar) => ({ type: 'calendar' as const, ...calendar, remarks: [] })),
);

const plan = (
  from: ProgrammeSource,
  existing: ExistingProgramme,
  options: ProgrammeImportOptions | null = null,
) => planProgramme({ source: from, options, existing, fallback });

const all = (sessions: readonly PlannedSession[]): PlannedSession[] =>
  sessions.flatMap((session) => [session, ...all(session.segments)]);

/** What a person may have done in the preview, over keys and names of a plan. */
function editing({ options, sessions }: ProgrammePlan): fc.Arbitrary<ProgrammeImportOptions> {
  const keys = all(sessions).map(({ key }) => key);
  const names = all(sessions).flatMap(({ people }) => people.map(({ name }) => name));
  const time = fc.option(fc.constantFrom('09:00', '10:00', '11:30', '23:30'));
  const edit = fc.record(
    {
      title: fc.constantFrom('Panel 1', 'Corrected title'),
      kind: fc.constantFrom('panel' as const, 'break' as const),
      day: fc.option(day),
      startsAt: time,
      endsAt: time,
      isLeftOut: fc.boolean(),
      parent: fc.option(fc.constantFrom('nowhere', ...keys)),
    },
    { requiredKeys: [] },
  );
  const choice = fc.constantFrom(
    { type: 'new' as const, name: 'Given 9 Family 9' },
    { type: 'new' as const, name: 'GIVEN 1 FAMILY 1' },
    { type: 'none' as const },
  );
  const some = <T>(keysOf: string[], value: fc.Arbitrary<T>): fc.Arbitrary<Record<string, T>> =>
    keysOf.length === 0
      ? fc.constant({})
      : fc.dictionary(fc.constantFrom(...keysOf), value, { maxKeys: 4 });
  const columns = fc.array(fc.option(fc.constantFrom(...programmeFields)), { maxLength: 6 });
  return fc
    .record({ edits: some(keys, edit), people: some(names, choice), columns: fc.option(columns) })
    .map(({ columns: other, ...changes }) => ({
      ...options,
      ...changes,
      table: options.table && other ? { ...options.table, columns: other } : options.table,
    }));
}

test('planning never fails, gives options that are valid, and counts what it says', () => {
  fc.assert(
    fc.property(source, (from) => {
      const planned = plan(from, nothing);
      expect(programmeImportOptionsSchema.safeParse(planned.options).error).toBeUndefined();
      expect(plan(from, nothing)).toEqual(planned);
      expect(plan(from, nothing, planned.options)).toEqual(planned);
      const sessions = all(planned.sessions);
      expect(new Set(sessions.map(({ key }) => key)).size).toBe(sessions.length);
      const { counts } = planned;
      expect(
        counts.sessionsAdded +
          counts.sessionsChanged +
          counts.sessionsUnchanged +
          counts.refused +
          counts.leftOut,
      ).toBe(sessions.length);
    }),
    { numRuns: runs },
  );
}, 60_000);

test('the commit writes what was counted, all of it valid, and the next import of the same changes nothing', () => {
  fc.assert(
    fc.property(source, (from) => {
      const first = plan(from, nothing);
      const after = applyPlan(nothing, first);
      expect(after.sessions.length).toBe(first.counts.sessionsAdded);
      expect(after.roles.length).toBe(first.counts.rolesAdded);
      expect(after.participants.length).toBe(first.counts.peopleAdded);
      expect(after.guidingQuestions.length).toBe(first.counts.questionsAdded);
      for (const session of after.sessions) {
        expect(sessionSchema.safeParse(session).error).toBeUndefined();
        if (session.startsAt !== null && session.endsAt !== null)
          expect(session.endsAt).toBeGreaterThanOrEqual(session.startsAt);
      }
      const second = plan(from, after);
      expect(second.existingEventId).not.toBeNull();
      expect(applyPlan(after, second)).toEqual(after);
      expect(second.counts).toMatchObject({
        sessionsAdded: 0,
        sessionsChanged: 0,
        rolesAdded: 0,
        peopleAdded: 0,
        questionsAdded: 0,
      });
    }),
    { numRuns: runs },
  );
}, 60_000);

test('corrections by hand hold, and taken twice change nothing more', () => {
  const corrected = source.chain((from) =>
    editing(plan(from, nothing)).map((options) => ({ from, options })),
  );
  fc.assert(
    fc.property(corrected, ({ from, options }) => {
      const first = plan(from, nothing, options);
      for (const session of all(first.sessions)) {
        const edit = options.edits[session.key];
        if (edit?.title !== undefined) expect(session.title).toBe(edit.title);
        if (edit?.startsAt !== undefined) expect(session.startsAt).toBe(edit.startsAt);
        if (edit?.isLeftOut) expect(session).toMatchObject({ outcome: 'left-out', write: null });
      }
      const after = applyPlan(nothing, first);
      expect(after.sessions.length).toBe(first.counts.sessionsAdded);
      const event = after.events[0];
      const again = plan(from, after, { ...options, eventId: event?.id ?? null });
      expect(applyPlan(after, again)).toEqual(after);
    }),
    { numRuns: runs },
  );
}, 60_000);

test('nothing of a row that has a time is lost', () => {
  const token = fc.stringMatching(/^zq[a-z]{3,8}$/);
  const line = fc.oneof(
    token,
    fc
      .tuple(
        word.filter((each) => !/[\n?"()]/.test(each)),
        token,
      )
      .map((words) => words.join(' ')),
    fc.array(token, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
  );
  const cell = fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n'));
  const rows = fc.array(
    fc.tuple(fc.constantFrom('10:00', '10.00–11.30', '', 'zqlate'), cell, cell, cell),
    { minLength: 1, maxLength: 5 },
  );
  const isShown = (from: ProgrammeSource, tokens: Set<string>) => {
    const shown = JSON.stringify({ ...plan(from, nothing), columns: [] }).toLowerCase();
    for (const each of tokens) expect(shown, each).toContain(each);
  };
  const tokensOf = (texts: readonly string[]) => new Set(texts.join(' ').match(/zq[a-z]+/g) ?? []);
  fc.assert(
    fc.property(rows, fc.boolean(), (data, hasHeader) => {
      const all = hasHeader
        ? [['Time', 'Title', 'Panellists', 'Description'], ...data]
        : [['09:00–10:00', 'Opening', 'x', 'y'], ...data];
      const lines = all.map((_, place) => place + 1);
      isShown(
        { type: 'tables', tables: [{ name: '', rows: all, lines }], remarks: [] },
        tokensOf(data.flat()),
      );
      const blocks = data.map((row): DocumentBlock => ({
        type: 'paragraph',
        text: row.join(' '),
        heading: null,
        isListItem: false,
        isBold: false,
      }));
      isShown({ type: 'document', blocks, remarks: [] }, tokensOf(data.flat()));
    }),
    { numRuns: runs },
  );
}, 60_000);

test.each(fixtures)('%s, imported again, changes nothing', (_, fixture) => {
  const first = plan(fixture.source, nothing);
  const after = applyPlan(nothing, first);
  const second = plan(fixture.source, after);
  expect(applyPlan(after, second)).toEqual(after);
  expect(
    second.sessions.every(({ outcome }) => outcome === 'unchanged' || outcome === 'refused'),
  ).toBe(true);
});
