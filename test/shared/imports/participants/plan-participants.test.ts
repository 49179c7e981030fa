import { describe, expect, test } from 'vitest';
import type { DelegationId, ParticipantId } from '../../../../shared/domain/ids';
import type { DocumentSource } from '../../../../shared/imports/import-source';
import type { ExistingPeople } from '../../../../shared/imports/participants/participant-plan';
import { planParticipants } from '../../../../shared/imports/participants/plan-participants';
import { applied, idOf, nobody, plan, registry, sourceOf, summaryOf } from './planning';

type Person = ExistingPeople['participants'][number];

const kenya = idOf('d', 0) as DelegationId;
const someone = (fields: Partial<Person>, number = 0): Person => ({
  ...{
    id: idOf('a', number) as ParticipantId,
    name: 'Given 1 Family 1',
    isIdentified: true,
    title: '',
  },
  ...{ position: '', delegationId: null, gender: null, email: '', typed: [], ...fields },
});
const dialogue = (...people: Partial<Person>[]): ExistingPeople => ({
  participants: people.map(someone),
  delegations: [
    {
      id: kenya,
      name: 'Kenya',
      shortName: '',
      category: 'government',
      state: 'KEN',
      region: 'africa',
      isGroup: false,
    },
  ],
});
const list = (...rows: string[][]) =>
  sourceOf([['Name', 'Email', 'Organization', 'Position', 'Country', 'Category'], ...rows]);
const codes = (notes: { code: string }[]) => notes.map(({ code }) => code);

describe('importing again', () => {
  test('updates what the file says otherwise and erases nothing', () => {
    const before = dialogue({ email: 'a@example.org', position: 'Adviser', delegationId: kenya });
    const { rows, counts } = plan(
      list(['Given 1 Family 1', 'A@example.org', 'IOM', '', '', '']),
      before,
    );
    expect(rows[0]?.write).toEqual({
      fields: { email: 'A@example.org' },
      delegation: { key: 'organization:iom' },
    });
    expect(rows[0]?.cells.delegation).toEqual({
      value: 'International Organization for Migration',
      before: 'Kenya',
    });
    expect(counts).toMatchObject({ changed: 1, added: 0, delegationsAdded: 1 });
  });

  test('keeps what a person typed, says so, and gives way when asked to', () => {
    const before = dialogue({
      delegationId: kenya,
      position: 'Director-General',
      typed: ['position'],
    });
    const source = list(['Given 1 Family 1', '', 'Kenya', 'Director', '', '']);
    const kept = plan(source, before);
    expect(kept.rows[0]).toMatchObject({ outcome: 'unchanged', status: 'warning', write: null });
    expect(codes(kept.rows[0]?.notes ?? [])).toEqual(['typed-kept']);
    expect(kept.rows[0]?.cells.position).toEqual({ value: 'Director', before: 'Director-General' });
    const replaced = plan(source, before, { replaceTyped: { 2: ['position'] } });
    expect(replaced.rows[0]?.write?.fields).toEqual({ position: 'Director' });
  });

  test('finds somebody whose name was corrected by their e-mail', () => {
    const before = dialogue({ name: 'Entirely Other', email: 'a@example.org', typed: ['name'] });
    const { rows } = plan(list(['Given 1 Family 1', 'a@example.org', '', '', '', '']), before);
    expect(rows[0]).toMatchObject({ matchedId: idOf('a', 0), outcome: 'unchanged' });
  });

  test('does not bring capitals back that were adjusted', () => {
    const before = dialogue({ name: 'Given Swing', delegationId: kenya });
    expect(plan(list(['Given SWING', '', 'Kenya', '', '', '']), before).counts.unchanged).toBe(1);
  });

  test('leaves whoever is only described alone', () => {
    const before = dialogue({ name: 'Woman third row', isIdentified: false });
    expect(plan(list(['Woman third row', '', '', '', '', '']), before).counts.added).toBe(1);
  });
});

describe('people of one name or one address', () => {
  test('an office’s address makes two people one of neither', () => {
    const before = dialogue({ name: 'Given 9 Family 9', email: 'office@example.org' });
    const { rows, counts } = plan(
      list(['Given 1 Family 1', 'office@example.org', '', '', '', '']),
      before,
    );
    expect(counts.added).toBe(1);
    expect(rows[0]?.notes).toMatchObject([
      { code: 'email-of-other-name', id: idOf('a', 0), line: null },
    ]);
  });

  test('another delegation makes another person, with a word of warning', () => {
    const { rows, counts } = plan(
      list(['Given 1 Family 1', '', 'IOM', '', '', '']),
      dialogue({ delegationId: kenya }),
    );
    expect(counts.added).toBe(1);
    expect(rows[0]?.notes).toMatchObject([{ code: 'same-name', id: idOf('a', 0) }]);
  });

  test('a name alone is taken for the only one of that name, and for neither of two', () => {
    const rows = ['Given 1 Family 1', '', '', 'Adviser', '', ''];
    expect(plan(list(rows), dialogue({ delegationId: kenya })).counts.changed).toBe(1);
    const two = dialogue({ delegationId: kenya }, { email: 'b@example.org' });
    expect(plan(list(rows), two).counts.added).toBe(1);
  });

  test('a person may say who a row is', () => {
    const source = list(['Given 1 Family 1', '', 'Kenya', 'Adviser', '', '']);
    const before = dialogue({ delegationId: kenya }, { name: 'Given 2 Family 2' });
    const other = idOf('a', 1) as ParticipantId;
    expect(plan(source, before, { matches: { 2: other } }).rows[0]).toMatchObject({
      matchedId: other,
      outcome: 'changed',
    });
    expect(plan(source, before, { matches: { 2: null } }).rows[0]).toMatchObject({
      matchedId: null,
      outcome: 'added',
    });
    const gone = idOf('a', 77) as ParticipantId;
    expect(plan(source, before, { matches: { 2: gone } }).rows[0]?.matchedId).toBe(idOf('a', 0));
  });
});

