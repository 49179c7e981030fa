import { foldLine, nameLimit } from '../../domain/text';
import { foldInPlace } from './fold-in-place';
import type { OutlinePerson } from './outline';

type ReadPerson = Omit<OutlinePerson, 'role'>;

const address =
  '(?:h\\.?\\s?e\\.?(?=[\\s,])|(?:his|her|their) excellenc(?:y|ies)|s\\.?\\s?e\\.?(?:\\s?m\\.)?(?=\\s)|son excellence|s[ou] excelencia|excm[oa]\\.?|the (?:right )?hon(?:ou?rable)?\\.?|right hon(?:ou?rable)?\\.?|hon(?:ou?rable)?\\.?|mr\\.?|mrs\\.?|ms\\.?|miss|mx\\.?|dra?\\.?|docteure?|doctora?|prof(?:essor|esora?|esseure?)?\\.?|amb(?:\\.|assadors?|assadeure?|assadrice)|embajadora?|sir|dame|rev\\.?|msgr\\.?|monsignor|monseigneur|monsenor|sr\\.?|sra\\.?|srta\\.?|mme\\.?|mmes|mlle\\.?|mm\\.|m\\.|madame|monsieur|senora?|lic\\.|ing\\.|judge|mayor|maire)';
const addressed = new RegExp(`^(?:${address}(?![\\p{L}])\\s*)+`, 'u');
const addressInside = new RegExp(
  `[,;]\\s*(?:and |et |y )?(?=(?:${address})[\\s])|\\s(?:and|et|y|&)\\s+(?=(?:${address})\\s)`,
  'gu',
);
const articleBefore = new RegExp(`^\\s*(?:the|la|el|los|las|le|les)\\s+(?=(?:${address})\\s)`);
const unconfirmed =
  /[\s,–—-]*[([]?\b(?:t\.?b\.?[cda]\.?|to be (?:confirmed|determined|announced|decided|advised)|a (?:confirmer|determiner|preciser|designer)|por (?:confirmar|definir|determinar|designar)|(?:invited|invitee?|invitad[oa])(?=[)\]]))[)\]]?(?=$|[\s,;.)])/;
const particles = new Set(
  'de del della des di da das do dos du d van von der den het ten ter la le las los lo al el bin bint ibn ben abu y e i zu af av st o'.split(
    ' ',
  ),
);
const suffixes = /^(?:jr|sr|ii|iii|iv|phd|ph\.d|md|esq|obe|cbe)\.?$/i;
/** Longest name of a person that is taken for one, in characters. */
const longestName = 120;

/**
 * The people that a text names: separated by lines and semicolons, and by "and" or commas where a form of address or
 * two whole names tell that another person begins.
 */
export function readPeople(text: string): ReadPerson[] {
  return text
    .split(/[\n;]|\s\/\s/u)
    .flatMap(splitAddressed)
    .flatMap(splitNames)
    .map((part) => readPerson(part))
    .filter((person) => person.name !== '' || person.isToBeConfirmed);
}

/** One person with what stands beside the name. */
export function readPerson(text: string): ReadPerson {
  const line = foldLine(
    withoutArticle(text)
      .replace(/^[\s•·*▪●◦–—-]+|[\s,;:]+$/gu, '')
      .replace(/^\(?[0-9a-z]{1,2}[.)]\s+(?=\p{Lu})/u, ''),
  );
  const folded = foldInPlace(line);
  const open = unconfirmed.exec(folded);
  const said = open
    ? foldLine(line.slice(0, open.index) + line.slice(open.index + open[0].length))
    : line;
  const { first, beside } = splitBeside(said);
  const [name, others] = orderParts(first, beside);
  const title = addressed.exec(foldInPlace(name))?.[0].length ?? 0;
  return {
    name: name.slice(title).trim().slice(0, nameLimit),
    title: name.slice(0, title).trim(),
    beside: others,
    isToBeConfirmed: open !== null,
  };
}

/** "de la Sra. …": the article before a form of address. */
function withoutArticle(text: string): string {
  const article = articleBefore.exec(foldInPlace(text))?.[0].length ?? 0;
  return text.slice(article);
}

/** Whether a text begins with a form of address, as only people have. */
export function isAddressed(text: string): boolean {
  const folded = foldInPlace(withoutArticle(text)).replace(/^[\s•·*▪●◦-]+/, '');
  const match = addressed.exec(folded);
  return match !== null && match[0].length < folded.length;
}

/**
 * Whether a name can be that of a person: few words, all of them written as names are. In scripts without capitals
 * and under a label that says so, more is believed.
 */
export function looksLikeName(name: string): boolean {
  if (
    name === '' ||
    name.length > longestName ||
    /[?!:…"“”«»]|\p{L}{3,}\.\s|\b(?:19|20)\d{2}\b/u.test(name)
  )
    return false;
  const words = name.split(/[\s'’-]+/u).filter(Boolean);
  if (words.length > 8 || !/\p{L}/u.test(words[0] ?? '')) return false;
  return words.every(
    (word) => !/^\p{Ll}/u.test(word) || particles.has(foldInPlace(word).replace(/[^a-z]/g, '')),
  );
}

function splitAddressed(text: string): string[] {
  const folded = foldInPlace(text);
  const parts: string[] = [];
  let begin = 0;
  for (const match of folded.matchAll(addressInside)) {
    const before = text.slice(begin, match.index);
    // "Director General, Mr. …" is one person, the name behind the office.
    if (!isAddressed(before) && !/\s(?:and|et|y|&)\s+$/u.test(match[0]) && begin === 0) continue;
    parts.push(before);
    begin = match.index + match[0].length;
  }
  return [...parts, text.slice(begin)];
}

function splitNames(text: string): string[] {
  const parts = text.split(/\s+(?:and|et|y|&)\s+/u);
  const areNames =
    parts.length > 1 && parts.every((part) => !/[,(–—]/u.test(part) && isWholeName(part));
  if (areNames) return parts;
  return [text];
}

function isWholeName(text: string): boolean {
  const { name, title } = readPerson(text);
  return (
    looksLikeName(name) &&
    (title !== '' || name.split(/\s+/u).length > 1) &&
    !/\bof\b|\bde\b/u.test(name)
  );
}

function splitBeside(text: string): { first: string; beside: string } {
  const mark = /\s*,\s*|\s+[–—|-]+\s+|\s*[–—]\s*|\s*\(|\s*:\s+|\t/u.exec(text);
  if (!mark || mark.index === 0) return { first: text, beside: '' };
  let first = text.slice(0, mark.index);
  const isBracket = mark[0].trim() === '(';
  let beside = text.slice(mark.index + (isBracket ? mark[0].length - 1 : mark[0].length));
  const [suffix = '', ...others] = beside.split(/\s*,\s*/u);
  if (mark[0].includes(',') && suffixes.test(suffix)) {
    first = `${first}, ${suffix}`;
    beside = others.join(', ');
  }
  // "Name (Organization)" has nothing behind the bracket.
  const inBrackets = /^\(([^()]*)\)$/u.exec(beside);
  return { first, beside: foldLine(inBrackets?.[1] ?? beside) };
}

/** The name first: "Director General of IOM, Mr. Name" names the office before. */
function orderParts(first: string, beside: string): [string, string] {
  if (isAddressed(first) || beside === '') return [first, beside];
  const parts = beside.split(/\s*,\s*/u);
  const at = parts.findIndex((part) => isAddressed(part) && looksLikeName(part));
  if (at === -1) return [first, beside];
  const others = [first, ...parts.filter((_, place) => place !== at)];
  return [parts[at] ?? '', others.join(', ')];
}
