import { Worker } from 'node:worker_threads';
import { AppFailure, type AppError } from '../../shared/app-error';
import type { JobRunner, WorkerMessage } from './job-runner';
import type { JobName } from './jobs';

interface JobLimits {
  /** Megabytes of JavaScript heap; a job that needs more must not take the app with it. */
  memory: number;
  /** Milliseconds until a job is stopped; null for one whose length the person decides. */
  time: number | null;
  /** What it means that a limit was reached; by default, that we made a mistake. */
  reached?: AppError;
}

const usual: JobLimits = { memory: 2048, time: null };
const tooCostly: AppError = { code: 'file-not-importable', file: '', reason: 'too-costly' };

/** A person can stop it at any time; this is for one who has left. */
const suggestion: JobLimits = {
  memory: 2048,
  time: 300_000,
  reached: { code: 'suggestions-too-costly' },
};

/**
 * A file from outside may be made to be expensive; reading one of 20,000 rows takes seconds and 300 MB. So does comparing
 * 20,000 points.
 */
const limits: Partial<Record<JobName, JobLimits>> = {
  'read-import': { memory: 768, time: 60_000, reached: tooCostly },
  'plan-import': { memory: 1024, time: 60_000, reached: tooCostly },
  'suggest-areas': suggestion,
  'suggest-for-point': suggestion,
  'suggest-for-area': suggestion,
};

/**
 * Runs each job in a thread of its own, which is stopped when it is cancelled or reaches its limits.
 * @param workerFile the built entry that calls `answerJob`; what the jobs need is loaded there, never here
 */
export function workerJobs(workerFile: string): JobRunner {
  return {
    run: (name, input, options) =>
      new Promise((resolve, reject) => {
        if (options.signal.aborted) return reject(new AppFailure({ code: 'cancelled' }));
        const { memory, time, reached } = limits[name] ?? usual;
        const worker = new Worker(workerFile, {
          workerData: { name, input },
          resourceLimits: { maxOldGenerationSizeMb: memory },
        });
        let ending: Error = new Error(`the job ${name} ended without an answer`);
        const stop = (error: AppError) => {
          ending = new AppFailure(error);
          void worker.terminate();
        };
        const cancel = () => stop({ code: 'cancelled' });
        const timer =
          time === null ? undefined : setTimeout(() => stop(reached ?? tooCostly), time);
        options.signal.addEventListener('abort', cancel, { once: true });
        worker.on('message', (message: WorkerMessage) =>
          settle(message, options.onProgress, resolve as (output: unknown) => void, reject),
        );
        worker.on('error', (error: NodeJS.ErrnoException) => {
          const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
          reject(isMemory && reached ? new AppFailure(reached) : error);
        });
        worker.on('exit', () => {
          clearTimeout(timer);
          options.signal.removeEventListener('abort', cancel);
          // Settled already in every other case; a promise ignores what comes later.
          reject(ending);
        });
      }),
  };
}

function settle(
  message: WorkerMessage,
  onProgress: (fraction: number) => void,
  resolve: (output: unknown) => void,
  reject: (error: Error) => void,
): void {
  if (message.type === 'progress') onProgress(message.fraction);
  else if (message.type === 'done') resolve(message.output);
  else if (message.type === 'failed') reject(new AppFailure(message.error));
  else reject(Object.assign(new Error(message.message), { stack: message.stack }));
}
