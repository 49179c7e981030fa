import { Unreadable } from './unreadable';

/** A file as it was chosen: the name is for recognition and for the words of a failure. */
export interface ImportFile {
  fileName: string;
  bytes: Uint8Array;
}

/** First bytes of what people take for a table or a text by its name, and what is none. */
const foreign: readonly (readonly [name: string, ...bytes: number[]])[] = [
  ['PDF', 0x25, 0x50, 0x44, 0x46],
  ['PNG', 0x89, 0x50, 0x4e, 0x47],
  ['JPEG', 0xff, 0xd8, 0xff],
  ['GIF', 0x47, 0x49, 0x46, 0x38],
  ['RTF', 0x7b, 0x5c, 0x72, 0x74, 0x66],
  ['gzip', 0x1f, 0x8b, 0x08],
  ['RAR', 0x52, 0x61, 0x72, 0x21, 0x1a, 0x07],
  ['7-Zip', 0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c],
];
const zip = [0x50, 0x4b, 0x03, 0x04];
const emptyZip = [0x50, 0x4b, 0x05, 0x06];
/** The container of Office before 2007, and of any newer Office file with a password. */
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Whether the bytes are an archive, as .xlsx and .docx are, or may be text. Throws `Unreadable` for what is empty,
 * protected by a password or of a kind that is not read.
 */
export function recognizeFile(bytes: Uint8Array): 'archive' | 'text' {
  if (bytes.byteLength === 0) throw new Unreadable('empty');
  if (startsWith(bytes, zip)) return 'archive';
  if (startsWith(bytes, emptyZip)) throw new Unreadable('empty');
  if (startsWith(bytes, compound)) {
    throw new Unreadable(isEncryptedOffice(bytes) ? 'encrypted' : 'unknown-format');
  }
  if (foreign.some(([, ...signature]) => startsWith(bytes, signature))) {
    throw new Unreadable('unknown-format');
  }
  return 'text';
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** A protected file is a compound file with a stream of this name; names are in UTF-16. */
function isEncryptedOffice(bytes: Uint8Array): boolean {
  const name = Buffer.from('EncryptedPackage', 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name);
}
