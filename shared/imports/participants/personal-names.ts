import { editDistance } from '../../matching/edit-distance';
import { foldName, nameKey } from '../../matching/fold-name';
import { isInCapitals, offerWord } from './name-capitals';

/** Given and family name as one. A family name that is repeated in the given one is not said twice. */
export function joinName(given: string, family: string): string {
  const [first, last] = [given.trim(), family.trim()];
  if (first === '' || last === '') return first + last;
  const isInGiven = ` ${foldName(first)}`.endsWith(` ${foldName(last)}`) && foldName(last) !== '';
  return isInGiven && foldName(first) !== foldName(last) ? first : `${first} ${last}`;
}

/**
 * Turns "Family, Given" into the order in which people are spoken of. Capitals and everything without a comma stay as
 * they are: in "BAN Ki-moon" and "SWING William" only the people themselves know the order.
 */
export function inReadingOrder(name: string): string {
  const parts = name
    .split(/[,،]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const suffixes = parts.slice(1).filter(isSuffix);
  const rest = parts.filter((part, place) => place === 0 || !isSuffix(part));
  if (rest.length !== 2 || parts.length > 3) return name.trim();
  return [`${rest[1]} ${rest[0]}`, ...suffixes].join(', ');
}

/**
 * The name with words in capitals as they are mostly written: SWING → Swing, MCDONALD → McDonald, VAN DER BERG →
 * van der Berg. Only the case of letters changes; a word that has small letters stays, and so does a short one, which
 * may be initials. Offering again changes nothing.
 */
export function offerCapitals(name: string): string {
  const parts = name.split(/(\s+)/u);
  const words = parts.filter((_, place) => place % 2 === 0);
  return parts
    .map((part, place) => (place % 2 === 0 ? offerWord(words, place / 2) : part))
    .join('');
}

/**
 * What a name is found by: as it is, and with a family name that leads in capitals put last. The first is the closer
 * one. Never empty: a name without letters is its own key.
 */
export function nameKeys(name: string): string[] {
  const whole = nameKey(name);
  const words = name.trim().split(/\s+/u);
  const given = words.findIndex((word) => !isInCapitals(word));
  if (given <= 0) return [whole];
  const turned = foldName([...words.slice(given), ...words.slice(0, given)].join(' '));
  return turned === whole || turned === '' ? [whole] : [whole, turned];
}

/**
 * Whether two names may well be one person's who has one e-mail: one leaves out or abbreviates what the other has, or
 * they differ by a slip. Numbers are never slips.
 */
export function areAkin(a: string, b: string): boolean {
  const [one, other] = [foldName(a), foldName(b)];
  if (one === other) return true;
  const [fewer, more] = [one.split(' '), other.split(' ')].sort((x, y) => x.length - y.length);
  if (fewer === undefined || more === undefined) return false;
  if (fewer.length >= 2 && isWithin(fewer, more)) return true;
  if (digits(one) !== digits(other)) return false;
  const allowed = Math.min(one.length, other.length) < 8 ? 0 : 1;
  return allowed > 0 && editDistance(one, other, allowed) <= allowed;
}

// Word by word in order; "w" stands for "william".
function isWithin(fewer: readonly string[], more: readonly string[]): boolean {
  let place = 0;
  let whole = 0;
  for (const word of fewer) {
    const at = more.findIndex(
      (each, index) => index >= place && (each === word || isInitialOf(word, each)),
    );
    if (at === -1) return false;
    if (more[at] === word) whole += 1;
    place = at + 1;
  }
  return whole > 0 && place === more.length;
}

function isInitialOf(a: string, b: string): boolean {
  if (/\d/u.test(a + b)) return false;
  return (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

function digits(text: string): string {
  return text.replace(/\D+/gu, ' ').trim();
}

function isSuffix(text: string): boolean {
  return /^(?:jr|sr|ii|iii|iv|ph\.?\s?d|m\.?d|esq|mp|mep|obe|mba|ll\.?m|j\.?d)\.?$/iu.test(text);
}
