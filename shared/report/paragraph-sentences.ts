import type { OutputLanguage } from '../domain/draft';
import type { Run } from './report';

/** A sentence of a paragraph, without the blanks after it. */
export interface Sentence {
  readonly runs: readonly Run[];
  /** Its words, without footnotes and what references print: the same before and after the report is numbered. */
  readonly text: string;
  /** The blanks between it and the next sentence. */
  readonly gap: string;
}

// A reference may begin a sentence, as a capital does; a footnote belongs to the words before it.
const referenceLetter = 'N';
const footnoteLetter = '\u2060';

const segmenters = new Map<OutputLanguage, Intl.Segmenter>();

/** The sentences of the runs, in order. Runs that reach over an end are cut there and keep what they rest on. */
export function sentencesOfRuns(runs: readonly Run[], language: OutputLanguage): Sentence[] {
  const placed = placeRuns(runs);
  const raw = placed.map(({ raw: own }) => own).join('');
  let first = 0;
  return sentenceRanges(raw, language).map(({ from, to }) => {
    const whole = raw.slice(from, to);
    const end = from + whole.trimEnd().length;
    const own: Run[] = [];
    while (placed[first] && (placed[first]?.to ?? 0) <= from) first += 1;
    for (let at = first; placed[at] && (placed[at]?.from ?? 0) < end; at += 1) {
      const part = cut(placed[at], from, end);
      if (part) own.push(part);
    }
    return { runs: own, text: wordsOfRuns(own), gap: raw.slice(end, to) };
  });
}

/** The sentences of a text without marks. */
export function sentencesOfText(text: string, language: OutputLanguage): string[] {
  return sentencesOfRuns([{ text }], language).map((sentence) => sentence.text);
}

/** What is written there, without footnotes and what references print. */
function wordsOfRuns(runs: readonly Run[]): string {
  return runs.map((run) => (isMark(run) ? '' : run.text)).join('');
}

/** Whether the run stands for something else than its own words. */
export function isMark({ footnote, reference }: Run): boolean {
  return footnote !== undefined || reference !== undefined;
}

interface PlacedRun {
  readonly run: Run;
  readonly raw: string;
  readonly from: number;
  readonly to: number;
}

function placeRuns(runs: readonly Run[]): PlacedRun[] {
  let at = 0;
  return runs.map((run) => {
    const raw =
      run.footnote !== undefined
        ? footnoteLetter
        : run.reference !== undefined
          ? referenceLetter
          : run.text;
    const from = at;
    at += raw.length;
    return { run, raw, from, to: at };
  });
}

function cut(placed: PlacedRun | undefined, from: number, to: number): Run | null {
  if (!placed) return null;
  const start = Math.max(from, placed.from);
  const end = Math.min(to, placed.to);
  if (start >= end) return null;
  if (isMark(placed.run) || (start === placed.from && end === placed.to)) return placed.run;
  return { ...placed.run, text: placed.raw.slice(start - placed.from, end - placed.from) };
}

function sentenceRanges(raw: string, language: OutputLanguage): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  for (const { segment, index } of segmenterOf(language).segment(raw)) {
    // "Agreed. ¹ Next": a footnote before the first word closes the sentence before.
    const lead = index === 0 ? 0 : (/^[\s\u2060]*\u2060\s*/.exec(segment)?.[0].length ?? 0);
    const last = ranges.at(-1);
    const to = index + segment.length;
    if (!last) ranges.push({ from: index, to });
    else if (endsInAbbreviation(raw.slice(last.from, last.to)) || segment.trim() === '')
      last.to = to;
    else {
      last.to = index + lead;
      if (last.to < to) ranges.push({ from: last.to, to });
    }
  }
  return ranges;
}

function segmenterOf(language: OutputLanguage): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, made);
  return made;
}

const abbreviation =
  /(?:^|[\s([“"«‘])(?:(?:\p{Lu}\.)*\p{Lu}|Mrs?|Ms|Messrs|Drs?|Dra|Prof|St|[Nn]os?|[Pp]aras?|pp?|[Vv]ol|[Aa]rts?|Sr|Sra|Sres|Mme|Mlle|MM|cf|e\.g|i\.e|etc)\.\s*$/u;

/** "H.E. Ms. Speaker" is no end of a sentence. */
function endsInAbbreviation(text: string): boolean {
  return abbreviation.test(text.slice(-24));
}
