// `npm run package`: an app folder for this machine in dist/, or with arguments whatever electron-builder is asked
// for, such as `-- --win nsis`. The runtime is the one that the set-up found.
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { exitWith, say } from './progress.mjs';
import { inProject, projectFolder } from './project.mjs';
import { run } from './run-process.mjs';
import { prepareElectron } from './setup.mjs';

await exitWith(async () => {
  const { node, runtime, sqliteBinding, env } = await prepareElectron();
  await build(env);
  const staged = inProject('dist', '.runtime');
  stage(runtime.folder, sqliteBinding, staged);
  const asked = process.argv.slice(2);
  const args = asked.length > 0 ? asked : ['--dir'];
  // Only a runtime for this platform is at hand; for another, electron-builder downloads its own.
  const own = args.every((argument) => !/^--(win|mac|linux)/.test(argument));
  const fixed = own
    ? [`-c.electronDist=${join(staged, 'electron')}`, `-c.electronVersion=${runtime.version}`]
    : [];
  try {
    await run(
      node.executable,
      [
        inProject('node_modules', 'electron-builder', 'cli.js'),
        ...args,
        ...fixed,
        '--publish',
        'never',
      ],
      { cwd: projectFolder, env },
    );
  } finally {
    rmSync(staged, { recursive: true, force: true });
  }
  say(`The app is in ${inProject('dist')}.`);
  return 0;
});

/**
 * What electron-builder copies: the runtime without a default app, and the SQLite that this runtime needs.
 * @param {string} runtime
 * @param {string | undefined} sqliteBinding
 * @param {string} staged
 */
function stage(runtime, sqliteBinding, staged) {
  rmSync(staged, { recursive: true, force: true });
  const defaultApp = join(runtime, 'resources', 'app');
  cpSync(runtime, join(staged, 'electron'), {
    recursive: true,
    filter: (path) => path !== defaultApp,
  });
  mkdirSync(join(staged, 'sqlite'), { recursive: true });
  if (sqliteBinding && existsSync(sqliteBinding))
    cpSync(sqliteBinding, join(staged, 'sqlite', 'better_sqlite3.node'));
}
