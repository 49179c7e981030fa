// The set-up as a whole. Each step does nothing when its work is already done.
import { delimiter, dirname } from 'node:path';
import { ensureElectron } from './electron-runtime.mjs';
import { ensureNode } from './node-runtime.mjs';
import { ensurePackages } from './packages.mjs';
import { say } from './progress.mjs';
import { runtimeVariables, writeRuntimeRecord } from './runtime-record.mjs';
import { ensureSqliteBinding } from './sqlite-binding.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

/**
 * Enough for the tools and the command line, which need no Electron.
 * @returns {Promise<{ node: { executable: string, folder: string }, env: NodeJS.ProcessEnv }>} an environment with the
 *   project's Node first on the path
 */
export async function prepareNode() {
  await ensurePackages();
  const node = await ensureNode();
  const env = {
    ...process.env,
    PATH: `${dirname(node.executable)}${delimiter}${process.env.PATH ?? ''}`,
  };
  return { node, env };
}

/**
 * All that a window needs.
 * @returns {Promise<{
 *   node: { executable: string, folder: string },
 *   runtime: import('./electron-runtime.mjs').Runtime,
 *   sqliteBinding: string | undefined,
 *   env: NodeJS.ProcessEnv,
 * }>} the environment names the runtime and its SQLite
 */
export async function prepareElectron() {
  const { node, env } = await prepareNode();
  const runtime = await ensureElectron(node.executable);
  await ensureSystemLibraries(runtime.executable);
  const sqliteBinding = await ensureSqliteBinding(runtime.version, node);
  const record = {
    electron: runtime.executable,
    electronVersion: runtime.version,
    sqliteBinding: sqliteBinding ?? null,
  };
  writeRuntimeRecord(record);
  if (runtime.kind === 'bundled')
    say(`Using Electron ${runtime.version}, as the pinned one cannot be downloaded here.`);
  return { node, runtime, sqliteBinding, env: { ...env, ...runtimeVariables(record) } };
}
