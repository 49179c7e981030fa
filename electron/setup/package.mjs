// `npm run package`: an app folder for this machine in dist/, or with arguments whatever electron-builder is asked
// for, such as `-- --win nsis`. For this machine it takes the runtime that the set-up found and downloads nothing.
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { exitWith, say } from './progress.mjs';
import { inProject, projectFolder } from './project.mjs';
import { run } from './run-process.mjs';
import { prepareElectron } from './setup.mjs';

const staged = inProject('dist', '.runtime');
const electronBuilder = inProject('node_modules', 'electron-builder', 'cli.js');

await exitWith(async () => {
  const { node, runtime, sqliteBinding, env } = await prepareElectron();
  await build(env);
  const asked = process.argv.slice(2);
  const here = asked.length === 0;
  const args = here ? ['--dir', ...runtimeOptions(runtime.version)] : asked;
  try {
    stage(here ? { runtime: runtime.folder, sqliteBinding } : undefined);
    await run(node.executable, [electronBuilder, ...args, '--publish', 'never'], {
      cwd: projectFolder,
      env,
    });
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
  say(`The app is in ${inProject('dist')}.`);
  return 0;
});

/** @param {string} version */
function runtimeOptions(version) {
  return [`-c.electronDist=${join(staged, 'electron')}`, `-c.electronVersion=${version}`];
}

/**
 * Lays out what electron-builder copies: the runtime without its default app, and the SQLite that this runtime
 * needs. For other targets the folder stays empty, as the shipped SQLite fits the pinned Electron.
 * @param {{ runtime: string, sqliteBinding: string | undefined } | undefined} found
 */
function stage(found) {
  rmSync(staged, { recursive: true, force: true });
  mkdirSync(join(staged, 'sqlite'), { recursive: true });
  if (!found) return;
  const defaultApp = join(found.runtime, 'resources', 'app');
  cpSync(found.runtime, join(staged, 'electron'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => path !== defaultApp,
  });
  if (found.sqliteBinding) {
    cpSync(found.sqliteBinding, join(staged, 'sqlite', 'better_sqlite3.node'));
  }
}
