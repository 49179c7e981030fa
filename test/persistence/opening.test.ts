import BetterSqlite from 'better-sqlite3';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { AppFailure, type AppError } from '../../shared/app-error';
import { openDatabase, openForReading } from '../../electron/persistence/open-database';
import { latestVersion } from '../../electron/persistence/migrations/migrations';
import { createTestApplication } from '../support/test-application';
import { createPopulated } from '../support/populated-dialogue';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-opening-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const setAside = () => join(folder, 'set-aside');
const file = () => join(folder, 'dialogue.sqlite');

function failureOf(work: () => unknown): AppError {
  try {
    work();
  } catch (error) {
    if (error instanceof AppFailure) return error.error;
    throw error;
  }
  throw new Error('it succeeded');
}

/** A database of several hundred pages, closed. */
function makeDatabase(path = file()): void {
  const database = openDatabase(path, setAside());
  const add = database.prepare("INSERT INTO theme VALUES (?, ?, '', NULL, 0, 1, NULL, '[]')");
  database.transaction(() => {
    for (let i = 0; i < 2000; i += 1) add.run(`theme ${i}`, `Theme ${i} `.repeat(40));
  })();
  database.close();
}

test('a database is safe against a loss of power and has its references checked', () => {
  const database = openDatabase(file(), setAside());
  const pragma = (name: string) => database.pragma(name, { simple: true });
  expect(pragma('journal_mode')).toBe('wal');
  expect(pragma('synchronous')).toBe(2);
  expect(pragma('foreign_keys')).toBe(1);
  expect(pragma('user_version')).toBe(latestVersion);
  database.close();
});

describe('a newer schema', () => {
  test('is refused, and the file stays as it is, byte for byte', () => {
    makeDatabase();
    const newer = new BetterSqlite(file());
    newer.pragma(`user_version = ${latestVersion + 1}`);
    newer.close();
    const before = readFileSync(file());
    const refusal = {
      code: 'database-too-new',
      found: latestVersion + 1,
      supported: latestVersion,
    };
    expect(failureOf(() => openDatabase(file(), setAside()))).toEqual(refusal);
    expect(failureOf(() => openForReading(file()))).toEqual(refusal);
    expect(readFileSync(file()).equals(before)).toBe(true);
    expect(existsSync(setAside())).toBe(false);
  });

  test('with a journal that was left behind keeps both', () => {
    makeDatabase();
    const newer = new BetterSqlite(file());
    newer.pragma(`user_version = ${latestVersion + 1}`);
    const copy = join(folder, 'copy.sqlite');
    copyFileSync(file(), copy);
    copyFileSync(`${file()}-wal`, `${copy}-wal`);
    newer.close();
    const before = [readFileSync(copy), readFileSync(`${copy}-wal`)];
    expect(failureOf(() => openDatabase(copy, setAside())).code).toBe('database-too-new');
    expect(readFileSync(copy).equals(before[0]!)).toBe(true);
    expect(readFileSync(`${copy}-wal`).equals(before[1]!)).toBe(true);
  });
});

describe('a damaged file is set aside, never deleted, and the message says where', () => {
  const overwrite = (from: number, length: number) => {
    const bytes = readFileSync(file());
    bytes.fill(0x5a, from, Math.min(bytes.length, from + length));
    writeFileSync(file(), bytes);
  };
  test.each([
    [
      'no database at all',
      () => writeFileSync(file(), 'Not a database, but a letter.'.repeat(100)),
    ],
    ['overwritten from the start', () => overwrite(0, 4096)],
    ['overwritten schema', () => overwrite(100, 3000)],
    ['overwritten pages', () => overwrite(40_960, 200_000)],
    ['cut in half', () => truncateSync(file(), Math.floor(readFileSync(file()).length / 2))],
    ['cut within the first page', () => truncateSync(file(), 1000)],
    ['emptied', () => truncateSync(file(), 0)],
    ['filled with zeros', () => writeFileSync(file(), Buffer.alloc(8192))],
  ])('%s', (_, damage) => {
    makeDatabase();
    damage();
    const before = readFileSync(file());
    const error = failureOf(() => openDatabase(file(), setAside()));
    expect(error.code).toBe('database-corrupt');
    const { keptAs } = error as Extract<AppError, { code: 'database-corrupt' }>;
    expect(keptAs).toBe(join(setAside(), basename(file())));
    expect(readFileSync(keptAs).equals(before)).toBe(true);
    expect(existsSync(file())).toBe(false);
  });

  test('a second one of the same name takes another', () => {
    for (const expected of ['dialogue.sqlite', 'dialogue.sqlite.2', 'dialogue.sqlite.3']) {
      writeFileSync(file(), `damaged ${expected}`.repeat(50));
      expect(failureOf(() => openDatabase(file(), setAside()))).toMatchObject({
        keptAs: join(setAside(), expected),
      });
    }
    expect(readdirSync(setAside())).toHaveLength(3);
  });
});

describe('in the application', () => {
  test('one damaged dialogue is listed with its problem and does not hide the others', async () => {
    const app = createTestApplication();
    const good = await createPopulated(app);
    const emptied = await app.createDialogue('Dialogue 2');
    const garbled = await app.createDialogue('Dialogue 3');
    await app.get('dialogues.close', { id: emptied });
    await app.get('dialogues.close', { id: garbled });
    truncateSync(join(app.dataFolder, 'dialogues', `${emptied}.sqlite`), 0);
    writeFileSync(join(app.dataFolder, 'dialogues', `${garbled}.sqlite`), 'garbled'.repeat(1000));
    const problems = Object.fromEntries(
      (await app.get('dialogues.list', {})).map(({ id, problem }) => [id, problem?.code ?? null]),
    );
    expect(problems).toEqual({
      [good.id]: null,
      [emptied]: 'database-corrupt',
      [garbled]: 'database-corrupt',
    });
    for (const id of [emptied, garbled]) {
      const keptAs = join(app.dataFolder, 'set-aside', `${id}.sqlite`);
      expect(await app.failure('dialogues.open', { id })).toEqual({
        code: 'database-corrupt',
        keptAs,
      });
      expect(existsSync(keptAs)).toBe(true);
    }
    expect((await app.get('dialogues.list', {})).map(({ id }) => id)).toEqual([good.id]);
    app.close();
  });

  test('pages overwritten while it is open become a message, not a crash', async () => {
    const app = createTestApplication({ onProblem: () => undefined });
    const { id } = await createPopulated(app);
    await app.get('dialogues.close', { id });
    const path = join(app.dataFolder, 'dialogues', `${id}.sqlite`);
    const bytes = readFileSync(path);
    bytes.fill(0, 8192);
    writeFileSync(path, bytes);
    const error = await app.failure('programme.tree', { dialogueId: id, input: {} });
    expect(error.code).toBe('database-corrupt');
    app.close();
  });
});
