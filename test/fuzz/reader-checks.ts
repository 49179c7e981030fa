import { readImportFile } from '../../electron/imports/read-import-file';
import { readPastedText } from '../../electron/imports/read-pasted-text';
import { AppFailure } from '../../shared/app-error';
import type { ImportSource } from '../../shared/imports/import-source';
import type { FuzzCheck } from './fuzz';
import { expectImportSource } from './import-source-shape';

/** A reader gives a source of the right shape, or says why not in one of two ways. */
async function expectSourceOrRefusal(read: () => Promise<ImportSource>): Promise<void> {
  let source: ImportSource;
  try {
    source = await read();
  } catch (error) {
    const expected = ['file-not-importable', 'file-too-large'];
    if (error instanceof AppFailure && expected.includes(error.error.code)) return;
    throw error;
  }
  expectImportSource(source);
}

export const readerChecks: readonly FuzzCheck[] = [
  {
    name: 'read a file',
    run: ({ fileName, bytes }) => expectSourceOrRefusal(() => readImportFile({ fileName, bytes })),
  },
  {
    name: 'read what was pasted',
    run: ({ bytes }) => {
      const text = bytes.toString('utf8');
      const html = text.includes('<') ? text : '';
      return expectSourceOrRefusal(() => readPastedText({ text: html ? '' : text, html }));
    },
  },
];
