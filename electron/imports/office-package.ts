import { parseXml } from './parse-xml';
import type { ZipParts } from './zip-directory';

/** A part that another one points to. */
export interface Relationship {
  id: string;
  /** Last word of the type: `worksheet`, `styles`, `officeDocument`. */
  type: string;
  /** Name of the part within the archive. */
  target: string;
}

/** What the part points to within the archive; nothing outside is ever followed. `''` stands for the archive. */
export function relationshipsOf(parts: ZipParts, part: string): Relationship[] {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const content = parts.read(`${folder}_rels/${part.slice(slash)}.rels`);
  const relationships: Relationship[] = [];
  if (!content) return relationships;
  parseXml(content, {
    open: (name, attribute) => {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
      const type = attribute('Type') ?? '';
      const target = resolvePart(folder, attribute('Target') ?? '');
      relationships.push({
        id: attribute('Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        target,
      });
    },
  });
  return relationships;
}

/** Name of the part that the archive is about: the workbook, the document. Null if it names none that is there. */
export function mainPartOf(parts: ZipParts): string | null {
  const main = relationshipsOf(parts, '').find(({ type }) => type === 'officeDocument');
  return main && parts.names.includes(main.target) ? main.target : null;
}

/** Macros are kept in a part of a known name, and announced by the types of the parts. */
export function hasMacros(parts: ZipParts): boolean {
  if (parts.names.some((name) => /(^|\/)vbaProject\.bin$/i.test(name))) return true;
  let announced = false;
  const types = parts.read('[Content_Types].xml');
  if (types) {
    parseXml(types, {
      open: (_, attribute) => {
        if (/macroEnabled|vbaProject/i.test(attribute('ContentType') ?? '')) announced = true;
      },
    });
  }
  return announced;
}

function resolvePart(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : `${folder}${target}`;
  const segments: string[] = [];
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
