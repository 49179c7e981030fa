// `npm start`: set up, build, and open the app. Arguments after `--` reach the app.
import { ensureBuilt } from './build.mjs';
import { display, sandboxSwitches, withDisplay } from './display.mjs';
import { duration, exitWith, say } from './progress.mjs';
import { projectFolder } from './project.mjs';
import { inForeground } from './run-process.mjs';
import { prepareElectron } from './setup.mjs';

await exitWith(async () => {
  const started = Date.now();
  const { runtime, env } = await prepareElectron();
  await ensureBuilt(env);
  const args = [...sandboxSwitches(runtime.executable), projectFolder, ...process.argv.slice(2)];
  if (display() === 'virtual')
    say('There is no screen here: the window opens on a virtual one, where nobody sees it.');
  say(`Ready after ${duration(Date.now() - started)}; opening Rapporteur.`);
  const line = withDisplay(runtime.executable, args);
  return inForeground(line.command, line.args, { cwd: projectFolder, env });
});
