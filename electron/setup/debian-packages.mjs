// System packages: installed where we are root on Debian or its relatives, else asked for.
import { readFileSync } from 'node:fs';
import { SetupError, say, timed } from './progress.mjs';
import { capture, isOnPath, runQuietly } from './run-process.mjs';

/** @param {string[]} packages */
export const aptLine = (packages) =>
  `apt-get install -y --no-install-recommends ${packages.join(' ')}`;

/**
 * Newer releases have renamed some libraries with the suffix `t64`.
 * @param {string[]} packages
 * @param {(name: string) => boolean} isKnown whether the system's package lists have that name
 */
export const currentNames = (packages, isKnown) =>
  packages.map((name) => (isKnown(`${name}t64`) ? `${name}t64` : name));

/**
 * Installs the packages, or says how to.
 * @param {string[]} packages by their older names
 * @param {string} problem a sentence that says what is missing
 * @throws {SetupError} with the line to run, where we may not or cannot install
 */
export async function installPackages(packages, problem) {
  if (!isDebianLike()) {
    throw new SetupError(
      `${problem} Install what your system has for these packages of Debian, then start again: ${packages.join(', ')}.`,
    );
  }
  if (process.getuid?.() !== 0) {
    const line = aptLine(currentNames(packages, await knownPackages()));
    throw new SetupError(`${problem} Run this line, then start again:\n\n  sudo ${line}`);
  }
  say(problem);
  await timed('Installing system packages', () => install(packages, problem));
}

/**
 * @param {string[]} packages
 * @param {string} problem
 */
async function install(packages, problem) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  let names = packages;
  try {
    await runQuietly('apt-get', ['update', '-q'], { env });
    names = currentNames(packages, await knownPackages());
    await runQuietly('apt-get', ['-q', ...aptLine(names).split(' ').slice(1)], { env });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new SetupError(
      `${problem} They could not be installed:\n\n${reason}\n\nAs root, run\n\n  apt-get update && ${aptLine(names)}`,
    );
  }
}

/** @returns {Promise<(name: string) => boolean>} */
async function knownPackages() {
  const { stdout } = await capture('apt-cache', ['pkgnames']);
  const names = new Set(stdout.split('\n'));
  return (name) => names.has(name);
}

function isDebianLike() {
  try {
    const about = readFileSync('/etc/os-release', 'utf8');
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(about) && isOnPath('apt-get');
  } catch {
    return false;
  }
}
