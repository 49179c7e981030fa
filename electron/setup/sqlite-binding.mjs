// better-sqlite3 ships compiled for Node-API 10. A runtime that speaks an older Node-API needs it compiled from its
// own source; the result is kept in the cache and handed over by path, so that node_modules stays as npm left it.
import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { cachedFolder } from './cached-folder.mjs';
import { installPackages } from './debian-packages.mjs';
import { SetupError, timed } from './progress.mjs';
import { inCache, inProject, installedVersion } from './project.mjs';
import { isOnPath, runQuietly } from './run-process.mjs';

/** From this Electron on, Node-API 10 is there. */
const firstElectronWithNodeApi10 = 36;

/**
 * @param {string} electronVersion
 * @returns {boolean} whether the binding that ships with better-sqlite3 works in that Electron
 */
export function shippedBindingWorks(electronVersion) {
  return Number.parseInt(electronVersion, 10) >= firstElectronWithNodeApi10;
}

/**
 * Guarantees a binding for the runtime. One compiled here also loads in the project's own Node.
 * @param {string} electronVersion
 * @param {{ executable: string, folder: string }} node whose C headers are used
 * @returns {Promise<string | undefined>} path of the binding, or undefined when the shipped one works
 */
export async function ensureSqliteBinding(electronVersion, node) {
  if (shippedBindingWorks(electronVersion)) return undefined;
  const version = installedVersion('better-sqlite3');
  const folder = inCache(
    `better-sqlite3-${version}-for-electron-${electronVersion}-${process.platform}-${process.arch}`,
  );
  const binding = join(folder, 'better_sqlite3.node');
  if (existsSync(binding)) return binding;
  await ensureToolchain();
  await timed(`Compiling SQLite for Electron ${electronVersion} (some minutes, once)`, () =>
    cachedFolder(folder, (into) => compile(into, node)),
  );
  return binding;
}

async function ensureToolchain() {
  const missing = missingTools();
  if (missing.length === 0) return;
  const problem = `SQLite must be compiled for this runtime, which needs ${missing.join(', ')}.`;
  await installPackages(missing, problem);
  if (missingTools().length > 0) throw new SetupError(problem);
}

/** Debian names the packages after the programs. */
const missingTools = () => ['python3', 'make', 'g++'].filter((program) => !isOnPath(program));

/**
 * @param {string} into
 * @param {{ executable: string, folder: string }} node
 */
async function compile(into, node) {
  const work = join(into, 'source');
  cpSync(inProject('node_modules', 'better-sqlite3'), work, { recursive: true });
  cpSync(
    inProject('node_modules', 'node-addon-api'),
    join(work, 'node_modules', 'node-addon-api'),
    { recursive: true },
  );
  const nodeGyp = inProject('node_modules', 'node-gyp', 'bin', 'node-gyp.js');
  // The package of our Node has the headers, so that nothing more is downloaded.
  const headers = existsSync(join(node.folder, 'include', 'node'))
    ? [`--nodedir=${node.folder}`]
    : [];
  await runQuietly(
    node.executable,
    [nodeGyp, 'rebuild', '--release', '--force_build=1', '--loglevel=warn', ...headers],
    {
      cwd: work,
      env: {
        ...process.env,
        PATH: `${dirname(node.executable)}${delimiter}${process.env.PATH}`,
        // All parallel compilers that the machine has room for.
        JOBS: 'max',
        CXXFLAGS: '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
      },
    },
  );
  renameSync(
    join(work, 'build', 'Release', 'better_sqlite3.node'),
    join(into, 'better_sqlite3.node'),
  );
  rmSync(work, { recursive: true });
}
