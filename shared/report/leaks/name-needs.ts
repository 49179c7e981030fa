import { determiners, honorifics, isCommonWord, monthNames } from './words-around-names';
import { isUnspaced, type TextWord } from './text-words';

/**
 * What must be true of words in a text for them to be the name that they look like:
 * - `nothing`: any writing will do;
 * - `as-written`: an abbreviation, in these very letters: "who" is not WHO;
 * - `capital`: an ordinary word, such as "turkey", written as a name;
 * - `name`: a family name that is an ordinary word as well: with a capital within a sentence, or after a form of address;
 * - `address`: part of a name that tells nothing alone: after "Mr" or an initial;
 * - `member`: one member of a category: after an article, and not before a noun, as in "an academic institution".
 */
export type Need = 'nothing' | 'as-written' | 'capital' | 'name' | 'address' | 'member';

export interface NeedCheck {
  readonly need: Need;
  /** The letters that `as-written` wants. */
  readonly written?: string;
  /** First letters of the other parts of the name. */
  readonly initials?: string;
}

/** Whether the words from one place to before another fulfil the need. */
export function fulfils(
  { need, written, initials = '' }: NeedCheck,
  text: string,
  words: readonly TextWord[],
  from: number,
  to: number,
): boolean {
  const first = words[from];
  const last = words[to - 1];
  if (first === undefined || last === undefined) return false;
  switch (need) {
    case 'nothing':
      return true;
    case 'as-written':
      return text.slice(first.start, last.end) === written;
    case 'capital':
      return isCapital(text, first);
    case 'name':
      if (!isCapital(text, first)) return false;
      return isAddressed(words, from, initials) || isNameInSentence(text, words, from, to);
    case 'address':
      return isCapital(text, first) && isAddressed(words, from, initials);
    case 'member':
      return isOneMember(text, words, from, to);
  }
}

function isOneMember(text: string, words: readonly TextWord[], from: number, to: number): boolean {
  const [before, last, after] = [words[from - 1], words[to - 1], words[to]];
  // The label of a speaker in a table or an annex has no article.
  const isAlone = before === undefined || /[\n\t]/.test(text.slice(before.end, words[from]?.start));
  if (!isAlone && !determiners.has(before.text)) return false;
  const isNext = last !== undefined && after !== undefined && after.start === last.end + 1;
  return !(isNext && /^\s$/u.test(text.charAt(last.end)) && qualifiedNouns.has(after.text));
}

const qualifiedNouns: ReadonlySet<string> = new Set(
  (
    'institution institutions community communities research study studies work world circles freedom literature sector ' +
    'year debate discussion cooperation partners partnership networks network staff level'
  ).split(' '),
);

/** Letters without case are as good as capitals. */
function isCapital(text: string, { start }: TextWord): boolean {
  const letter = text.charAt(start);
  return letter !== letter.toLowerCase() || letter === letter.toUpperCase();
}

function isAddressed(words: readonly TextWord[], at: number, initials: string): boolean {
  const before = words[at - 1];
  if (before === undefined) return false;
  return (
    honorifics.has(before.text) || (before.text.length === 1 && initials.includes(before.text))
  );
}

function isNameInSentence(
  text: string,
  words: readonly TextWord[],
  from: number,
  to: number,
): boolean {
  const first = words[from];
  if (first === undefined || beginsSentence(text, first.start)) return false;
  const isNumber = (word: TextWord | undefined) => word !== undefined && /^\d+$/.test(word.text);
  return !(monthNames.has(first.text) && (isNumber(words[from - 1]) || isNumber(words[to])));
}

/** Whether the place is where any word would have a capital. */
export function beginsSentence(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && /[\s"“”'‘’«»([*\-–—•]/u.test(text.charAt(at))) {
    if (text.charAt(at) === '\n' || text.charAt(at) === '\t') return true;
    at -= 1;
  }
  return at < 0 || /[.!?:;…。！？؟]/u.test(text.charAt(at));
}

/** Family names shorter than this are more often a word than a name. */
const shortestFamilyName = 4;
const shortestUnspacedName = 2;

/** What a family name alone needs to be taken for one. */
export function needOfFamilyName(words: readonly string[]): Need {
  const [only, ...more] = words;
  if (only === undefined) return 'address';
  if (isUnspaced(only)) return words.length >= shortestUnspacedName ? 'nothing' : 'address';
  if (more.length === 0 && isCommonWord(only)) return 'name';
  return words.join('').length < shortestFamilyName ? 'address' : 'nothing';
}
