/**
 * Text in a place of a given width, without a page to measure it on: widths are those of common interface fonts, rather
 * too wide than too narrow.
 */
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const words = new Intl.Segmenter('und', { granularity: 'word' });

const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}\uff00-\uff60]/u;
const narrow = /^[\s.,:;'’|!()[\]ijlftrI-]$/u;
const upper = /^[\p{Lu}mwMW@%&]$/u;

/** In pixels, at a font size in pixels. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const { segment } of graphemes.segment(text)) ems += emsOf(segment);
  return ems * size;
}

function emsOf(grapheme: string): number {
  if (wide.test(grapheme)) return 1.05;
  if (narrow.test(grapheme)) return 0.34;
  return upper.test(grapheme) ? 0.72 : 0.58;
}

/** The text, or as much of it as there is room for and an ellipsis. */
export function cutText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  let kept = '';
  let room = width - emsOf('…') * size;
  for (const { segment } of graphemes.segment(text)) {
    room -= emsOf(segment) * size;
    if (room < 0) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** The text in so many lines at most, the last one cut where more would follow. Never empty. */
export function wrapText(text: string, width: number, size: number, most: number): string[] {
  const lines = [''];
  for (const { segment } of words.segment(text.trim())) {
    const line = lines.at(-1) ?? '';
    const fits = textWidth((line + segment).trimEnd(), size) <= width;
    // A hyphen or a comma begins no line.
    const isMark = !/[\p{L}\p{N}]/u.test(segment);
    if (fits || isMark || line === '' || lines.length === most)
      lines[lines.length - 1] = line + segment;
    else lines.push(segment.trimStart());
  }
  return lines.map((line) => cutText(line.trim(), width, size));
}
