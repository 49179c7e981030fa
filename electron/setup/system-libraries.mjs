// What Electron needs of a Linux system: shared libraries, and a virtual display where there is no screen.
import { readFileSync } from 'node:fs';
import { display } from './display.mjs';
import { SetupError, say, timed } from './progress.mjs';
import { capture, isOnPath, run } from './run-process.mjs';

/** Debian's packages for a current Electron; each brings its own dependencies. */
const libraryPackages = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libatk-bridge2.0-0',
  'libxss1',
  'libxtst6',
  'libcups2',
  'libdrm2',
];
/** The second is for `xvfb-run`, by which people run single tests. */
const displayPackages = ['xvfb', 'xauth'];

/**
 * @param {string} lddOutput
 * @returns {string[]} the libraries that the loader did not find
 */
export function missingLibraries(lddOutput) {
  const found = lddOutput.matchAll(/^\s*(\S+) => not found$/gm);
  return [...new Set([...found].map((match) => /** @type {string} */ (match[1])))];
}

/**
 * The Debian packages to install. Newer releases have renamed some libraries with the suffix `t64`.
 * @param {{ libraries: string[], needsVirtualDisplay: boolean }} missing
 * @param {(name: string) => boolean} isKnown whether the system's package lists have that name
 * @returns {string[]} empty when nothing is missing
 */
export function packagesFor({ libraries, needsVirtualDisplay }, isKnown) {
  const wanted = [
    ...(libraries.length > 0 ? libraryPackages : []),
    ...(needsVirtualDisplay ? displayPackages : []),
  ];
  return wanted.map((name) => (isKnown(`${name}t64`) ? `${name}t64` : name));
}

/** @param {string[]} packages */
export const aptLine = (packages) =>
  `apt-get install -y --no-install-recommends ${packages.join(' ')}`;

/**
 * Guarantees on Linux that Electron can start. Elsewhere it does nothing.
 * @param {string} electron path of the executable
 * @throws {SetupError} with the line to run, where we may not install
 */
export async function ensureSystemLibraries(electron) {
  if (process.platform !== 'linux') return;
  const missing = await whatIsMissing(electron);
  if (!missing) return;
  if (!isDebianLike())
    throw new SetupError(explain(missing, 'Install these with the tools of your system.'));
  if (process.getuid?.() !== 0) {
    const packages = packagesFor(missing, await knownPackages());
    throw new SetupError(
      explain(missing, `Run this line, then start again:\n\n  sudo ${aptLine(packages)}`),
    );
  }
  await install(missing);
  const stillMissing = await whatIsMissing(electron);
  if (stillMissing)
    throw new SetupError(explain(stillMissing, 'The packages installed did not bring them.'));
}

/** @param {string} electron */
async function whatIsMissing(electron) {
  const { stdout } = await capture('ldd', [electron]);
  const libraries = missingLibraries(stdout);
  const needsVirtualDisplay = display() === 'virtual' && !isOnPath('Xvfb');
  return libraries.length > 0 || needsVirtualDisplay
    ? { libraries, needsVirtualDisplay }
    : undefined;
}

/** @param {{ libraries: string[], needsVirtualDisplay: boolean }} missing */
async function install(missing) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await timed('Installing system libraries', async () => {
    try {
      say('  apt-get update');
      await run('apt-get', ['update', '-qq'], { env });
      const line = aptLine(packagesFor(missing, await knownPackages()));
      say(`  ${line}`);
      await run('apt-get', ['-qq', '-o', 'Dpkg::Use-Pty=0', ...line.split(' ').slice(1)], { env });
    } catch {
      const packages = packagesFor(missing, await knownPackages());
      throw new SetupError(
        explain(missing, `They could not be installed. As root, run\n\n  ${aptLine(packages)}`),
      );
    }
  });
}

/** @returns {Promise<(name: string) => boolean>} */
async function knownPackages() {
  const { stdout } = await capture('apt-cache', ['pkgnames']);
  const names = new Set(stdout.split('\n'));
  return (name) => names.has(name);
}

function isDebianLike() {
  try {
    return (
      /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8')) &&
      isOnPath('apt-get')
    );
  } catch {
    return false;
  }
}

/**
 * @param {{ libraries: string[], needsVirtualDisplay: boolean }} missing
 * @param {string} remedy
 */
function explain({ libraries, needsVirtualDisplay }, remedy) {
  const parts = [
    ...(libraries.length > 0
      ? [`Electron needs system libraries that are not installed: ${libraries.join(', ')}.`]
      : []),
    ...(needsVirtualDisplay ? ['There is no screen here, and no Xvfb to stand in for one.'] : []),
  ];
  return `${parts.join(' ')} ${remedy}`;
}
