// `npm run --silent rapporteur -- …`: the app's command line, without a window, and without Electron but for PDF, whose
// pages Chromium lays out. Only the command writes to stdout; its exit code is ours.
import { ensureBuilt } from './build.mjs';
import { exitWith } from './progress.mjs';
import { inProject, projectFolder } from './project.mjs';
import { inForeground } from './run-process.mjs';
import { sandboxSwitches } from './display.mjs';
import { prepareElectron, prepareNode } from './setup.mjs';
import { withDisplay } from './virtual-display.mjs';

const call = process.argv.slice(2);

await exitWith(() => (asksForPdf(call) ? inElectron() : inNode()));

/** @param {readonly string[]} call */
function asksForPdf(call) {
  return call.some(
    (argument, index) =>
      argument === '--format=pdf' || (argument === '--format' && call[index + 1] === 'pdf'),
  );
}

/** Paths in the arguments are relative to where the person is, which npm hides from us. */
function whereThePersonIs() {
  return process.env.INIT_CWD ?? process.cwd();
}

async function inElectron() {
  const { runtime, env } = await prepareElectron();
  await ensureBuilt(env);
  // What Chromium reports of missing desktops is not the command's.
  const switches = [...sandboxSwitches(runtime.executable), '--log-level=3'];
  return withDisplay(env, (shown) =>
    inForeground(runtime.executable, [...switches, projectFolder], {
      cwd: whereThePersonIs(),
      env: { ...shown, RAPPORTEUR_COMMAND_LINE: JSON.stringify(call) },
    }),
  );
}

async function inNode() {
  const { node, env } = await prepareNode();
  await ensureBuilt(env);
  // The SQLite compiled for an older Electron also loads here, but the shipped one is the tested one.
  delete env.RAPPORTEUR_SQLITE_BINDING;
  return inForeground(node.executable, [inProject('out', 'main', 'command-line.js'), ...call], {
    cwd: whereThePersonIs(),
    env,
  });
}
