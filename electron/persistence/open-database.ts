import BetterSqlite, { type Database } from 'better-sqlite3';
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { AppFailure, fail } from '../../shared/app-error';
import { freePath } from './free-path';
import { migrate, refuseNewerSchema, schemaVersion } from './migrate';
import { latestVersion } from './migrations/migrations';
import { asStorageFailure } from './storage-failure';

export type { Database };

/** Files up to this size are checked at every opening; larger ones only after a run that ended badly. Bytes. */
const alwaysCheckedSize = 8 * 1024 * 1024;

/** Where Electron's Node-API is older than the shipped binary's, the start-up script names one that fits. */
function connect(file: string | Buffer, options: BetterSqlite.Options = {}): Database {
  const nativeBinding = process.env['RAPPORTEUR_SQLITE_BINDING'];
  return new BetterSqlite(file, nativeBinding ? { ...options, nativeBinding } : options);
}

/**
 * Opens a dialogue's database, making or migrating it as needed.
 *
 * Order matters: refuse a newer schema on a connection that cannot even empty the journal into the file, check before
 * anything is written, copy before migrating.
 * @throws AppFailure `database-too-new`; `database-corrupt` after the file was moved to `setAsideFolder`; or one of
 * the storage failures
 */
export function openDatabase(file: string, setAsideFolder: string): Database {
  try {
    return openChecked(file);
  } catch (error) {
    const failure = asStorageFailure(error, dirname(file));
    if (failure?.error.code !== 'database-corrupt') throw failure ?? error;
    return fail({ code: 'database-corrupt', keptAs: setAside(file, setAsideFolder) });
  }
}

function openChecked(file: string): Database {
  const isDirty = existsSync(`${file}-wal`) && statSync(`${file}-wal`).size > 0;
  const isNew = !existsSync(file);
  if (!isNew) openForReading(file).close();
  const isSmall = isNew || statSync(file).size <= alwaysCheckedSize;
  const database = connect(file);
  try {
    const found = schemaVersion(database);
    // A file that is there and was never set up has lost what was in it, e.g. cut to nothing by a full disk.
    if (!isNew && found === 0) throw corrupt();
    if (isDirty || isSmall) quickCheck(database);
    database.pragma('journal_mode = WAL');
    setDurability(database);
    // Kibibytes; the default of 2 MB cannot hold what one search over a large dialogue touches.
    database.pragma('cache_size = -16000');
    // Bytes; pages that are read straight from the file cost half of what copies cost. Only reading uses it.
    database.pragma('mmap_size = 268435456');
    if (found > 0 && found < latestVersion) copyBeforeMigrating(database, file, found);
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** How long one connection waits for another's transaction. Milliseconds; an import of 20,000 rows takes seconds. */
const patience = 60_000;

/**
 * A further connection to a database that this process has open, and so has checked and migrated, for a thread of its
 * own. Close it after use.
 */
export function openBeside(file: string): Database {
  const database = connect(file, { fileMustExist: true, timeout: patience });
  setDurability(database);
  return database;
}

function setDurability(database: Database): void {
  // WAL defaults to NORMAL in this build, which may lose acknowledged commits when the power fails.
  database.pragma('synchronous = FULL');
  database.pragma('fullfsync = ON');
  database.pragma('foreign_keys = ON');
}

function quickCheck(database: Database): void {
  const answer = database.pragma('quick_check(1)', { simple: true });
  if (answer !== 'ok') throw corrupt();
}

function corrupt(): AppFailure {
  return new AppFailure({ code: 'database-corrupt', keptAs: '' });
}

function copyBeforeMigrating(database: Database, file: string, version: number): void {
  const copy = `${file}.v${version}-backup`;
  if (!existsSync(copy)) database.prepare('VACUUM INTO ?').run(copy);
}

/** Moves the file with its journal out of the way under a name that is not taken; nothing is deleted. */
function setAside(file: string, folder: string): string {
  mkdirSync(folder, { recursive: true });
  const target = freePath(folder, basename(file));
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, target + suffix);
  }
  return target;
}

/** Opens for reading only, without migrating: for the list of dialogues. Close it after use. */
export function openForReading(file: string): Database {
  try {
    const database = connect(file, { readonly: true, fileMustExist: true });
    try {
      refuseNewerSchema(database);
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  } catch (error) {
    throw asStorageFailure(error, dirname(file)) ?? error;
  }
}

/** An empty, fully migrated database that lives in memory. */
export function openInMemory(): Database {
  const database = connect(':memory:');
  database.pragma('foreign_keys = ON');
  migrate(database);
  return database;
}

/**
 * What a file holds, in the schema of this release, for reading. An older file is migrated in memory and stays as it
 * is. Close it after use. @throws AppFailure as {@link openForReading}
 */
export function openMigratedForReading(file: string): Database {
  const database = openForReading(file);
  if (schemaVersion(database) === latestVersion) return database;
  try {
    const bytes = database.serialize();
    // Bytes 18 and 19 say that the file has a write-ahead log, which a database in memory cannot have.
    bytes.fill(1, 18, 20);
    const copy = connect(bytes);
    migrate(copy);
    return copy;
  } finally {
    database.close();
  }
}
