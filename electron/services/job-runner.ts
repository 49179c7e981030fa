import { Worker } from 'node:worker_threads';
import { AppFailure, fail, type AppError } from '../../shared/app-error';
import { asStorageFailure } from '../persistence/storage-failure';
import { jobs, type JobName, type Jobs } from './jobs';

export interface JobOptions {
  /** 0 to 1. */
  onProgress: (fraction: number) => void;
  /** Aborting ends the job at once; the promise rejects with `cancelled`. */
  signal: AbortSignal;
}

export interface JobRunner {
  run<N extends JobName>(
    name: N,
    input: Jobs[N]['input'],
    options: JobOptions,
  ): Promise<Jobs[N]['output']>;
}

/** Runs jobs where the caller is: for the command line, which has nothing to keep responsive, and for tests. */
export const inProcessJobs: JobRunner = {
  run: async (name, input, { onProgress, signal }) => {
    if (signal.aborted) fail({ code: 'cancelled' });
    return jobs[name](input, onProgress);
  },
};

export type WorkerMessage =
  | { type: 'progress'; fraction: number }
  | { type: 'done'; output: unknown }
  | { type: 'failed'; error: AppError }
  | { type: 'bug'; message: string; stack: string };

/** Megabytes; a job that needs more is a fault, and must not take the app with it. */
const memoryLimit = 2048;

/**
 * Runs each job in a thread of its own, which is stopped when it is cancelled.
 * @param workerFile the built entry that calls {@link answerJob}
 */
export function workerJobs(workerFile: string): JobRunner {
  return {
    run: <N extends JobName>(
      name: N,
      input: Jobs[N]['input'],
      { onProgress, signal }: JobOptions,
    ) =>
      new Promise<Jobs[N]['output']>((resolve, reject) => {
        if (signal.aborted) return reject(new AppFailure({ code: 'cancelled' }));
        const worker = new Worker(workerFile, {
          workerData: { name, input },
          resourceLimits: { maxOldGenerationSizeMb: memoryLimit },
        });
        const cancel = () => {
          void worker.terminate().then(() => reject(new AppFailure({ code: 'cancelled' })));
        };
        signal.addEventListener('abort', cancel, { once: true });
        worker.on('message', (message: WorkerMessage) => {
          if (message.type === 'progress') onProgress(message.fraction);
          else if (message.type === 'done') resolve(message.output as Jobs[N]['output']);
          else if (message.type === 'failed') reject(new AppFailure(message.error));
          else reject(Object.assign(new Error(message.message), { stack: message.stack }));
        });
        worker.on('error', reject);
        worker.on('exit', (code) => {
          signal.removeEventListener('abort', cancel);
          // Settled already in every other case; a promise ignores what comes later.
          reject(new Error(`the job ${name} ended with code ${code} and no answer`));
        });
      }),
  };
}

/** What a worker thread does with its job: runs it and posts progress and the outcome. */
export async function answerJob(
  { name, input }: { name: JobName; input: never },
  post: (message: WorkerMessage) => void,
): Promise<void> {
  try {
    const output = await jobs[name](input, (fraction) => post({ type: 'progress', fraction }));
    post({ type: 'done', output });
  } catch (error) {
    const failure = asStorageFailure(error, '');
    if (failure) return post({ type: 'failed', error: failure.error });
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    post({ type: 'bug', message, stack });
  }
}
