// npm packages: installed when what is in node_modules is not what package-lock.json asks for.
import { SetupError, timed } from './progress.mjs';
import { inProject, projectFolder, readJson } from './project.mjs';
import { npmCommand, runQuietly } from './run-process.mjs';

/** @typedef {Record<string, { version?: string, optional?: boolean, os?: string[], cpu?: string[] }>} LockedPackages */

/**
 * Whether all that is locked is installed. Packages for other platforms may be missing, and extra ones do no harm.
 * @param {LockedPackages} locked the `packages` of package-lock.json
 * @param {LockedPackages | undefined} installed the `packages` of npm's own record in node_modules
 */
export function isInstalled(locked, installed) {
  if (!installed) return false;
  return Object.entries(locked).every(([path, { version, optional, os, cpu }]) => {
    if (path === '' || version === undefined) return true;
    const found = installed[path];
    if (!found) return Boolean(optional || os || cpu);
    return found.version === version;
  });
}

/**
 * Guarantees the packages of package-lock.json. `npm ci` would refuse the lock where it lacks packages for other
 * platforms, which a mirror need not hold; `npm install --no-save` takes the same versions and leaves the lock
 * alone. Install scripts are not run: the one step that matters to us is done by ensureNode, and the packages with
 * native code ship it.
 * @throws {SetupError} when npm fails
 */
export async function ensurePackages() {
  const locked = readJson(inProject('package-lock.json'))?.packages;
  if (!locked) throw new SetupError('package-lock.json is missing or damaged.');
  const installed = readJson(inProject('node_modules', '.package-lock.json'))?.packages;
  if (isInstalled(locked, installed)) return;
  const npm = npmCommand([
    'install',
    '--no-save',
    '--ignore-scripts',
    '--include=dev',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  await timed('Installing npm packages', () =>
    runQuietly(npm.command, npm.args, { cwd: projectFolder, shell: npm.shell }),
  );
}
