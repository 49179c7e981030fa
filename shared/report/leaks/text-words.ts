import { compactName } from '../../matching/fold-name';

/** A word of a text as it is compared, with its place in the text in UTF-16 units. */
export interface TextWord {
  /** Folded: lower case, without accents and variants of letters. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Nothing but an apostrophe or a hyphen, or nothing at all, stands between it and the next word. */
  readonly isJoined: boolean;
}

/** A part of a run of letters that counts as a word; offsets are into the run. */
interface Part {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

// Soft hyphens and zero-width signs do not end a word.
const letters = /[\p{L}\p{N}\p{M}\u00AD\u200B-\u200F\u2060\uFEFF]+/gu;

/** Scripts whose words no gap tells apart, or that write what follows a name onto it: each character is a word. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const unspacedPart = new RegExp(`${unspaced.source}\\p{M}*|(?:(?!${unspaced.source}).)+`, 'gu');

const joiners = /^['’‘‛`´ʹʻʼʽʾʿˈ′＇\-‐‑‒–ー]$/u;

/** Texts of a report repeat their words, and reports are made again and again; folding a word is what costs. */
const folded = new Map<string, readonly Part[]>();
const mostFolded = 50_000;

/** The words of a text, in order. */
export function textWords(text: string): TextWord[] {
  const words: TextWord[] = [];
  let before: TextWord | null = null;
  for (const match of text.matchAll(letters)) {
    const [run] = match;
    const at = match.index;
    if (before !== null && isJoint(text, before.end, at))
      words[words.length - 1] = { ...before, isJoined: true };
    const parts = partsOf(run);
    for (const [index, { text: word, from, to }] of parts.entries()) {
      const isJoined = index < parts.length - 1;
      words.push({ text: word, start: at + from, end: at + to, isJoined });
    }
    before = words.at(-1) ?? null;
  }
  return words;
}

function isJoint(text: string, from: number, to: number): boolean {
  return to - from === 1 && joiners.test(text[from] ?? '');
}

function partsOf(run: string): readonly Part[] {
  const known = folded.get(run);
  if (known) return known;
  const parts = unspaced.test(run) ? splitRun(run) : [{ text: run, from: 0, to: run.length }];
  const found = parts.flatMap(({ text, from, to }) => {
    const word = compactName(text);
    return word === '' ? [] : [{ text: word, from, to }];
  });
  if (folded.size >= mostFolded) folded.clear();
  folded.set(run, found);
  return found;
}

function splitRun(run: string): Part[] {
  return [...run.matchAll(unspacedPart)].map(({ 0: text, index }) => ({
    text,
    from: index,
    to: index + text.length,
  }));
}

/** Whether a word is a character of a script that is written without gaps. */
export function isUnspaced(word: string): boolean {
  return unspaced.test(word);
}

/** Particles that Arabic and Hebrew write onto the next word: "and", "to", "by", the article. */
const attached = /^(?:[وفبكل]?ال|لل|[وفبكل]|[והבלמשכ])(?=..)/u;

/** The word, and what is left of it without what its script writes onto it. */
export function bareWords(word: string): string[] {
  const first = word.charCodeAt(0);
  if (first < 0x590 || first > 0x6ff) return [word];
  const bare = word.replace(attached, '');
  return bare === word ? [word] : [word, bare, word.slice(1)];
}
