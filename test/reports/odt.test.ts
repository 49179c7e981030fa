import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { odtReport } from '../../electron/reports/odt-package';
import { writeReport } from '../../electron/reports/write-report';
import { findLibreOffice } from '../../electron/services/drafts/find-libre-office';
import { convertToOdt } from '../../electron/services/drafts/libre-office';
import { fileOptions } from '../support/file-options';
import { annexOf, fullReport } from '../support/full-report';

const never = new AbortController().signal;
const installed = findLibreOffice();
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-odt-test-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const leftovers = () =>
  readdirSync(tmpdir()).filter((name) => /^rapporteur-odt-(?!test-)/.test(name));

/** A program that does what the script says in the place of LibreOffice. */
function program(name: string, script: string): string {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return path;
}

describe('where LibreOffice is looked for', () => {
  it.each([
    [
      'win32',
      { ProgramFiles: 'C:\\Program Files' },
      'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
    ],
    ['darwin', {}, '/Applications/LibreOffice.app/Contents/MacOS/soffice'],
    ['linux', { PATH: '.:/own/bin' }, '/own/bin/libreoffice'],
    ['linux', {}, '/usr/lib/libreoffice/program/soffice'],
  ] as const)('%s', (platform, environment, path) => {
    const isFile = (each: string) => each === path;
    expect(findLibreOffice({ platform, environment, isFile })).toBe(path);
    expect(findLibreOffice({ platform, environment, isFile: () => false })).toBeNull();
  });
});

describe.runIf(process.platform !== 'win32')('a conversion that comes to nothing', () => {
  const docx = new Uint8Array([1]);
  it.each([
    ['no program', null, { code: 'libreoffice-missing' }],
    ['a program that fails', 'echo broken >&2; exit 3', { detail: 'exit 3: broken' }],
    ['a program that writes nothing', 'exit 0', { detail: 'no file was written' }],
    [
      'a program that writes something else',
      'echo no > out/draft.odt',
      { code: 'conversion-failed' },
    ],
    ['a program that does not end', 'sleep 60 & wait', { detail: 'given up after 0.3 s' }],
  ])('%s', async (name, script, error) => {
    const given = script === null ? null : program(name.replaceAll(' ', '-'), script);
    const promise = convertToOdt(docx, never, { program: given, timeLimit: 300 });
    await expect(promise).rejects.toMatchObject({ error });
    expect(leftovers()).toEqual([]);
  });

  it('is ended with everything that it started when the person cancels', async () => {
    const cancel = new AbortController();
    const promise = convertToOdt(docx, cancel.signal, {
      program: program('slow', 'sleep 60 & wait'),
    });
    setTimeout(() => cancel.abort(), 100);
    await expect(promise).rejects.toMatchObject({ error: { code: 'cancelled' } });
    expect(leftovers()).toEqual([]);
  });
});

describe.runIf(installed !== null)(
  'OpenDocument by LibreOffice (skipped where it is not installed)',
  () => {
    it(
      'holds text, notes and numbers, and no person but the creator',
      { timeout: 120_000 },
      async () => {
        const report = odtReport(fullReport({ annex: annexOf(10, 'comments') }));
        const odt = await convertToOdt(await writeReport(report, fileOptions('docx')), never);
        const parts = unzipSync(odt);
        expect(Object.keys(parts)[0]).toBe('mimetype');
        const content = strFromU8(parts['content.xml'] ?? new Uint8Array());
        for (const words of [
          'Point 0.0',
          'The first paragraph has a note.',
          'Second note.',
          'Masthead',
        ])
          expect(content).toContain(words);
        const meta = strFromU8(parts['meta.xml'] ?? new Uint8Array());
        expect(meta).toMatch(/meta:page-count="[45]"/);
        const people = [...meta.matchAll(/<(?:meta:initial-creator|dc:creator)>(.*?)</g)];
        expect(new Set(people.map(([, name]) => name))).toEqual(new Set(['Convening body']));
        expect(leftovers()).toEqual([]);
      },
    );
  },
);
