import { describe, expect, test } from 'vitest';
import {
  genderReader,
  isBlank,
  readCategory,
  readEmail,
  tidyCell,
} from '../../../../shared/imports/participants/cell-values';

test.each([
  ['person@example.org', 'person@example.org'],
  [' <Person.1@Example.org> ', 'Person.1@Example.org'],
  ['mailto:person@example.org', 'person@example.org'],
  ['a@example.org; b@example.org', 'a@example.org'],
  ['Given Family <person@example.org>', 'person@example.org'],
  ['persønn@exämple.org', 'persønn@exämple.org'],
  ['person@example', null],
  ['@example.org', null],
  ['person at example.org', null],
  ['', null],
])('the e-mail in %j is %j', (text, email) => expect(readEmail(text)).toBe(email));

test.each([
  ['Government', 'government'],
  ['Member State', 'government'],
  ['Gouvernement', 'government'],
  ['Gobierno', 'government'],
  ['NGO', 'civil-society'],
  ['Non-governmental organization', 'civil-society'],
  ['Société civile', 'civil-society'],
  ['Representative of civil society', 'civil-society'],
  ['ONG', 'civil-society'],
  ['UN', 'un-entity'],
  ['Naciones Unidas', 'un-entity'],
  ['Intergovernmental organization', 'intergovernmental'],
  ['Local government', 'local-authority'],
  ['Autorité locale', 'local-authority'],
  ['Private sector', 'private-sector'],
  ['Secteur privé', 'private-sector'],
  ['Academia', 'academia'],
  ['Medios de comunicación', 'media'],
  ['Diaspora', 'diaspora'],
  ['Individual', 'individual-expert'],
  ['Regional consultative process', 'regional-process'],
  ['Astronaut', null],
  ['constructor', null],
  ['__proto__', null],
  ['', null],
])('the category %j is %j', (text, category) => expect(readCategory(text)).toBe(category));

describe('gender', () => {
  test.each([
    [['F', 'M'], 'M', 'man'],
    [['F', 'M'], 'F', 'woman'],
    [['H', 'M'], 'M', 'woman'],
    [['H', 'M'], 'H', 'man'],
    [['H', 'F'], 'H', 'man'],
    [['Femme', 'M'], 'M', 'man'],
    [['M'], 'M', null],
    [['Female', 'Male'], 'female', 'woman'],
    [['Mujer', 'Hombre'], 'Hombre', 'man'],
    [['Mme', 'M.'], 'Mme', 'woman'],
    [['other'], 'Other', 'other'],
    [['she/her'], 'she/her', null],
    [['toString'], 'toString', null],
  ])('in a column of %j, %j is %j', (values, text, gender) =>
    expect(genderReader(values)(text)).toBe(gender),
  );
});

test('cells are kept as one line that can be stored', () => {
  expect(tidyCell(' a\r\n\tb\u0000c ')).toBe('a b c');
  expect(tidyCell('e\u0301')).toBe('é');
  expect(tidyCell('\ud800x')).toBe('\ufffdx');
  expect(['', 'n/a', 'N/A', '—', 'TBC', '-'].every(isBlank)).toBe(true);
  expect(isBlank('Nadia')).toBe(false);
});
