import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCommandLine } from '../../electron/command-line/run-command-line';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-export-list-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('the list of a session is written as far as the level lets it be told', async () => {
  let [out, err] = ['', ''];
  const rapporteur = createCommandLine({
    defaultDataFolder: join(folder, 'data'),
    resourcesFolder: resolve(import.meta.dirname, '../../resources'),
    out: (text) => (out += text),
    err: (text) => (err += text),
  });
  expect(await rapporteur(['import-sample'])).toBe(0);
  const session = 'Reaching a whole-of-government approach to migration';
  const write = (format: string, file: string, ...more: string[]) =>
    rapporteur([
      ...['export-list', '--dialogue', out.trim(), '--session', session],
      ...['--format', format, '--out', join(folder, file), ...more],
    ]);
  expect([await write('csv', 'named.csv'), err]).toEqual([0, '']);
  expect(readFileSync(join(folder, 'named.csv'), 'utf8')).toContain(',Sierra Leone,');
  expect(await write('csv', 'unnamed.csv', '--attribution', 'category')).toBe(0);
  const unnamed = readFileSync(join(folder, 'unnamed.csv'), 'utf8');
  expect(unnamed).toContain(',Government,');
  expect(unnamed).not.toMatch(/Sierra Leone|Minister/);
  expect(await write('xlsx', 'list.xlsx')).toBe(0);
  expect(await write('pdf', 'list.pdf')).toBe(2);
  expect(await write('csv', 'secret.csv', '--attribution', 'off-the-record')).toBe(2);
  expect(readdirSync(folder).sort()).toEqual(['data', 'list.xlsx', 'named.csv', 'unnamed.csv']);
});
