// The Node that the project's tools and tests need. The npm package `node` fetches it in an install script;
// script-free installs are safer and npm may refuse scripts, so that step is done here, from the same packages.
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { cachedFolder } from './cached-folder.mjs';
import { SetupError, timed } from './progress.mjs';
import { inCache, inProject, installedVersion } from './project.mjs';
import { npmCommand, runQuietly } from './run-process.mjs';

const onWindows = process.platform === 'win32';
const executableName = onWindows ? 'node.exe' : 'node';

/**
 * The npm package that holds Node for one platform.
 * @param {string} platform as in `process.platform`
 * @param {string} arch as in `process.arch`
 */
export function nodePackageName(platform, arch) {
  const prefix = platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node';
  return `${prefix}-${platform === 'win32' ? 'win' : platform}-${arch}`;
}

/**
 * Guarantees `node_modules/node/bin/node` and a `node` that every npm script finds first.
 * @returns {Promise<{ executable: string, folder: string }>} the folder also has the C headers, in `include/node`
 */
export async function ensureNode() {
  const version = installedVersion('node');
  if (!version) throw new SetupError('The package "node" is not installed; run npm install.');
  const name = nodePackageName(process.platform, process.arch);
  const folder = inCache(`${name}-${version}`);
  if (!existsSync(folder)) {
    await timed(`Fetching Node ${version}`, () =>
      cachedFolder(folder, (into) => fetchPackage(name, version, into)),
    );
  }
  const packed = onWindows ? join(folder, 'bin', 'node.exe') : join(folder, 'bin', 'node');
  const executable = inProject('node_modules', 'node', 'bin', executableName);
  if (!existsSync(executable)) place(packed, executable);
  const first = inProject('node_modules', '.bin', executableName);
  if (!existsSync(first)) linkFirst(executable, first);
  return { executable, folder };
}

/**
 * @param {string} name
 * @param {string} version
 * @param {string} into
 */
async function fetchPackage(name, version, into) {
  const options = [
    '--no-save',
    '--ignore-scripts',
    '--no-package-lock',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--loglevel=error',
  ];
  const npm = npmCommand(['install', ...options, '--prefix', into, `${name}@${version}`]);
  await runQuietly(npm.command, npm.args, { shell: npm.shell, cwd: into });
  for (const part of ['bin', 'include', 'LICENSE']) {
    const found = join(into, 'node_modules', name, part);
    if (existsSync(found)) renameSync(found, join(into, part));
  }
  rmSync(join(into, 'node_modules'), { recursive: true, force: true });
}

/**
 * A hard link where the disk allows it: the file is 120 MB.
 * @param {string} from
 * @param {string} to
 */
function place(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  rmSync(to, { force: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/**
 * @param {string} executable
 * @param {string} first
 */
function linkFirst(executable, first) {
  rmSync(first, { force: true });
  mkdirSync(dirname(first), { recursive: true });
  // Windows needs rights for symbolic links that people seldom have.
  if (onWindows) place(executable, first);
  else symlinkSync(join('..', 'node', 'bin', executableName), first);
}
