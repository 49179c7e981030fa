// Measures everything in one run and prints one table. The rows are TypeScript, so Vite loads them.
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const { module } = await runnerImport(resolve(import.meta.dirname, 'all-rows.ts'), {
  root: resolve(import.meta.dirname, '../..'),
  configFile: false,
  logLevel: 'error',
});
const rows = await module.measureAll((/** @type {string} */ what) => {
  process.stderr.write(`measuring ${what} …\n`);
});
process.stdout.write(`${module.asTable(rows)}\n`);
