import { strFromU8, unzipSync } from 'fflate';

/** The parts of a Word document as text, by path. */
export function wordParts(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(file)).map(([path, content]) => [path, strFromU8(content)]),
  );
}

const storyParts = /^word\/(document|footnotes|comments|header\d+|footer\d+)\.xml$/;

/** What Word would refuse or repair: references that lead nowhere, ids that repeat, cells without a paragraph. */
export function wordPackageFaults(file: Uint8Array): string[] {
  const parts = wordParts(file);
  const stories = Object.entries(parts).filter(([path]) => storyParts.test(path));
  return [
    ...partFaults(parts),
    ...relationFaults(parts),
    ...styleSheetFaults(parts),
    ...stories.flatMap(([path, xml]) => styleFaults(path, xml, parts)),
    ...stories.flatMap(([path, xml]) => cellFaults(path, xml)),
    ...numberingFaults(parts),
    ...noteFaults(parts),
    ...commentFaults(parts),
    ...bookmarkFaults(parts),
  ];
}

function values(xml: string, pattern: RegExp): string[] {
  return [...xml.matchAll(pattern)].map(([, value = '']) => value);
}

function missing(what: string, wanted: readonly string[], there: readonly string[]): string[] {
  const known = new Set(there);
  return [...new Set(wanted)].filter((each) => !known.has(each)).map((each) => `${what} ${each}`);
}

function repeated(what: string, all: readonly string[]): string[] {
  return all.filter((each, index) => all.indexOf(each) !== index).map((each) => `${what} ${each}`);
}

/** Every part is declared, and none is declared that is not there. */
function partFaults(parts: Record<string, string>): string[] {
  const types = parts['[Content_Types].xml'] ?? '';
  const declared = values(types, /PartName="\/([^"]+)"/g);
  const own = Object.keys(parts).filter((path) => /^(word|docProps)\/[^_]+\.xml$/.test(path));
  const forbidden = Object.entries(parts).filter(([, xml]) =>
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(xml),
  );
  return [
    ...missing('part not there:', declared, Object.keys(parts)),
    ...missing('part not declared:', own, declared),
    ...forbidden.map(([path]) => `control character in ${path}`),
  ];
}

function relationFaults(parts: Record<string, string>): string[] {
  return Object.entries(parts).flatMap(([path, xml]) => {
    const used = values(xml, /\sr:(?:id|embed|link)="([^"]+)"/g);
    const relations = parts[path.replace(/([^/]+)$/, '_rels/$1.rels')] ?? '';
    const targets = values(relations, /Target="([^"]+)"/g).map((target) => `word/${target}`);
    return [
      ...missing(`relation of ${path}:`, used, values(relations, /\sId="([^"]+)"/g)),
      ...(path.startsWith('word/')
        ? missing(`target of ${path}:`, targets, Object.keys(parts))
        : []),
    ];
  });
}

function styleFaults(path: string, xml: string, parts: Record<string, string>): string[] {
  const styles = parts['word/styles.xml'] ?? '';
  const known = values(styles, /<w:style [^>]*w:styleId="([^"]+)"/g);
  const used = values(xml, /<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g);
  return missing(`style in ${path}:`, used, known);
}

function styleSheetFaults(parts: Record<string, string>): string[] {
  const styles = parts['word/styles.xml'] ?? '';
  const known = values(styles, /<w:style [^>]*w:styleId="([^"]+)"/g);
  const based = values(styles, /<w:(?:basedOn|next|link) w:val="([^"]+)"/g);
  return [...missing('style based on:', based, known), ...repeated('style twice:', known)];
}

function cellFaults(path: string, xml: string): string[] {
  return values(xml, /<w:tc>(.*?)<\/w:tc>/gs)
    .filter((cell) => !cell.endsWith('</w:p>') && !cell.endsWith('<w:p/>'))
    .map(() => `cell without a paragraph at its end in ${path}`);
}

function numberingFaults(parts: Record<string, string>): string[] {
  const numbering = parts['word/numbering.xml'] ?? '';
  const instances = values(numbering, /<w:num w:numId="(\d+)"/g);
  return [
    ...missing(
      'numbering:',
      values(parts['word/document.xml'] ?? '', /<w:numId w:val="(\d+)"/g),
      instances,
    ),
    ...missing(
      'abstract numbering:',
      values(numbering, /<w:abstractNumId w:val="(\d+)"/g),
      values(numbering, /<w:abstractNum w:abstractNumId="(\d+)"/g),
    ),
    ...repeated('numbering twice:', instances),
  ];
}

function noteFaults(parts: Record<string, string>): string[] {
  const marks = values(parts['word/document.xml'] ?? '', /<w:footnoteReference w:id="(-?\d+)"/g);
  const notes = values(parts['word/footnotes.xml'] ?? '', /<w:footnote w:id="(\d+)"/g);
  return [
    ...missing('note of mark:', marks, notes),
    ...missing('mark of note:', notes, marks),
    ...repeated('mark twice:', marks),
  ];
}

/** Each comment begins, ends and has its mark once, in this order. */
function commentFaults(parts: Record<string, string>): string[] {
  const text = parts['word/document.xml'] ?? '';
  const ids = values(parts['word/comments.xml'] ?? '', /<w:comment w:id="(\d+)"/g);
  const places = new Map<string, string>();
  for (const [, what = '', id = ''] of text.matchAll(
    /<w:comment(RangeStart|RangeEnd|Reference) w:id="(\d+)"/g,
  ))
    places.set(id, `${places.get(id) ?? ''}${what} `);
  return [
    ...repeated('comment twice:', ids),
    ...missing('comment:', [...places.keys()], ids),
    ...ids
      .filter((id) => places.get(id) !== 'RangeStart RangeEnd Reference ')
      .map((id) => `comment ${id} stands as: ${places.get(id) ?? 'nowhere'}`),
  ];
}

function bookmarkFaults(parts: Record<string, string>): string[] {
  const text = parts['word/document.xml'] ?? '';
  const names = values(text, /<w:bookmarkStart w:name="([^"]+)"/g);
  const starts = values(text, /<w:bookmarkStart [^>]*w:id="(\d+)"/g);
  const all = text + (parts['word/footnotes.xml'] ?? '');
  const wanted = [...values(all, /w:anchor="([^"]+)"/g), ...values(all, /(?:REF|PAGEREF) (_\w+)/g)];
  return [
    ...missing('bookmark:', wanted, names),
    ...missing('end of bookmark:', starts, values(text, /<w:bookmarkEnd w:id="(\d+)"/g)),
    ...repeated('bookmark twice:', [...names, ...starts]),
  ];
}
