import { parseXml } from '../parse-xml';

/** What a number in a cell stands for. */
export type NumberKind = 'number' | 'date' | 'time' | 'date-time' | 'duration';

/** Kind by index of a cell's style; a style that is not there is a plain number. */
export function readNumberFormats(styles: Uint8Array): NumberKind[] {
  const custom = new Map<string, NumberKind>();
  const kinds: NumberKind[] = [];
  let isInCellFormats = false;
  parseXml(styles, {
    open: (name, attribute) => {
      if (name === 'numFmt') {
        custom.set(attribute('numFmtId') ?? '', kindOfFormat(attribute('formatCode') ?? ''));
      } else if (name === 'cellXfs') {
        isInCellFormats = true;
      } else if (name === 'xf' && isInCellFormats) {
        const id = attribute('numFmtId') ?? '0';
        kinds.push(custom.get(id) ?? kindOfBuiltIn(Number(id)));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isInCellFormats = false;
    },
  });
  return kinds;
}

/** The formats that have a number only; 27 to 58 are those of East Asian Excel. */
function kindOfBuiltIn(id: number): NumberKind {
  if (id >= 14 && id <= 17) return 'date';
  if (id === 46) return 'duration';
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47) return 'time';
  if (id === 22) return 'date-time';
  return (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58) ? 'date' : 'number';
}

/** By the letters of the first section that are not quoted, escaped, a colour or a locale. */
function kindOfFormat(code: string): NumberKind {
  const letters = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';')[0]!
    .toLowerCase();
  if (letters.includes('general')) return 'number';
  const hasTime = /[hs]|\[m/.test(letters);
  const hasDate = /[yd]/.test(letters) || (!hasTime && letters.includes('m'));
  if (hasDate) return hasTime ? 'date-time' : 'date';
  if (/\[[hms]/.test(letters)) return 'duration';
  return hasTime ? 'time' : 'number';
}
