import { expect, test } from 'vitest';
import { readCorpus } from './corpus';
import { fuzz, inputOf } from './fuzz';
import { ImportChecks } from './import-checks';
import { readerChecks } from './reader-checks';

const corpus = readCorpus();

test('broken files are read or refused, never anything else', { timeout: 60_000 }, async () => {
  const { failures } = await fuzz({
    corpus,
    checks: readerChecks,
    seed: 2017,
    runs: 400,
    seconds: 40,
    millisecondsPerInput: 5_000,
  });
  const lines = failures.map(
    ({ index, check, error }) => `run ${index}, ${check}: ${String(error)}`,
  );
  expect(lines).toEqual([]);
});

test('a seed and a number always make the same input', () => {
  const [once, again] = [inputOf(corpus, 7, 42), inputOf(corpus, 7, 42)];
  expect(once.fileName).toBe(again.fileName);
  expect(once.bytes.equals(again.bytes)).toBe(true);
  expect(once.bytes.equals(inputOf(corpus, 7, 43).bytes)).toBe(false);
});

test(
  'broken files come in whole or not at all, and go again with one undo',
  { timeout: 120_000 },
  async () => {
    const importing = new ImportChecks();
    const { failures } = await fuzz({
      corpus,
      checks: importing.checks,
      seed: 2018,
      runs: 60,
      seconds: 60,
      millisecondsPerInput: 30_000,
    });
    importing.close();
    const lines = failures.map(
      ({ index, check, error }) => `run ${index}, ${check}: ${String(error)}`,
    );
    expect(lines).toEqual([]);
  },
);
