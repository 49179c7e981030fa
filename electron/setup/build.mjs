// The built app in out/, made again when what it is made of has changed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { timed } from './progress.mjs';
import { inProject, projectFolder } from './project.mjs';
import { npmCommand, runQuietly } from './run-process.mjs';

const inputs = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'electron.vite.config.ts',
  'package-lock.json',
  'package.json',
];
/** The set-up is not part of the app. */
const leftOut = new Set([join('electron', 'setup')]);

/**
 * A fingerprint of the content and names of all inputs, so that neither a checkout nor a copy looks like a change.
 * @param {string} root
 * @param {string[]} paths files and folders below the root; those that do not exist count as empty
 */
export function fingerprint(root, paths = inputs) {
  const hash = createHash('sha256');
  for (const path of paths) addTo(hash, root, join(root, path));
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} root
 * @param {string} path
 */
function addTo(hash, root, path) {
  const name = relative(root, path);
  if (leftOut.has(name) || !existsSync(path)) return;
  const entries = listIfFolder(path);
  if (entries) return entries.forEach((entry) => addTo(hash, root, join(path, entry)));
  hash
    .update(`${name.split(sep).join('/')}\0`)
    .update(readFileSync(path))
    .update('\0');
}

/** @param {string} path */
function listIfFolder(path) {
  try {
    return readdirSync(path).sort();
  } catch {
    return undefined;
  }
}

/**
 * @param {string} root
 * @returns {boolean} whether out/ is what the sources make
 */
export function isBuilt(root) {
  try {
    return readFileSync(join(root, 'out', '.made-from'), 'utf8') === fingerprint(root);
  } catch {
    return false;
  }
}

/**
 * Guarantees an up-to-date out/.
 * @param {NodeJS.ProcessEnv} env with the project's own Node first on the path
 */
export async function ensureBuilt(env) {
  if (isBuilt(projectFolder)) return;
  await timed('Building the app', () => build(env));
}

/** @param {NodeJS.ProcessEnv} env */
export async function build(env) {
  const stamp = inProject('out', '.made-from');
  rmSync(stamp, { force: true });
  // Taken first: a file that changes during the build makes the result stale.
  const madeFrom = fingerprint(projectFolder);
  const npm = npmCommand(['run', '--silent', 'build']);
  await runQuietly(npm.command, npm.args, { cwd: projectFolder, env, shell: npm.shell });
  writeFileSync(stamp, madeFrom);
}
