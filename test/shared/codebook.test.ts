import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCodebookFile } from '../../electron/imports/read-codebook-file';
import { writeCodebookCsv } from '../../electron/reports/codebook-csv-writer';
import { codebookHeadings, codebookRows } from '../../shared/codebook/codebook-rows';
import { hueFromText, hueNames } from '../../shared/codebook/hue-names';
import { planCodebook, type CodebookPlan } from '../../shared/codebook/plan-codebook';
import type { ThemeId } from '../../shared/domain/ids';
import { themeNameKey, tidyKeywords, type Theme } from '../../shared/domain/themes';
import { foldLine } from '../../shared/domain/text';

type Counted = Theme & { points: number };

const read = (text: string) =>
  readCodebookFile({ fileName: 'codebook.csv', bytes: new TextEncoder().encode(text) });
const written = (themes: readonly Counted[]) =>
  writeCodebookCsv(codebookHeadings, codebookRows(themes));
const reread = (themes: readonly Counted[]) =>
  readCodebookFile({ fileName: 'codebook.csv', bytes: written(themes) });

function theme(name: string, fields: Partial<Counted> = {}): Counted {
  return {
    id: `id of ${name}` as ThemeId,
    name,
    definition: '',
    parentId: null,
    hue: 0,
    keywords: [],
    position: 0,
    points: 0,
    ...fields,
  };
}

/** What is there once the plan is done, in the order of the file. */
const outcome = ({ items }: CodebookPlan) =>
  items.map(({ theme: { name, parent, definition, hue, keywords } }) => ({
    ...{ name, parent: parent?.name ?? null, definition, hue },
    keywords: [...keywords],
  }));
const statuses = (plan: CodebookPlan) =>
  plan.items.map(({ theme: { name, parent }, status }) => [name, parent?.name ?? null, status]);

// Readers trim cells, drop signs that nobody sees or that no file may hold, and remark on those that stand for lost ones.
const seen = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\p{C}\u2028\u2029\u00a0\u2007\u202f\ufffd]/gu, ' ')
    .trim();
const nasty = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.string({ unit: fc.constantFrom(...'/\\;\'"=+-@|%, a>:'), maxLength: 12 }),
  fc.constantFrom('=1+1', "'=x", "''=x", 'a;=b', "a;'=b", 'A / B', 'A\\/B', 'عنوان', '主题', '#3'),
);
const name = nasty.map((text) => foldLine(seen(text)) || 'x');
const definition = fc
  .array(nasty, { maxLength: 3 })
  .map((lines) => lines.map(seen).join('\n').trim());
const rows = fc.array(
  fc.record({ name, definition, hue: fc.nat(11), keywords: fc.array(name), parent: fc.nat(20) }),
  { maxLength: 12 },
);

/** A tree in depth-first order, each name once. */
const trees = rows.map((drawn) => {
  const keys = new Set<string>();
  const themes: Counted[] = [];
  for (const { parent, ...row } of drawn) {
    const key = themeNameKey(row.name);
    if (keys.has(key)) continue;
    keys.add(key);
    const above = themes[parent] ?? null;
    const keywords = tidyKeywords(row.name, row.keywords);
    themes.push(theme(row.name, { ...row, keywords, parentId: above?.id ?? null }));
  }
  const below = (id: ThemeId | null): Counted[] =>
    themes.filter(({ parentId }) => parentId === id).flatMap((each) => [each, ...below(each.id)]);
  return below(null);
});

describe('what is exported', () => {
  test('is the same tree when it is imported into an empty dialogue, and nothing new to this one', () => {
    fc.assert(
      fc.property(trees, (themes) => {
        const { entries, remarks } =
          themes.length === 0 ? { entries: [], remarks: [] } : reread(themes);
        expect(remarks).toEqual([]);
        const plan = planCodebook(entries, []);
        expect(plan.problems).toEqual([]);
        expect(outcome(plan)).toEqual(
          themes.map(({ name, parentId, definition, hue, keywords }) => ({
            ...{ name, definition, hue, keywords },
            parent: themes.find(({ id }) => id === parentId)?.name ?? null,
          })),
        );
        const again = planCodebook(entries, themes);
        expect(again.items.filter(({ status }) => status !== 'unchanged')).toEqual([]);
      }),
      { numRuns: 150, seed: 20_170_418 },
    );
  });

  test('has the mark of UTF-8, and no cell that runs', () => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      written([theme('=HYPERLINK("x")', { definition: 'a\n=b', keywords: ['c', '-d'] })]),
    );
    expect(text.startsWith('\ufeffPath,Name,Parent')).toBe(true);
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
    expect(text).toContain(`"a\n'=b"`);
    expect(text).toContain(`c;' -d`);
  });
});

test('a cycle of parents in a damaged dialogue ends where it closes', () => {
  const above = theme('A', { parentId: theme('B').id });
  const below = theme('B', { parentId: above.id });
  expect(codebookRows([above, below]).map(([path]) => path)).toEqual(['B / A', 'A / B']);
});

