// What the set-up says, and how it gives up.

/** A failure that the person can act on: shown as its message alone, without a stack. */
export class SetupError extends Error {}

/**
 * Progress goes to stderr, so that a command's own output stays alone on stdout.
 * @param {string} message
 */
export function say(message) {
  process.stderr.write(`${message}\n`);
}

/**
 * @param {number} milliseconds
 * @returns {string} such as `0.8 s` or `2 min 05 s`
 */
export function duration(milliseconds) {
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}

/**
 * Says what is about to happen and how long it took.
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function timed(what, work) {
  say(`${what} …`);
  const started = Date.now();
  const result = await work();
  say(`  done in ${duration(Date.now() - started)}`);
  return result;
}

/**
 * Runs an entry point: its result is the exit code; a SetupError is shown plainly, anything else with its stack.
 * @param {() => Promise<number>} main
 */
export async function exitWith(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    say(
      error instanceof SetupError
        ? `\n${error.message}`
        : String(error instanceof Error ? error.stack : error),
    );
    process.exitCode = 1;
  }
}
