import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DelegationId, ParticipantId } from '../../../../shared/domain/ids';
import { participantSchema, delegationSchema } from '../../../../shared/domain/participants';
import type {
  ExistingPeople,
  ParticipantField,
  ParticipantImportOptions,
} from '../../../../shared/imports/participants/participant-plan';
import { applied, idOf, plan, sourceOf } from './planning';

// A small world, so that people meet: few names, addresses and delegations, in several writings.
const names = fc.constantFrom(
  ...[
    'Given 1 Family 1',
    'Given 1 FAMILY 1',
    'FAMILY 1 Given 1',
    'Family 1, Given 1',
    'G. Family 1',
  ],
  ...[
    'Given Middle Family',
    'Given Family',
    'GIVEN FAMILY',
    'Given 2 Family 2',
    'Mr. Given 2 Family 2',
  ],
  ...[
    '__proto__',
    'constructor',
    'اسم أول',
    'e\u0301le\u0300ve Family',
    'élève Family',
    '🙂',
    '—',
    '',
  ],
  ...['\u202eevil', 'x'.repeat(501)],
);
const emails = fc.constantFrom(
  '',
  '',
  'a@example.org',
  'A@example.org',
  'b@example.org',
  'nothing',
);
const delegations = fc.constantFrom(
  ...['', '', 'Kenya', 'Keyna', 'Congo', 'IOM', 'International Organization for Migration', 'AU'],
  ...[
    'Example Forum',
    'example forum',
    'Example Forums',
    'Ministry of Health',
    'Embassy of Mexico',
    '__proto__',
  ],
  ...[
    'Ministry of Health of Kenya',
    'Forum – Kenya',
    'Forum Kenya',
    'Government',
    'N/A',
    'Given 1 Family 1',
  ],
);
const states = fc.constantFrom('', '', 'Kenya', 'KENYA', 'Mexico', 'Congo', 'Atlantis', 'IOM');
const categories = fc.constantFrom('', '', 'Government', 'NGO', 'Individual', 'Astronaut');
const positions = fc.constantFrom('', '', 'Director', 'Adviser, Ministry of Health');
const genders = fc.constantFrom('', 'F', 'M', 'H', 'unknown');
const nasty = fc.string({ unit: 'grapheme', maxLength: 30 });
const titles = ['Full name', 'E-mail', 'Organization', 'Country', 'Category', 'Position', 'Gender'];
const columns: ParticipantField[] = [
  ...(['fullName', 'email', 'delegation', 'state', 'category', 'position', 'gender'] as const),
];

const row = fc.tuple(names, emails, delegations, states, categories, positions, genders);
const wildRow = fc.array(fc.oneof(nasty, names, delegations), { minLength: 7, maxLength: 9 });
const rows = fc.array(fc.oneof({ weight: 6, arbitrary: row }, { weight: 1, arbitrary: wildRow }), {
  maxLength: 14,
});
const settings = fc.record({
  columns: fc.constant(columns),
  adjustCapitals: fc.boolean(),
  headerLine: fc.constant(1),
  table: fc.constant(0),
  leftOut: fc.array(fc.integer({ min: 2, max: 10 }), { maxLength: 2 }),
  edits: fc.constantFrom<ParticipantImportOptions['edits']>(
    {},
    { 2: { fullName: 'Given 9 FAMILY 9' }, 3: { delegation: 'Ghana', email: '' } },
  ),
  replaceTyped: fc.constantFrom<ParticipantImportOptions['replaceTyped']>(
    {},
    { 2: ['fullName', 'email'] },
  ),
  delegations: fc.constantFrom<ParticipantImportOptions['delegations']>(
    {},
    { 'Example Forum': { type: 'none' }, Congo: { type: 'state', iso3: 'COD' } },
    { Kenya: { type: 'new' }, Keyna: { type: 'existing', id: idOf('d', 0) as DelegationId } },
    JSON.parse(
      '{"__proto__": {"type": "new"}, "IOM": {"type": "organization", "key": "ilo"}}',
    ) as ParticipantImportOptions['delegations'],
  ),
});

const existing = fc
  .record({
    people: fc.array(
      fc.record({
        name: fc.constantFrom(
          'Given 1 Family 1',
          'Given 1 FAMILY 1',
          'Given Family',
          'Given 2 Family 2',
          'woman, third row',
        ),
        email: fc.constantFrom('', 'a@example.org', 'b@example.org'),
        position: fc.constantFrom('', 'Director'),
        delegation: fc.integer({ min: -1, max: 2 }),
        isIdentified: fc.boolean(),
        typed: fc.subarray(['name', 'email', 'position', 'delegationId', 'gender'] as const),
      }),
      { maxLength: 5 },
    ),
    delegations: fc.shuffledSubarray(
      ['Kenya', 'Example Forum', 'IOM', 'Congo', 'Ministry of Health'],
      { maxLength: 3 },
    ),
  })
  .map(({ people, delegations: present }): ExistingPeople => {
    const states: Partial<Record<string, string>> = { Kenya: 'KEN', Congo: 'COG' };
    return {
      delegations: present.map((name, number) => ({
        ...{
          id: idOf('d', number) as DelegationId,
          name,
          shortName: '',
          isGroup: false,
          region: null,
        },
        ...{ category: 'government', state: states[name] ?? null },
      })),
      participants: people.map(({ delegation, typed, ...person }, number) => ({
        ...{ id: idOf('a', number) as ParticipantId, title: '', gender: null, ...person },
        delegationId:
          delegation < 0 || delegation >= present.length
            ? null
            : (idOf('d', delegation) as DelegationId),
        typed: [...typed],
      })),
    };
  });

