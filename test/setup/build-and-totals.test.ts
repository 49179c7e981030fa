import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint, isBuilt } from '../../electron/setup/build.mjs';
import { cachedFolder } from '../../electron/setup/cached-folder.mjs';
import {
  addUp,
  closingLine,
  playwrightTotals,
  vitestTotals,
} from '../../electron/setup/test-totals.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'setup-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('staleness of the build', () => {
  const source = () => join(folder, 'shared', 'a.ts');
  const stamp = () => {
    mkdirSync(join(folder, 'out'), { recursive: true });
    writeFileSync(join(folder, 'out', '.made-from'), fingerprint(folder));
  };
  beforeEach(() => {
    mkdirSync(join(folder, 'shared'));
    writeFileSync(source(), 'one');
  });

  it('is stale when nothing was built', () => {
    expect(isBuilt(folder)).toBe(false);
  });

  it('is current after a build, and when only times change', () => {
    stamp();
    expect(isBuilt(folder)).toBe(true);
    utimesSync(source(), new Date(), new Date(Date.now() + 60_000));
    expect(isBuilt(folder)).toBe(true);
  });

  it('is stale when a source changes, appears, goes or is renamed', () => {
    stamp();
    writeFileSync(source(), 'two');
    expect(isBuilt(folder)).toBe(false);
    stamp();
    writeFileSync(join(folder, 'shared', 'b.ts'), '');
    expect(isBuilt(folder)).toBe(false);
    stamp();
    rmSync(source());
    expect(isBuilt(folder)).toBe(false);
  });

  it('does not depend on the set-up itself', () => {
    stamp();
    mkdirSync(join(folder, 'electron', 'setup'), { recursive: true });
    writeFileSync(join(folder, 'electron', 'setup', 'start.mjs'), '');
    expect(isBuilt(folder)).toBe(true);
  });
});

describe('an entry of the cache', () => {
  it('is made once', async () => {
    let times = 0;
    const make = async (into: string) => {
      times += 1;
      writeFileSync(join(into, 'content'), 'x');
    };
    const target = join(folder, 'entry');
    await cachedFolder(target, make);
    await cachedFolder(target, make);
    expect(times).toBe(1);
    expect(existsSync(join(target, 'content'))).toBe(true);
  });

  it('leaves nothing behind when it fails', async () => {
    const fail = async (into: string) => {
      writeFileSync(join(into, 'half'), 'x');
      throw new Error('interrupted');
    };
    await expect(cachedFolder(join(folder, 'entry'), fail)).rejects.toThrow('interrupted');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('accepts what another set-up finished first', async () => {
    const target = join(folder, 'entry');
    await cachedFolder(target, async (into) => {
      writeFileSync(join(into, 'content'), 'ours');
      mkdirSync(target);
      writeFileSync(join(target, 'content'), 'theirs');
    });
    expect(readdirSync(folder)).toEqual(['entry']);
  });
});

describe('the closing line', () => {
  it('adds up both runners', () => {
    const unit = vitestTotals({
      numTotalTests: 12,
      numPassedTests: 9,
      numFailedTests: 1,
      numPendingTests: 1,
      numTodoTests: 1,
      testResults: [],
    });
    const app = playwrightTotals({ stats: { expected: 4, flaky: 1, unexpected: 0, skipped: 0 } });
    const sum = addUp([
      { ok: false, totals: unit },
      { ok: true, totals: app },
    ]);
    expect(closingLine(sum)).toBe('14 passed, 1 failed, 2 skipped');
  });

  it('counts a test file that could not be loaded', () => {
    const totals = vitestTotals({
      numTotalTests: 0,
      numPassedTests: 0,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults: [{ status: 'failed', assertionResults: [] }],
    });
    expect(totals?.failed).toBe(1);
  });

  it('never says zero when a step failed without tests or without a report', () => {
    expect(closingLine(addUp([{ ok: false }, { ok: true }]))).toBe('0 passed, 1 failed');
    expect(vitestTotals(undefined)).toBeUndefined();
    expect(playwrightTotals({})).toBeUndefined();
  });

  it('leaves out what was not skipped', () => {
    expect(closingLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
  });
});
