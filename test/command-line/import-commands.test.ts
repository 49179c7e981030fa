import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCommandLine } from '../../electron/command-line/run-command-line';

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-import-'));
  await rapporteur('create', '--title', 'Dialogue 1');
});
afterEach(() => rmSync(folder, { recursive: true }));

async function rapporteur(...argv: string[]) {
  let out = '';
  let err = '';
  const run = createCommandLine({
    defaultDataFolder: join(folder, 'data'),
    resourcesFolder: resolve(import.meta.dirname, '../../resources'),
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  const code = await run(argv);
  const counts = Object.fromEntries(
    out
      .split('\n')
      .map((line) => line.split('\t'))
      .filter(([, count]) => count !== undefined && /^\d+$/.test(count))
      .map(([name, count]) => [name, Number(count)]),
  );
  return { code, out, err, counts };
}

function file(name: string, lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, lines.join('\n'));
  return path;
}

const people = () =>
  file('people.csv', [
    'Name;Organization;Email',
    'Person One;Kenya;one@example.org',
    ';Kenya;two@example.org',
    'Person Three;Association 3;three@example.org',
  ]);

test('a dry run prints what the import then does, and does nothing', async () => {
  const call = ['import-participants', people(), '--dialogue', 'Dialogue 1'];
  const dry = await rapporteur(...call, '--dry-run');
  expect(dry).toMatchObject({ code: 0, counts: { added: 2, refused: 1, delegationsAdded: 2 } });
  expect(dry.err).toBe('line 3: name-missing\n');
  const wet = await rapporteur(...call);
  expect(wet.counts).toEqual(dry.counts);
  expect((await rapporteur(...call)).counts).toMatchObject({ added: 0, unchanged: 2 });
});

test('a programme makes its event, and a transcript goes into one of its sessions', async () => {
  const programme = file('programme.csv', [
    'Date,Time,Title',
    '2030-01-15,09:00-09:30,Opening',
    '2030-01-15,09:30-11:00,Panel 1: Pathways',
  ]);
  const taken = await rapporteur('import-programme', programme, '--dialogue', 'Dialogue 1');
  expect(taken).toMatchObject({ code: 0, counts: { sessionsAdded: 2 } });
  const captions = file('captions.vtt', [
    'WEBVTT',
    '',
    '00:01.000 --> 00:04.000',
    '<v Person One>Pathways have to be regular.',
  ]);
  const call = ['import-transcript', captions, '--dialogue', 'Dialogue 1', '--session'];
  expect(await rapporteur(...call, 'Panel 1: Pathways')).toMatchObject({
    ...{ code: 0, counts: { added: 1 } },
  });
  const again = await rapporteur(...call, 'Panel 1: Pathways', '--dry-run');
  expect(again.err).toBe('“Person One”: nobody is known by this name, 1 turns\n');
  const unknown = await rapporteur(...call, 'Panel 9');
  expect(unknown.code).toBe(1);
  expect(unknown.err).toContain('Panel 9');
});

test.each([
  ['import-participants needs a file', ['import-participants', '--dialogue', 'Dialogue 1']],
  ['import-programme needs --dialogue', ['import-programme', 'programme.csv']],
  ['import-transcript needs --session', ['import-transcript', 'a.vtt', '--dialogue', 'Dialogue 1']],
])('a wrong call ends with 2: %s', async (message, argv) => {
  const { code, err } = await rapporteur(...argv);
  expect(code).toBe(2);
  expect(err).toContain(message);
});

test('a file that is none of these ends with 1 and says why', async () => {
  const path = file('people.csv', ['%PDF-1.7', 'binary']);
  const { code, err, out } = await rapporteur(
    ...['import-participants', path, '--dialogue', 'Dialogue 1'],
  );
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).not.toBe('');
  expect(err).not.toMatch(/^\s+at /m);
});

test('what a person would see in the preview is said on stderr', async () => {
  const { code, err, counts } = await rapporteur(
    ...['import-programme', people(), '--dialogue', 'Dialogue 1', '--dry-run'],
  );
  expect({ code, counts }).toMatchObject({ code: 0, counts: { sessionsAdded: 0 } });
  expect(err).toContain('looks more like one for import-participants');
});
