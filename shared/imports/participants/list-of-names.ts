import { foldName } from '../../matching/fold-name';
import type { DocumentBlock, ImportedTable } from '../import-source';
import { readEmail } from './cell-values';
import { hasBodyWord, hasPositionWord, isNameLike, type KnowKind } from './column-content';
import { fitTitle } from './column-titles';
import { isTitle } from './forms-of-address';
import { isInCapitals } from './name-capitals';
import type { ParticipantField } from './participant-plan';

/** What the columns of a split list hold, in this order. */
export const listColumns: readonly ParticipantField[] = [
  'fullName',
  'position',
  'delegation',
  'email',
  'state',
];

/**
 * Lines with one person each, as pasted from an e-mail or a page, as a table of {@link listColumns}: "Family, Given",
 * "Name, Organization", "Name (Organization)", "Name – Position, Organization". A line that is the name of a State or
 * organization alone says whom the lines after it speak for, as a country's column would.
 */
export function splitList(table: ImportedTable, know: KnowKind): ImportedTable {
  const split: ImportedTable = { name: table.name, rows: [], lines: [] };
  let section = '';
  for (const { text, line } of entriesOf(table)) {
    if (text === '' || isHeading(text)) continue;
    if (know(text) !== 'none') {
      section = text;
      continue;
    }
    const person = splitLine(text, know);
    split.rows.push([person.name, person.position, person.delegation, person.email, section]);
    split.lines.push(line);
  }
  return split;
}

/** Whether a row is the addressees of an e-mail: "Name <address>" more than once. */
export function isAddressLine(row: readonly string[]): boolean {
  return (row.join(', ').match(/<[^\s<>@]+@[^\s<>]+>/gu) ?? []).length > 1;
}

/** One text a person. Lines name rows: where one of them holds several people, people are counted instead. */
function entriesOf({ rows, lines }: ImportedTable): { text: string; line: number }[] {
  const areAddresses = rows.some(isAddressLine);
  return rows
    .flatMap((row, place) => {
      const text = row.filter((cell) => cell !== '').join(', ');
      const line = lines[place] ?? place + 1;
      const parts = areAddresses && isAddressLine(row) ? addresseesOf(text) : [text];
      return parts.map((part) => ({ text: withoutBullet(part), line }));
    })
    .map((entry, place) => (areAddresses ? { ...entry, line: place + 1 } : entry));
}

// A comma or semicolon behind an address ends the addressee; one within a name does not.
function addresseesOf(text: string): string[] {
  return text
    .split(/(?<=@[^\s<>,;]+>?)\s*[,;]\s*|(?<=@[^\s<>,;]+>)\s+/u)
    .filter((part) => part !== '');
}

/** The paragraphs of a document as a table of one column; lines count blocks from 1. */
export function paragraphsTable(blocks: readonly DocumentBlock[]): ImportedTable {
  const table: ImportedTable = { name: '', rows: [], lines: [] };
  for (const [place, block] of blocks.entries()) {
    if (block.type !== 'paragraph' || block.text.trim() === '') continue;
    table.rows.push([block.text.trim()]);
    table.lines.push(place + 1);
  }
  return table;
}

interface SplitPerson {
  name: string;
  position: string;
  delegation: string;
  email: string;
}

function splitLine(line: string, know: KnowKind): SplitPerson {
  const email = readEmail(line) ?? '';
  let text = line;
  if (email !== '')
    text = line
      .replace(/<?(?:mailto:)?[^\s<>,;:()]+@[^\s<>,;()]+>?/gu, ' ')
      .replace(/[\s,;:(<–—-]+$/u, '')
      // What a mail program puts before its lines, and around names with a comma.
      .replace(/^(?:to|cc|bcc|from|à|de|para|an|von):\s*/iu, '')
      .replace(/^(["'“‘«])\s*(.+?)\s*["'”’»]$/u, '$2')
      .trim();
  const [, before = '', inside = ''] = /^(.+?)\s*\(([^()]+)\)\s*$/u.exec(text) ?? [];
  if (before !== '' && !isTitle(inside) && !/[–—]|\s-\s/u.test(before)) {
    const { name, rest } = splitCommas(before, know);
    return { name, ...placeRest([...rest, inside], know), email };
  }
  const [, left = '', right = ''] = /^(.+?)(?:\s+[-–—]\s*|\s*[–—|;:\t]\s+)(.+)$/u.exec(text) ?? [];
  if (left !== '') {
    const { name, rest } = splitCommas(left, know);
    const parts = right.split(/\s*[,;|\t]\s*|\s+[-–—]\s+/u).filter((part) => part !== '');
    return { name, ...placeRest([...rest, ...parts], know), email };
  }
  const { name, rest } = splitCommas(text, know);
  return { name, ...placeRest(rest, know), email };
}

// "FAMILY, Given" is one name; "Given Family, Organization" is not.
function splitCommas(text: string, know: KnowKind): { name: string; rest: string[] } {
  const [first = '', second, ...others] = text
    .split(/[,;،]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (second === undefined) return { name: first, rest: [] };
  return isInverted(first, second, know)
    ? { name: `${first}, ${second}`, rest: others }
    : { name: first, rest: [second, ...others] };
}

function isInverted(first: string, second: string, know: KnowKind): boolean {
  const isGiven =
    isNameLike(second) &&
    second.split(/\s+/u).length <= 4 &&
    !hasPositionWord(second) &&
    know(second) === 'none';
  if (!isGiven) return false;
  const words = first.split(/\s+/u);
  const isFamily =
    words.length <= 4 && words.every((word) => isInCapitals(word) || !/\p{L}/u.test(word));
  // "SMITH, IOM" has an abbreviation behind the comma, not a given name.
  if (isFamily) return !second.split(/\s+/u).every(isInCapitals) || words.length === 1;
  return words.length === 1 && !/^\p{Lu}{2,}$/u.test(second);
}

function placeRest(parts: string[], know: KnowKind): { position: string; delegation: string } {
  if (parts.length === 0) return { position: '', delegation: '' };
  let at = parts.findLastIndex((part) => know(part) !== 'none');
  const bodies =
    at === -1 ? parts.findIndex((part) => hasBodyWord(part) && !hasPositionWord(part)) : at;
  if (at === -1) at = bodies;
  if (at === -1 && parts.length === 1 && hasPositionWord(parts[0] ?? ''))
    return { position: parts[0] ?? '', delegation: '' };
  if (at === -1) at = parts.length - 1;
  const position = parts.filter((_, place) => place !== at).join(', ');
  return { position, delegation: parts[at] ?? '' };
}

/** The text without the sign or number that a list has before it. */
export function withoutBullet(text: string): string {
  return text.replace(/^\s*(?:[•●▪◦‣*·–—-]\s+|\(?\d{1,4}[.)]\s+)/u, '').trim();
}

// "Participants:", "Liste des participants", "Name".
function isHeading(text: string): boolean {
  const key = foldName(text);
  if (/^(?:the |final |provisional )*(?:list of|liste d|lista d|teilnehmer)/u.test(key))
    return true;
  return text.split(/\s+/u).length <= 3 && (fitTitle(text.replace(/:$/u, ''))?.score ?? 0) >= 50;
}
