import { effectiveAttribution, reveals } from '../domain/attribution';
import type { Attribution } from '../domain/vocabulary';
import { holdsWholeWords } from '../domain/whole-words';
import type { Sheet } from './sheet';

/** Family names shorter than this are more often a word than a name. */
const shortestFamilyName = 4;

/**
 * The words by which somebody would be known whom the level keeps unnamed, whoever they are: those on the list and
 * everybody else of the dialogue. Whoever is named in one entry may be known from a title, whatever another one withholds.
 * @param persons names of everybody in the dialogue
 */
export function secretsOf(
  sheet: Sheet,
  level: Attribution,
  persons: readonly string[],
): ReadonlySet<string> {
  const secrets = new Set<string>();
  const known = new Set<string>();
  const sort = (words: readonly string[], isRevealed: boolean) => {
    for (const each of words) (isRevealed ? known : secrets).add(each);
  };
  sort(
    persons.flatMap(wordsOfName),
    reveals(effectiveAttribution(level, sheet.attribution), 'name'),
  );
  for (const { person, attribution } of [...sheet.turns, ...sheet.requests]) {
    const own = effectiveAttribution(level, attribution);
    const { name, position, delegation, onBehalfOf } = person;
    sort(name === null ? [] : wordsOfName(name), reveals(own, 'name'));
    // One word such as "Director" is too common to tell.
    sort(position.includes(' ') ? [position] : [], reveals(own, 'name'));
    sort(
      [delegation, onBehalfOf].filter((each) => each !== null),
      reveals(own, 'delegation'),
    );
  }
  return new Set([...secrets].filter((each) => each !== '' && !known.has(each)));
}

/** A name as it may stand in a text: whole, and the family name where that is no common word. */
export function wordsOfName(name: string): string[] {
  const family = name.split(' ').at(-1) ?? '';
  return family.length >= shortestFamilyName ? [name, family] : [name];
}

/** Whether one of the names stands in the text as whole words, however written. */
export function namesSomebody(text: string, names: ReadonlySet<string>): boolean {
  const folded = fold(text);
  return [...names].some((name) => holdsWholeWords(folded, fold(name)));
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
