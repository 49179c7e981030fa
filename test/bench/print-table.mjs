// Measures everything in one run and prints one table, and below it how good suggestions are. The measures are
// TypeScript, so Vite loads them.
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const options = {
  root: resolve(import.meta.dirname, '../..'),
  configFile: /** @type {false} */ (false),
  logLevel: /** @type {'error'} */ ('error'),
};
const { module } = await runnerImport(resolve(import.meta.dirname, 'all-rows.ts'), options);
const rows = await module.measureAll((/** @type {string} */ what) => {
  process.stderr.write(`measuring ${what} …\n`);
});
process.stdout.write(`${module.asTable(rows)}\n\n`);
const quality = await runnerImport(resolve(import.meta.dirname, 'suggestion-quality.ts'), options);
process.stdout.write(`${quality.module.suggestionQuality()}\n`);
