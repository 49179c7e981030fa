import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { bundleProgram } from '../support/bundled-program';

// Each call is a process of its own, with threads.
vi.setConfig({ testTimeout: 30_000 });

let program: string;
let folder: string;
beforeAll(async () => {
  program = await bundleProgram('electron/command-line.ts', {
    'dialogue-worker': 'electron/worker.ts',
  });
  chmodSync(dirname(program), 0o755);
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-process-'));
  chmodSync(folder, 0o755);
}, 60_000);
afterAll(() => {
  rmSync(dirname(program), { recursive: true });
  rmSync(folder, { recursive: true });
});

interface Outcome {
  code: number;
  out: string;
  err: string;
}

function run(command: string[], argv: string[], env: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const [executable, ...args] = [...command, process.execPath, program, ...argv];
  return new Promise((done) => {
    execFile(executable!, args, { env: { ...process.env, ...env } }, (error, out, err) => {
      done({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

/** Somebody without rights, where this system lets us become one. Root may write anywhere, whatever the mode says. */
const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
const canBecomeNobody = (() => {
  try {
    execFileSync(nobody[0]!, [...nobody.slice(1), process.execPath, '--version'], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
})();

test('exit codes and streams are those of the process', async () => {
  const data = ['--data', join(folder, 'data')];
  const added = await run([], ['import-sample', ...data]);
  expect(added).toMatchObject({ code: 0, err: '' });
  expect(await run([], ['list', ...data])).toMatchObject({ code: 0, err: '' });
  const failed = await run([], ['import', join(folder, 'missing.json'), ...data]);
  expect(failed).toMatchObject({ code: 1, out: '' });
  const wrong = await run([], ['import', ...data]);
  expect(wrong).toMatchObject({ code: 2, out: '' });
  expect(wrong.err).toContain('import needs a file');
});

test('without --data it works where the app keeps its dialogues', async () => {
  const home = join(folder, 'home');
  mkdirSync(home);
  const env = {
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'settings'),
    APPDATA: join(home, 'settings'),
  };
  expect((await run([], ['list'], env)).code).toBe(0);
  const made = readdirSync(home, { recursive: true }).map(String);
  expect(made.some((path) => path.endsWith(join('Rapporteur', 'dialogues')))).toBe(true);
});

test.skipIf(!canBecomeNobody)(
  'a folder without the right to write is named, and nothing changes',
  async () => {
    const data = join(folder, 'protected');
    mkdirSync(data, { mode: 0o555 });
    const empty = await run(nobody, ['list', '--data', data]);
    expect(empty).toMatchObject({ code: 1, out: '' });
    expect(empty.err).toContain(`${data} cannot be written`);
    expect(readdirSync(data)).toEqual([]);

    const below = await run(nobody, ['import-sample', '--data', join(data, 'below')]);
    expect(below).toMatchObject({ code: 1, out: '' });
    expect(below.err).toContain('cannot be written');
  },
);

test.skipIf(!canBecomeNobody)(
  'a dialogue that may only be read can still be exported',
  async () => {
    const data = join(folder, 'of-another');
    const { out } = await run([], ['import-sample', '--data', data]);
    const id = out.trim();
    for (const part of ['dialogues', 'trash']) chownSync(join(data, part), 65_534, 65_534);
    chmodSync(join(data, 'dialogues', `${id}.sqlite`), 0o444);
    const target = join(folder, 'open');
    mkdirSync(target);
    chmodSync(target, 0o777);
    const args = ['--dialogue', id, '--format', 'json', '--out', join(target, 'out.json')];
    const exported = await run(nobody, ['export', ...args, '--data', data]);
    expect(exported).toEqual({ code: 0, out: '', err: '' });
    expect(readdirSync(target)).toEqual(['out.json']);
  },
);
