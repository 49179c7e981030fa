// `npm run fuzz -- [--runs N] [--seconds S] [--seed X] [--from N]`: broken files against the readers of imports, in a
// thread that is ended when one input takes too long. Inputs that fail are kept in test/output/fuzz; the same seed and
// number make the same input again.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';

const millisecondsPerInput = 10_000;
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    seconds: { type: 'string', default: '120' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
  },
});
const [runs, seconds, seed, from] = [values.runs, values.seconds, values.seed, values.from].map(
  Number,
);
if (![runs, seconds, seed, from].every((value) => Number.isInteger(value) && Number(value) >= 0)) {
  process.stderr.write('Whole numbers, please: --runs N --seconds S --seed X --from N\n');
  process.exit(2);
}

const end = Date.now() + Number(seconds) * 1000;
const last = Number(from) + Number(runs);
/** @type {string[]} */
const failures = [];
let next = Number(from);
while (next < last && Date.now() < end) {
  const hung = await runFrom(next);
  if (hung === null) break;
  const saved = await inThread({ request: { seed, from: hung }, saveOnly: true }, () => {});
  failures.push(`never came back: ${saved?.failures[0]}`);
  next = hung + 1;
}
for (const failure of failures) process.stdout.write(`${failure}\n\n`);
process.stdout.write(`seed ${seed}: ${next - Number(from)} inputs, ${failures.length} failures\n`);
process.exit(failures.length === 0 ? 0 : 1);

/**
 * Number of the input that hung; null if all came back.
 * @param {number} start
 * @returns {Promise<number | null>}
 */
async function runFrom(start) {
  const request = {
    seed,
    from: start,
    runs: last - start,
    seconds: Math.max(1, (end - Date.now()) / 1000),
    millisecondsPerInput,
  };
  let current = start;
  const result = await inThread({ request }, (index) => (current = index));
  if (result === null) return current;
  failures.push(...result.failures);
  next = start + result.runs;
  return null;
}

/**
 * What the thread gives; null if it was ended because it said nothing for too long.
 * @param {object} workerData
 * @param {(index: number) => void} onInput
 * @returns {Promise<{ runs: number, failures: string[] } | null>}
 */
function inThread(workerData, onInput) {
  const worker = new Worker(resolve(import.meta.dirname, 'fuzz-worker.mjs'), {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  return new Promise((settle, reject) => {
    let heardAt = Date.now();
    const watch = setInterval(() => {
      if (Date.now() - heardAt < 2 * millisecondsPerInput) return;
      finish(null);
    }, 500);
    /** @param {{ runs: number, failures: string[] } | null} result */
    const finish = (result) => {
      clearInterval(watch);
      void worker.terminate().then(() => settle(result));
    };
    worker.on('message', ({ index, result }) => {
      heardAt = Date.now();
      if (result) finish(result);
      else onInput(index);
    });
    worker.on('error', (error) => {
      // Out of memory is what an input did; anything else is a fault of this script.
      if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ERR_WORKER_OUT_OF_MEMORY') {
        finish(null);
      } else {
        clearInterval(watch);
        reject(error);
      }
    });
  });
}
