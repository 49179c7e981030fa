// What Electron needs of a Linux system: shared libraries, and a virtual display where there is no screen.
import { installPackages } from './debian-packages.mjs';
import { display } from './display.mjs';
import { SetupError } from './progress.mjs';
import { capture, isOnPath } from './run-process.mjs';

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

/** @typedef {{ libraries: string[], needsVirtualDisplay: boolean }} Missing */

/**
 * @param {string} lddOutput
 * @returns {string[]} the libraries that the loader did not find
 */
export function missingLibraries(lddOutput) {
  const found = lddOutput.matchAll(/^\s*(\S+) => not found$/gm);
  return [...new Set([...found].map((match) => /** @type {string} */ (match[1])))];
}

/**
 * The Debian packages to install.
 * @param {Missing} missing
 * @returns {string[]} empty when nothing is missing
 */
export function packagesFor({ libraries, needsVirtualDisplay }) {
  return [
    ...(libraries.length > 0 ? libraryPackages : []),
    ...(needsVirtualDisplay ? displayPackages : []),
  ];
}

/**
 * Guarantees on Linux that Electron can start. Elsewhere it does nothing.
 * @param {string} electron path of the executable
 * @throws {SetupError} with the line to run, where we may not install
 */
export async function ensureSystemLibraries(electron) {
  if (process.platform !== 'linux') return;
  const missing = await whatIsMissing(electron);
  const packages = packagesFor(missing);
  if (packages.length === 0) return;
  await installPackages(packages, explain(missing));
  const stillMissing = await whatIsMissing(electron);
  if (packagesFor(stillMissing).length > 0) throw new SetupError(explain(stillMissing));
}

/**
 * @param {string} electron
 * @returns {Promise<Missing>}
 */
async function whatIsMissing(electron) {
  const { stdout } = await capture('ldd', [electron]);
  return {
    libraries: missingLibraries(stdout),
    needsVirtualDisplay: display() === 'virtual' && !isOnPath('Xvfb'),
  };
}

/** @param {Missing} missing */
function explain({ libraries, needsVirtualDisplay }) {
  const parts = [
    ...(libraries.length > 0
      ? [`Electron needs system libraries that are not installed: ${libraries.join(', ')}.`]
      : []),
    ...(needsVirtualDisplay ? ['There is no screen here, and no Xvfb to stand in for one.'] : []),
  ];
  return parts.join(' ');
}
