import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createCommandLine } from '../../electron/command-line/run-command-line';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-command-line-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const inFolder = (name: string) => join(folder, name);

/** Runs one call as a process would. */
async function rapporteur(...argv: string[]) {
  let out = '';
  let err = '';
  const run = createCommandLine({
    defaultDataFolder: inFolder('data'),
    resourcesFolder: resolve(import.meta.dirname, '../../resources'),
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  return { code: await run(argv), out, err };
}

function file(name: string, content: string): string {
  writeFileSync(inFolder(name), content);
  return inFolder(name);
}

const dialogueFile = (title: string) =>
  JSON.stringify({
    format: 'rapporteur-dialogue',
    version: 1,
    dialogue: { title, language: 'en', attribution: 'name' },
  });

describe('a wrong call ends with 2, says what is wrong and how to call, on stderr', () => {
  test.each([
    [[], 'a command is missing'],
    [['frobnicate'], 'there is no command “frobnicate”'],
    [['constructor'], 'there is no command “constructor”'],
    [['__proto__'], 'there is no command “__proto__”'],
    [['list', '--unknown'], '--unknown'],
    [['list', '--data'], '--data'],
    [['import'], 'import needs a file'],
    [['export'], 'export needs --format'],
    [['export', '--format', 'novel'], '--format is docx or pdf or md'],
    [['export', '--format', 'docx'], 'export needs --out'],
    [['export', '--format', 'docx', '--out', 'x'], 'export needs --dialogue'],
    [['export', '--format', 'docx', '--out', '', '--dialogue', 'x'], 'export needs --out'],
    [['create'], 'create needs --title'],
    [['create', '--title', ''], 'create needs --title'],
    [['create', '--title', 'Dialogue 2', '--without', 'people'], '--without needs --from'],
    [
      ['create', '--title', 'x', '--from', 'y', '--without', 'people,events'],
      '--without is people or codebook or wording, not “events”',
    ],
  ])('%j', async (argv, message) => {
    const { code, out, err } = await rapporteur(...argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    expect(err).toContain('Usage: rapporteur <command>');
  });

  test('two dialogues of one title are told apart by their ids', async () => {
    const path = file('one.json', dialogueFile('Dialogue 1'));
    const ids = [await rapporteur('import', path), await rapporteur('import', path)].map(
      ({ out }) => out.trim(),
    );
    const args = ['export', '--format', 'json', '--out', inFolder('out.json'), '--dialogue'];
    const { code, err } = await rapporteur(...args, 'Dialogue 1');
    expect(code).toBe(2);
    for (const id of ids) expect(err).toContain(id);
    expect((await rapporteur(...args, ids[1]!)).code).toBe(0);
  });

  test('a profile or attribution that there is none of', async () => {
    const { out } = await rapporteur('import', file('one.json', dialogueFile('Dialogue 1')));
    const args = ['export', '--dialogue', out.trim(), '--format', 'md', '--out', inFolder('x.md')];
    for (const more of [
      [],
      ['--profile', 'novel'],
      ['--profile', 'summary', '--attribution', 'all'],
    ]) {
      expect((await rapporteur(...args, ...more)).code).toBe(2);
    }
  });
});

test('help is an answer, not a mistake', async () => {
  for (const argv of [['--help'], ['-h'], ['export', '--help']]) {
    const { code, out, err } = await rapporteur(...argv);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('Exit codes: 0 done, 1 failed, 2 wrong call, 3 not written');
  }
});

describe('a call that fails ends with 1 and says why on stderr', () => {
  test.each<[string, () => string, string]>([
    ['a file that is not there', () => inFolder('missing.json'), 'There is no file'],
    ['a file that is not JSON', () => file('a.json', 'letter'), 'a.json is not JSON'],
    [
      'JSON of another kind',
      () => file('a.json', '{}'),
      'is not a dialogue that this version can read',
    ],
    ['a fault in the file', () => file('a.json', dialogueFile('')), 'dialogue.title'],
    [
      'a newer file',
      () => file('a.json', dialogueFile('Dialogue 1').replace('"version":1', '"version":7')),
      'written by a newer version (format 7; this one reads up to 1)',
    ],
    [
      'a file of 100 MB',
      () => {
        const path = file('a.json', '');
        truncateSync(path, 100 * 1024 * 1024);
        return path;
      },
      'a.json has 100.0 MB; up to 64.0 MB are read',
    ],
  ])('%s', async (_, path, message) => {
    const { code, out, err } = await rapporteur('import', path());
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain(message);
    expect(await rapporteur('list')).toEqual({ code: 0, out: '', err: '' });
    expect(readdirSync(inFolder('data/dialogues'))).toEqual([]);
  });

  test('a dialogue that is not there, or has no event to report on', async () => {
    const args = ['export', '--profile', 'summary', '--format', 'md', '--out', inFolder('x.md')];
    const missing = await rapporteur(...args, '--dialogue', 'Dialogue 9');
    expect(missing).toMatchObject({ code: 1, out: '' });
    expect(missing.err).toContain('There is no dialogue “Dialogue 9”');
    await rapporteur('import', file('one.json', dialogueFile('Dialogue 1')));
    const empty = await rapporteur(...args, '--dialogue', 'Dialogue 1');
    expect(empty).toMatchObject({ code: 1, out: '' });
    expect(empty.err).toContain('event');
  });

  test('an output that cannot be written, which leaves what was there', async () => {
    await rapporteur('import', file('one.json', dialogueFile('Dialogue 1')));
    mkdirSync(inFolder('taken'));
    for (const path of [
      inFolder('taken'),
      inFolder('not/there.json'),
      inFolder('one.json/below.json'),
    ]) {
      const args = ['--dialogue', 'Dialogue 1', '--format', 'json', '--out', path];
      const { code, out, err } = await rapporteur('export', ...args);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toContain('could not be written');
      expect(err).not.toMatch(/\b(E[A-Z]+): \1\b/);
    }
    expect(statSync(inFolder('taken')).isDirectory()).toBe(true);
    expect(readdirSync(inFolder('taken'))).toEqual([]);
  });

  test('a data folder that cannot be made', async () => {
    const { code, out, err } = await rapporteur('list', '--data', join(file('a-file', ''), 'data'));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('cannot be written');
  });

  test('a damaged dialogue is listed, and the message says where it went', async () => {
    const { out } = await rapporteur('import', file('one.json', dialogueFile('Dialogue 1')));
    const id = out.trim();
    writeFileSync(inFolder(`data/dialogues/${id}.sqlite`), 'damage '.repeat(1000));
    expect((await rapporteur('list')).out).toBe(`${id}\t${id}\tdatabase-corrupt\n`);
    const args = ['--dialogue', id, '--format', 'json', '--out', inFolder('x.json')];
    const { code, err } = await rapporteur('export', ...args);
    expect(code).toBe(1);
    expect(err).toContain(inFolder(`data/set-aside/${id}.sqlite`));
  });
});

describe('what works', () => {
  test('the sample goes in, is listed and comes out in every format', async () => {
    const added = await rapporteur('import-sample');
    expect(added).toMatchObject({ code: 0, err: '' });
    const id = added.out.trim();
    const title = 'International Dialogue on Migration 2017';
    const listed = await rapporteur('list');
    expect(listed.out).toMatch(new RegExp(`^${id}\t${title}\t\\d+\n$`));
    for (const format of ['docx', 'md']) {
      const args = ['--dialogue', title, '--profile', 'summary', '--format', format];
      const path = inFolder(`draft.${format}`);
      expect(await rapporteur('export', ...args, '--out', path)).toEqual({
        code: 0,
        out: '',
        err: '',
      });
      expect(statSync(path).size).toBeGreaterThan(5000);
    }
    expect(readFileSync(inFolder('draft.docx')).subarray(0, 2).toString()).toBe('PK');
  });

  test('a dialogue that is exported and imported elsewhere is exported the same', async () => {
    await rapporteur('import-sample');
    const exportTo = async (name: string, ...data: string[]) => {
      const [{ out }] = [await rapporteur('list', ...data)];
      const args = ['--dialogue', out.split('\t')[0]!, '--format', 'json', '--out', inFolder(name)];
      expect((await rapporteur('export', ...args, ...data)).code).toBe(0);
      return readFileSync(inFolder(name), 'utf8');
    };
    const first = await exportTo('first.json');
    const elsewhere = ['--data', inFolder('elsewhere')];
    expect((await rapporteur('import', inFolder('first.json'), ...elsewhere)).code).toBe(0);
    expect(await exportTo('second.json', ...elsewhere)).toBe(first);
  });
});

describe('a dialogue is made', () => {
  const exported = async (id: string) => {
    const args = ['--dialogue', id, '--format', 'json', '--out', inFolder('made.json')];
    expect((await rapporteur('export', ...args)).code).toBe(0);
    return JSON.parse(readFileSync(inFolder('made.json'), 'utf8')) as Record<string, unknown[]>;
  };

  test('by its title alone', async () => {
    const { code, out, err } = await rapporteur('create', '--title', ' Dialogue  2 ');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect((await rapporteur('list')).out).toBe(`${out.trim()}\tDialogue 2\t0\n`);
    const blank = await rapporteur('create', '--title', '  ');
    expect(blank).toMatchObject({ code: 1, out: '' });
    expect(blank.err).toContain('title is not acceptable (required)');
  });

  test('from an earlier one by its title or id, with everything or without some of it', async () => {
    const sample = (await rapporteur('import-sample')).out.trim();
    const title = 'International Dialogue on Migration 2017';
    const old = await exported(sample);
    const all = await rapporteur('create', '--title', 'Dialogue 2', '--from', title);
    expect(all).toMatchObject({ code: 0, err: '' });
    const made = await exported(all.out.trim());
    expect(made['themes']).toEqual(old['themes']);
    expect(made['delegations']).toEqual(old['delegations']);
    expect(made['events']).toEqual([]);
    const without = ['--from', sample, '--without', 'people, wording'];
    const some = await rapporteur('create', '--title', 'Dialogue 3', ...without);
    expect(await exported(some.out.trim())).toMatchObject({
      ...{ themes: old['themes'], delegations: [], participants: [] },
    });
  });

  test('not where the earlier one is not there', async () => {
    const { code, out, err } = await rapporteur('create', '--title', 'x', '--from', 'Dialogue 9');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('There is no dialogue “Dialogue 9”');
    expect((await rapporteur('list')).out).toBe('');
  });
});

describe('a draft from the command line', () => {
  const withEvents = (...titles: string[]) =>
    JSON.stringify({
      ...(JSON.parse(dialogueFile('Dialogue 1')) as object),
      participants: [{ ref: 'speaker-12', name: 'Speaker Twelve' }],
      events: titles.map((title, index) => ({
        ref: `event-${index}`,
        kind: 'workshop',
        title,
        startsOn: '2026-05-10',
        endsOn: '2026-05-10',
        timeZone: 'UTC',
        passages: [{ slot: 'tone', text: `${title} was praised by Speaker Twelve.` }],
      })),
    });
  const draft = (...more: string[]) => {
    const args = ['--dialogue', 'Dialogue 1', '--profile', 'summary', '--format', 'md'];
    return rapporteur('export', ...args, '--out', inFolder('draft.md'), ...more);
  };

  test('that would give somebody away is not written, unless that is overridden', async () => {
    await rapporteur('import', file('one.json', withEvents('Workshop 1')));
    const refused = await draft('--attribution', 'none');
    expect(refused).toMatchObject({ code: 3, out: '' });
    expect(refused.err).toContain('“Speaker Twelve” still identifies a person (1×)');
    expect(existsSync(inFolder('draft.md'))).toBe(false);
    const forced = await draft('--attribution', 'none', '--override-leaks');
    expect(forced).toMatchObject({ code: 0, out: '' });
    expect(forced.err).toContain('“Speaker Twelve” still identifies a person (1×)');
    expect(await draft('--attribution', 'name')).toEqual({ code: 0, out: '', err: '' });
  });

  test('the name of the file is checked as well', async () => {
    await rapporteur('import', file('one.json', withEvents('Workshop 1')));
    const path = inFolder('Notes on Speaker Twelve.md');
    const args = ['--dialogue', 'Dialogue 1', '--profile', 'summary', '--format', 'md'];
    const { code, err } = await rapporteur(
      ...['export', ...args, '--attribution', 'delegation', '--out', path],
    );
    expect(code).toBe(3);
    expect(err).toContain('(2×)');
  });

  test('for every dialogue file of a folder: what one of them cannot, the others can', async () => {
    mkdirSync(inFolder('in'));
    file('in/a.json', withEvents('Workshop 1', 'Workshop 2'));
    file('in/b.json', withEvents('Workshop 1'));
    file('in/c.json', 'not a dialogue');
    file('in/d.json', withEvents());
    file('in/notes.txt', 'not looked at');
    const args = ['export', '--folder', inFolder('in'), '--profile', 'summary', '--format', 'md'];
    const { code, out, err } = await rapporteur(...args, '--out', inFolder('out'));
    expect(code).toBe(1);
    expect(err).toContain('c.json');
    expect(err).toContain('d.json: There is no event in “Dialogue 1”');
    const written = readdirSync(inFolder('out'));
    expect(written).toHaveLength(3);
    expect(out.trim().split('\n').sort()).toEqual(written.map((name) => inFolder(`out/${name}`)));
    expect(await rapporteur('list')).toEqual({ code: 0, out: '', err: '' });
    const leaking = await rapporteur(...args, '--out', inFolder('none'), '--attribution', 'none');
    expect(leaking.code).toBe(3);
    expect(readdirSync(inFolder('none'))).toEqual([]);
    const nowhere = ['export', '--folder', inFolder('gone'), ...args.slice(3)];
    expect((await rapporteur(...nowhere, '--out', inFolder('out'))).code).toBe(1);
  });

  test('is of the event that was named, and of none where several fit', async () => {
    await rapporteur('import', file('two.json', withEvents('Workshop 1', 'Workshop 2')));
    const unclear = await draft();
    expect(unclear).toMatchObject({ code: 2, out: '' });
    expect(unclear.err).toContain('Workshop 2');
    expect((await draft('--event', 'Workshop 2')).code).toBe(0);
    const text = readFileSync(inFolder('draft.md'), 'utf8');
    expect(text).toContain('Workshop 2 was praised');
    expect(text).not.toContain('Workshop 1 was praised');
    const missing = await draft('--event', 'Workshop 9');
    expect(missing.code).toBe(1);
    expect(missing.err).toContain('There is no event “Workshop 9”');
  });
});
