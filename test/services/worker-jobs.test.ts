import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AreaId } from '../../shared/domain/ids';
import { importFile, sampleFile } from '../../electron/services/app-handlers';
import type { JobOptions } from '../../electron/services/job-runner';
import { suggestionHandlers } from '../../electron/services/suggestion-handlers';
import { workerJobs } from '../../electron/services/worker-jobs';
import { bundleProgram } from '../support/bundled-program';
import { createTestApplication } from '../support/test-application';

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

test('a comparison of points that does not end is stopped, and says that there are too many', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const file = join(folder, 'worker.cjs');
    writeFileSync(file, 'for (;;);');
    const asked = { databaseFile: '', areaId: '' as AreaId };
    const signal = new AbortController().signal;
    const job = workerJobs(file).run('suggest-for-area', asked, { signal, onProgress: () => {} });
    vi.runAllTimers();
    await expect(job).rejects.toMatchObject({ error: { code: 'suggestions-too-costly' } });
  } finally {
    vi.useRealTimers();
  }
});

test('an answer, a failure and a thread that ends without either', async () => {
  expect(await run(post({ type: 'done', output: 'all' }))).toBe('all');
  const error = { code: 'cancelled' };
  await expect(run(post({ type: 'failed', error }))).rejects.toMatchObject({ error });
  await expect(run('throw new Error("broken")')).rejects.toThrow('broken');
  await expect(run('')).rejects.toThrow('without an answer');
});

test('candidate areas are looked for in a thread, beside the open dialogue, and a person may stop it', async () => {
  const worker = await bundleProgram('electron/worker.ts');
  const app = createTestApplication();
  try {
    const { context } = app.application;
    const services = context.open.get(await importFile(context, sampleFile(context), 'import'));
    const { findAreas } = suggestionHandlers({ ...context, jobs: workerJobs(worker) }, services);
    const { events } = services.dialogue.overview({});
    const input = { eventId: events[0]!.id, jobId: 'job' };
    const areas = () => services.suggestions.areas(input);

    const stop = app.application.subscribe((event) => {
      if (event.type === 'progress' && event.fraction !== null) context.running.cancel('job');
    });
    await expect(findAreas(input)).rejects.toMatchObject({ error: { code: 'cancelled' } });
    expect(areas()).toBe(null);
    stop();

    const found = await findAreas(input);
    expect(areas()?.candidates).toHaveLength(found);
    expect(app.events).toContainEqual({
      ...{ type: 'progress', jobId: 'job', isDone: false },
      fraction: 1,
    });
  } finally {
    app.close();
    rmSync(dirname(worker), { recursive: true });
  }
}, 60_000);
