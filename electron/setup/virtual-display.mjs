// A screen for machines that have none. Xvfb is started here rather than by `xvfb-run`, which does not pass
// interruptions on: the app must end before its display does, or it cannot close its windows.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { display } from './display.mjs';
import { SetupError } from './progress.mjs';

/** 1280 by 720 is the smallest window the app is designed for; some room is left around it. */
const screen = '1440x900x24';
const startTimeoutMs = 20_000;

/**
 * Runs the work where a window can open.
 * @template T
 * @param {NodeJS.ProcessEnv} env
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work gets the environment with a display in it
 * @returns {Promise<T>}
 */
export async function withDisplay(env, work) {
  if (display(env) === 'real') return work(env);
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-display-'));
  const authority = join(folder, 'authority');
  writeFileSync(authority, authorityEntry(randomBytes(16)), { mode: 0o600 });
  const server = startServer(authority);
  try {
    return await work({ ...env, DISPLAY: await numberOf(server), XAUTHORITY: authority });
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The same with several displays, so that apps beside each other do not take each other's focus and clipboard. Their
 * variables stand in `RAPPORTEUR_TEST_DISPLAYS`, as JSON; where there is a real display, that is the only one.
 * @template T
 * @param {NodeJS.ProcessEnv} env
 * @param {number} count
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDisplays(env, count, work) {
  if (display(env) === 'real') return work(env);
  /** @type {(found: { DISPLAY?: string | undefined, XAUTHORITY?: string | undefined }[]) => Promise<T>} */
  const next = (found) =>
    found.length === count
      ? work({ ...env, ...found[0], RAPPORTEUR_TEST_DISPLAYS: JSON.stringify(found) })
      : withDisplay(env, ({ DISPLAY, XAUTHORITY }) => next([...found, { DISPLAY, XAUTHORITY }]));
  return next([]);
}

/** @param {string} authority */
function startServer(authority) {
  const options = ['-screen', '0', screen, '-nolisten', 'tcp', '-auth', authority];
  // In a group of its own, so that Ctrl+C reaches the app and not its display.
  return spawn('Xvfb', ['-displayfd', '3', ...options], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  });
}

/**
 * Xvfb picks a free display and tells its number when it is ready.
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>} such as `:99`
 */
function numberOf(server) {
  return new Promise((done, fail) => {
    const refuse = () => fail(new SetupError('The virtual display (Xvfb) does not start.'));
    const timer = setTimeout(refuse, startTimeoutMs);
    server.once('error', refuse);
    server.once('exit', refuse);
    server.stdio[3]?.once('data', (/** @type {Buffer} */ number) => {
      clearTimeout(timer);
      done(`:${number.toString().trim()}`);
    });
  });
}

/**
 * One entry of an X authority file, for any host and display: the cookie that keeps other users of the machine out.
 * @param {Buffer} cookie 16 bytes
 * @returns {Buffer}
 */
export function authorityEntry(cookie) {
  const anyHost = Buffer.from([0xff, 0xff]);
  const parts = [Buffer.alloc(0), Buffer.alloc(0), Buffer.from('MIT-MAGIC-COOKIE-1'), cookie];
  const counted = parts.map((part) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(part.length);
    return Buffer.concat([length, part]);
  });
  return Buffer.concat([anyHost, ...counted]);
}
