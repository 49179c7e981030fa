import type { SourceRemark } from '../../shared/imports/import-source';
import { Unreadable } from './unreadable';

/** Text in NFC with `\n` for every kind of line end, and what is to be said about how it was read. */
export interface DecodedText {
  text: string;
  remarks: SourceRemark[];
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What Windows puts where ISO 8859-1 has control characters; � for the five that it leaves undefined. */
const windows1252 = '€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ';

/** One sign in this many that no text has means that it is none: pictures and programs have far more. */
const strangeShare = 50;

/**
 * Reads bytes as text: by the byte order mark; else UTF-16 where every other byte is zero, UTF-8 where it is valid or
 * nearly so, and Windows-1252 otherwise. Signs that cannot be read become �. Throws `Unreadable` for what is no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const { encoding, isDeclared, skip } = recognizeEncoding(bytes);
  const raw = decodeAs(encoding, bytes.subarray(skip));
  refuseBinary(raw);
  const text = tidyText(raw);
  const remarks: SourceRemark[] = [];
  if (!isDeclared && encoding !== 'utf-8') remarks.push({ code: 'encoding-guessed', encoding });
  const count = countOf(text, /\ufffd/g);
  if (count > 0) remarks.push({ code: 'unreadable-characters', count });
  return { text, remarks };
}

/** Composes accents, unifies line ends, drops stray byte order marks and makes visible what is a zero byte. */
export function tidyText(text: string): string {
  return text
    .replace(/\r+\n|\r|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\ufeff', '')
    .replaceAll('\0', '\ufffd')
    .normalize('NFC');
}

/** Trims, and makes plain the spaces that web pages and French typography put within names and numbers. */
export function tidyCell(text: string): string {
  return text
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .replaceAll('\u200b', '')
    .trim();
}

function recognizeEncoding(bytes: Uint8Array): {
  encoding: Encoding;
  isDeclared: boolean;
  skip: number;
} {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return { encoding: 'utf-8', isDeclared: true, skip: 3 };
  }
  if (first === 0xff && second === 0xfe) return { encoding: 'utf-16le', isDeclared: true, skip: 2 };
  if (first === 0xfe && second === 0xff) return { encoding: 'utf-16be', isDeclared: true, skip: 2 };
  const encoding = recognizeUtf16(bytes) ?? (isMostlyUtf8(bytes) ? 'utf-8' : 'windows-1252');
  return { encoding, isDeclared: false, skip: 0 };
}

/** Western text in UTF-16 has a zero in nearly every second place and hardly any in the others. */
function recognizeUtf16(bytes: Uint8Array): Encoding | null {
  const pairs = Math.min(bytes.byteLength >> 1, 2048);
  if (pairs < 2) return null;
  let [high, low] = [0, 0];
  for (let pair = 0; pair < pairs; pair += 1) {
    if (bytes[2 * pair] === 0) high += 1;
    if (bytes[2 * pair + 1] === 0) low += 1;
  }
  if (low > pairs * 0.4 && high < pairs * 0.05) return 'utf-16le';
  if (high > pairs * 0.4 && low < pairs * 0.05) return 'utf-16be';
  return null;
}

/** Valid, or with so few faults beside good accents that it was UTF-8 before something damaged it. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const faults = countOf(text, /\ufffd/g);
  return faults === 0 || faults * 10 <= countOf(text, /[^\u0000-\u007f\ufffd]/g);
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): string {
  if (encoding !== 'windows-1252') return new TextDecoder(encoding).decode(bytes);
  // Not by TextDecoder: some versions of Node read it as ISO 8859-1.
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (sign) => windows1252[sign.charCodeAt(0) - 0x80]!);
}

function refuseBinary(text: string): void {
  const strange = countOf(text, /[\u0000-\u0008\u000e-\u0019\u001c-\u001f\ufffd]/g);
  if (strange > 3 && strange * strangeShare > text.length) throw new Unreadable('unknown-format');
}

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  pattern.lastIndex = 0;
  while (pattern.exec(text)) count += 1;
  return count;
}
