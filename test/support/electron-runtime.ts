import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface ElectronRuntime {
  /** Absolute path, for Playwright's `executablePath`. */
  readonly executablePath: string;
  /** Our own environment, and what the app needs to find its SQLite in this runtime. */
  readonly environment: Record<string, string>;
}

interface RuntimeRecord {
  readonly electron: string;
  readonly sqliteBinding: string | null;
}

/**
 * The Electron that the set-up chose: named by the environment under `npm test`, else as the last set-up of this
 * checkout recorded it, so that Playwright can be started by hand.
 * @throws when no set-up has run yet
 */
export function electronRuntime(): ElectronRuntime {
  const inherited = Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
  const executablePath = inherited['RAPPORTEUR_ELECTRON'];
  if (executablePath) return { executablePath, environment: inherited };
  const record = lastRecord();
  const environment = { ...inherited };
  if (record.sqliteBinding) environment['RAPPORTEUR_SQLITE_BINDING'] = record.sqliteBinding;
  return { executablePath: record.electron, environment };
}

function lastRecord(): RuntimeRecord {
  const file = join(process.cwd(), 'node_modules', '.cache', 'rapporteur', 'runtime.json');
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as RuntimeRecord;
  } catch (cause) {
    throw new Error('No Electron runtime is set up. Run `node electron/setup/prepare.mjs` once.', {
      cause,
    });
  }
}
