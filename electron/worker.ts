import { parentPort, workerData } from 'node:worker_threads';
import { answerJob } from './services/job-runner';
import type { JobName } from './services/jobs';

if (!parentPort) throw new Error('this file runs as a worker thread');
const port = parentPort;
void answerJob(workerData as { name: JobName; input: never }, (message) =>
  port.postMessage(message),
);