describe('whom they speak for', () => {
  const delegationOf = (organization: string, country = '', category = '') => {
    const { rows, delegations, questions } = plan(
      list(['Given 1 Family 1', '', organization, '', country, category]),
    );
    const [made] = delegations;
    return [
      made?.fields.name ?? null,
      made?.fields.category ?? null,
      made?.fields.state ?? null,
      rows[0]?.write?.fields.position,
      questions[0]?.why ?? null,
    ];
  };

  test.each([
    ['Kenya', '', '', ['Kenya', 'government', 'KEN', '', null]],
    ['', 'Kenya', '', ['Kenya', 'government', 'KEN', '', null]],
    ['Ministry of Health', 'Kenya', '', ['Kenya', 'government', 'KEN', 'Ministry of Health', null]],
    [
      'Ministry of Foreign Affairs and Trade of Hungary',
      '',
      '',
      ['Hungary', 'government', 'HUN', 'Ministry of Foreign Affairs and Trade of Hungary', null],
    ],
    ['Government of Ghana', '', '', ['Ghana', 'government', 'GHA', '', null]],
    ['Embajada de México', '', '', ['Mexico', 'government', 'MEX', 'Embajada de México', null]],
    [
      'Home Office',
      'United Kingdom',
      'Government',
      [
        'United Kingdom of Great Britain and Northern Ireland',
        'government',
        'GBR',
        'Home Office',
        null,
      ],
    ],
    [
      'IOM',
      'Switzerland',
      'Government',
      ['International Organization for Migration', 'un-entity', null, '', null],
    ],
    ['Example Relief', 'Kenya', 'NGO', ['Example Relief', 'civil-society', null, '', 'unknown']],
    ['Example Relief', 'Kenya', '', ['Example Relief', 'civil-society', null, '', 'unknown']],
    ['Example University', '', '', ['Example University', 'academia', null, '', 'unknown']],
    ['', 'Kenya', 'NGO', [null, null, null, '', null]],
    [
      'Independent',
      'France',
      'Individual expert',
      ['Given 1 Family 1', 'individual-expert', null, '', null],
    ],
    ['Congo', '', '', [null, null, null, '', 'ambiguous']],
    ['Repblic of Moldova', '', '', ['Republic of Moldova', 'government', 'MDA', '', 'likely']],
    [
      'Example Relief (Kenya)',
      '',
      '',
      ['Example Relief (Kenya)', 'civil-society', null, '', 'likely'],
    ],
    ['n/a', 'N/A', '', [null, null, null, '', null]],
  ])('%j, %j, %j gives %j', (organization, country, category, expected) =>
    expect(delegationOf(organization, country, category)).toEqual(expected),
  );

  test('the dialogue’s own delegation comes first, by its name or its State', () => {
    const own = plan(
      list(
        ['Given 1 Family 1', '', 'Kenia', '', '', ''],
        ['Given 2 Family 2', '', 'Republic of Kenya', '', '', ''],
      ),
      dialogue(),
    );
    expect(own.rows.map(({ write }) => write?.delegation)).toEqual([{ id: kenya }, { id: kenya }]);
    expect(own.delegations).toEqual([]);
  });

  test('a person’s answer holds for every row, whatever the capitals', () => {
    const source = list(
      ['Given 1 Family 1', '', 'Congo', '', '', ''],
      ['Given 2 Family 2', '', 'CONGO', '', '', ''],
    );
    const { delegations, questions, rows } = plan(source, nobody, {
      delegations: { Congo: { type: 'state', iso3: 'COD' } },
    });
    expect(delegations).toMatchObject([{ key: 'COD', rows: 2 }]);
    expect(questions).toMatchObject([{ chosen: { type: 'state', iso3: 'COD' }, rows: 2 }]);
    expect(rows.flatMap(({ notes }) => codes(notes))).not.toContain('ambiguous-delegation');
  });

  test('every State and organization is found again under the name that it is given', () => {
    const names = [
      ...registry.states.map(({ names: { en } }) => en.short),
      ...registry.organizations.map(({ names: { en } }) => en),
    ];
    const source = list(
      ...names.map((name, number) => [`Given ${number} Family ${number}`, '', name, '', '', '']),
    );
    const answers = Object.fromEntries([
      ...registry.states.map(({ iso3, names: { en } }) => [en.short, { type: 'state', iso3 }]),
      ...registry.organizations.map(({ key, names: { en } }) => [
        en,
        { type: 'organization', key },
      ]),
    ]) as Record<string, { type: 'state'; iso3: string }>;
    const first = plan(source, nobody, { delegations: answers });
    expect(first.counts.delegationsAdded).toBe(names.length);
    expect(plan(source, applied(nobody, first), { delegations: answers }).counts).toMatchObject({
      changed: 0,
      delegationsAdded: 0,
    });
  });
});

