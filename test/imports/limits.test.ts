import { expect, test } from 'vitest';
import { readImportFile } from '../../electron/imports/read-import-file';
import { importRowLimit } from '../../shared/imports/import-source';
import { buildWorkbook } from '../support/imports/build-workbook';

/** Making such files takes longer than reading them, and other tests run beside. */
const patient = { timeout: 60_000 };

const row = (index: number) =>
  [
    'Participant',
    'Given',
    'Organization',
    'Title',
    'Position',
    'City',
    'e@example.org',
    'x',
    'y',
  ].map((word) => `${word} ${index}`);
const rowsOf = (count: number) => [row(0), ...Array.from({ length: count }, (_, i) => row(i + 1))];
const csvOf = (count: number) =>
  new TextEncoder().encode(
    rowsOf(count)
      .map((cells) => cells.map((cell) => `"${cell}"`).join(','))
      .join('\r\n'),
  );
const workbookOf = (count: number) =>
  buildWorkbook({
    sheets: [{ name: 'People', rows: rowsOf(count).map((cells, i) => [i, ...cells]) }],
    deflate: true,
  });

test.each([
  ['people.csv', csvOf],
  ['people.xlsx', workbookOf],
])('%s: as many rows as may be are taken, at a sensible speed', patient, async (fileName, make) => {
  const bytes = make(importRowLimit);
  const start = performance.now();
  const source = await readImportFile({ fileName, bytes });
  const took = performance.now() - start;
  expect(source).toMatchObject({ type: 'tables', tables: [{ lines: { length: 20_001 } }] });
  expect(took).toBeLessThan(15_000);
});

test.each([
  ['people.csv', csvOf, 100_000],
  ['people.xlsx', workbookOf, 50_000],
])('%s: far too many rows are counted, not kept', patient, async (fileName, make, found) => {
  await expect(readImportFile({ fileName, bytes: make(found) })).rejects.toMatchObject({
    error: { reason: 'too-many-rows', found, limit: importRowLimit },
  });
});

test('a line of spaces as long as a file takes no longer than any other', patient, async () => {
  const line = `1. Given 1${' '.repeat(150_000)}12 apples`;
  const bytes = new TextEncoder().encode(`List of participants\n${line}\n2. Given 2\n`);
  const start = performance.now();
  expect(await readImportFile({ fileName: 'names.txt', bytes })).toMatchObject({
    type: 'document',
  });
  expect(performance.now() - start).toBeLessThan(10_000);
});
