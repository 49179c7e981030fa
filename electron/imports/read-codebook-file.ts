import { fail } from '../../shared/app-error';
import type { CodebookRemark } from '../../shared/codebook/codebook-entry';
import { readCodebook, type ReadCodebook } from '../../shared/codebook/read-codebook';
import type { SourceRemark } from '../../shared/imports/import-source';
import { decodeText } from './decode-text';
import { readDelimited } from './read-delimited';
import { recognizeFile, type ImportFile } from './recognize-file';
import { Unreadable } from './unreadable';

/** Bytes of a codebook, before it is opened; one of 5,000 themes has about one million. */
export const codebookFileLimit = 5 * 1024 * 1024;

/**
 * The themes in a CSV file, in whatever encoding and with whatever delimiter. Fails with `file-not-importable`; without
 * a column of names its reason is `nothing-found`.
 */
export function readCodebookFile({ fileName, bytes }: ImportFile): ReadCodebook {
  try {
    if (recognizeFile(bytes) === 'archive') throw new Unreadable('unknown-format');
    const { text, remarks } = decodeText(bytes);
    const source = readDelimited(text);
    if (source === null) throw new Unreadable('empty');
    const [table] = source.tables;
    const read = table && readCodebook(table);
    if (!read) throw new Unreadable('nothing-found');
    return {
      entries: read.entries,
      remarks: [...[...remarks, ...source.remarks].flatMap(remarkOf), ...read.remarks],
    };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return fail({
      code: 'file-not-importable',
      file: fileName,
      reason: error.reason,
      ...error.measure,
    });
  }
}

function remarkOf(remark: SourceRemark): CodebookRemark[] {
  switch (remark.code) {
    case 'encoding-guessed':
      return [{ code: remark.code, text: remark.encoding }];
    case 'unreadable-characters':
    case 'broken-quotes':
      return [remark];
    default:
      return [];
  }
}
