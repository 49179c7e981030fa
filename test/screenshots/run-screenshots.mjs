// `npm run screenshots`: sets up and builds, then saves a picture of every screen into test/output/screenshots.
import { ensureBuilt } from '../../electron/setup/build.mjs';
import { exitWith } from '../../electron/setup/progress.mjs';
import { inProject, projectFolder } from '../../electron/setup/project.mjs';
import { inForeground } from '../../electron/setup/run-process.mjs';
import { prepareElectron } from '../../electron/setup/setup.mjs';
import { withDisplay } from '../../electron/setup/virtual-display.mjs';

await exitWith(async () => {
  const { node, env } = await prepareElectron();
  await ensureBuilt(env);
  const args = [
    inProject('node_modules', '@playwright', 'test', 'cli.js'),
    'test',
    '-c',
    'test/screenshots/playwright.config.ts',
    '--reporter=list',
  ];
  return withDisplay(env, (env) =>
    inForeground(node.executable, args, { cwd: projectFolder, env }),
  );
});
