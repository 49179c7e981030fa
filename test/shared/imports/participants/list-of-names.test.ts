import { expect, test } from 'vitest';
import { plan, sourceOf } from './planning';

const peopleOf = (...rows: string[][]) =>
  plan(sourceOf(rows)).rows.map(({ line, write }) => [
    line,
    write?.fields.name,
    write?.fields.email,
  ]);

const three = [
  [1, 'Ana Speaker', 'speaker1@example.org'],
  [2, 'Bob Speaker', 'speaker2@example.org'],
  [3, 'Cy Speaker', 'speaker3@example.org'],
];

test('the addressees of an e-mail are one person each, with commas between them', () => {
  const line =
    'Ana Speaker <speaker1@example.org>, Bob Speaker <speaker2@example.org>, Cy Speaker <speaker3@example.org>';
  expect(peopleOf([line])).toEqual(three);
});

test('a file that was cut at the signs between addressees has them all', () => {
  expect(
    peopleOf([
      'Ana Speaker <speaker1@example.org>',
      '"Speaker, Bob" <speaker2@example.org>',
      'Cy Speaker <speaker3@example.org>',
      '',
      '',
    ]),
  ).toEqual(three);
});

test('the words before the lines of a message are nobody', () => {
  expect(
    peopleOf(
      ['To: Ana Speaker <speaker1@example.org>; Bob Speaker <speaker2@example.org>'],
      ['Cc: Cy Speaker <speaker3@example.org>'],
    ),
  ).toEqual(three);
});

test('quotation marks around a name with a comma are not part of it', () => {
  expect(
    peopleOf([
      "'Speaker, Ana' <speaker1@example.org>; Speaker, Bob <speaker2@example.org>; Cy Speaker <speaker3@example.org>",
    ]),
  ).toEqual(three);
});

test('signs before the entries of a list with columns are not part of the names', () => {
  const { rows } = plan(
    sourceOf([
      ['• Ana Speaker', 'Kenya'],
      ['• Bob Speaker', 'Canada'],
    ]),
  );
  expect(rows.map(({ write }) => write?.fields.name)).toEqual(['Ana Speaker', 'Bob Speaker']);
});

test('two addresses in a cell below titles do not make a list of its rows', () => {
  const rows = peopleOf(
    ['Name', 'E-mail'],
    ['Ana Speaker', 'A <speaker1@example.org>, B <speaker2@example.org>'],
  );
  expect(rows).toEqual([[2, 'Ana Speaker', 'speaker1@example.org']]);
});
