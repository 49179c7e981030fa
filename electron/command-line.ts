import { homedir } from 'node:os';
import { join } from 'node:path';
import { createCommandLine } from './command-line/run-command-line';
import { workerJobs } from './services/worker-jobs';

/** Folder that holds the dialogues of the app on this system, as Electron names it. */
function defaultDataFolder(): string {
  if (process.platform === 'darwin')
    return join(homedir(), 'Library', 'Application Support', 'Rapporteur');
  if (process.platform === 'win32') {
    return join(process.env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Rapporteur');
  }
  return join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'Rapporteur');
}

const run = createCommandLine({
  defaultDataFolder: defaultDataFolder(),
  // The bundle lies in out/main, beside which the resources are two levels up.
  resourcesFolder: join(__dirname, '..', '..', 'resources'),
  // A file from outside is read where it can be stopped, here too.
  jobs: workerJobs(join(__dirname, 'dialogue-worker.js')),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});

void run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
