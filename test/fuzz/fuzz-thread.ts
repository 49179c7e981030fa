import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readCorpus } from './corpus';
import { fuzz, inputOf } from './fuzz';
import { ImportChecks } from './import-checks';
import { readerChecks } from './reader-checks';

export interface FuzzRequest {
  seed: number;
  from: number;
  runs: number;
  seconds: number;
  millisecondsPerInput: number;
}

const output = resolve(import.meta.dirname, '../output/fuzz');

/** Runs all checks and saves each input that failed. Gives a line for each failure. */
export async function runChecks(
  request: FuzzRequest,
  onInput: (index: number) => void,
): Promise<{ runs: number; failures: string[] }> {
  const importing = new ImportChecks();
  const { runs, failures } = await fuzz({
    ...request,
    corpus: readCorpus(),
    checks: [...readerChecks, ...importing.checks],
    onInput,
  });
  importing.close();
  return {
    runs,
    failures: failures.map(({ index, check, error }) => {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      return `${check}: ${saveInput(request.seed, index)}\n${reason}`;
    }),
  };
}

/** Path of the saved input, whose name says how to make it again. */
export function saveInput(seed: number, index: number): string {
  const { fileName, bytes } = inputOf(readCorpus(), seed, index);
  mkdirSync(output, { recursive: true });
  const file = resolve(output, `seed-${seed}-run-${index}-${fileName}`);
  writeFileSync(file, bytes);
  return file;
}
