import BetterSqlite, { type Database } from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { migrate, schemaVersion } from '../../electron/persistence/migrate';
import { latestVersion, migrations } from '../../electron/persistence/migrations/migrations';
import { openInMemory } from '../../electron/persistence/open-database';
import { TrackedTable } from '../../electron/persistence/tracked-table';
import { sqlName, type Column } from '../../electron/persistence/columns';

const folder = resolve(import.meta.dirname, '../../electron/persistence/migrations');
const fixtures = resolve(import.meta.dirname, '../fixtures/persistence');

/** SHA-256 of each released migration, line ends and indentation aside. A released migration never changes. */
const frozen = JSON.parse(readFileSync(join(fixtures, 'frozen-migrations.json'), 'utf8')) as {
  released: Record<string, string>;
  next: Record<string, string>;
};

const opened: Database[] = [];
afterAll(() => opened.forEach((database) => database.close()));

function schemaOf(database: Database): string {
  const rows = database
    .prepare(
      `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'search\\_text\\_%' ESCAPE '\\'
       ORDER BY type DESC, name`,
    )
    .pluck()
    .all() as string[];
  return `${rows.map((sql) => `${sql.replace(/\n {2}/g, '\n')};`).join('\n\n')}\n`;
}

function migratedTo(target: number): Database {
  const database = new BetterSqlite(':memory:');
  opened.push(database);
  migrate(database, target);
  return database;
}

function hashOf(file: string): string {
  const text = readFileSync(join(folder, file), 'utf8').replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(text).digest('hex');
}

test('the schema is the one on record', async () => {
  const database = openInMemory();
  opened.push(database);
  await expect(schemaOf(database)).toMatchFileSnapshot(join(fixtures, 'schema.sql'));
});

test('migrating step by step ends where a fresh database starts', () => {
  const stepwise = migratedTo(1);
  for (let version = 2; version <= latestVersion; version += 1) migrate(stepwise, version);
  const fresh = openInMemory();
  opened.push(fresh);
  expect(schemaOf(stepwise)).toBe(schemaOf(fresh));
  expect(schemaVersion(stepwise)).toBe(latestVersion);
});

test('migrating again changes nothing', () => {
  const database = migratedTo(latestVersion);
  const before = schemaOf(database);
  migrate(database);
  expect(schemaOf(database)).toBe(before);
});

test('a migration that fails leaves the version before it', () => {
  const database = new BetterSqlite(':memory:');
  opened.push(database);
  // Stands in the way of the first table but one.
  database.exec('CREATE TABLE dialogue (id TEXT)');
  expect(() => migrate(database)).toThrow(/already exists/);
  expect(schemaVersion(database)).toBe(0);
  expect(
    database.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'site'").pluck().get(),
  ).toBe(0);
});

test('migrations are numbered without gaps, one file each', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
  const files = readdirSync(folder).filter((file) => /^\d{4}-/.test(file));
  expect(files).toHaveLength(migrations.length);
  files.sort().forEach((file, index) => expect(Number(file.slice(0, 4))).toBe(index + 1));
});

test('released migrations are as they were released', () => {
  const files = readdirSync(folder).filter((file) => /^\d{4}-/.test(file));
  const recorded = { ...frozen.released, ...frozen.next };
  expect(Object.fromEntries(files.map((file) => [file, hashOf(file)]))).toEqual(recorded);
});

test('a migration sees no code of the domain, which goes on changing', () => {
  for (const file of readdirSync(folder).filter((name) => /^\d{4}-/.test(name))) {
    const imports = [...readFileSync(join(folder, file), 'utf8').matchAll(/from '([^']+)'/g)];
    expect(imports.map(([, from]) => from)).toEqual(['better-sqlite3']);
  }
});

test('every logged table is STRICT, has an id and a time of deletion, and the columns that code writes', () => {
  const database = openInMemory();
  opened.push(database);
  for (const [entity, tracked] of TrackedTable.byEntity) {
    const { table, columns } = tracked as unknown as {
      table: string;
      columns: Record<string, Column<unknown>>;
    };
    const names = database.prepare(`SELECT name FROM pragma_table_info(?)`).pluck().all(table);
    expect([entity, names]).toEqual([entity, [...Object.keys(columns).map(sqlName), 'deleted_at']]);
    expect(
      database.prepare('SELECT strict FROM pragma_table_list WHERE name = ?').pluck().get(table),
    ).toBe(1);
  }
});
