import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importFile, sampleFile } from '../../electron/services/app-handlers';
import {
  answerJob,
  inProcessJobs,
  type JobRunner,
  type WorkerMessage,
} from '../../electron/services/job-runner';
import { placeBefore } from '../../electron/services/order';
import { createTestApplication, type TestApplication } from '../support/test-application';

let app: TestApplication;
let folder: string;
beforeEach(() => {
  app = createTestApplication();
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-jobs-'));
});
afterEach(() => {
  app.close();
  rmSync(folder, { recursive: true });
});

const id = '01890000-0000-7000-8000-000000000000' as never;
const sample = resolve(import.meta.dirname, '../../resources/sample/idm-2017.json');

async function answer(source: string): Promise<WorkerMessage[]> {
  const messages: WorkerMessage[] = [];
  const input = { source, target: join(folder, 'new.sqlite'), id, setAside: join(folder, 'aside') };
  await answerJob({ name: 'import-dialogue', input: input as never }, (message) =>
    messages.push(message),
  );
  return messages;
}

test('a job in a thread posts its progress, then what it made', async () => {
  const messages = await answer(sample);
  expect(messages.at(-1)).toEqual({
    type: 'done',
    output: { title: 'International Dialogue on Migration 2017' },
  });
  expect(messages.slice(0, -1).every((message) => message.type === 'progress')).toBe(true);
  expect(structuredClone(messages)).toEqual(messages);
  expect(readdirSync(folder)).toEqual(['new.sqlite']);
});

test('a job that fails posts the failure as data', async () => {
  const wrong = join(folder, 'wrong.json');
  writeFileSync(wrong, '{}');
  expect(await answer(wrong)).toMatchObject([
    { type: 'failed', error: { code: 'file-not-a-dialogue' } },
  ]);
});

test('progress is announced from start to end, whatever the outcome', async () => {
  const { context } = app.application;
  await importFile(context, sampleFile(context), 'good');
  await expect(importFile(context, join(folder, 'missing.json'), 'bad')).rejects.toThrow();
  const seen = app.events.filter((event) => event.type === 'progress');
  for (const jobId of ['good', 'bad']) {
    const own = seen.filter((event) => event.jobId === jobId);
    expect(own[0]).toMatchObject({ fraction: null, isDone: false });
    expect(own.map((event) => event.isDone).lastIndexOf(true)).toBe(own.length - 1);
    expect(own.filter((event) => event.isDone)).toHaveLength(1);
  }
});

test('a job that is cancelled ends as such and leaves nothing', async () => {
  const { context } = app.application;
  const waiting: JobRunner = {
    run: async (_, __, { signal }) => {
      context.running.cancel('job');
      return inProcessJobs.run('write-report', undefined as never, {
        signal,
        onProgress: () => undefined,
      });
    },
  };
  const cancelled = { ...context, jobs: waiting };
  await expect(importFile(cancelled, sample, 'job')).rejects.toMatchObject({
    error: { code: 'cancelled' },
  });
  expect(readdirSync(join(app.dataFolder, 'dialogues'))).toEqual([]);
  expect(app.events.at(-1)).toMatchObject({ type: 'progress', isDone: true });
  await app.get('app.cancelJob', { jobId: 'unknown' });
});

test('a place between two neighbours, until there is none', () => {
  expect([placeBefore([], 0), placeBefore([5], 0), placeBefore([5], 1)]).toEqual([1, 4, 6]);
  expect(placeBefore([1, 2], 1)).toBe(1.5);
  expect(placeBefore([1, 1 + Number.EPSILON], 1)).toBe(null);
  expect(placeBefore([3, 3], 1)).toBe(null);
});
