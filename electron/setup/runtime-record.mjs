// What the last set-up of this checkout found, for tools that are started by hand afterwards.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inProject } from './project.mjs';

/** @typedef {{ electron: string, electronVersion: string, sqliteBinding: string | null }} RuntimeRecord */

const file = inProject('node_modules', '.cache', 'rapporteur', 'runtime.json');

/** @param {RuntimeRecord} record */
export function writeRuntimeRecord(record) {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(record, undefined, 2)}\n`);
  renameSync(unfinished, file);
}

/**
 * How the app and the tests learn of the runtime.
 * @param {RuntimeRecord} record
 * @returns {Record<string, string>}
 */
export function runtimeVariables({ electron, sqliteBinding }) {
  return {
    RAPPORTEUR_ELECTRON: electron,
    ...(sqliteBinding ? { RAPPORTEUR_SQLITE_BINDING: sqliteBinding } : {}),
  };
}
