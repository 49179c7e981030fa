import type { ImportSource } from '../../shared/imports/import-source';
import { decodeText } from './decode-text';
import { readDelimited } from './read-delimited';
import type { ImportFile } from './recognize-file';
import { Unreadable } from './unreadable';

/** A file of text: by what it starts with or looks like, and only then by its name. Throws `Unreadable`. */
export function readTextFile({ bytes }: ImportFile): ImportSource {
  const { text, remarks } = decodeText(bytes);
  const table = readDelimited(text);
  if (!table) throw new Unreadable('empty');
  return { type: 'tables', tables: table.tables, remarks: [...remarks, ...table.remarks] };
}
