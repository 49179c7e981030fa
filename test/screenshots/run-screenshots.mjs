// `npm run screenshots`: sets up and builds, then saves a picture of every screen into test/output/screenshots.
import { rmSync } from 'node:fs';
import { ensureBuilt } from '../../electron/setup/build.mjs';
import { exitWith } from '../../electron/setup/progress.mjs';
import { inProject, projectFolder } from '../../electron/setup/project.mjs';
import { inForeground } from '../../electron/setup/run-process.mjs';
import { prepareElectron } from '../../electron/setup/setup.mjs';
import { withDisplay } from '../../electron/setup/virtual-display.mjs';

await exitWith(async () => {
  const { node, env } = await prepareElectron();
  await ensureBuilt(env);
  rmSync(inProject('test', 'output', 'screenshots'), { recursive: true, force: true });
  const args = [
    inProject('node_modules', '@playwright', 'test', 'cli.js'),
    'test',
    '-c',
    'test/screenshots/playwright.config.ts',
    '--reporter=list',
    ...process.argv.slice(2),
  ];
  return withDisplay(env, (env) =>
    inForeground(node.executable, args, { cwd: projectFolder, env }),
  );
});
