import { numbersInWords } from './number-words';
import type { Span } from './lint-text';

export interface SumHit extends Span {
  readonly total: number;
  readonly parts: readonly number[];
}

const figure = String.raw`\d{1,3}(?:[,\u00a0\u202f ]\d{3})+|\d+`;
const words = [...numbersInWords.keys()].toSorted((a, b) => b.length - a.length).join('|');
const number = `(?<![\\p{L}\\p{N}.,/-])(?:${figure}|${words})(?![\\p{L}\\p{N}/%-]|[.,]\\d)`;
const numberPattern = new RegExp(number, 'giu');

/** What says that the parts of a total follow. */
const ofThese =
  /(?:^|[.,;:]\s+|\s)(?:of (?:these|those|them|whom|which)|among (?:these|those|them|whom)|comprising|consisting of|made up of|dont|parmi (?:eux|elles|lesquels|lesquelles|ceux-ci)|de (?:los|las) cuales|de (?:ellos|ellas|estos|estas)|entre (?:ellos|ellas))[,:]?\s/iu;
/** Such parts are examples, or may overlap. */
const isOpen =
  /\b(?:including|among others|e\.g\.|for example|such as|inter alia|at least|mainly|notamment|par exemple|entre autres|au moins|incluid[oa]s|por ejemplo|entre otr[oa]s|al menos)\b/iu;
const isApproximate =
  /(?:over|more than|about|around|some|nearly|almost|approximately|at least|up to|plus de|environ|près de|quelque|au moins|más de|unos|unas|cerca de|alrededor de|casi|al menos)\s+$/iu;
/** Numbers that count nothing: years, days, percentages, what a panel or a paragraph is called. */
const noCount =
  /^\s*(?:%|per cent|pour cent|por ciento|january|february|march|april|may|june|july|august|september|october|november|december|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre))(?!\p{L})/iu;
const namesOne = /(?:panels?|sessions?|paragraphs?|articles?|goals?|days?|areas?|pages?)\s+$/iu;

/** "225 participants. Of these, 154 were …, 35 … and 26 …": parts that do not add up to the total before them. */
export function findSums(text: string): SumHit[] {
  const hits: SumHit[] = [];
  for (const sentence of text.matchAll(/[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*[.!?]*/gu)) {
    const marker = ofThese.exec(sentence[0]);
    if (!marker) continue;
    const from = sentence.index + marker.index;
    const after = sentence[0].slice(marker.index + marker[0].length);
    const total = totalBefore(text, from);
    const parts = countsIn(after).map(({ value }) => value);
    if (total === null || isOpen.test(after) || !doesNotAdd(total, parts, after)) continue;
    const last = countsIn(after).at(-1);
    const base = from + marker[0].length;
    hits.push({ start: total.start, end: base + (last?.end ?? 0), total: total.value, parts });
  }
  return hits;
}

interface Count extends Span {
  readonly value: number;
}

function countsIn(text: string): Count[] {
  return [...text.matchAll(numberPattern)].flatMap((match) => {
    const end = match.index + match[0].length;
    const value = numbersInWords.get(match[0].toLowerCase()) ?? figureValue(match[0]);
    const isYear = /^(?:19|20)\d\d$/.test(match[0]);
    const isCount =
      !isYear && !noCount.test(text.slice(end)) && !namesOne.test(text.slice(0, match.index));
    return isCount && value > 0 ? [{ start: match.index, end, value }] : [];
  });
}

function figureValue(digits: string): number {
  return Number(digits.replace(/[,\s\u00a0\u202f]/gu, ''));
}

/** The last number of the same sentence, else of the one before. */
function totalBefore(text: string, at: number): (Count & { isApproximate: boolean }) | null {
  const from = text.slice(0, at).search(/(?:[^.!?]+[.!?]\s*)?[^.!?]*$/u);
  const before = text.slice(from, at);
  const counts = countsIn(before);
  const total = counts.at(-1);
  if (!total) return null;
  return {
    value: total.value,
    start: from + total.start,
    end: from + total.end,
    isApproximate: isApproximate.test(before.slice(0, total.start)),
  };
}

/** Two of which one may be part of the other, or that leave some out, are no sum; three in one list are. */
function doesNotAdd(
  total: { value: number; isApproximate: boolean },
  parts: readonly number[],
  after: string,
): boolean {
  const sum = parts.reduce((all, part) => all + part, 0);
  if (parts.length < 2 || sum === total.value || total.isApproximate) return false;
  if (parts.length > 2) return true;
  return sum > total.value || opposites.test(after);
}

/** Nobody is neither. */
const opposites =
  /\b(?:wom[ae]n\b.*\bm[ae]n|m[ae]n\b.*\bwom[ae]n|female\b.*\bmale|male\b.*\bfemale|femmes?\b.*\bhommes?|hommes?\b.*\bfemmes?|mujeres?\b.*\bhombres?|hombres?\b.*\bmujeres?|(?:rest|others|remaining|reste|resto))/iu;
