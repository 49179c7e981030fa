import type { Registry } from '../../registry/registry';
import type { DocumentSource, TablesSource } from '../import-source';
import { genderReader } from './cell-values';
import { DelegationNames } from './delegation-names';
import { DelegationFinder } from './find-delegation';
import { PeopleFinder } from './find-people';
import { mergeRepeats } from './merge-repeats';
import type {
  ExistingPeople,
  ParticipantCounts,
  ParticipantField,
  ParticipantImportOptions,
  ParticipantPlan,
  PlannedRow,
  RememberedColumns,
} from './participant-plan';
import { readTable, type TableReading } from './participant-table';
import { planDelegations, planQuestions } from './plan-delegations';
import { replacedIn, RowPlanner } from './plan-row';
import { writeTo } from './plan-write';
import { readPerson, type ListedPerson, type RowCells } from './read-person';

export interface ParticipantImport {
  readonly source: TablesSource | DocumentSource;
  /** Null, or any part left out: as remembered, or else as recognized. */
  readonly options: Partial<ParticipantImportOptions> | null;
  readonly remembered: RememberedColumns;
  readonly existing: ExistingPeople;
  readonly registry: Registry;
}

/**
 * What taking a list of people would do to a dialogue. Deterministic. Nothing is ever erased, and taking the same list
 * again with the same options changes nothing, unless somebody said that a row is a new person.
 */
export function planParticipants(input: ParticipantImport): ParticipantPlan {
  const names = new DelegationNames(input.existing.delegations, input.registry);
  const reading = readTable(input.source, input.options ?? {}, input.remembered, names.kindOf);
  const { options } = reading;
  const rows = cellsOf(reading);
  const people = readPeople(rows, options, names);
  const leftOut = new Set(options.leftOut);
  const isRead = (person: ListedPerson) => !leftOut.has(person.line) && !isRefused(person);
  const merged = mergeRepeats(people.filter(isRead), chosenIn(options, input.existing));
  const finder = new PeopleFinder(input.existing.participants);
  const matches = finder.find(
    merged.people,
    ({ person }, existing) =>
      writeTo(person, existing, replacedIn(options, person.line)).write === null,
  );
  const planner = new RowPlanner({ options, names, merged, matches, finder });
  const planned = people.map((person) => planner.plan(person, leftOut.has(person.line)));
  const delegations = planDelegations(planned, people);
  return {
    options,
    columns: reading.columns,
    rows: planned,
    delegations,
    questions: planQuestions(people.filter(isRead)),
    counts: countRows(planned, delegations.length),
  };
}

function readPeople(
  rows: readonly RowCells[],
  options: ParticipantImportOptions,
  names: DelegationNames,
): ListedPerson[] {
  const finder = new DelegationFinder(names, options.delegations);
  const readGender = genderReader(new Set(rows.map(({ cells }) => cells.gender ?? '')));
  return rows.map((row) =>
    readPerson(row, { adjustCapitals: options.adjustCapitals, finder, readGender }),
  );
}

function cellsOf({ rows, options, columns }: TableReading): RowCells[] {
  return rows.map(({ line, cells }) => {
    const edits = Object.hasOwn(options.edits, line) ? (options.edits[line] ?? {}) : {};
    const byField: Partial<Record<ParticipantField, string>> = {};
    for (const [place, { field }] of columns.entries())
      // A field that two columns were given by hand takes the first that is filled.
      if (field !== null) byField[field] ||= cells[place] ?? '';
    Object.assign(byField, edits);
    return {
      line,
      cells: byField,
      edited: new Set(Object.keys(edits) as ParticipantField[]),
      hasMoreCells: hasMoreCells(cells, columns, options.headerLine !== null),
    };
  });
}

// Under titles a filled cell to the right of the last title is one too many.
function hasMoreCells(
  cells: readonly string[],
  columns: TableReading['columns'],
  hasTitles: boolean,
): boolean {
  if (!hasTitles) return false;
  const width = columns.findLastIndex(({ title }) => title !== '') + 1;
  return cells.slice(width).some((cell) => cell !== '');
}

function chosenIn({ matches }: ParticipantImportOptions, { participants }: ExistingPeople) {
  const ids = new Set(participants.map(({ id }) => id));
  return (line: number) => {
    if (!Object.hasOwn(matches, line)) return undefined;
    const chosen = matches[line];
    // Whoever was chosen may have been deleted since.
    return chosen && !ids.has(chosen) ? undefined : chosen;
  };
}

function isRefused({ notes }: ListedPerson): boolean {
  return notes.some(({ severity }) => severity === 'error');
}

function countRows(rows: readonly PlannedRow[], delegationsAdded: number): ParticipantCounts {
  const count = (outcome: PlannedRow['outcome']) =>
    rows.filter((row) => row.outcome === outcome).length;
  return {
    added: count('added'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    refused: count('refused'),
    leftOut: count('left-out'),
    warnings: rows.filter(({ status }) => status === 'warning').length,
    delegationsAdded,
  };
}
