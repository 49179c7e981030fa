import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readImportFile } from '../../electron/imports/read-import-file';
import { panelVtt, programmeDocx, registrationCsv } from './journey-fixtures';

/** The files that the journey through the app takes; with WRITE_FIXTURES=1 this test writes them anew. */
const folder = resolve(import.meta.dirname, '../fixtures/imports/journey');
const made = {
  'registration.csv': registrationCsv,
  'programme.docx': programmeDocx,
  'panel-3.vtt': panelVtt,
};

test.runIf(process.env.WRITE_FIXTURES === '1')('write the files of the journey', async () => {
  mkdirSync(folder, { recursive: true });
  for (const [name, make] of Object.entries(made))
    writeFileSync(resolve(folder, name), await make());
});

// A Word file has the time of its making in it, and is packed differently from one version of zlib to the next.
test.each(Object.entries(made))('%s says what its module makes', async (fileName, make) => {
  const kept = await readImportFile({ fileName, bytes: readFileSync(resolve(folder, fileName)) });
  const anew = await readImportFile({ fileName, bytes: Buffer.from(await make()) });
  expect(kept).toEqual(anew);
});
