import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import {
  importRowLimit,
  type DocumentSource,
  type SourceRemark,
} from '../../../shared/imports/import-source';
import { relationshipsOf } from '../office-package';
import { Unreadable } from '../unreadable';
import type { ZipParts } from '../zip-directory';
import { blocksOf, type DocumentNode } from './document-blocks';

/** XML of the text, its styles or its numbering. For 12 MB of short paragraphs mammoth takes half a minute and 900 MB. */
const partLimit = 10 * 1024 * 1024;

/**
 * Paragraphs and tables of a Word document. Tracked changes are taken as accepted; images, comments and footnotes are
 * left out with a remark. Throws `Unreadable`.
 */
export async function readDocument(parts: ZipParts, mainPart: string): Promise<DocumentSource> {
  const needed = neededParts(parts, mainPart);
  refuseTooMany(countParagraphs(needed[mainPart]!), 5 * importRowLimit);
  const { blocks, leftOut } = blocksOf(await readTree(needed));
  if (blocks.length === 0) throw new Unreadable('empty');
  refuseTooMany(blocks.length, importRowLimit);
  return { type: 'document', blocks, remarks: remarksOn(leftOut) };
}

function refuseTooMany(found: number, limit: number): void {
  if (found > limit) throw new Unreadable('too-many-rows', { found, limit });
}

/** Those in the cells of tables, and blank ones, included: before the document is read in earnest. */
function countParagraphs(part: Uint8Array): number {
  const xml = Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  let count = 0;
  for (let at = xml.indexOf('<w:p>'); at !== -1; at = xml.indexOf('<w:p>', at + 5)) count += 1;
  for (let at = xml.indexOf('<w:p '); at !== -1; at = xml.indexOf('<w:p ', at + 5)) count += 1;
  return count;
}

function remarksOn(leftOut: ReadonlySet<'images' | 'comments' | 'footnotes'>): SourceRemark[] {
  const order = ['images', 'comments', 'footnotes'] as const;
  return order
    .filter((what) => leftOut.has(what))
    .map((what): SourceRemark => ({ code: 'left-out', what }));
}

/** Only what the text is made of: no pictures, no embedded files, no style map that the file brings for mammoth. */
function neededParts(parts: ZipParts, mainPart: string): Record<string, Uint8Array> {
  const related = relationshipsOf(parts, mainPart)
    .filter(({ type }) => type === 'styles' || type === 'numbering')
    .map(({ target }) => target);
  const slash = mainPart.lastIndexOf('/') + 1;
  const links = `${mainPart.slice(0, slash)}_rels/${mainPart.slice(slash)}.rels`;
  const needed: Record<string, Uint8Array> = {};
  for (const name of ['[Content_Types].xml', '_rels/.rels', mainPart, links, ...related]) {
    const content = parts.read(name);
    if (!content) continue;
    if (content.byteLength > partLimit) throw new Unreadable('too-costly');
    needed[name] = content;
  }
  return needed;
}

/** mammoth's tree of the document, before it becomes HTML, which it never does here. */
async function readTree(parts: Record<string, Uint8Array>): Promise<DocumentNode> {
  // The date is of no matter, but zip files must have one that is not today's.
  const archive = zipSync(parts, { level: 0, mtime: '1980-01-02T00:00:00' });
  let tree: DocumentNode | null = null;
  try {
    await mammoth.convertToHtml(
      { buffer: Buffer.from(archive) },
      {
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        transformDocument: (document: DocumentNode) => {
          tree = document;
          return { ...document, children: [] };
        },
      },
    );
  } catch {
    throw new Unreadable('damaged');
  }
  if (tree === null) throw new Unreadable('damaged');
  return tree;
}
