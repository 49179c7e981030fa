import { expect, test } from 'vitest';
import { readPastedText } from '../../electron/imports/read-pasted-text';

const rowsOf = async (text: string, html = '') => {
  const source = await readPastedText({ text, html });
  return source.type === 'tables' ? source.tables.map(({ rows }) => rows) : source.type;
};

test('cells of a spreadsheet come as tabs, whatever HTML there is', async () => {
  const html = '<table><tr><td>other</td><td>cells</td></tr></table>';
  expect(await rowsOf('Name\tCountry\nParticipant 1\tKenya', html)).toEqual([
    [
      ['Name', 'Country'],
      ['Participant 1', 'Kenya'],
    ],
  ]);
});

test('a cell with several lines comes in quotation marks', async () => {
  expect(await rowsOf('"Head,\nsecond"\tKenya\nEnvoy\tFiji')).toEqual([
    [
      ['Head,\nsecond', 'Kenya'],
      ['Envoy', 'Fiji'],
    ],
  ]);
});

test('a table of an e-mail whose text has lost its columns is taken from the HTML, as text', async () => {
  const html =
    '<meta charset="utf-8"><table><tr><td><table><tr><th>Name</th><th>Country</th></tr><tr><td><b onclick="x()">Participant&nbsp;1</b><img src=x onerror=x()></td><td>A &amp; B<script>x()</script></td></tr></table></td></tr></table>';
  expect(await rowsOf('Name\nCountry\nParticipant 1\nA & B', html)).toEqual([
    [
      ['Name', 'Country'],
      ['Participant 1', 'A & B'],
    ],
  ]);
});

test('merged cells of a web page leave the others empty', async () => {
  const html =
    '<table><tr><td colspan=2>Day 1<td>x<tr><td rowspan=2>10.00<td>Opening<td>y<tr><td>Panel<td>z</table>';
  expect(await rowsOf('Day 1', html)).toEqual([
    [
      ['Day 1', '', 'x'],
      ['10.00', 'Opening', 'y'],
      ['', 'Panel', 'z'],
    ],
  ]);
});

test('HTML that only dresses the text up is not looked at', async () => {
  expect(
    await rowsOf('Participant 1\nParticipant 2', '<p>Participant 1<br>Participant 2</p>'),
  ).toEqual([[['Participant 1'], ['Participant 2']]]);
});

test('semicolons or commas make columns where every line has them', async () => {
  expect(await rowsOf('Participant 1; Kenya\nParticipant 2; Fiji')).toEqual([
    [
      ['Participant 1', 'Kenya'],
      ['Participant 2', 'Fiji'],
    ],
  ]);
  expect(await rowsOf('Participant 1, Kenya\nParticipant 2, Fiji')).toEqual([
    [
      ['Participant 1', 'Kenya'],
      ['Participant 2', 'Fiji'],
    ],
  ]);
});

test('names one to a line, with quotation marks of their own', async () => {
  expect(await rowsOf('Participant "Two"\n\n  Premie\u0300re Personne 3\u00a0\n')).toEqual([
    [['Participant "Two"'], [], ['Première Personne 3']],
  ]);
});

test('the addresses of an e-mail are a list', async () => {
  expect(await rowsOf('Participant 1 <p1@example.org>; Participant 2 <p2@example.org>;')).toEqual([
    [['Participant 1 <p1@example.org>'], ['Participant 2 <p2@example.org>']],
  ]);
});

test('nothing, and markup too deep, are refused without a name', async () => {
  await expect(readPastedText({ text: ' \n', html: '' })).rejects.toMatchObject({
    error: { code: 'file-not-importable', file: '', reason: 'empty' },
  });
  const deep = `${'<div>'.repeat(5000)}<table><tr><td>a<td>b</table>`;
  await expect(readPastedText({ text: 'a', html: deep })).rejects.toMatchObject({
    error: { reason: 'too-costly' },
  });
});
