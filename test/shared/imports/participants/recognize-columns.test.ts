import { describe, expect, test } from 'vitest';
import { fitTitle } from '../../../../shared/imports/participants/column-titles';
import {
  headerSignature,
  recognizeColumns,
} from '../../../../shared/imports/participants/recognize-columns';
import { planParticipants } from '../../../../shared/imports/participants/plan-participants';
import { nobody, plan, registry, sourceOf } from './planning';

const none = () => 'none' as const;
const fieldsOf = (rows: string[][]) =>
  recognizeColumns({ name: '', rows, lines: rows.map((_, place) => place + 1) }, (text) =>
    text === 'Kenya' || text === 'Peru' ? 'state' : text === 'IOM' ? 'organization' : 'none',
  );

describe('titles', () => {
  test.each([
    ['First Name', 'givenName'],
    ['FIRST_NAME', 'givenName'],
    ['Last name*', 'familyName'],
    ['Nom et prénom', 'fullName'],
    ['NOM ET PRENOM', 'fullName'],
    ['Apellidos', 'familyName'],
    ['Country', 'state'],
    ['País', 'state'],
    ['Pays', 'state'],
    ['Organisation/Ministère', 'delegation'],
    ['Name of your organization', 'delegation'],
    ['Country/Organization', 'delegation'],
    ['Structure level', 'delegation'],
    ['Fonction', 'position'],
    ['Cargo', 'position'],
    ['Job title', 'position'],
    ['Courriel', 'email'],
    ['E-mail', 'email'],
    ['Email Address (work)', 'email'],
    ['Correo electrónico', 'email'],
    ['Sexe', 'gender'],
    ['Geschlecht', 'gender'],
    ['Vorname', 'givenName'],
    ['Stakeholder group', 'category'],
    ['Catégorie', 'category'],
    ['Civilité', 'title'],
    ['Registration state', null],
    ['Emergency contact name', null],
    ['Phone country code', null],
    ['Nationality', null],
    ['Pronoun', null],
    ['Address', null],
    ['__proto__', null],
    ['constructor', null],
    ['', null],
  ])('%j holds %j', (title, field) => expect(fitTitle(title)?.field ?? null).toBe(field));
});

describe('columns', () => {
  const fields = (rows: string[][]) => fieldsOf(rows).columns.map(({ field }) => field);

  test('are known by their content where the title is odd', () => {
    expect(
      fields([
        ['Name', 'Contact', 'From'],
        ['Given 1 Family 1', 'a@example.org', 'Kenya'],
        ['Given 2 Family 2', '', 'Peru'],
      ]),
    ).toEqual(['fullName', 'email', 'state']);
  });

  test('a title that its content contradicts is nothing', () => {
    expect(
      fields([
        ['Name', 'Email', 'State'],
        ['Given 1 Family 1', 'yes', 'Complete'],
        ['Given 2 Family 2', 'no', 'Pending'],
      ]),
    ).toEqual(['fullName', null, null]);
  });

  test('"Title" is a form of address or a position, as its content says', () => {
    expect(
      fields([
        ['Name', 'Title'],
        ['Given 1 Family 1', 'Ms.'],
        ['Given 2 Family 2', 'Dr.'],
      ])[1],
    ).toBe('title');
    expect(
      fields([
        ['Name', 'Title'],
        ['Given 1 Family 1', 'Director'],
        ['Given 2 Family 2', 'Head'],
      ])[1],
    ).toBe('position');
  });

  test.each([
    [
      ['Nom', 'Prénom'],
      ['Famille', 'Prénom'],
      ['familyName', 'givenName'],
    ],
    [
      ['Name', 'Vorname'],
      ['Familie', 'Vor'],
      ['familyName', 'givenName'],
    ],
    [
      ['Nombre', 'Apellidos'],
      ['Nombre', 'Apellido'],
      ['givenName', 'familyName'],
    ],
    [
      ['Name', 'First name'],
      ['Given Family', 'Given'],
      ['fullName', null],
    ],
    [
      ['Name', 'First name', 'Last name'],
      ['Given Family', 'Given', 'Family'],
      [null, 'givenName', 'familyName'],
    ],
  ])('%j over %j are %j', (titles, row, expected) =>
    expect(fields([titles, row])).toEqual(expected),
  );

  test('of repeated titles the first counts, or the first that is filled', () => {
    expect(
      fields([
        ['Name', 'Email', 'Email'],
        ['Given 1 Family 1', 'a@example.org', 'b@example.org'],
      ]),
    ).toEqual(['fullName', 'email', null]);
    expect(
      fields([
        ['Name', 'Email', 'Email'],
        ['Given 1 Family 1', '', 'b@example.org'],
      ]),
    ).toEqual(['fullName', null, 'email']);
  });

  test('need no titles', () => {
    const { headerLine, columns } = fieldsOf([
      ['a@example.org', 'Given 1 Family', 'Kenya', 'x'],
      ['b@example.org', 'Given 2 Family', 'Peru', 'y'],
    ]);
    expect(headerLine).toBeNull();
    expect(columns.map(({ field }) => field)).toEqual(['email', 'fullName', 'state', null]);
  });
});

test('a signature is the titles, whatever their case and accents', () => {
  expect(headerSignature(['Prénom', 'E-mail', ''])).toBe(headerSignature(['prenom', 'E MAIL']));
  expect(headerSignature(['Name', 'Email'])).not.toBe(headerSignature(['Email', 'Name']));
  expect(headerSignature(['', ''])).toBe('');
});

test('no table has nothing', () => {
  expect(recognizeColumns({ name: '', rows: [], lines: [] }, none)).toEqual({
    headerLine: null,
    titles: [],
    columns: [],
  });
  expect(plan({ type: 'tables', tables: [], remarks: [] }).counts.added).toBe(0);
});

describe('what was remembered or chosen by hand', () => {
  const source = sourceOf([
    ['Name', 'Org', 'Note'],
    ['Given 1 Family 1', 'IOM', 'Adviser'],
  ]);
  const signature = headerSignature(['Name', 'Org', 'Note']);

  test('wins over what is recognized', () => {
    const remembered = { [signature]: ['fullName', null, 'position'] as const };
    const { columns, rows } = planParticipants({
      source,
      options: null,
      remembered,
      existing: nobody,
      registry,
    });
    expect(columns.map(({ field, by }) => [field, by])).toEqual([
      ['fullName', 'title'],
      [null, 'remembered'],
      ['position', 'remembered'],
    ]);
    expect(rows[0]?.write?.fields.position).toBe('Adviser');
    const options = {
      columns: ['fullName', 'delegation', null] as ('fullName' | 'delegation' | null)[],
    };
    const byHand = planParticipants({ source, options, remembered, existing: nobody, registry });
    expect(byHand.columns.map(({ by }) => by)).toEqual(['title', 'title', null]);
  });

  test('a line of titles that a person pointed at is taken, and the columns are found anew', () => {
    const two = sourceOf([
      ['Name', 'Email'],
      ['Nom', 'Pays'],
      ['Given 1 Family 1', 'Kenya'],
    ]);
    const { columns } = plan(two, nobody, { headerLine: 2, columns: [] });
    expect(columns.map(({ field }) => field)).toEqual(['fullName', 'state']);
  });
});
