import { execFileSync } from 'node:child_process';
import fs, {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createCommandLine } from '../../electron/command-line/run-command-line';
import { writeDraft, type ExportMeans } from '../../electron/services/drafts/export-draft';
import { inProcessJobs } from '../../electron/services/job-runner';
import { workerJobs } from '../../electron/services/worker-jobs';
import { exportOptions, printedReport, quietJob } from '../support/exported-draft';
import { annexOf, fullReport } from '../support/full-report';
import { bundleProgram } from '../support/bundled-program';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-failures-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  syncBuiltinESMExports();
  rmSync(folder, { recursive: true, force: true });
});

const means: ExportMeans = {
  jobs: inProcessJobs,
  printer: {
    toPdf: () => Promise.reject(new Error('not asked')),
    print: () => Promise.resolve(false),
    reportToPdf: (report) => Promise.resolve(printedReport(report)),
  },
  wordTemplates: { read: () => ({}) as never },
  now: () => 0,
};
const before = 'What was there before.';

function there(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, before);
  return path;
}

const write = (path: string, given: Partial<Parameters<typeof writeDraft>[3]> = {}) =>
  writeDraft(
    fullReport(),
    exportOptions({ format: 'md' }),
    path,
    { ...means, ...given },
    quietJob(),
  );

describe('a file that cannot be written says why, and leaves everything as it was', () => {
  test('because a folder has its name', async () => {
    const path = join(folder, 'taken.md');
    mkdirSync(path);
    await expect(write(path)).rejects.toMatchObject({
      error: {
        code: 'file-not-written',
        file: path,
        detail: expect.stringMatching(/EISDIR|EPERM/),
      },
    });
    expect(readdirSync(folder)).toEqual(['taken.md']);
    expect(readdirSync(path)).toEqual([]);
  });

  // Nobody may write below a file, whoever they are and whatever its mode says.
  test('because its folder is none, or is gone', async () => {
    const file = there('file.txt');
    for (const path of [join(file, 'report.md'), join(folder, 'gone', 'report.md')])
      await expect(write(path)).rejects.toMatchObject({
        error: { code: 'file-not-written', file: path },
      });
    expect(readdirSync(folder)).toEqual(['file.txt']);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test.each(['EBUSY', 'EPERM', 'EACCES'])('because another program holds it (%s)', async (code) => {
    const path = there('report.md');
    const held = Object.assign(new Error(`${code}: held`), { code });
    vi.spyOn(fs.promises, 'rename').mockRejectedValue(held);
    syncBuiltinESMExports();
    await expect(write(path)).rejects.toMatchObject({
      error: { code: 'file-not-written', file: path, detail: `${code}: held` },
    });
    expect(readdirSync(folder)).toEqual(['report.md']);
    expect(readFileSync(path, 'utf8')).toBe(before);
  });
});

/** A file system of one megabyte where this system lets us make one. */
function mountSmallDisk(): string | null {
  const disk = mkdtempSync(join(tmpdir(), 'rapporteur-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'none', disk], { stdio: 'ignore' });
    return disk;
  } catch {
    rmSync(disk, { recursive: true });
    return null;
  }
}

const disk = mountSmallDisk();
afterAll(() => {
  if (disk === null) return;
  execFileSync('umount', ['-l', disk]);
  rmSync(disk, { recursive: true });
});

test.skipIf(disk === null).each([0, 64])(
  'a disk that is full, or has room for a part of it (%i kB), keeps what was there',
  async (room) => {
    const path = join(disk!, 'report.md');
    const other = join(disk!, 'something-else');
    writeFileSync(path, before);
    const { bavail, bsize } = statfsSync(disk!);
    writeFileSync(other, Buffer.alloc(bavail * bsize - room * 1024));
    const large = new Uint8Array(256 * 1024).fill(65);
    const jobs = { run: () => Promise.resolve(large as never) };
    await expect(write(path, { jobs })).rejects.toMatchObject({ error: { code: 'storage-full' } });
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(readdirSync(disk!).toSorted()).toEqual(['report.md', 'something-else']);
    rmSync(other);
  },
);

test('a Word file of ten thousand points that is cancelled half-way leaves what was there', async () => {
  const path = there('report.docx');
  const worker = await bundleProgram('electron/worker.ts');
  const controller = new AbortController();
  const seen: number[] = [];
  const job = {
    signal: controller.signal,
    onProgress: (fraction: number) => {
      seen.push(fraction);
      if (fraction > 0 && fraction < 1) controller.abort();
    },
  };
  const options = exportOptions({ format: 'docx', annex: 'table' });
  const report = fullReport({ annex: annexOf(10_000, 'table') });
  const done = writeDraft(report, options, path, { ...means, jobs: workerJobs(worker) }, job);
  await expect(done).rejects.toMatchObject({ error: { code: 'cancelled' } });
  expect(seen.at(-1)).toBeLessThan(1);
  expect(readdirSync(folder)).toEqual(['report.docx']);
  expect(readFileSync(path, 'utf8')).toBe(before);
  rmSync(dirname(worker), { recursive: true });
});

describe('the command line', () => {
  async function rapporteur(...argv: string[]) {
    let out = '';
    let err = '';
    const run = createCommandLine({
      defaultDataFolder: join(folder, 'data'),
      resourcesFolder: resolve(import.meta.dirname, '../../resources'),
      out: (text) => (out += text),
      err: (text) => (err += text),
    });
    return { code: await run(argv), out, err };
  }

  test('ends with 1 where a file cannot be made, with 2 where none could be meant', async () => {
    const { out } = await rapporteur('import-sample');
    const path = there('draft.out');
    const bad = there('bad.dotx');
    const args = ['--dialogue', out.trim(), '--profile', 'summary', '--out', path];
    vi.stubEnv('PATH', folder);
    const { statSync } = fs;
    vi.spyOn(fs, 'statSync').mockImplementation(((file: string, options: object) =>
      /office$/.test(String(file)) ? undefined : statSync(file, options)) as typeof statSync);
    syncBuiltinESMExports();
    const calls: [string[], number, string][] = [
      [['--format', 'docx', '--template', bad], 1, 'bad.dotx cannot be used as a template'],
      [['--format', 'docx', '--template', join(folder, 'gone.dotx')], 1, 'gone.dotx'],
      [['--format', 'odt'], 1, 'LibreOffice, which is not on this computer'],
      [['--format', 'pdf'], 1, 'a PDF needs Electron'],
      [['--format', 'md', '--language', 'de'], 2, '--language is en or fr or es, not “de”'],
      [['--format', 'csv', '--table', 'people'], 2, '--table is participants or'],
      [['--format', 'akn', '--document', 'debate'], 2, '--document is report or record'],
      [['--format', 'md', '--annex-as', 'notes'], 2, '--annex-as is comments or table'],
    ];
    for (const [more, code, words] of calls) {
      const outcome = await rapporteur('export', ...args, ...more);
      expect([more, outcome.code, outcome.out]).toEqual([more, code, '']);
      expect(outcome.err).toContain(words);
      expect(readFileSync(path, 'utf8')).toBe(before);
    }
    expect(readdirSync(folder).toSorted()).toEqual(['bad.dotx', 'data', 'draft.out']);
  });
});
