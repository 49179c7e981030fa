// Where things are: the checkout, and the cache that several checkouts share.
// This file and all others in this folder run on plain Node 20 before any package is installed.
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the checkout. */
export const projectFolder = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * Absolute path of a file or folder of the checkout.
 * @param {...string} segments
 */
export const inProject = (...segments) => join(projectFolder, ...segments);

/**
 * The folder for what is expensive to fetch or to compile, by each platform's own convention.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform as in `process.platform`
 * @param {string} home
 * @returns {string}
 */
export function cacheFolder(env = process.env, platform = process.platform, home = homedir()) {
  if (platform === 'win32')
    return join(env.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'rapporteur', 'Cache');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'rapporteur');
  return join(env.XDG_CACHE_HOME || join(home, '.cache'), 'rapporteur');
}

/**
 * Absolute path inside the cache folder.
 * @param {...string} segments
 */
export const inCache = (...segments) => join(cacheFolder(), ...segments);

/**
 * @param {string} path
 * @returns {any} the parsed file, or undefined when it is missing or unreadable
 */
export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * The version of an installed package.
 * @param {string} name
 * @returns {string | undefined}
 */
export const installedVersion = (name) =>
  readJson(inProject('node_modules', name, 'package.json'))?.version;
