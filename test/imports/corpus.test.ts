import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readImportFile } from '../../electron/imports/read-import-file';
import { AppFailure } from '../../shared/app-error';
import { calendarFixtures, documentFixtures } from './document-fixtures';
import { archiveFixtures, textFixtures, workbookFixtures } from './table-fixtures';

/**
 * A corpus of good and bad files, each beside what the reader makes of it. The files are made by the modules above, so
 * that one can see what is in them; with WRITE_FIXTURES=1 this test writes both anew, to be read before they are kept.
 */
const folder = resolve(import.meta.dirname, '../fixtures/imports/readers');
const isWriting = process.env.WRITE_FIXTURES === '1';
const made = {
  ...textFixtures,
  ...workbookFixtures,
  ...archiveFixtures,
  ...calendarFixtures,
  ...documentFixtures,
};
const suffix = '.expected.json';

async function outcomeOf(fileName: string, bytes: Uint8Array): Promise<unknown> {
  try {
    return { source: await readImportFile({ fileName, bytes }) };
  } catch (error) {
    if (error instanceof AppFailure) return { error: error.error };
    throw error;
  }
}

test.runIf(isWriting)('write the corpus', async () => {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(made)) {
    const bytes = Buffer.from(content);
    writeFileSync(resolve(folder, name), bytes);
    const outcome = JSON.stringify(await outcomeOf(name, bytes), null, 1);
    writeFileSync(resolve(folder, `${name}${suffix}`), `${outcome}\n`);
  }
});

const files = existsSync(folder) ? readdirSync(folder) : [];
const inputs = files.filter((name) => !name.startsWith('.') && !name.endsWith(suffix));

test.each(inputs)('%s is read as expected', async (name) => {
  const expected: unknown = JSON.parse(readFileSync(resolve(folder, `${name}${suffix}`), 'utf8'));
  expect(await outcomeOf(name, readFileSync(resolve(folder, name)))).toEqual(expected);
});

test('the corpus is what the modules make, and large enough', () => {
  expect(inputs.length).toBeGreaterThanOrEqual(40);
  expect(inputs.toSorted()).toEqual(Object.keys(made).toSorted());
  // Packed bytes differ from one version of zlib to the next.
  for (const name of inputs.filter((input) => !['bomb.xlsx', 'lying-size.xlsx'].includes(input))) {
    const same = readFileSync(resolve(folder, name)).equals(Buffer.from(made[name]!));
    expect(same, name).toBe(true);
  }
});
