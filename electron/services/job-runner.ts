import { fail, type AppError } from '../../shared/app-error';
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