const many = { numRuns: Number(process.env['FUZZ_RUNS'] ?? 250) };

describe('an import of people', { timeout: 120_000 }, () => {
  test('taken twice is taken once', () => {
    fc.assert(
      fc.property(rows, existing, settings, (cells, before, options) => {
        const source = sourceOf([titles, ...cells]);
        const first = plan(source, before, options);
        const after = applied(before, first);
        const second = plan(source, after, options);
        expect(second.counts).toMatchObject({ added: 0, changed: 0, delegationsAdded: 0 });
        expect(second.counts.refused).toBe(first.counts.refused);
        expect(second.counts.leftOut).toBe(first.counts.leftOut);
        expect(applied(after, second)).toEqual(after);
      }),
      many,
    );
  });

  test('does what it counts, erases nothing and removes nobody', () => {
    fc.assert(
      fc.property(rows, existing, settings, (cells, before, options) => {
        const source = sourceOf([titles, ...cells]);
        const { counts, rows: planned, ...rest } = plan(source, before, options);
        const after = applied(before, { counts, rows: planned, ...rest });
        const { added, changed, unchanged, refused, leftOut, delegationsAdded } = counts;
        expect(added + changed + unchanged + refused + leftOut).toBe(planned.length);
        expect(after.participants.length - before.participants.length).toBe(added);
        expect(after.delegations.length - before.delegations.length).toBe(delegationsAdded);
        let differing = 0;
        for (const [place, person] of before.participants.entries()) {
          const now = after.participants[place];
          expect(now?.id).toBe(person.id);
          if (JSON.stringify(now) !== JSON.stringify(person)) differing += 1;
          for (const [field, value] of Object.entries(person))
            if (value !== '' && value !== null) expect(now).not.toHaveProperty(field, '');
          if (person.delegationId !== null) expect(now?.delegationId).not.toBeNull();
          const isReplacing = Object.keys(options.replaceTyped).length > 0;
          for (const field of isReplacing ? [] : person.typed)
            expect(now?.[field]).toEqual(person[field]);
        }
        expect(differing).toBe(changed);
        expect(after.delegations.slice(0, before.delegations.length)).toEqual(before.delegations);
        for (const { typed: _, ...person } of after.participants)
          expect(participantSchema.parse(person)).toEqual(person);
        for (const delegation of after.delegations)
          expect(delegationSchema.parse(delegation)).toEqual(delegation);
      }),
      many,
    );
  });

  test('matches whom it matches whatever the order of the rows, where nobody stands in it twice', () => {
    const distinctRows = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        distinctRows,
        fc.infiniteStream(fc.integer({ min: 0, max: 3 })),
        fc.integer(),
        (numbers, kinds, seed) => {
          const present: ExistingPeople = {
            delegations: [],
            participants: [1, 2, 3, 4, 5, 6].map((number) => ({
              ...{
                id: idOf('a', number) as ParticipantId,
                name: `Given ${number} Family ${number}`,
                isIdentified: true,
              },
              ...{ title: '', position: '', delegationId: null, gender: null, typed: [] },
              email: number % 2 === 0 ? `person${number}@example.org` : '',
            })),
          };
          const cells = numbers.map((number) => {
            const kind = kinds.next().value ?? 0;
            const name =
              kind === 1 ? `FAMILY ${number}, Given ${number}` : `Given ${number} Family ${number}`;
            return [name, kind === 2 ? `person${number}@example.org` : ''];
          });
          const matchesOf = (list: string[][]) => {
            const { rows: planned } = plan(sourceOf([['Name', 'Email'], ...list]), present);
            return new Map(planned.map(({ line, matchedId }) => [list[line - 2]?.[0], matchedId]));
          };
          const turned = [...cells].sort((a, b) => hash(a[0] ?? '', seed) - hash(b[0] ?? '', seed));
          expect([...matchesOf(turned)].sort()).toEqual([...matchesOf(cells)].sort());
        },
      ),
      { numRuns: 100 },
    );
  });

  test('is the same each time, for any text in any shape', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.oneof(nasty, names, delegations), { maxLength: 6 }), {
          maxLength: 12,
        }),
        (cells) => {
          const source = sourceOf(cells);
          const first = plan(source);
          expect(plan(source)).toEqual(first);
          const after = applied({ participants: [], delegations: [] }, first);
          expect(plan(source, after, first.options).counts).toMatchObject({
            added: 0,
            changed: 0,
            delegationsAdded: 0,
          });
          expect(JSON.parse(JSON.stringify(first))).toEqual(
            JSON.parse(JSON.stringify(plan(source, undefined, first.options))),
          );
        },
      ),
      { numRuns: 150 },
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

function hash(text: string, seed: number): number {
  let value = seed | 0;
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return value;
}