describe('a file of another program', () => {
  test.each([
    ['tag,description,number of highlights\nNeeds/Access,"What, and why",3\n', 'What, and why'],
    ['Código;Descripción;Color\nNeeds > Access;Memo;\n'.replace('Código', 'Ruta'), 'Memo'],
    [
      'THÈME\tCatégorie\tMÉMO\tCouleur\nAccess\tNeeds\tMots\tbleu\n'.replace('MÉMO', 'Note'),
      'Mots',
    ],
    ['Parent Code,Code,Memo\n"Needs",Access,\n', null],
  ])('is understood by its headings: %j', (text, memo) => {
    const plan = planCodebook(read(text).entries, []);
    expect(statuses(plan)).toEqual([
      ['Needs', null, 'new'],
      ['Access', 'Needs', 'new'],
    ]);
    expect(plan.items[1]!.theme.definition).toBe(memo ?? '');
  });

  test('may be in another encoding and have strange colours and columns', () => {
    const bytes = Buffer.from('Nom;Couleur;Poids\nDéveloppement;beige\nSanté;#ff0000\n', 'latin1');
    const { entries, remarks } = readCodebookFile({ fileName: 'x.csv', bytes });
    expect(entries.map(({ name, hue }) => [name, hue])).toEqual([
      ['Développement', null],
      ['Santé', 0],
    ]);
    expect(remarks).toEqual([
      { code: 'encoding-guessed', text: 'windows-1252' },
      { code: 'unknown-column', text: 'Poids' },
      { code: 'bad-colour', line: 2, text: 'beige' },
    ]);
  });

  test('without a column of names is refused', () => {
    expect(() => read('Weight,Height\n1,2\n')).toThrow('file-not-importable');
  });
});

describe('an import', () => {
  const needs = theme('Needs');
  const access = theme('Access', {
    parentId: needs.id,
    definition: 'Old',
    keywords: ['entry'],
    hue: 4,
  });

  test('takes nothing away: what the file does not say stays, keywords are added', () => {
    const { entries } = read('name,definition,keywords\naccess,,way in; ENTRY\nNeeds,New,\n');
    const plan = planCodebook(entries, [needs, access]);
    expect(plan.items.map(({ status, changes }) => [status, changes])).toEqual([
      ['changed', ['name', 'keywords']],
      ['changed', ['definition']],
    ]);
    expect(plan.items[0]!.theme).toMatchObject({
      definition: 'Old',
      keywords: ['entry', 'way in'],
    });
    expect(plan.items[0]!.theme.parent?.existing).toBe(needs);
  });

  test('finds a theme by its place first, so that a new name there is a new name', () => {
    const { entries } = read('path,name\nNeeds,Wants\nNeeds / Access,Access\n');
    expect(statuses(planCodebook(entries, [needs, access]))).toEqual([
      ['Wants', null, 'changed'],
      ['Access', 'Wants', 'unchanged'],
    ]);
  });

  test('gives the second of two themes of one name a name that says where it stands, once', () => {
    const { entries } = read('path\nNeeds / Access\nBarriers / Access\nNeeds/Access\n');
    const plan = planCodebook(entries, []);
    expect(statuses(plan)).toEqual([
      ['Needs', null, 'new'],
      ['Access', 'Needs', 'new'],
      ['Barriers', null, 'new'],
      ['Access (Barriers)', 'Barriers', 'new'],
    ]);
    expect(plan.problems.map(({ code, line }) => [code, line])).toEqual([
      ['renamed', 3],
      ['repeated', 4],
    ]);
    const done = outcome(plan).map((each) =>
      theme(each.name, {
        parentId: each.parent === null ? null : theme(each.parent).id,
        hue: each.hue,
      }),
    );
    const again = planCodebook(entries, done);
    expect(again.items.every(({ status }) => status === 'unchanged')).toBe(true);
  });

  test('leaves a theme where it is that would end up below itself', () => {
    const { entries } = read('name,parent\nNeeds,Access\nOne,Two\nTwo,One\n');
    const plan = planCodebook(entries, [needs, access]);
    expect(plan.problems.map(({ code, line }) => [code, line])).toEqual([
      ['cycle', 2],
      ['cycle', 3],
    ]);
    expect(statuses(plan)).toEqual([
      ['Needs', null, 'unchanged'],
      ['One', null, 'new'],
      ['Two', 'One', 'new'],
    ]);
  });

  test('of thousands of themes is quick', () => {
    const lines = Array.from({ length: 5000 }, (_, at) => `Group ${at % 50} / Theme ${at}`);
    const start = performance.now();
    const plan = planCodebook(read(`path\n${lines.join('\n')}\n`).entries, []);
    expect(plan.items).toHaveLength(5050);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

test('a hue is known by its number, its name in three languages, or as a colour', () => {
  expect(hueNames.map((word) => hueFromText(word))).toEqual(hueNames.map((_, hue) => hue));
  expect(['12', '1', ' Bleu ', 'MORADO', '#00ff00', '#08f'].map(hueFromText)).toEqual([
    11, 0, 7, 10, 4, 7,
  ]);
  expect(['0', '13', 'beige', '#808080', ''].map(hueFromText)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});
