const marks = /\p{M}+/gu;

/** Signs that programmes use for one another. */
const sameSigns: Record<string, string> = {
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '：': ':',
  '∶': ':',
  '→': '>',
};

// One line is looked at by many patterns in a row, and few signs make up a file.
const knownTexts = new Map<string, string>();
const knownSigns = new Map<string, string>();
const keptTexts = 500;

/**
 * Small letters without accents, one kind of dash, apostrophe and space. As long as the text, unit by unit, so that
 * where something stands in the result is where it stands in the text.
 */
export function foldInPlace(text: string): string {
  const known = knownTexts.get(text);
  if (known !== undefined) return known;
  let folded = '';
  for (const sign of text) {
    let plain = knownSigns.get(sign);
    if (plain === undefined) {
      plain = foldSign(sign);
      knownSigns.set(sign, plain);
    }
    folded += plain;
  }
  if (knownTexts.size >= keptTexts) knownTexts.clear();
  knownTexts.set(text, folded);
  return folded;
}

function foldSign(sign: string): string {
  const same = sameSigns[sign];
  if (same !== undefined) return same;
  if (/\s/u.test(sign)) return sign === '\t' || sign === '\n' ? sign : ' ';
  const plain = sign.normalize('NFD').replace(marks, '').toLowerCase();
  return plain.length === sign.length ? plain : sign;
}
