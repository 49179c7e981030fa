/**
 * What Word and other programs call their heading styles. Word itself keeps the English name in the file in every
 * language, but not every program does, and the id follows the language: `Titre1`, `berschrift1` (without its Ü).
 */
const headingNames = [
  'heading',
  'titre',
  't[ií]tulo',
  '(?:ü|ue)?berschrift',
  'titolo',
  'kop',
  'rubrik',
  'overskrift',
  'otsikko',
  'nag[łl][óo]wek',
  'заголовок',
  '标题',
  '標題',
  '見出し',
  '제목',
  'عنوان',
  'العنوان',
  'başlık',
];
const pattern = new RegExp(`^(?:${headingNames.join('|')})[ _-]?([1-9])$`, 'iu');

/** 1 to 9 for a heading style, by its name or its id; null for others. */
export function headingLevel(styleId: string, styleName: string): number | null {
  const level = (pattern.exec(styleName.trim()) ?? pattern.exec(styleId.trim()))?.[1];
  return level === undefined ? null : Number(level);
}
