// Child processes: either watched (their output is shown on stderr) or captured.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { SetupError } from './progress.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] the whole environment; ours when left out
 * @property {number} [timeoutMs] the process is killed after this long
 * @property {boolean} [shell]
 */

/**
 * Runs to the end with all output on stderr.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @throws {SetupError} when it cannot start, fails or takes too long
 */
export async function run(command, args, options = {}) {
  const child = start(command, args, options, ['ignore', 2, 2]);
  const code = await exitOf(child);
  if (code !== 0) throw new SetupError(`${[command, ...args].join(' ')} failed (${code}).`);
}

/**
 * Like run, but its output is shown only when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @throws {SetupError}
 */
export async function runQuietly(command, args, options = {}) {
  const { code, stdout, stderr } = await capture(command, args, options);
  if (code !== 0) throw new SetupError(`${stdout}${stderr}\n${command} failed (${code}).`);
}

/**
 * Runs to the end and returns what it wrote, whatever its exit code.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, stdout: string, stderr: string }>} code 127 when the command does not exist
 */
export async function capture(command, args, options = {}) {
  const child = start(command, args, options, ['ignore', 'pipe', 'pipe']);
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (chunk) => (stdout += chunk));
  child.stderr?.on('data', (chunk) => (stderr += chunk));
  const code = await exitOf(child);
  return { code, stdout, stderr };
}

/**
 * Runs in the foreground, with our own input and output, and passes interruptions on.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<number>} its exit code
 */
export async function inForeground(command, args, options = {}) {
  const child = start(command, args, options, 'inherit');
  const pass = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
  for (const signal of passedOn) process.on(signal, pass);
  const code = await exitOf(child);
  for (const signal of passedOn) process.off(signal, pass);
  return code;
}

/** @type {NodeJS.Signals[]} */
const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} options
 * @param {import('node:child_process').StdioOptions} stdio
 */
function start(command, args, { cwd, env, timeoutMs, shell }, stdio) {
  return spawn(command, args, {
    cwd,
    env: env ?? process.env,
    shell: shell ?? false,
    timeout: timeoutMs,
    stdio,
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>} 127 when it could not be started, 128 when a signal ended it
 */
function exitOf(child) {
  return new Promise((done) => {
    child.once('error', () => done(127));
    child.once('close', (code) => done(code ?? 128));
  });
}

/**
 * How to call npm: through the copy that started us, if one did, as `npm` is a script of its own on each platform.
 * @param {string[]} args
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function npmCommand(args) {
  const script = process.env.npm_execpath;
  if (script && script.endsWith('.js') && existsSync(script)) {
    return { command: process.execPath, args: [script, ...args], shell: false };
  }
  return { command: 'npm', args, shell: process.platform === 'win32' };
}

/**
 * @param {string} program
 * @returns {boolean} whether the program is on the path
 */
export function isOnPath(program) {
  const names = process.platform === 'win32' ? [`${program}.exe`, `${program}.cmd`] : [program];
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.some((folder) => names.some((name) => existsSync(join(folder, name))));
}
