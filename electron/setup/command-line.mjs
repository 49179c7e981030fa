// `npm run --silent rapporteur -- …`: the app's command line, without a window or Electron. Only the command
// writes to stdout; its exit code is ours.
import { ensureBuilt } from './build.mjs';
import { exitWith } from './progress.mjs';
import { inProject } from './project.mjs';
import { inForeground } from './run-process.mjs';
import { prepareNode } from './setup.mjs';

await exitWith(async () => {
  const { node, env } = await prepareNode();
  await ensureBuilt(env);
  // The SQLite compiled for an older Electron also loads here, but the shipped one is the tested one.
  delete env.RAPPORTEUR_SQLITE_BINDING;
  // Paths in the arguments are relative to where the person is, which npm hides from us.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  return inForeground(
    node.executable,
    [inProject('out', 'main', 'command-line.js'), ...process.argv.slice(2)],
    { cwd, env },
  );
});
