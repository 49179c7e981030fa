import { categories, genders } from '../../../../shared/domain/vocabulary';
import {
  participantFields,
  type ParticipantField,
  type ParticipantImportOptions,
  type PlannedCell,
  type PlannedRow,
} from '../../../../shared/imports/participants/participant-plan';
import { categoryWord, genderWord } from '../../../ui/words';
import type { RowFilter } from '../StatusFilter';

/** Fields whose change the list shows within their column. */
const shownFields: readonly ParticipantField[] = [
  ...(['fullName', 'givenName', 'familyName', 'delegation', 'state'] as const),
];

const nameParts: readonly ParticipantField[] = ['givenName', 'familyName'];

/** The cell as the list shows it: what will be there, and what is there now where that changes. */
export function shownCell(row: PlannedRow, field: ParticipantField): PlannedCell | undefined {
  const cell = row.cells[field];
  // What somebody typed stays; the note tells what the file has.
  return cell !== undefined && isTypedKept(row, field)
    ? { value: cell.before ?? cell.value, before: null }
    : cell;
}

/** Fields of the row that would change and have no column in the list, or one that gives way where it is narrow. */
export function otherChanges(row: PlannedRow): ParticipantField[] {
  return participantFields.filter(
    (field) => !shownFields.includes(field) && (shownCell(row, field)?.before ?? null) !== null,
  );
}

function isTypedKept({ notes }: PlannedRow, field: ParticipantField): boolean {
  return notes.some((note) => note.code === 'typed-kept' && note.field === field);
}

/** What can be corrected of a row: the fields of the columns from the left, and a name in any case. */
export function editableFields({ columns }: ParticipantImportOptions): ParticipantField[] {
  const fields = [...new Set(columns.filter((field) => field !== null))];
  const hasName = fields.some((field) => field === 'fullName' || nameParts.includes(field));
  return hasName ? fields : ['fullName', ...fields];
}

/** How many rows each filter shows. Rows with a warning count among the new or changed ones as well. */
export function countRows(rows: readonly PlannedRow[]): Record<RowFilter, number> {
  const counts = {
    ...{ all: rows.length, new: 0, changed: 0, same: 0, warning: 0, error: 0, 'left-out': 0 },
  };
  for (const row of rows) for (const filter of filtersOf(row)) counts[filter] += 1;
  return counts;
}

export function fitsFilter(row: PlannedRow, filter: RowFilter): boolean {
  return filter === 'all' || filtersOf(row).includes(filter);
}

function filtersOf({ outcome, status }: PlannedRow): Exclude<RowFilter, 'all'>[] {
  const own = outcomeFilter[outcome];
  return status === 'warning' ? [own, 'warning'] : [own];
}

const outcomeFilter = {
  added: 'new',
  changed: 'changed',
  unchanged: 'same',
  refused: 'error',
  'left-out': 'left-out',
} as const;

/** The value of a cell as people read it. */
export function valueWord(field: ParticipantField, value: string): string {
  if (value === '') return '–';
  const category = categories.find((each) => each === value);
  if (field === 'category' && category !== undefined) return categoryWord(category);
  const gender = genders.find((each) => each === value);
  return field === 'gender' && gender !== undefined ? genderWord(gender) : value;
}
