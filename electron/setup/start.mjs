// `npm start`: set up, build, and open the app. Arguments after `--` reach the app.
import { ensureBuilt } from './build.mjs';
import { display, sandboxSwitches } from './display.mjs';
import { duration, exitWith, say } from './progress.mjs';
import { projectFolder } from './project.mjs';
import { inForeground } from './run-process.mjs';
import { prepareElectron } from './setup.mjs';
import { withDisplay } from './virtual-display.mjs';

await exitWith(async () => {
  const started = Date.now();
  const { runtime, env } = await prepareElectron();
  await ensureBuilt(env);
  const switches = sandboxSwitches(runtime.executable);
  if (display() === 'virtual') {
    say('There is no screen here: the window opens on a virtual one, where nobody sees it.');
    // Chromium reports at length that there is no desktop either.
    switches.push('--log-level=3');
  }
  say(`Ready after ${duration(Date.now() - started)}; opening Rapporteur.`);
  const args = [...switches, projectFolder, ...process.argv.slice(2)];
  return withDisplay(env, (env) =>
    // Paths in the arguments are relative to where the person is, which npm hides from us.
    inForeground(runtime.executable, args, { cwd: process.env.INIT_CWD ?? process.cwd(), env }),
  );
});
