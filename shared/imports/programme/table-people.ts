import { roles, type Role } from '../../domain/vocabulary';
import type { OutlinePerson } from './outline';
import type { ProgrammeField } from './programme-plan';
import { looksLikeName, readPeople } from './read-people';
import { readRoleLabel } from './role-words';

/** The cells of one row by what they hold. */
export type Cells = Partial<Record<ProgrammeField, string[]>>;

export interface PeopleReading {
  people: OutlinePerson[];
  /** Lines that name nobody who can be taken. */
  aside: string[];
}

/** The people of all cells of a row that are for people. */
export function readPeopleCells(cells: Cells): PeopleReading {
  const read: PeopleReading = { people: [], aside: [] };
  for (const role of roles) {
    // "Speakers" of an opening session are its openers.
    const said = role === 'panellist' ? null : role;
    for (const cell of cells[role] ?? []) readCell(cell, said, read);
  }
  for (const cell of cells.people ?? []) readCell(cell, null, read);
  return read;
}

/** A label within the cell, "Moderator: …", says more than the column. */
function readCell(cell: string, ofColumn: Role | null, read: PeopleReading): void {
  let role = ofColumn;
  for (const line of cell.split(/[\n;]/u)) {
    const label = readRoleLabel(line.trim());
    role = label?.role ?? role;
    const names = label?.rest ?? line;
    const behind = roleBehind(names);
    const people = readPeople(behind?.names ?? names);
    read.people.push(
      ...people.filter(isReadable).map((person) => ({ ...person, role: behind?.role ?? role })),
    );
    const isUnread = people.length === 0 || !people.every(isReadable);
    if (names.trim() !== '' && isUnread) read.aside.push(line.trim());
    if (label && leadsAlone(label.role) && label.rest !== '') role = ofColumn;
  }
}

/** Whether the names below "Moderator: …" are not those of more moderators. */
export function leadsAlone(role: Role): boolean {
  return role === 'moderator' || role === 'chair';
}

/** "Speaker 12 (moderator)" */
function roleBehind(text: string): { names: string; role: Role } | null {
  const match = /\(([^()]+)\)\s*$/u.exec(text);
  const label = match && readRoleLabel(match[1] ?? '');
  return match && label?.rest === ''
    ? { names: text.slice(0, match.index), role: label.role }
    : null;
}

function isReadable({ name, isToBeConfirmed }: Omit<OutlinePerson, 'role'>): boolean {
  if (name === '') return isToBeConfirmed;
  const isInOtherScript = !/\p{Script=Latin}/u.test(name) && /\p{L}/u.test(name);
  return looksLikeName(name) || (isInOtherScript && name.length <= 120);
}
