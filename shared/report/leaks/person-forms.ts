import { chineseTitles, isCommonOffice, isCommonWord, nameParticles } from './words-around-names';
import { needOfFamilyName, type NeedCheck } from './name-needs';
import { isUnspaced, textWords } from './text-words';

/** Words that somebody or something is called by. */
export interface NameForm extends NeedCheck {
  readonly words: readonly string[];
}

const nothing = { need: 'nothing' } as const;

/**
 * How a person may stand in a text: in full, without middle names, with the family name first, by the family name alone,
 * and after a form of address or an initial by any part of the name.
 */
export function formsOfPerson(name: string): NameForm[] {
  const parts = name.split(/[\s,]+/u).flatMap((part) => {
    const words = foldedWords(part);
    return words.length === 0 ? [] : [{ part, words }];
  });
  // "ONeill" for "O'Neill".
  const joined = parts.map(({ part, words }) => ({ part, words: joinedWords(words) }));
  const isSame = joined.every(({ words }, index) => words.length === parts[index]?.words.length);
  return isSame ? formsOfParts(parts) : [...formsOfParts(parts), ...formsOfParts(joined)];
}

function joinedWords(words: readonly string[]): readonly string[] {
  return words.some(isUnspaced) ? words : [words.join('')];
}

function formsOfParts(parts: readonly NamePart[]): NameForm[] {
  const all = parts.flatMap(({ words }) => words);
  if (all.length === 0) return [];
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return formsOfSingleName(only.words);
  const family = familyParts(parts);
  const given = parts.filter((part) => !family.includes(part));
  const familyWords = family.flatMap(({ words }) => words);
  const firstGiven = given[0]?.words ?? [];
  const initials = parts.map(({ words }) => words[0]?.charAt(0) ?? '').join('');
  const forms: NameForm[] = [{ words: all, ...nothing }];
  if (firstGiven.length > 0) {
    forms.push({ words: [...firstGiven, ...familyWords], ...nothing });
    forms.push({ words: [...familyWords, ...firstGiven], ...nothing });
    const allGiven = given.flatMap(({ words }) => words);
    if (given.length > 1) forms.push({ words: [...familyWords, ...allGiven], ...nothing });
  }
  forms.push(...formsOfFamilyName(familyWords, initials));
  for (const { words } of parts) {
    const isPart = words.some((word) => word.length > 1 && !nameParticles.has(word));
    if (isPart) forms.push({ words, need: 'address' });
  }
  return forms;
}

/** A name that is one word: an only name, or one in a script without gaps. */
function formsOfSingleName(words: readonly string[]): NameForm[] {
  const [first] = words;
  if (first !== undefined && isUnspaced(first) && words.length > 1) {
    const titled = chineseTitles.map((title) => ({
      words: [first, ...title],
      ...nothing,
    }));
    return [{ words, ...nothing }, ...titled];
  }
  const isCommon = words.length === 1 && first !== undefined && isCommonWord(first);
  return [{ words, need: isCommon ? 'name' : 'nothing' }];
}

/** Of "von der Leyen" also "Leyen", of "Smith-Jones" also "Jones". */
function formsOfFamilyName(words: readonly string[], initials: string): NameForm[] {
  const forms: NameForm[] = [{ words, need: needOfFamilyName(words), initials }];
  const last = words.at(-1);
  if (words.length > 1 && last !== undefined && !nameParticles.has(last))
    forms.push({ words: [last], need: needOfFamilyName([last]), initials });
  // The article that Arabic writes before a family name is left out as often as not.
  const bare = words.length === 1 ? last?.replace(/^ال(?=..)/u, '') : undefined;
  if (bare !== undefined && bare !== last) forms.push({ words: [bare], ...nothing });
  return forms;
}

interface NamePart {
  readonly part: string;
  readonly words: readonly string[];
}

/** What is written in capitals, or the last part with the particles before it; "Jr." belongs to what is before it. */
function familyParts(parts: readonly NamePart[]): readonly NamePart[] {
  const capitals = parts.filter(
    ({ part }) => /^\p{Lu}[\p{Lu}'’-]+$/u.test(part) && part.length > 2,
  );
  if (capitals.length > 0 && capitals.length < parts.length) return capitals;
  let end = parts.length;
  while (end > 2 && isSuffix(parts[end - 1])) end -= 1;
  let start = end - 1;
  while (start > 1 && isParticle(parts[start - 1])) start -= 1;
  return parts.slice(start, end);
}

function isSuffix(part: NamePart | undefined): boolean {
  return part !== undefined && /^(?:jr|sr|i{1,3}|iv)$/u.test(part.words.join(''));
}

function isParticle(part: NamePart | undefined): boolean {
  return part !== undefined && part.words.every((word) => nameParticles.has(word));
}

/** An office in full, and what stands before a comma in it; one of a single word only where few hold such. */
export function formsOfOffice(position: string): NameForm[] {
  const [short = ''] = position.split(/[;,(]/u);
  const texts = short.trim() === position.trim() ? [position] : [position, short];
  return texts.map(foldedWords).flatMap((words, index): NameForm[] => {
    const [only] = words;
    if (only === undefined) return [];
    if (words.length > 1) return [{ words, ...nothing }];
    return index > 0 || isCommonOffice(only) ? [] : [{ words, need: 'capital' }];
  });
}

/** Folded words of a text. */
export function foldedWords(text: string): string[] {
  return textWords(text).map((word) => word.text);
}
