import { foldName } from '../../matching/fold-name';
import type { ColumnContent } from './column-content';
import type { TitleFit } from './column-titles';
import type { ParticipantField } from './participant-plan';

export interface ColumnEvidence {
  readonly title: string;
  readonly fit: TitleFit | null;
  /** Of the first rows. */
  readonly values: readonly string[];
  readonly content: ColumnContent;
}

export interface ColumnRecognition {
  readonly field: ParticipantField | null;
  readonly by: 'title' | 'content' | null;
}

interface Bid {
  readonly column: number;
  readonly field: ParticipantField;
  readonly score: number;
  readonly by: 'title' | 'content';
}

/** Gives each field to the column that fits it best, the leftmost of equals; the others are left out. */
export function assignColumns(
  columns: readonly ColumnEvidence[],
  hasTitles: boolean,
): ColumnRecognition[] {
  const bids = columns.flatMap((column, place) => bidsOf(column, place));
  const assigned = settle(bids, columns.length);
  mendNames(assigned, columns);
  const hasName = ['fullName', 'givenName', 'familyName'].some((field) =>
    assigned.some((each) => each.field === field),
  );
  if (!hasName) nameByContent(assigned, columns);
  if (!hasTitles) restByContent(assigned, columns);
  return assigned;
}

function settle(bids: Bid[], width: number): ColumnRecognition[] {
  bids.sort((a, b) => b.score - a.score || a.column - b.column);
  const assigned: ColumnRecognition[] = Array.from({ length: width }, () => ({
    field: null,
    by: null,
  }));
  const taken = new Set<ParticipantField>();
  for (const { column, field, by } of bids) {
    if (taken.has(field) || assigned[column]?.field !== null) continue;
    taken.add(field);
    assigned[column] = { field, by };
  }
  return assigned;
}

function bidsOf({ fit, content }: ColumnEvidence, column: number): Bid[] {
  const bids: Bid[] = [];
  const isEmpty = content.filled === 0;
  const titled = fit === null ? null : checkTitle(fit, content);
  if (titled !== null && fit !== null)
    // An empty column gives way to a filled one of the same title.
    bids.push({ column, field: titled, score: isEmpty ? fit.score / 4 : fit.score, by: 'title' });
  if (isEmpty) return bids;
  const add = (field: ParticipantField, score: number) =>
    bids.push({ column, field, score, by: 'content' });
  if (content.emails >= 0.5 && titled !== 'email') add('email', 45);
  if (titled !== null || content.emails >= 0.5) return bids;
  // Titles that the file has for something else ("Nationality") are not overruled by their content.
  if (fit === null && content.filled > 0.3) {
    if (content.titles >= 0.6) add('title', 9);
    else if (content.genders >= 0.9) add('gender', 9);
    else if (content.states >= 0.6) add('state', 8);
    else if (content.organizations + content.states >= 0.5) add('delegation', 7);
  }
  return bids;
}

// What a title says is taken back where nothing in the column is of the kind.
function checkTitle({ field, isWeak }: TitleFit, content: ColumnContent): ParticipantField | null {
  if (content.filled === 0) return field;
  if (field === 'email' && content.emails < 0.2) return null;
  if (!isWeak) return field === 'delegation' && content.emails > 0.5 ? null : field;
  if (field === 'title') return content.titles >= 0.4 ? 'title' : 'position';
  if (field === 'state') return content.states >= 0.3 ? 'state' : null;
  if (field === 'category') return content.categories >= 0.5 ? 'category' : null;
  if (field === 'position') return content.meetingRoles >= 0.5 ? null : 'position';
  return field;
}

// "Name" beside "First name" is the family name, or else both in one; so are "Nom", "Nombre" and "Surname" with "Name".
function mendNames(assigned: ColumnRecognition[], columns: readonly ColumnEvidence[]): void {
  const find = (field: ParticipantField) => assigned.findIndex((each) => each.field === field);
  const [full, given, family] = [find('fullName'), find('givenName'), find('familyName')];
  if (full === -1) return;
  const put = (column: number, field: ParticipantField | null) => {
    assigned[column] = { field, by: field === null ? null : 'title' };
  };
  if (given !== -1 && family !== -1) put(full, null);
  else if (given !== -1) {
    if (holds(columns[full], columns[given])) put(given, null);
    else put(full, 'familyName');
  } else if (family !== -1) {
    if (holds(columns[full], columns[family])) put(family, null);
    else put(full, 'givenName');
  }
}

function holds(whole: ColumnEvidence | undefined, part: ColumnEvidence | undefined): boolean {
  let both = 0;
  let held = 0;
  for (const [row, value] of (part?.values ?? []).entries()) {
    const [inner, outer] = [foldName(value), foldName(whole?.values[row] ?? '')];
    if (inner === '' || outer === '') continue;
    both += 1;
    if (outer !== inner && ` ${outer} `.includes(` ${inner} `)) held += 1;
  }
  return both > 0 && held >= both / 2;
}

function nameByContent(assigned: ColumnRecognition[], columns: readonly ColumnEvidence[]): void {
  const free = columns.flatMap((column, place) => {
    const { content, title } = column;
    const isKnown = content.states + content.organizations > 0.3 || content.titles > 0.5;
    const isOther = content.positions + content.bodies > 0.4 || content.genders > 0.5;
    const isFree = assigned[place]?.field === null && !isKnown && !isOther;
    return isFree && content.filled > 0.3 && !/\d/u.test(title) ? [{ place, content }] : [];
  });
  const put = (place: number, field: ParticipantField) => {
    assigned[place] = { field, by: 'content' };
  };
  const [first, second] = free;
  if (first === undefined) return;
  const areTwo =
    second !== undefined &&
    second.place === first.place + 1 &&
    first.content.shortNames >= 0.6 &&
    second.content.shortNames >= 0.6 &&
    first.content.capitals >= 0.7 !== second.content.capitals >= 0.7;
  if (areTwo) {
    const familyFirst = first.content.capitals >= 0.7;
    put(first.place, familyFirst ? 'familyName' : 'givenName');
    put(second.place, familyFirst ? 'givenName' : 'familyName');
    return;
  }
  const best =
    free.find(({ content }) => content.fullNames >= 0.5) ??
    free.find(({ content }) => content.shortNames >= 0.6);
  if (best !== undefined) put(best.place, 'fullName');
}

// Without any titles all that is left goes by what it looks like.
function restByContent(assigned: ColumnRecognition[], columns: readonly ColumnEvidence[]): void {
  const give = (
    field: ParticipantField,
    score: (content: ColumnContent) => number,
    least: number,
  ) => {
    if (assigned.some((each) => each.field === field)) return;
    let best = -1;
    let most = least;
    for (const [place, { content }] of columns.entries()) {
      if (assigned[place]?.field !== null || content.filled === 0) continue;
      if (score(content) > most || (best === -1 && score(content) === most)) {
        best = place;
        most = score(content);
      }
    }
    if (best !== -1) assigned[best] = { field, by: 'content' };
  };
  give('title', (content) => content.titles, 0.5);
  give('delegation', (content) => content.organizations + content.bodies, 0.3);
  give('state', (content) => content.states, 0.5);
  give('position', (content) => content.positions, 0.3);
  give('delegation', (content) => content.states + content.organizations + content.bodies, 0.2);
}
