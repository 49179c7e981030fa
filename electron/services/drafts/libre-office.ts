import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fail } from '../../../shared/app-error';
import { anonymousOdt } from '../../reports/odt-package';
import { findLibreOffice } from './find-libre-office';

interface ConversionOptions {
  /** LibreOffice's program; null where there is none. */
  program: string | null;
  /** Milliseconds after which the conversion is given up. */
  timeLimit: number;
}

/** A first start with a profile of its own takes LibreOffice some ten seconds on a slow machine. */
const usualTimeLimit = 180_000;

/**
 * A Word document as OpenDocument text, converted by LibreOffice with a profile of its own, so that neither a window
 * that is open nor the settings of the person have a part in it. Nothing stays behind in the temporary folder.
 * @throws AppFailure `libreoffice-missing`, `conversion-failed`, `cancelled`
 */
export async function convertToOdt(
  docx: Uint8Array,
  signal: AbortSignal,
  options: Partial<ConversionOptions> = {},
): Promise<Uint8Array> {
  if (signal.aborted) fail({ code: 'cancelled' });
  const { program = findLibreOffice(), timeLimit = usualTimeLimit } = options;
  if (program === null) fail({ code: 'libreoffice-missing' });
  const folder = await mkdtemp(join(tmpdir(), 'rapporteur-odt-'));
  try {
    await writeFile(join(folder, 'draft.docx'), docx);
    await mkdir(join(folder, 'out'));
    await run(program, conversion(folder), { folder, signal, timeLimit });
    return anonymousOdt(await converted(join(folder, 'out', 'draft.odt')), docx);
  } finally {
    // On Windows a program that has just ended may still hold its files for a moment.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

function conversion(folder: string): string[] {
  return [
    ...['--headless', '--norestore', '--nolockcheck', '--nodefault'],
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    ...['--convert-to', 'odt:writer8', '--outdir', join(folder, 'out')],
    join(folder, 'draft.docx'),
  ];
}

/** LibreOffice ends well even where it has written nothing. */
async function converted(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    return fail({ code: 'conversion-failed', detail: 'no file was written' });
  }
}

interface RunOptions {
  folder: string;
  signal: AbortSignal;
  timeLimit: number;
}

function run(program: string, args: readonly string[], options: RunOptions): Promise<void> {
  const { folder, signal, timeLimit } = options;
  return new Promise((resolve, reject) => {
    // The program starts others: as a group of their own they can be ended together.
    const isGroup = process.platform !== 'win32';
    const child = spawn(program, args, {
      ...{ cwd: folder, detached: isGroup, windowsHide: true },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    let ended: 'cancelled' | 'late' | null = null;
    const end = (reason: 'cancelled' | 'late') => {
      ended ??= reason;
      endAll(child, isGroup);
    };
    const cancel = () => end('cancelled');
    signal.addEventListener('abort', cancel, { once: true });
    const timer = setTimeout(() => end('late'), timeLimit);
    const settle = (problem: string | null) => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      settled({ ended, problem, timeLimit }, resolve, reject);
    };
    child.stderr.on('data', (part: Buffer) => {
      said = (said + part.toString()).slice(0, 400);
    });
    child.on('error', (error) => settle(error.message));
    child.on('close', (code) => settle(code === 0 ? null : `exit ${code ?? 'killed'}: ${said}`));
  });
}

function settled(
  outcome: { ended: 'cancelled' | 'late' | null; problem: string | null; timeLimit: number },
  resolve: () => void,
  reject: (reason: Error) => void,
): void {
  const { ended, problem, timeLimit } = outcome;
  try {
    if (ended === 'cancelled') fail({ code: 'cancelled' });
    const late = `given up after ${timeLimit / 1000} s`;
    if (ended === 'late') fail({ code: 'conversion-failed', detail: late });
    if (problem !== null) fail({ code: 'conversion-failed', detail: problem.trim() });
    resolve();
  } catch (failure) {
    reject(failure as Error);
  }
}

function endAll(child: ChildProcess, isGroup: boolean): void {
  if (child.pid === undefined) return;
  try {
    if (isGroup) process.kill(-child.pid, 'SIGKILL');
    else spawn('taskkill', ['/pid', String(child.pid), '/T', '/F'], { windowsHide: true });
  } catch {
    // It has ended by itself in the meantime.
  }
}
