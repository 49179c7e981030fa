import { strFromU8, unzipSync } from 'fflate';

/** Every text in the bytes of a file: names and contents of what a ZIP holds, else the file itself. */
export function textsInFile(bytes: Uint8Array): string {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) return strFromU8(bytes);
  return Object.entries(unzipSync(bytes))
    .map(([name, content]) => `${name}\n${strFromU8(content)}`)
    .join('\n');
}
