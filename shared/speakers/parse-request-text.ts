import type { InterventionType } from '../domain/vocabulary';
import { isDescription } from './is-description';

/** A sign in front of a name that says what the floor is asked for. */
export interface RequestSign {
  readonly sign: string;
  /** Other characters that keyboards and languages have for it. */
  readonly alternatives: readonly string[];
  readonly type: InterventionType;
}

/**
 * In the order in which they are explained. A question and an answer have the sign that they have in notes; a type
 * that is not listed has none: `statement`.
 */
export const requestSigns: readonly RequestSign[] = [
  { sign: '?', alternatives: ['؟', '？', '¿'], type: 'question' },
  { sign: '=', alternatives: ['＝'], type: 'answer' },
  { sign: '~', alternatives: ['～'], type: 'comment' },
  { sign: '>', alternatives: ['＞'], type: 'presentation' },
  { sign: '!', alternatives: ['！', '¡'], type: 'point-of-order' },
  { sign: '<', alternatives: ['＜'], type: 'right-of-reply' },
];

/** One request as it was typed. */
export interface ParsedRequest {
  readonly type: InterventionType;
  /** A name, a delegation, or a description; never empty. */
  readonly who: string;
  /** The group spoken for, as typed; never empty. */
  readonly onBehalfOf: string | null;
  /** Whether `who` describes somebody whom nobody has named: "woman, third row". */
  readonly isDescription: boolean;
  /** Where it stands in the text, in UTF-16 units, without the separators around it. */
  readonly source: { readonly from: number; readonly to: number };
}

/** Reads what is typed or pasted into the add field: requests separated by semicolons or lines. Never throws. */
export function parseRequestText(text: string): ParsedRequest[] {
  return [...text.matchAll(/[^;；؛\n\r\u2028\u2029]+/gu)].flatMap(({ 0: part, index }) => {
    const typed = part.trim();
    const request = parseOne(typed.replace(bullet, '').replace(/\s+/gu, ' ').trim());
    if (request === null) return [];
    const from = index + part.indexOf(typed);
    return [{ ...request, source: { from, to: from + typed.length } }];
  });
}

/** What pasted lists have in front of their lines. */
const bullet = /^(?:\d{1,3}[.)]|[-–—•·*])(?:\s+|$)/u;

function parseOne(text: string): Omit<ParsedRequest, 'source'> | null {
  const { type, rest } = readType(text);
  const quoted = withoutQuotes(rest);
  if (quoted === '' || !/[\p{L}\p{N}]/u.test(rest)) return null;
  if (quoted !== null) return { type, who: quoted, onBehalfOf: null, isDescription: true };
  const { who, onBehalfOf } = readGroup(rest);
  const description = withoutQuotes(who);
  return {
    type,
    who: description || who,
    onBehalfOf,
    isDescription: Boolean(description) || isDescription(who),
  };
}

interface Typed {
  readonly type: InterventionType;
  readonly rest: string;
}

function readType(text: string): Typed {
  const [first = ''] = text;
  const found = requestSigns.find(
    ({ sign, alternatives }) => sign === first || alternatives.includes(first),
  );
  if (found) return { type: found.type, rest: text.slice(first.length).trim() };
  for (const { type, patterns } of typeWords)
    for (const pattern of patterns) {
      const rest = text.replace(pattern, '').trim();
      if (rest !== text && rest !== '') return { type, rest };
    }
  return { type: 'statement', rest: text };
}

/** By what they are called in English, French and Spanish; those of several words cannot be part of a name. */
const typeWords = (
  [
    [
      'point-of-order',
      "point of order|point d'ordre|motion d'ordre|mocion de orden|cuestion de orden",
    ],
    [
      'right-of-reply',
      'right of reply|droit de reponse|derecho (?:de|a) (?:la )?(?:replica|respuesta)',
    ],
    ['question', 'question|pregunta'],
    ['comment', 'comment|commentaire|comentario'],
    ['answer', 'answer|reponse|respuesta'],
    ['presentation', 'presentation|presentacion'],
    ['statement', 'statement|declaration|declaracion'],
  ] as const
).map(([type, words]) => {
  const any = `(?:${loosely(words)})`;
  const isPhrase = words.includes(' ');
  return {
    type,
    patterns: [
      new RegExp(`^${any}(?: ?:| [-–—] ${isPhrase ? '| ' : ''})`, 'iu'),
      new RegExp(`(?: ?,| ?:| [-–—]${isPhrase ? '|' : ''}) ${any}$`, 'iu'),
      new RegExp(` ?[([]${any}[)\\]]$`, 'iu'),
    ],
  };
});

/** "For" alone says too little: it may be what somebody works for. */
const onBehalf = new RegExp(
  `(?:^|[ ,([]+)(?:${loosely(
    "on behalf of(?: the(?= ))?|o[/.]?b[/.]?o\\.?(?: the(?= ))?(?= )|au nom (?:de la(?= )|des(?= )|du(?= )|de l'|d'|de)|en nombre (?:del(?= )|de (?:la|las|los)(?= )|de)",
  )})(?= |$|(?<=['’]))`,
  'iu',
);

function readGroup(text: string): Pick<ParsedRequest, 'who' | 'onBehalfOf'> {
  const found = onBehalf.exec(text);
  if (found === null) return { who: text, onBehalfOf: null };
  const who = text.slice(0, found.index).trim();
  const isBracketed = /[([]/u.test(found[0]);
  const after = text.slice(found.index + found[0].length).trim();
  const group = isBracketed ? after.replace(/[)\]]$/u, '').trim() : after;
  // Whoever speaks for the group is not known then; the group itself is on the list.
  if (who === '') return { who: group || text, onBehalfOf: null };
  return { who, onBehalfOf: group || null };
}

const quotes = ['""', '“”', '„“', '„”', '«»', '‘’', "''", '()', '[]'];

/** What stands in the quotation marks or brackets that the whole text is in; null where it is in none. */
function withoutQuotes(text: string): string | null {
  const isQuoted = quotes.some(
    ([open = '', close = '']) =>
      text.length > 1 && text.startsWith(open) && text.indexOf(close, 1) === text.length - 1,
  );
  return isQuoted ? text.slice(1, -1).trim() : null;
}

/** A pattern that takes letters with and without accents, and both apostrophes. */
function loosely(pattern: string): string {
  const letters: Readonly<Record<string, string>> = {
    ...{ a: '[aàâá]', e: '[eéèê]', i: '[iíî]', o: '[oóô]', u: '[uúùû]', "'": "['’]" },
  };
  return pattern.replace(/[aeiou']/gu, (letter) => letters[letter] ?? letter);
}
