import { mutate } from './mutate';
import { randomFrom } from './random';

export interface FuzzInput {
  fileName: string;
  bytes: Buffer;
}

/** Throws if what it is given makes the program do something that it must never do. */
export interface FuzzCheck {
  name: string;
  run: (input: FuzzInput) => Promise<void>;
}

export interface FuzzFailure {
  index: number;
  check: string;
  input: FuzzInput;
  error: unknown;
}

export interface FuzzOptions {
  corpus: readonly FuzzInput[];
  checks: readonly FuzzCheck[];
  seed: number;
  /** Number of the first input, to come back to one that failed. */
  from?: number;
  runs: number;
  /** Stops after so long, though not all runs are done. */
  seconds: number;
  /** Longest that one check of one input may take. */
  millisecondsPerInput: number;
  /** Called before each input, for whoever watches that it comes back. */
  onInput?: (index: number) => void;
}

/** The input of this number, whatever was tried before it. */
export function inputOf(corpus: readonly FuzzInput[], seed: number, index: number): FuzzInput {
  const random = randomFrom(Math.imul(seed, 0x9e3779b1) + index);
  const { fileName, bytes } = random.pick(corpus);
  // Now and then under another name: names are believed only as far as the content agrees.
  const name = random.below(10) === 0 ? random.pick(corpus).fileName : fileName;
  return { fileName: name, bytes: mutate(bytes, random, random.pick(corpus).bytes) };
}

/** Tries inputs one after the other, and goes on after a failure. */
export async function fuzz(
  options: FuzzOptions,
): Promise<{ runs: number; failures: FuzzFailure[] }> {
  const { corpus, checks, seed, from = 0, runs, seconds, millisecondsPerInput } = options;
  const end = performance.now() + seconds * 1000;
  const failures: FuzzFailure[] = [];
  let index = from;
  for (; index < from + runs && performance.now() < end; index += 1) {
    options.onInput?.(index);
    const input = inputOf(corpus, seed, index);
    for (const { name, run } of checks) {
      const start = performance.now();
      try {
        await run(input);
        const took = Math.round(performance.now() - start);
        if (took > millisecondsPerInput) throw new Error(`took ${took} ms`);
      } catch (error) {
        failures.push({ index, check: name, input, error });
      }
    }
  }
  return { runs: index - from, failures };
}
