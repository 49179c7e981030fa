// The thread that may hang. Vite loads the TypeScript.
import { resolve } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { runnerImport } from 'vite';

const { module } = await runnerImport(resolve(import.meta.dirname, 'fuzz-thread.ts'), {
  root: resolve(import.meta.dirname, '../..'),
  configFile: false,
  logLevel: 'error',
});
const { request, saveOnly } = workerData;
const result = saveOnly
  ? { runs: 0, failures: [module.saveInput(request.seed, request.from)] }
  : await module.runChecks(request, (/** @type {number} */ index) =>
      parentPort?.postMessage({ index }),
    );
parentPort?.postMessage({ result });
