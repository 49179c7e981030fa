import { Worker } from 'node:worker_threads';
import { AppFailure } from '../../shared/app-error';
import type { JobOptions, JobRunner, WorkerMessage } from './job-runner';
import type { JobName, Jobs } from './jobs';

/** Megabytes; a job that needs more is a fault, and must not take the app with it. */
const memoryLimit = 2048;

/**
 * Runs each job in a thread of its own, which is stopped when it is cancelled.
 * @param workerFile the built entry that calls `answerJob`; what the jobs need is loaded there, never here
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
