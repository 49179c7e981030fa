import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readImportFile } from '../../electron/imports/read-import-file';
import { listFile, listFileName } from '../../electron/services/speakers/export-list';
import { sheetPage } from '../../electron/reports/sheet-page';
import { effectiveAttribution, reveals } from '../../shared/domain/attribution';
import { discloseSheet, type OutputLevel } from '../../shared/speakers/disclosed-sheet';
import { listTable } from '../../shared/speakers/list-table';
import type { Sheet } from '../../shared/speakers/sheet';
import { anySheet, person, sheetOf, turnOf } from '../support/sheet-arbitrary';

const printer = {
  toPdf: (html: string) => Promise.resolve(new TextEncoder().encode(html)),
};
const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

const formats = ['list-csv', 'list-xlsx', 'sheet-pdf'] as const;

/** Every part of every file that goes out, names of the files among them. */
async function outputs(sheet: Sheet, level: OutputLevel): Promise<string> {
  const signOffs = [{ name: 'Zqsigner Zqfamily', at: 1_492_530_000_000, sheet }];
  const disclosed = discloseSheet({ sheet, signOffs, persons: [] }, level);
  const files = await Promise.all(formats.map((what) => listFile(disclosed, what, printer)));
  const parts = [
    text(files[0]!),
    ...Object.values(unzipSync(files[1]!)).map((part) => strFromU8(part)),
    text(files[2]!),
  ];
  const names = formats.map((what) => listFileName(disclosed, what));
  return [...parts, ...names, sheetPage(disclosed, 'style')].join('\n');
}

const filled = (texts: readonly (string | null)[]) =>
  texts.filter((each): each is string => !!each);

it('tells nobody who may not be told of, in any format', async () => {
  await fc.assert(
    fc.asyncProperty(
      anySheet,
      fc.constantFrom('name', 'delegation', 'category', 'none'),
      async (sheet, level) => {
        const written = await outputs(sheet, level);
        const words = new Set(written.split(/[^\p{L}]+/u));
        if (level !== 'name') expect(written).not.toMatch(/Zqsigner|Zqfamily/);
        const entries = [...sheet.turns, ...sheet.requests];
        const allowed = new Set(
          entries.flatMap(({ person: of, attribution }) => {
            const own = effectiveAttribution(level, attribution);
            if (own === 'off-the-record') return [];
            const persons = [of.name, of.title, of.position].flatMap((each) => [
              each,
              ...(each ?? '').split(' '),
            ]);
            return [
              ...(reveals(own, 'name') ? persons : []),
              ...(reveals(own, 'delegation') ? [of.delegation, of.onBehalfOf] : []),
            ];
          }),
        );
        for (const { person: of } of entries) {
          const secrets = filled([of.name, of.title, of.position, of.delegation, of.onBehalfOf]);
          for (const secret of secrets.filter((each) => !allowed.has(each))) {
            // A name of several words is known by each of them; " of " is in every position.
            for (const word of secret.split(' ').filter((each) => each !== 'of')) {
              if (!allowed.has(word)) expect(words.has(word), word).toBe(false);
            }
          }
        }
      },
    ),
    { numRuns: 60 },
  );
});

const evil = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  ' =1',
  '＝1',
  '|calc',
  'a;=1',
  'a; @b',
  '"=1"',
  '_x003D_1',
  '<b>&amp;',
  'a"b,c\nd',
  '\u202e=1',
];
const evilSheet = sheetOf({
  sessionTitle: '=HYPERLINK("x")',
  turns: evil.map((name, index) =>
    turnOf({
      key: `${index}`,
      person: { ...person, title: '', name, position: name, delegation: name },
    }),
  ),
});
const disclosed = discloseSheet({ sheet: evilSheet, signOffs: [], persons: [] }, 'name');

describe('cells that would be formulas', () => {
  it('stand in CSV as text, behind an apostrophe', async () => {
    const csv = text(await listFile(disclosed, 'list-csv', printer));
    expect(csv.startsWith('\ufeffOrder,Session,')).toBe(true);
    const { data, errors } = Papa.parse<string[]>(csv.slice(1).trimEnd());
    expect(errors).toEqual([]);
    expect(new Set(data.map((row) => row.length))).toEqual(new Set([18]));
    // Split at semicolons, as Excel does in half of Europe, no cell begins with a formula either.
    for (const separator of [undefined, ';']) {
      const cells = Papa.parse<string[]>(
        csv.slice(1),
        separator ? { delimiter: separator } : {},
      ).data.flat();
      for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@＝|]/u);
    }
    expect(data[1]?.slice(1, 4)).toEqual(['\'=HYPERLINK("x")', '', "'=1+1"]);
  });

  it('are typed texts in a workbook, which our own import reads as they were', async () => {
    const bytes = await listFile(disclosed, 'list-xlsx', printer);
    const parts = unzipSync(bytes);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(sheet).toContain('state="frozen"');
    expect(Object.keys(parts).filter((name) => name.startsWith('docProps'))).toEqual([]);
    const source = await readImportFile({ fileName: 'list.xlsx', bytes });
    if (source.type !== 'tables') throw new Error('no table');
    const { rows } = source.tables[0]!;
    const names = rows.slice(1).map((row) => row[3]);
    expect(names).toEqual(evil.map((name) => name.replace(/[\t\r\n]/g, ' ').trim()));
  });
});

it('is a page that holds no markup but its own, in a language, with headings in order', () => {
  const page = sheetPage(disclosed, 'printer');
  expect(page).toContain('<html lang="en">');
  expect(page).not.toMatch(/<script|<b>|javascript:|https?:/i);
  expect([...page.matchAll(/<h(\d)/g)].map(([, level]) => level)).toEqual(['1', '2', '2']);
  expect(sheetPage(disclosed, 'style')).toContain('counter(page)');
});

it('has a row for every entry, and the figures as numbers', () => {
  const { columns, rows } = listTable(disclosed);
  expect(rows).toHaveLength(evil.length);
  for (const row of rows)
    row.forEach((cell, at) => {
      if (cell !== null)
        expect(typeof cell).toBe(columns[at]?.type === 'number' ? 'number' : 'string');
    });
});
