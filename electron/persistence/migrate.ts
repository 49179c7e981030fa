import type { Database } from 'better-sqlite3';
import { fail } from '../../shared/app-error';
import { latestVersion, migrations } from './migrations/migrations';

/** Version of the schema that the file holds; 0 for a new file. */
export function schemaVersion(database: Database): number {
  return database.pragma('user_version', { simple: true }) as number;
}

/** @throws AppFailure `database-too-new` where a later release wrote the file, which then stays untouched. */
export function refuseNewerSchema(database: Database): void {
  const found = schemaVersion(database);
  if (found > latestVersion) fail({ code: 'database-too-new', found, supported: latestVersion });
}

/**
 * Brings the schema up to `target`. Each step is one transaction together with its version number, so an interrupted
 * migration continues where it stopped.
 */
export function migrate(database: Database, target = latestVersion): void {
  for (const { version, up } of migrations) {
    if (version <= schemaVersion(database) || version > target) continue;
    database.transaction(() => {
      up(database);
      database.pragma(`user_version = ${version}`);
    })();
  }
}
