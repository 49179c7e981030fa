import { nameLimit } from '../../domain/text';
import type { Gender } from '../../domain/vocabulary';
import { foldName, nameKey } from '../../matching/fold-name';
import { emailKey, isBlank, readCategory, readEmail, tidyCell } from './cell-values';
import type { DelegationDecision } from './delegation-decision';
import type { DelegationFinder } from './find-delegation';
import { splitTitle } from './forms-of-address';
import { withoutBullet } from './list-of-names';
import { participantFields, type ParticipantField, type RowNote } from './participant-plan';
import { inReadingOrder, joinName, nameKeys, offerCapitals } from './personal-names';

/** A row as a person: what the file says, tidied, with what is wrong about it. */
export interface ListedPerson {
  readonly line: number;
  name: string;
  /** Names to find them by, the closest first. */
  readonly keys: readonly string[];
  title: string;
  position: string;
  /** The position is only the office out of the delegation's cell: it fills a gap, and replaces nothing. */
  isPositionWeak: boolean;
  email: string;
  /** Empty where there is none. */
  emailKey: string;
  gender: Gender | null;
  decision: DelegationDecision;
  /** What tells delegations of a file apart; empty where the row names none. */
  delegationKey: string;
  readonly cells: Partial<Record<ParticipantField, string>>;
  readonly notes: RowNote[];
}

export interface ReadingOptions {
  readonly adjustCapitals: boolean;
  readonly finder: DelegationFinder;
  readonly readGender: (text: string) => Gender | null;
}

/** A row's cells by field, with corrections in place; `edited` are those that a person wrote. */
export interface RowCells {
  readonly line: number;
  readonly cells: Partial<Record<ParticipantField, string>>;
  readonly edited: ReadonlySet<ParticipantField>;
  readonly hasMoreCells: boolean;
}

/** Reads one row. Never throws: what cannot be taken is left out and noted. */
export function readPerson(row: RowCells, options: ReadingOptions): ListedPerson {
  const notes: RowNote[] = [];
  const cells: Partial<Record<ParticipantField, string>> = {};
  for (const field of participantFields) {
    const given = row.cells[field];
    if (given === undefined) continue;
    const text = tidyCell(given);
    if (text !== '') cells[field] = isBlank(text) && field !== 'position' ? '' : text;
    if (text.includes('\uFFFD'))
      notes.push({ field, severity: 'hint', code: 'unreadable-characters' });
  }
  if (row.hasMoreCells)
    notes.push({ field: null, severity: 'warning', code: 'more-cells-than-columns' });
  const named = readName(row, cells, options.adjustCapitals, notes);
  const email = readEmailCell(cells, notes);
  const gender = readGenderCell(cells, options.readGender, notes);
  const decision = readDelegation(cells, named.name, options.finder, notes);
  const position = readPosition(cells, row, decision);
  if (position.text !== '') cells.position = position.text;
  for (const field of participantFields)
    if ((cells[field] ?? '').length > nameLimit)
      notes.push({ field, severity: 'error', code: 'too-long' });
  return {
    ...{ line: row.line, ...named, email, gender, decision, cells, notes },
    emailKey: emailKey(email),
    keys: nameKeys(named.name),
    position: position.text,
    isPositionWeak: position.isWeak,
    delegationKey: delegationKey(decision),
  };
}

function readName(
  row: RowCells,
  cells: Partial<Record<ParticipantField, string>>,
  adjustCapitals: boolean,
  notes: RowNote[],
): { name: string; title: string } {
  const isWhole = row.edited.has('fullName') || !hasParts(cells);
  const field: ParticipantField = isWhole ? 'fullName' : 'familyName';
  const { name, title } = isWhole
    ? wholeName(cells.fullName ?? '', row.edited.has('fullName'))
    : joinedName(cells.givenName ?? '', cells.familyName ?? '');
  if (!hasName(name)) notes.push({ field, severity: 'error', code: 'name-missing' });
  const offered = offerCapitals(name);
  const isOffered = offered !== name && !row.edited.has('fullName');
  if (isOffered) notes.push({ field, severity: 'hint', code: 'capitals', offered });
  const kept = adjustCapitals && isOffered ? offered : name;
  if (adjustCapitals && isOffered && !isWhole) adjustParts(cells);
  cells.fullName = kept;
  const whole = joinTitles(cells.title ?? '', title);
  if (whole !== '') cells.title = whole;
  return { name: kept, title: whole };
}

