import type { PreferredTerm } from '../../domain/dialogue';
import type { Span } from './lint-text';
import { literalPattern } from './literal-pattern';

export interface TermHit extends Span {
  /** In the number and case that the text has. */
  readonly use: string;
}

/**
 * Where the text uses a term that is to be avoided, in any of its forms: "illegal migration" is also "Illegal migrants",
 * since what differs from the term to use is "illegal". Names of bodies ("the Illegal Migration Bureau") stay.
 */
export function findAvoidedTerms(text: string, terms: readonly PreparedTerm[]): TermHit[] {
  return terms.flatMap((term) =>
    [...text.matchAll(term.pattern)].flatMap((match) => {
      const [words] = match;
      if (isOfName(text, match.index, words)) return [];
      return [{ start: match.index, end: match.index + words.length, use: term.replace(words) }];
    }),
  );
}

export interface PreparedTerm {
  readonly pattern: RegExp;
  readonly replace: (words: string) => string;
}

/** Longer terms first, so that a shorter one within is not what is replaced. */
export function prepareTerms(terms: readonly PreferredTerm[]): PreparedTerm[] {
  return terms
    .filter(({ avoid, use }) => avoid !== use)
    .toSorted((a, b) => b.avoid.length - a.avoid.length)
    .map(prepareTerm);
}

const shortestStem = 5;

function prepareTerm({ avoid, use }: PreferredTerm): PreparedTerm {
  const old = avoid.split(' ');
  const better = use.split(' ');
  const last = old.at(-1) ?? '';
  const isSameNoun = old.length > 1 && last.toLowerCase() === better.at(-1)?.toLowerCase();
  if (!isSameNoun) {
    const pattern = bounded(old.map(literalPattern).join('\\s+') + inflection);
    return {
      pattern,
      replace: (words) =>
        inCase(words, use + (inflected.exec(words.slice(avoid.length))?.[0] ?? '')),
    };
  }
  // The noun stays as it stands; every noun of its stem counts.
  const stem = literalPattern(last.slice(0, Math.max(shortestStem, last.length - 4)));
  const head = old.slice(0, -1).map(literalPattern).join('\\s+');
  return {
    pattern: bounded(`${head}\\s+${stem}\\p{L}*`),
    replace: (words) => {
      const noun = /\S+$/u.exec(words)?.[0] ?? last;
      return inCase(words, [...better.slice(0, -1), noun].join(' '));
    },
  };
}

const inflection = "(?:e?s|['’]s?)?";
const inflected = /(?:e?s|['’]s?)?$/iu;

function bounded(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu');
}

function inCase(words: string, use: string): string {
  const isUpper = words === words.toUpperCase() && words !== words.toLowerCase();
  if (isUpper && words.length > 1) return use.toUpperCase();
  const first = words.charAt(0);
  return first === first.toLowerCase() ? use : use.charAt(0).toUpperCase() + use.slice(1);
}

/** Every word has a capital, and it is neither the start of a sentence nor all in capitals. */
function isOfName(text: string, at: number, words: string): boolean {
  const parts = words.split(/\s+/u);
  const isCapitalized = parts.every((part) => /^\p{Lu}\p{Ll}/u.test(part));
  return isCapitalized && (parts.length > 1 || /\p{L}[^.!?:]*\s$/u.test(text.slice(0, at)));
}
