import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  looksLikeName,
  readPeople,
  readPerson,
} from '../../../../shared/imports/programme/read-people';
import { readRoleLabel } from '../../../../shared/imports/programme/role-words';

describe('one person', () => {
  test.each([
    [
      'Ms. Given 1 Family 1, Director, Organization 3 (Country 1)',
      'Ms.',
      'Given 1 Family 1',
      'Director, Organization 3 (Country 1)',
    ],
    ['H.E. Mr. Given 1 Family 1, Minister', 'H.E. Mr.', 'Given 1 Family 1', 'Minister'],
    ['Her Excellency Given 1 Family 1', 'Her Excellency', 'Given 1 Family 1', ''],
    ['S.E. M. Prénom 1 Nom 1 – Ministre', 'S.E. M.', 'Prénom 1 Nom 1', 'Ministre'],
    ['Sra. Nombre 1 Apellido 1 (Organización 1)', 'Sra.', 'Nombre 1 Apellido 1', 'Organización 1'],
    ['Given 1 Family 1 – Position 1', '', 'Given 1 Family 1', 'Position 1'],
    ['Given 1 Family-Name 1, Jr., Position 1', '', 'Given 1 Family-Name 1, Jr.', 'Position 1'],
    [
      'Director General of Organization 1, Mr. Given 1 Family 1',
      'Mr.',
      'Given 1 Family 1',
      'Director General of Organization 1',
    ],
    ['• Dr Given 1 van der Family 1', 'Dr', 'Given 1 van der Family 1', ''],
    ['Drew Family 1', '', 'Drew Family 1', ''],
    ['Honor Family 1', '', 'Honor Family 1', ''],
  ])('%s', (text, title, name, beside) => {
    expect(readPerson(text)).toEqual({ title, name, beside, isToBeConfirmed: false });
  });

  test.each(['TBC', 'tbd', '[TBC]', 'To be confirmed', 'à confirmer', 'por confirmar', 'T.B.C.'])(
    '%s is nobody yet',
    (text) => {
      expect(readPeople(text)).toEqual([
        { title: '', name: '', beside: '', isToBeConfirmed: true },
      ]);
    },
  );

  test('a name that is still to be confirmed', () => {
    expect(readPerson('Mr. Given 1 Family 1 (TBC), Mayor')).toMatchObject({
      name: 'Given 1 Family 1',
      beside: 'Mayor',
      isToBeConfirmed: true,
    });
  });
});

test.each([
  ['Given 1 Family 1; Given 2 Family 2', 2],
  ['Given 1 Family 1 and Given 2 Family 2', 2],
  ['Prénom 1 Nom 1 et Prénom 2 Nom 2', 2],
  [
    'Ms. Given 1 Family 1, Director, Organization 1, and Mr. Given 2 Family 2, Head, Organization 2',
    2,
  ],
  ['Ms. Given 1 Family 1, Mr. Given 2 Family 2, Dr. Given 3 Family 3', 3],
  ['Ms. Given 1 Family 1, Minister of Foreign Affairs and International Cooperation', 1],
  ['Given 1 Family 1, Research and Innovation', 1],
  ['Given 1 Family 1\nGiven 2 Family 2', 2],
])('%s: %i', (text, count) => {
  expect(readPeople(text)).toHaveLength(count);
});

test.each([
  ['Given 1 Family 1', true],
  ['María de los Ángeles Family 1', true],
  ["Given 1 O'Family", true],
  ['Given J. Family 1', true],
  ['李小龙', true],
  ['will describe a pilot', false],
  ['How do cities work?', false],
  ['Cities and their role in migration governance at all levels', false],
  ['', false],
])('%s looks like a name: %s', (text, expected) => {
  expect(looksLikeName(text)).toBe(expected);
});

test.each([
  ['Moderator: Given 1 Family 1', 'moderator', 'Given 1 Family 1'],
  ['MODERATOR – Given 1 Family 1', 'moderator', 'Given 1 Family 1'],
  ['Modérateur·rice : Prénom 1 Nom 1', 'moderator', 'Prénom 1 Nom 1'],
  ['Modéré par Prénom 1 Nom 1', 'moderator', 'Prénom 1 Nom 1'],
  ['Moderador(a): Nombre 1 Apellido 1', 'moderator', 'Nombre 1 Apellido 1'],
  ['Chair', 'chair', ''],
  ['Co-Chairs:', 'chair', ''],
  ['Chaired by Given 1 Family 1', 'chair', 'Given 1 Family 1'],
  ['Président de séance : Prénom 1 Nom 1', 'chair', 'Prénom 1 Nom 1'],
  ['Panellists', 'panellist', ''],
  ['Panelists:', 'panellist', ''],
  ['Speakers and panellists:', 'panellist', ''],
  ['Intervenant(e)s :', 'panellist', ''],
  ['Ponentes:', 'panellist', ''],
  ['Speaker 1: Given 1 Family 1', 'panellist', 'Given 1 Family 1'],
  ['Keynote speaker: Given 1 Family 1', 'keynote', 'Given 1 Family 1'],
  ['Opening remarks by Given 1 Family 1', 'opener', 'Given 1 Family 1'],
  ['Mot de bienvenue : Prénom 1 Nom 1', 'opener', 'Prénom 1 Nom 1'],
  ['Observaciones finales: Nombre 1 Apellido 1', 'closer', 'Nombre 1 Apellido 1'],
])('%s', (line, role, rest) => {
  expect(readRoleLabel(line)).toMatchObject({ role, rest });
});

test.each([
  'Speaker 12, Director',
  'Chairs are provided',
  'Experts met in 2017',
  'Opening up regular pathways',
  'Welcome by',
])('no label: %s', (line) => {
  expect(readRoleLabel(line)).toBeNull();
});

test('no text makes reading fail, and names are of one line and no longer than the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const { name, title, beside } of readPeople(text)) {
        expect(name).not.toMatch(/\n/);
        expect(name.length + title.length + beside.length).toBeLessThanOrEqual(
          text.normalize('NFC').length + 4,
        );
      }
    }),
  );
});
