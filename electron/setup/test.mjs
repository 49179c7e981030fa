// `npm test`: sets up, then runs all that continuous integration runs. Later steps run although earlier ones
// failed, so that one run shows everything; only the tests of the built app need the build.
import { mkdirSync, rmSync } from 'node:fs';
import { build } from './build.mjs';
import { duration, exitWith, say } from './progress.mjs';
import { inProject, projectFolder, readJson } from './project.mjs';
import { inForeground, npmCommand } from './run-process.mjs';
import { prepareElectron } from './setup.mjs';
import { addUp, closingLine, playwrightTotals, vitestTotals } from './test-totals.mjs';
import { withDisplays } from './virtual-display.mjs';

/** @typedef {import('./test-totals.mjs').Totals} Totals */
/** @typedef {{ ok: boolean, totals?: Totals | undefined }} Outcome */
/** @typedef {{ name: string, run: (env: NodeJS.ProcessEnv) => Promise<Outcome>, needs?: string }} Step */

const reports = inProject('test', 'output');
const vitestReport = inProject('test', 'output', 'vitest.json');
const playwrightReport = inProject('test', 'output', 'playwright.json');

/** Steps that share a list run beside each other: neither type checker nor linter keeps two cores busy. */
/** @type {Step[][]} */
const steps = [
  [
    { name: 'types', run: npmScript('typecheck') },
    { name: 'lint', run: npmScript('lint') },
  ],
  [{ name: 'unit and component tests', run: runVitest }],
  [{ name: 'build', run: runBuild }],
  [{ name: 'tests of the app', run: runPlaywright, needs: 'build' }],
];

await exitWith(async () => {
  const { env } = await prepareElectron();
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const outcomes = await runAll(env);
  summarize(outcomes);
  const totals = addUp([...outcomes.values()]);
  process.stdout.write(`${closingLine(totals)}\n`);
  return totals.failed === 0 ? 0 : 1;
});

/** @typedef {Outcome & { milliseconds: number }} TimedOutcome */

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<Map<string, TimedOutcome>>}
 */
async function runAll(env) {
  /** @type {Map<string, TimedOutcome>} */
  const outcomes = new Map();
  for (const group of steps) {
    await Promise.all(
      group.map(async (step) => outcomes.set(step.name, await runStep(step, env, outcomes))),
    );
  }
  return outcomes;
}

/**
 * @param {Step} step
 * @param {NodeJS.ProcessEnv} env
 * @param {Map<string, TimedOutcome>} earlier
 * @returns {Promise<TimedOutcome>}
 */
async function runStep({ name, run, needs }, env, earlier) {
  if (needs && !earlier.get(needs)?.ok) return { ok: false, milliseconds: 0 };
  say(`\n== ${name}`);
  const started = Date.now();
  const outcome = await run(env);
  return { ...outcome, milliseconds: Date.now() - started };
}

/** @param {Map<string, TimedOutcome>} outcomes */
function summarize(outcomes) {
  say('\n== summary');
  for (const [name, { ok, totals, milliseconds }] of outcomes) {
    const state = ok ? 'ok    ' : milliseconds === 0 ? 'not run' : 'FAILED';
    const counts = totals ? `  ${closingLine(totals)}` : '';
    say(`${state}  ${name.padEnd(26)} ${duration(milliseconds).padStart(12)}${counts}`);
  }
}

/**
 * @param {string} script
 * @returns {Step['run']}
 */
function npmScript(script) {
  return async (env) => {
    const npm = npmCommand(['run', '--silent', script]);
    const code = await inForeground(npm.command, npm.args, {
      cwd: projectFolder,
      env,
      shell: npm.shell,
    });
    return { ok: code === 0 };
  };
}

/** @param {NodeJS.ProcessEnv} env */
async function runVitest(env) {
  const args = ['run', '-c', 'test/vitest.config.ts', '--reporter=default', '--reporter=json'];
  // Tests in plain Node use the SQLite that better-sqlite3 ships, as the packaged app does.
  const { RAPPORTEUR_SQLITE_BINDING: _forElectronOnly, ...ownEnv } = env;
  const code = await inForeground(
    'node',
    [
      inProject('node_modules', 'vitest', 'vitest.mjs'),
      ...args,
      `--outputFile.json=${vitestReport}`,
    ],
    { cwd: projectFolder, env: ownEnv },
  );
  return { ok: code === 0, totals: vitestTotals(readJson(vitestReport)) };
}

/** @param {NodeJS.ProcessEnv} env */
async function runBuild(env) {
  try {
    await build(env);
    return { ok: true };
  } catch (error) {
    say(String(error));
    return { ok: false };
  }
}

/** @param {NodeJS.ProcessEnv} env */
async function runPlaywright(env) {
  const script = inProject('node_modules', '@playwright', 'test', 'cli.js');
  const args = [script, 'test', '-c', 'test/playwright.config.ts', '--reporter=list,json'];
  // Two apps at once, as there are two cores where this runs for everybody.
  const code = await withDisplays(env, 2, (env) =>
    inForeground('node', args, {
      cwd: projectFolder,
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport },
    }),
  );
  return { ok: code === 0, totals: playwrightTotals(readJson(playwrightReport)) };
}
