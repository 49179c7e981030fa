import { foldName } from '../../matching/fold-name';

/** A name without the form of address in front of it, and that form as it stood. */
export interface AddressedName {
  readonly title: string;
  readonly name: string;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

// Folded: "H.E." is "h e" to the folding, so that dots are dropped first.
const titles = setOf(
  'mr mrs ms miss mx mister madam madame mme mlle monsieur mademoiselle messrs ' +
    'sr sra srta senor senora senorita sres dr dra drs doctor doctora docteur prof profa professor professeur ' +
    'profesor profesora herr frau senhor senhora ing lic licda mtro mtra eng arq rev reverend sir dame lord lady ' +
    'hon honorable honourable amb ambassador ambassadeur ambassadrice embajador embajadora embaixador embaixadora ' +
    'excellency excellence excelencia gen col judge justice senator senateur senador senadora sem hrh',
);
// Only with its dots, or before another: "HE Xiaoming" and "SE Young" are people.
const dottedTitles = setOf('he se m me fr d');
const linkingWords = setOf('the her his son sa su sua their rt right most very');

/** Takes "H.E. Mr.", "Mme", "Sra.", "Ambassador" off a name. What is nothing but a title leaves an empty name. */
export function splitTitle(text: string): AddressedName {
  const words = text.trim().split(/\s+/u);
  let count = leadingTitles(words);
  if (count > 0) {
    while (/^[.,:–-]+$/u.test(words[count] ?? '')) count += 1;
    return { title: words.slice(0, count).join(' '), name: words.slice(count).join(' ') };
  }
  return splitTrailing(text.trim());
}

/** Whether a text is a form of address and nothing else. */
export function isTitle(text: string): boolean {
  const { title, name } = splitTitle(text);
  return title !== '' && name === '';
}

function leadingTitles(words: readonly string[]): number {
  const first = plain(words[0] ?? '');
  if (!titles.has(first) && !dottedTitles.has(first) && !linkingWords.has(first)) return 0;
  let count = 0;
  let place = 0;
  while (place < words.length) {
    const word = words[place] ?? '';
    const next = words[place + 1] ?? '';
    if (isTitleWord(word, next)) count = place + 1;
    else if (!linkingWords.has(plain(word)) || !isTitleWord(next, '')) {
      // "The Right Honourable" has two words before the one that tells.
      if (!linkingWords.has(plain(word)) || !linkingWords.has(plain(next))) break;
    }
    place += 1;
  }
  return count;
}

function isTitleWord(word: string, next: string): boolean {
  const key = plain(word);
  if (titles.has(key)) return true;
  if (!dottedTitles.has(key)) return false;
  return word.endsWith('.') || titles.has(plain(next));
}

// "FAMILY, Given (Ms.)" and "FAMILY, Given, Mr."
function splitTrailing(text: string): AddressedName {
  if (!/[,(]/u.test(text)) return { title: '', name: text };
  const [, name = '', title = ''] = /^(.+?)\s*[,(]\s*([\p{L}.]{2,12})\)?$/u.exec(text) ?? [];
  return titles.has(plain(title)) && title !== plain(title).toUpperCase()
    ? { title, name: name.trim() }
    : { title: '', name: text };
}

function plain(word: string): string {
  if (word.length > 16) return '';
  return /^[a-z.]+$/iu.test(word)
    ? word.replaceAll('.', '').toLowerCase()
    : foldName(word.replaceAll('.', ''));
}
