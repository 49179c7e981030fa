import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** Changes of a part's XML, by its path in the package. Parts that are not there are passed over. */
export type PartChanges = Readonly<Record<string, (xml: string) => string>>;

const contentTypes = '[Content_Types].xml';
/** Zip files know no earlier time. */
const earliest = Date.UTC(1980, 0, 2);

/**
 * A Word document with parts of it changed, and nothing in it that differs from one writing to the next.
 * @param writtenAt epoch milliseconds for the entries; left out, all bear the same early day
 */
export function changePackage(
  bytes: Uint8Array,
  changes: PartChanges,
  writtenAt: number = earliest,
): Uint8Array {
  const parts = unzipSync(bytes);
  const mtime = new Date(Math.max(writtenAt, earliest));
  const entries: Zippable = {};
  // Readers look for the content types first.
  const paths = [contentTypes, ...Object.keys(parts).filter((path) => path !== contentTypes)];
  for (const path of paths) {
    const part = parts[path];
    if (!part) continue;
    const change = changes[path];
    entries[path] = [change ? strToU8(change(strFromU8(part))) : part, { mtime }];
  }
  return zipSync(entries, { level: 6 });
}

/** Puts XML in the place of the last paragraph that holds the token. */
export function replaceParagraph(xml: string, token: string, replacement: string): string {
  const at = xml.lastIndexOf(token);
  if (at < 0) return xml;
  const start = Math.max(xml.lastIndexOf('<w:p>', at), xml.lastIndexOf('<w:p ', at));
  const end = xml.indexOf('</w:p>', at) + '</w:p>'.length;
  return xml.slice(0, start) + replacement + xml.slice(end);
}

/** The library counts its bookmarks through the life of the program; a file counts its own. */
export function renumberContents(xml: string): string {
  const ids = new Map<string, number>();
  for (const [, id = ''] of xml.matchAll(/<w:bookmarkStart w:name="_Toc(\d+)"/g))
    ids.set(id, ids.size + 1);
  const renumbered = (id: string) => String(ids.get(id) ?? id);
  return xml
    .replace(
      /<w:bookmarkStart w:name="_Toc(\d+)" w:id="(\d+)"\/>/g,
      (_, name: string, id: string) =>
        `<w:bookmarkStart w:name="_Toc${renumbered(name)}" w:id="${renumbered(id)}"/>`,
    )
    .replace(
      /<w:bookmarkEnd w:id="(\d+)"\/>/g,
      (_, id: string) => `<w:bookmarkEnd w:id="${renumbered(id)}"/>`,
    )
    .replace(
      /(w:anchor="|PAGEREF )_Toc(\d+)/g,
      (_, before: string, id: string) => `${before}_Toc${renumbered(id)}`,
    );
}
