import { crc32, deflateRawSync } from 'node:zlib';

/** One file of an archive; what is set beyond name and content makes the archive lie. */
export interface ZipPart {
  name: string;
  content: string | Uint8Array;
  deflate?: boolean;
  flags?: number;
  method?: number;
  /** Written into the directory in place of the true ones. */
  expandedBytes?: number;
  packedBytes?: number;
  checksum?: number;
  /** Name in the local header. */
  localName?: string;
  /** Offset in the directory, in place of the true one. */
  offset?: number;
  /** Extra field of the directory entry. */
  extra?: Uint8Array;
}

/** An archive byte for byte the same each time: dated 1 January 1980, stored unless `deflate` is set. */
export function buildZip(parts: ZipPart[], end: { count?: number; offset?: number } = {}): Buffer {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content);
    const packed = part.deflate ? deflateRawSync(content) : content;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    writeHeader(local, 4, part, content, packed);
    const localName = Buffer.from(part.localName ?? part.name);
    local.writeUInt16LE(localName.length, 26);
    chunks.push(local, localName, packed);
    directory.push(directoryEntry(part, content, packed, at));
    at += local.length + localName.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const tail = Buffer.alloc(22);
  tail.writeUInt32LE(0x06054b50, 0);
  tail.writeUInt16LE(end.count ?? parts.length, 8);
  tail.writeUInt16LE(end.count ?? parts.length, 10);
  tail.writeUInt32LE(size, 12);
  tail.writeUInt32LE(end.offset ?? at, 16);
  return Buffer.concat([...chunks, ...directory, tail]);
}

function directoryEntry(part: ZipPart, content: Buffer, packed: Buffer, at: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  writeHeader(header, 6, part, content, packed);
  const name = Buffer.from(part.name);
  const extra = Buffer.from(part.extra ?? []);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(part.offset ?? at, 42);
  return Buffer.concat([header, name, extra]);
}

/** What local headers and directory entries have in common, from the version that is needed to the sizes. */
function writeHeader(
  target: Buffer,
  at: number,
  part: ZipPart,
  content: Buffer,
  packed: Buffer,
): void {
  target.writeUInt16LE(20, at);
  target.writeUInt16LE(part.flags ?? 0x0800, at + 2);
  target.writeUInt16LE(part.method ?? (part.deflate ? 8 : 0), at + 4);
  target.writeUInt32LE(0x00210000, at + 6);
  target.writeUInt32LE(part.checksum ?? crc32(content), at + 10);
  target.writeUInt32LE(part.packedBytes ?? packed.length, at + 14);
  target.writeUInt32LE(part.expandedBytes ?? content.length, at + 18);
}
