// `npm run bench`: sets up and builds, then measures in the project's own Node.
import { ensureBuilt } from '../../electron/setup/build.mjs';
import { exitWith } from '../../electron/setup/progress.mjs';
import { inProject, projectFolder } from '../../electron/setup/project.mjs';
import { inForeground } from '../../electron/setup/run-process.mjs';
import { prepareElectron } from '../../electron/setup/setup.mjs';
import { withDisplay } from '../../electron/setup/virtual-display.mjs';

await exitWith(async () => {
  const { node, env } = await prepareElectron();
  await ensureBuilt(env);
  const script = inProject('test', 'bench', 'print-table.mjs');
  return withDisplay(env, (env) =>
    inForeground(node.executable, [script], { cwd: projectFolder, env }),
  );
});
