// Prints how good suggestions are. The measure is TypeScript, so Vite loads it.
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const { module } = await runnerImport(resolve(import.meta.dirname, 'suggestion-quality.ts'), {
  root: resolve(import.meta.dirname, '../..'),
  configFile: false,
  logLevel: 'error',
});
process.stdout.write(`${module.suggestionQuality()}\n`);
