import type { ReportTexts } from '../texts';
import type { Span } from './lint-text';

export interface FigureHit extends Span {
  readonly use: string;
}

/** A single digit by itself; signs that make it part of something else are left out. */
const digit =
  /(?<![\p{L}\p{N}.,:/+\-–—−#№°$€£¥(§*^_])[1-9](?![\p{L}\p{N}/+\-–—:°%‰)ºª²³$€£¥]|[.,]\d|\s?(?:%|‰|°))/gu;

/** What a number belongs to that comes before it: it names one thing rather than counting several. */
const numbered =
  /(?:panels?|sessions?|areas?|paragraphs?|paras?|chapters?|sections?|articles?|goals?|objectives?|targets?|tables?|annex(?:es)?|figures?|pages?|parts?|phases?|tracks?|nos?|levels?|tiers?|options?|steps?|items?|days?|questions?|groups?|appendix|rooms?|notes?|themes?|pillars?|priorit(?:y|ies)|recommendations?|types?|modes?|version|volume|vol|round|grade|category|table ronde|réunion-débat|réunions-débats|séances?|paragraphes?|chapitres?|objectifs?|cibles?|tableaux?|annexes?|parties?|étapes?|jours?|points?|thèmes?|domaines?|n[o°]|sesi(?:ón|ones)|mesas?|párrafos?|capítulos?|secci(?:ón|ones)|artículos?|objetivos?|metas?|cuadros?|anexos?|páginas?|partes?|fases?|etapas?|núm|temas?|ámbitos?|esferas?|preguntas?|días?)\.?[\s\u00a0]+(?:\d+(?:,|\s(?:and|to|et|à|y|a|or|ou|o))\s)*$/iu;

const months =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)';
/** Units, large numbers and dates after it. */
const measured = new RegExp(
  `^[\\s\\u00a0\\u202f]*(?:per cent|percent|percentage|pour cent|por ciento|million|billion|trillion|thousand|milli(?:on|ard)s?|mill(?:ón|ones)|mil(?![\\p{L}])|km|m|kg|cm|mm|h|hrs?|a\\.m\\.|p\\.m\\.|am|pm|degrees|degrés|grados|dollars?|euros?|francs?|points? de pourcentage|(?:to|and|or|et|à|y|a|ou|o|-|–)\\s+\\d|(?:${months})(?![\\p{L}]))`,
  'iu',
);
const monthBefore = new RegExp(`(?:${months})[\\s\\u00a0]+$`, 'iu');
/** A sum, a range that it ends, and a bracket of a list. */
const joined =
  /(?:\d[\s\u00a0]*(?:to|and|or|et|à|y|a|ou|o|-|–|,)|US\$|\$|USD|EUR|CHF|[+×=<>≤≥])[\s\u00a0]*$/iu;
/** A series with a number of two digits is all in figures; years and dates are no counts. */
const largerNumber =
  /(?<![\p{N}.,/])(?:[1-9]\d|[1-9]\d{2}|\d{1,3}(?:[,\u00a0\u202f ]\d{3})+)(?![\p{N}/])/u;

/** Counts below ten that running text has in figures. */
export function findSmallFigures(text: string, texts: ReportTexts): FigureHit[] {
  return [...text.matchAll(digit)].flatMap((match) => {
    const at = match.index;
    const before = text.slice(Math.max(0, at - 60), at);
    const after = text.slice(at + 1, at + 40);
    const isNamed = numbered.test(before) || monthBefore.test(before) || joined.test(before);
    if (isNamed || measured.test(after) || isItemMark(before, after)) return [];
    if (largerNumber.test(clauseAround(text, at))) return [];
    return [{ start: at, end: at + 1, use: texts.number(Number(match[0])) }];
  });
}

/** "1. First" or "1) First" at the start of a text or of a part. */
function isItemMark(before: string, after: string): boolean {
  return /(?:^|[.:;]\s*|\n)$/u.test(before) && /^[.)]\s/u.test(after);
}

function clauseAround(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('; ', at)) + 1;
  const ends = ['. ', '; '].map((mark) => text.indexOf(mark, at)).filter((end) => end >= 0);
  const clause = text.slice(start, ends.length > 0 ? Math.min(...ends) : text.length);
  return clause.replace(
    new RegExp(`\\d{1,2}(?:[-–]\\d{1,2})?\\s+(?:${months})(?:\\s+\\d{4})?`, 'giu'),
    '',
  );
}