function wholeName(text: string, isEdited: boolean): { name: string; title: string } {
  if (isEdited) return { name: text, title: '' };
  // What a meeting adds to the names of those without an account.
  const bare = withoutBullet(text).replace(
    /\s*\((?:guest|external|unverified|invité|invitée|invitado|invitada|gast)\)$/iu,
    '',
  );
  const first = splitTitle(bare);
  const second = splitTitle(inReadingOrder(first.name));
  return { name: second.name, title: joinTitles(first.title, second.title) };
}

function joinedName(given: string, family: string): { name: string; title: string } {
  const [first, last] = [splitTitle(given), splitTitle(family)];
  const name = joinName(first.name, last.name);
  return { name, title: joinTitles(first.title, last.title) };
}

function adjustParts(cells: Partial<Record<ParticipantField, string>>): void {
  for (const field of ['givenName', 'familyName'] as const) {
    const text = cells[field];
    if (text !== undefined) cells[field] = offerCapitals(text);
  }
}

function joinTitles(one: string, other: string): string {
  if (other === '' || ` ${foldName(one)} `.includes(` ${foldName(other)} `)) return one;
  return one === '' || ` ${foldName(other)} `.includes(` ${foldName(one)} `)
    ? other
    : `${one} ${other}`;
}

function readEmailCell(cells: Partial<Record<ParticipantField, string>>, notes: RowNote[]): string {
  const text = cells.email ?? '';
  if (text === '') return '';
  const email = readEmail(text);
  if (email === null) notes.push({ field: 'email', severity: 'warning', code: 'not-an-email' });
  else cells.email = email;
  return email ?? '';
}

function readGenderCell(
  cells: Partial<Record<ParticipantField, string>>,
  readGender: (text: string) => Gender | null,
  notes: RowNote[],
): Gender | null {
  const text = cells.gender ?? '';
  if (text === '') return null;
  const gender = readGender(text);
  if (gender === null) notes.push({ field: 'gender', severity: 'warning', code: 'unknown-gender' });
  else cells.gender = gender;
  return gender;
}

function readDelegation(
  cells: Partial<Record<ParticipantField, string>>,
  name: string,
  finder: DelegationFinder,
  notes: RowNote[],
): DelegationDecision {
  const { delegation = '', state = '', category = '' } = cells;
  const decision = finder.find({ delegation, state, category, name });
  const field = delegation === '' ? 'state' : 'delegation';
  if (category !== '') {
    const known = readCategory(category);
    if (known === null)
      notes.push({ field: 'category', severity: 'warning', code: 'unknown-category' });
    else cells.category = known;
  }
  if (decision.isStateUnknown)
    notes.push({ field: 'state', severity: 'warning', code: 'state-unknown' });
  const { question } = decision;
  if (question !== null && question.why !== 'unknown' && !decision.isAnswered)
    notes.push({ field, severity: 'warning', code: `${question.why}-delegation` });
  return decision;
}

// "Director" of "Ministry of Health" stays said when the delegation becomes the State.
function readPosition(
  cells: Partial<Record<ParticipantField, string>>,
  row: RowCells,
  { office }: DelegationDecision,
): { text: string; isWeak: boolean } {
  const own = cells.position ?? '';
  if (office === '' || row.edited.has('position')) return { text: own, isWeak: false };
  if (own === '') return { text: office, isWeak: true };
  const isSaid = ` ${foldName(own)} `.includes(` ${foldName(office)} `);
  const whole = `${own}, ${office}`;
  return { text: isSaid || whole.length > nameLimit ? own : whole, isWeak: false };
}

function delegationKey({ to, text }: DelegationDecision): string {
  if (to.type === 'own') return `own:${to.id}`;
  if (to.type === 'planned') return to.key;
  return text === '' ? '' : `undecided:${nameKey(text)}`;
}

function hasParts({
  givenName = '',
  familyName = '',
}: Partial<Record<ParticipantField, string>>): boolean {
  return givenName !== '' || familyName !== '';
}

function hasName(name: string): boolean {
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(name);
}
