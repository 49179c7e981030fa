import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { JobOptions } from '../../electron/services/job-runner';
import { workerJobs } from '../../electron/services/worker-jobs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-worker-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const input = { type: 'pasted', text: '', html: '' } as const;

/** Runs a job in a thread that does what the program says. */
function run(program: string, options: Partial<JobOptions> = {}) {
  const file = join(folder, 'worker.cjs');
  writeFileSync(file, program);
  const signal = new AbortController().signal;
  return workerJobs(file).run('read-import', input, { signal, onProgress: () => {}, ...options });
}

const post = (message: unknown) =>
  `require('node:worker_threads').parentPort.postMessage(${JSON.stringify(message)});`;

test('a thread that is busy for ever ends as cancelled, not as a fault of the program', async () => {
  const controller = new AbortController();
  const begun = post({ type: 'progress', fraction: 0.5 });
  const job = run(`${begun} for (;;);`, {
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });
  await expect(job).rejects.toMatchObject({ error: { code: 'cancelled' } });
});

test('a file that takes more memory than it may is said to be too costly', async () => {
  const job = run('const kept = []; for (;;) kept.push(new Array(1e6).fill({}));');
  await expect(job).rejects.toMatchObject({
    error: { code: 'file-not-importable', reason: 'too-costly' },
  });
}, 60_000);

test('an answer, a failure and a thread that ends without either', async () => {
  expect(await run(post({ type: 'done', output: 'all' }))).toBe('all');
  const error = { code: 'cancelled' };
  await expect(run(post({ type: 'failed', error }))).rejects.toMatchObject({ error });
  await expect(run('throw new Error("broken")')).rejects.toThrow('broken');
  await expect(run('')).rejects.toThrow('without an answer');
});