describe('corrections', () => {
  test('a corrected cell is taken as it was written', () => {
    const source = list(['', '', 'IOM', '', '', ''], ['Given 2 FAMILY', '', '', '', '', '']);
    const { rows, counts } = plan(source, nobody, {
      adjustCapitals: true,
      edits: { 2: { fullName: 'Ms FAMILY, Given' } },
    });
    expect(rows.map(({ write }) => write?.fields.name)).toEqual([
      'Ms FAMILY, Given',
      'Given 2 Family',
    ]);
    expect(counts).toMatchObject({ added: 2, refused: 0 });
  });

  test('a row that is left out neither counts nor stands in another’s way', () => {
    const source = list(
      ['Given 1 Family 1', '', 'IOM', '', '', ''],
      ['Given 1 Family 1', '', 'IOM', '', '', ''],
    );
    const { rows, counts } = plan(source, nobody, { leftOut: [2] });
    expect(rows.map(({ outcome }) => outcome)).toEqual(['left-out', 'added']);
    expect(counts).toMatchObject({ leftOut: 1, added: 1, warnings: 0 });
  });

  test('what is too long is refused', () => {
    const { rows } = plan(list(['Given 1 Family 1', '', '', 'x'.repeat(501), '', '']));
    expect(rows[0]).toMatchObject({
      outcome: 'refused',
      status: 'error',
      notes: [{ field: 'position', code: 'too-long' }],
    });
  });
});

describe('documents', () => {
  const paragraph = (text: string) =>
    ({ type: 'paragraph', text, heading: null, isListItem: false, isBold: false }) as const;

  test('give their table of people, or else the names of their paragraphs', () => {
    const table = {
      name: '',
      rows: [
        ['Name', 'Country'],
        ['Given 1 Family 1', 'Kenya'],
      ],
      lines: [1, 2],
    };
    const source: DocumentSource = {
      type: 'document',
      remarks: [],
      blocks: [paragraph('Welcome'), { type: 'table', table }],
    };
    const input = { options: null, remembered: {}, existing: nobody, registry };
    expect(planParticipants({ ...input, source }).rows.map(({ line }) => line)).toEqual([2]);
    const names: DocumentSource = {
      type: 'document',
      remarks: [],
      blocks: ['PERU', 'FAMILY, Given, Director', 'Other Family – Adviser, IOM'].map(paragraph),
    };
    expect(summaryOf(planParticipants({ ...input, source: names })).rows).toEqual([
      '2 new;  | Given FAMILY | Director |  |  | PER; hint capitals in fullName {"offered":"Given Family"}',
      '3 new;  | Other Family | Adviser |  |  | organization:iom',
    ]);
  });
});

test('20,000 rows of 200 delegations are planned in seconds', () => {
  const rows = Array.from({ length: 20_000 }, (_, number) => {
    const organization =
      number % 2 === 0
        ? (registry.states[number % 100]?.names.fr.short ?? '')
        : `Example Body ${number % 100}`;
    return [
      `Given ${number} FAMILY ${number}`,
      `person${number}@example.org`,
      organization,
      'Adviser',
      'Kenya',
      'NGO',
    ];
  });
  const source = list(...rows);
  plan(list());
  const time = (existing: ExistingPeople) => {
    const start = performance.now();
    const planned = plan(source, existing);
    return [planned, Math.round(performance.now() - start)] as const;
  };
  const [first, took] = time(nobody);
  expect(first.counts.added).toBe(20_000);
  const people = first.rows.map(({ write }, number) => someone({ ...write?.fields }, number));
  const delegations = first.delegations.map(({ fields }, number) => ({
    id: idOf('d', number) as DelegationId,
    ...fields,
  }));
  const ids = new Map(
    first.delegations.map(({ key }, number) => [key, idOf('d', number) as DelegationId]),
  );
  for (const [number, { write }] of first.rows.entries()) {
    const key = write?.delegation && 'key' in write.delegation ? write.delegation.key : '';
    const person = people[number];
    if (person !== undefined) person.delegationId = ids.get(key) ?? null;
  }
  const [second, tookAgain] = time({ participants: people, delegations });
  expect(second.counts.unchanged).toBe(20_000);
  // About one second on an idle machine; the limit is for one that is busy, and refuses what grows with the square.
  expect(Math.max(took, tookAgain)).toBeLessThan(15_000);
}, 60_000);
