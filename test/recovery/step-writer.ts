// Runs as a process of its own, to be killed: types into a dialogue and says which version was acknowledged.
import { writeSync } from 'node:fs';
import { createApplication } from '../../electron/application';
import { withoutDesktop } from '../../electron/command-line/without-desktop';
import { inProcessJobs } from '../../electron/services/job-runner';

const [dataFolder = '', dialogueId = '', id = '', mode = ''] = process.argv.slice(2);
const application = createApplication({
  dataFolder,
  resourcesFolder: '',
  version: '',
  now: Date.now,
  shell: withoutDesktop,
  jobs: inProcessJobs,
  log: { info: () => undefined, problem: (error) => String(error) },
});

async function call(path: string, input: unknown): Promise<unknown> {
  const result = await application.invoke(path, { dialogueId, input });
  if (!result.ok) throw new Error(`${path}: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Synchronous, so that what was said stands in the pipe before the next step is on its way. */
function say(line: string): void {
  writeSync(process.stdout.fd, `${line}\n`);
}

/** Never ends: whoever started it kills it. */
async function typeUntilKilled(): Promise<never> {
  const start = (await call('record.document', { id })) as { version: number };
  let version = start.version;
  say('ready');
  for (let count = 0; ; count += 1) {
    const text = `[${version}]`;
    const step = {
      stepType: 'replace',
      from: 1,
      to: 1,
      slice: { content: [{ type: 'text', text }] },
    };
    const answer = await call('record.appendSteps', { id, baseVersion: version, steps: [step] });
    version = (answer as { version: number }).version;
    say(`saved ${version}`);
    if (mode === 'checkpoints' && count % 5 === 4) await call('record.checkpoint', { id });
    if (mode === 'large' && count % 3 === 2) {
      const definition = `${count} `.repeat(20_000);
      for (let each = 0; each < 3; each += 1) {
        await call('themes.add', { name: `Theme ${version} ${each}`, definition });
        say(`theme ${version} ${each}`);
      }
    }
  }
}

void typeUntilKilled();
