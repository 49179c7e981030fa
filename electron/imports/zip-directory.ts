import { crc32, inflateRawSync } from 'node:zlib';
import { Unreadable } from './unreadable';

export const zipLimits = {
  /** Bytes of all entries together, as they would be on disk. */
  expandedBytes: 50 * 1024 * 1024,
  entries: 2_000,
  ratio: 200,
  /** Below this an entry may be packed as tightly as it likes: XML of blank rows easily is, and it fills no memory. */
  ratioAppliesAbove: 1024 * 1024,
};

interface ZipEntry {
  name: string;
  method: number;
  checksum: number;
  packedBytes: number;
  expandedBytes: number;
  /** Of the local header, from the start of the file. */
  offset: number;
  /** Of the packed content. */
  contentOffset: number;
}

/** The files within an archive that has passed the guard. */
export interface ZipParts {
  names: readonly string[];
  /** Content of one; null if there is none of that name. Throws `Unreadable` where it is not what the directory says. */
  read: (name: string) => Uint8Array | null;
}

const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endSize = 22;
const directoryHeaderSize = 46;
const localHeaderSize = 30;
const longestComment = 0xffff;
const [stored, deflated] = [0, 8];
const encryptedFlags = 0x0001 | 0x0040 | 0x2000;

/**
 * Judges an archive by its directory, before anything is inflated, and gives access to its files. Refuses what an
 * office program would not write: contents that expand out of proportion, names that lead outside, entries that share
 * bytes or a name, local headers that contradict the directory. Throws `Unreadable`.
 */
export function openZip(bytes: Uint8Array): ZipParts {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(view, bytes);
  const total = entries.reduce((sum, entry) => sum + entry.expandedBytes, 0);
  judge(total, zipLimits.expandedBytes);
  for (const entry of entries) {
    if (!isInnocentName(entry.name)) throw new Unreadable('suspicious-archive');
    if (entry.expandedBytes > zipLimits.ratioAppliesAbove) {
      judge(Math.ceil(entry.expandedBytes / Math.max(1, entry.packedBytes)), zipLimits.ratio);
    }
  }
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  if (byName.size !== entries.length) throw new Unreadable('suspicious-archive');
  refuseOverlaps(view, bytes, entries);
  return {
    names: [...byName.keys()],
    read: (name) => {
      const entry = byName.get(name);
      return entry ? inflate(bytes, entry) : null;
    },
  };
}

function judge(found: number, limit: number): void {
  if (found > limit) throw new Unreadable('suspicious-archive', { found, limit });
}

function readDirectory(view: DataView, bytes: Uint8Array): ZipEntry[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  let at = view.getUint32(end + 16, true);
  // A count of 0xffff means that the true one is in a second directory for huge archives: far more than we allow.
  judge(count, zipLimits.entries);
  if (at + size > end) throw new Unreadable('damaged');
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + directoryHeaderSize > end || view.getUint32(at, true) !== directorySignature) {
      throw new Unreadable('damaged');
    }
    const nameLength = view.getUint16(at + 28, true);
    const next =
      at +
      directoryHeaderSize +
      nameLength +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
    if (next > end) throw new Unreadable('damaged');
    if (view.getUint16(at + 8, true) & encryptedFlags) throw new Unreadable('encrypted');
    entries.push(readEntry(view, bytes, at, nameLength));
    at = next;
  }
  return entries;
}

/** The last record of the file that looks like the end of a directory and whose comment fits. */
function findEnd(view: DataView): number {
  const last = view.byteLength - endSize;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1) {
    if (view.getUint32(at, true) !== endSignature) continue;
    if (at + endSize + view.getUint16(at + 20, true) <= view.byteLength) return at;
  }
  throw new Unreadable('damaged');
}

function readEntry(view: DataView, bytes: Uint8Array, at: number, nameLength: number): ZipEntry {
  const name = textOf(bytes, at + directoryHeaderSize, nameLength);
  const [expandedBytes, packedBytes, offset] = widen(view, at, nameLength);
  const method = view.getUint16(at + 10, true);
  if (method !== stored && method !== deflated) throw new Unreadable('suspicious-archive');
  const checksum = view.getUint32(at + 16, true);
  return { name, method, checksum, packedBytes, expandedBytes, offset, contentOffset: 0 };
}

/**
 * Expanded size, packed size and offset of an entry. Some writers put them into the 64-bit field although they are
 * small, and 0xffffffff in their place.
 */
function widen(view: DataView, at: number, nameLength: number): [number, number, number] {
  const short: [number, number, number] = [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ];
  if (!short.includes(0xffffffff)) return short;
  const start = at + directoryHeaderSize + nameLength;
  const end = start + view.getUint16(at + 30, true);
  for (let field = start; field + 4 <= end;) {
    const size = view.getUint16(field + 2, true);
    if (view.getUint16(field, true) === 1 && field + 4 + size <= end) {
      let value = field + 4;
      return short.map((number) => {
        if (number !== 0xffffffff) return number;
        if (value + 8 > field + 4 + size) throw new Unreadable('damaged');
        value += 8;
        return Number(view.getBigUint64(value - 8, true));
      }) as [number, number, number];
    }
    field += 4 + size;
  }
  throw new Unreadable('damaged');
}

/** Without a leading slash, a drive, a backslash, a step upwards or a control character. */
function isInnocentName(name: string): boolean {
  if (name === '' || /^\/|^[a-z]:|[\\\u0000-\u001f]/i.test(name)) return false;
  return !name.split('/').includes('..');
}

/** Also finds where the content of each entry begins, which only its local header says. */
function refuseOverlaps(view: DataView, bytes: Uint8Array, entries: ZipEntry[]): void {
  let free = 0;
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    const at = entry.offset;
    if (at + localHeaderSize > view.byteLength) throw new Unreadable('damaged');
    if (view.getUint32(at, true) !== localSignature) throw new Unreadable('damaged');
    if (at < free) throw new Unreadable('suspicious-archive');
    const nameLength = view.getUint16(at + 26, true);
    entry.contentOffset = at + localHeaderSize + nameLength + view.getUint16(at + 28, true);
    free = entry.contentOffset + entry.packedBytes;
    if (free > view.byteLength) throw new Unreadable('damaged');
    const name = textOf(bytes, at + localHeaderSize, nameLength);
    if (name !== entry.name || view.getUint16(at + 8, true) !== entry.method) {
      throw new Unreadable('suspicious-archive');
    }
  }
}

/** Never gives more than the directory promised, whatever the packed bytes hold. */
function inflate(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = bytes.subarray(entry.contentOffset, entry.contentOffset + entry.packedBytes);
  let content: Uint8Array = packed;
  if (entry.method === deflated) {
    try {
      content = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.expandedBytes) });
    } catch (error) {
      const isTooMuch = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
      throw new Unreadable(isTooMuch ? 'suspicious-archive' : 'damaged');
    }
  }
  if (content.byteLength !== entry.expandedBytes) throw new Unreadable('suspicious-archive');
  if (crc32(content) !== entry.checksum) throw new Unreadable('damaged');
  return content;
}

/** As UTF-8: only part names in ASCII are ever looked up, and two readings of one name still differ. */
function textOf(bytes: Uint8Array, start: number, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, length).toString('utf8');
}
