import { abbreviationSchema, type Abbreviation } from '../domain/dialogue';

/** The abbreviations of a dialogue, made ready to be looked up with every word that is typed. */
export interface Lexicon {
  readonly longs: ReadonlyMap<string, string>;
  /** Length of the longest abbreviation, in UTF-16 units. */
  readonly longest: number;
}

export const emptyLexicon: Lexicon = { longs: new Map(), longest: 0 };

export function indexLexicon(abbreviations: readonly Abbreviation[]): Lexicon {
  const longs = new Map(abbreviations.map(({ short, long }) => [abbreviationKey(short), long]));
  return { longs, longest: Math.max(0, ...[...longs.keys()].map(({ length }) => length)) };
}

/** What two abbreviations have in common that are the same to whoever types: case does not matter. */
export function abbreviationKey(short: string): string {
  return short.normalize('NFC').toLowerCase();
}

/** An abbreviation at the end of a text, as it was typed, and what is to be written in its place. */
export interface Expansion {
  readonly typed: string;
  readonly written: string;
}

/**
 * The abbreviation that the text ends in, if what is typed next ends a word; the longest where several fit.
 * @param next the character typed behind it; null where the text ends here, as by Enter
 */
export function expansionAtEnd(
  text: string,
  next: string | null,
  lexicon: Lexicon,
): Expansion | null {
  if (lexicon.longest === 0 || (next !== null && !endsWord(next))) return null;
  for (let length = Math.min(lexicon.longest, text.length); length > 0; length -= 1) {
    const typed = text.slice(-length);
    const written = lexicon.longs.get(abbreviationKey(typed));
    if (written === undefined || !isWordStart(text.slice(0, -length))) continue;
    if (next !== null && goesOn(abbreviationKey(typed), next, lexicon)) continue;
    return written === typed ? null : { typed, written };
  }
  return null;
}

/** Writes out what was typed elsewhere. The last word stays: it may not be finished. */
export function expandText(text: string, lexicon: Lexicon): string {
  let result = '';
  for (const character of text) {
    const found = expansionAtEnd(result, character, lexicon);
    if (found !== null) result = result.slice(0, -found.typed.length) + found.written;
    result += character;
  }
  return result;
}

// Not the hyphen ("co-operation" is one word), nor what stands within abbreviations and addresses.
function endsWord(character: string): boolean {
  return (
    /^[\s\p{Pe}\p{Pf}\p{Pi}\p{Ps}\p{Po}\u2013\u2014]$/u.test(character) &&
    !/[@#&%*\\·]/u.test(character)
  );
}

/** Elisions of French and Italian: what follows their apostrophe is a word of its own. */
const elision =
  /(?:^|[^\p{L}\p{N}\p{M}])(?:[cdjlmnst]|(?:jus|lors|puis)?qu|(?:a|da|de|ne|su)ll|un)$/iu;

function isWordStart(before: string): boolean {
  if (before === '') return true;
  if (/['’]$/u.test(before)) {
    const head = before.slice(0, -1);
    return elision.test(head) || !/[\p{L}\p{N}\p{M}]$/u.test(head);
  }
  return /[\s\p{Ps}\p{Pi}\p{Pf}\u2013\u2014"/,;:¿¡„،؛]$/u.test(before);
}

function goesOn(key: string, next: string, { longs }: Lexicon): boolean {
  // "e.g." and "l'ONU" begin with a letter that may be an abbreviation elsewhere.
  if ([...key].length === 1 && /['’.]/u.test(next)) return true;
  if (/\s/u.test(next)) return false;
  const longer = abbreviationKey(key + next);
  for (const other of longs.keys()) if (other.startsWith(longer)) return true;
  return false;
}

/** A line that could not be taken into a lexicon. */
export interface RefusedLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly reason: 'not-two-parts' | 'too-long' | 'duplicate';
}

/**
 * Reads pasted lines such as `gcm Global Compact for Migration`; a tab, `=` or a dash may stand between the two. Blank
 * lines are passed over. What is there already, or twice among the lines, is refused.
 */
export function readAbbreviations(
  text: string,
  present: readonly Abbreviation[],
): { readonly read: Abbreviation[]; readonly refused: RefusedLine[] } {
  const seen = new Set(present.map(({ short }) => abbreviationKey(short)));
  const read: Abbreviation[] = [];
  const refused: RefusedLine[] = [];
  text.split(/\r\n|\r|\n/u).forEach((raw, index) => {
    const line = raw.trim();
    if (line === '') return;
    const refuse = (reason: RefusedLine['reason']) =>
      refused.push({ line: index + 1, text: line, reason });
    const parts = /^(\S+?)(?:\s*[=→]\s*|:\s+|\s+[-\u2013\u2014]\s+|\s+)(\S.*)$/u.exec(line);
    if (parts === null) return refuse('not-two-parts');
    const parsed = abbreviationSchema.safeParse({ short: parts[1], long: parts[2] });
    if (!parsed.success) return refuse('too-long');
    const key = abbreviationKey(parsed.data.short);
    if (seen.has(key)) return refuse('duplicate');
    seen.add(key);
    read.push(parsed.data);
  });
  return { read, refused };
}
