import { fail } from '../../shared/app-error';
import {
  importFileLimit,
  importRowLimit,
  type ImportSource,
} from '../../shared/imports/import-source';
import { recognizeTranscriptDocument } from '../../shared/imports/transcript/recognize-transcript';
import { readDocument } from './docx/read-document';
import { recognizeFile, type ImportFile } from './recognize-file';
import { readTextFile } from './read-text-file';
import { hasMacros, mainPartOf } from './office-package';
import { Unreadable } from './unreadable';
import { readWorkbook } from './xlsx/read-workbook';
import { openZip } from './zip-directory';

/**
 * Reads a file for an import, by its content first and its name second. The same bytes always give the same source; no
 * clock, disk or network is used. Fails with `file-too-large` or `file-not-importable`.
 */
export async function readImportFile({ fileName, bytes }: ImportFile): Promise<ImportSource> {
  if (bytes.byteLength > importFileLimit) {
    fail({
      code: 'file-too-large',
      file: fileName,
      bytes: bytes.byteLength,
      limit: importFileLimit,
    });
  }
  try {
    return await read({ fileName, bytes });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    fail({ code: 'file-not-importable', file: fileName, reason: error.reason, ...error.measure });
  }
}

async function read({ fileName, bytes }: ImportFile): Promise<ImportSource> {
  const kind = recognizeFile(bytes);
  const source = await (kind === 'archive'
    ? readOfficeFile(bytes)
    : readTextFile({ fileName, bytes }));
  if (source.type === 'transcript' && source.cues.length > importRowLimit) {
    throw new Unreadable('too-many-rows', { found: source.cues.length, limit: importRowLimit });
  }
  if (source.type === 'transcript' && source.cues.length === 0) {
    throw new Unreadable(source.remarks.length > 0 ? 'damaged' : 'empty');
  }
  return source;
}

async function readOfficeFile(bytes: Uint8Array): Promise<ImportSource> {
  const parts = openZip(bytes);
  if (hasMacros(parts)) throw new Unreadable('macros');
  const main = mainPartOf(parts);
  if (main?.startsWith('xl/')) return readWorkbook(parts, main);
  if (main?.startsWith('word/')) {
    const document = await readDocument(parts, main);
    const transcript = recognizeTranscriptDocument(document.blocks);
    return transcript
      ? { ...transcript, remarks: [...document.remarks, ...transcript.remarks] }
      : document;
  }
  throw new Unreadable('unknown-format');
}
