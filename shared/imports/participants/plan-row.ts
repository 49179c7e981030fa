import type { DelegationNames } from './delegation-names';
import type { PeopleFinder } from './find-people';
import { PeopleIndex, shareKey, type ExistingPerson } from './match-people';
import type { FilePerson, MergedPeople } from './merge-repeats';
import type {
  ParticipantField,
  ParticipantImportOptions,
  PlannedCell,
  PlannedRow,
  RowNote,
} from './participant-plan';
import { writeNew, writeTo, type PlannedWrite } from './plan-write';
import type { ListedPerson } from './read-person';

interface Found {
  readonly options: ParticipantImportOptions;
  readonly names: DelegationNames;
  readonly merged: MergedPeople;
  readonly matches: ReadonlyMap<FilePerson, ExistingPerson>;
  readonly finder: PeopleFinder;
}

/** Says what becomes of each row, with the notes that only the other rows and the dialogue's people explain. */
export class RowPlanner {
  readonly #found: Found;
  readonly #people = new Map<ListedPerson, FilePerson>();
  readonly #index = new PeopleIndex<FilePerson>();

  constructor(found: Found) {
    this.#found = found;
    for (const each of found.merged.people) {
      this.#people.set(each.person, each);
      this.#index.add(each, each.person.keys, each.person.emailKey);
    }
  }

  plan(person: ListedPerson, isLeftOut: boolean): PlannedRow {
    if (isLeftOut) return this.#without(person, 'left-out', person.notes);
    const first = this.#found.merged.repeats.get(person);
    if (first !== undefined) return this.#repeat(person, first);
    const filePerson = this.#people.get(person);
    if (filePerson === undefined) return this.#without(person, 'refused', person.notes);
    const existing = this.#found.matches.get(filePerson);
    return existing === undefined ? this.#added(filePerson) : this.#matched(filePerson, existing);
  }

  #without(person: ListedPerson, outcome: 'left-out' | 'refused', notes: RowNote[]): PlannedRow {
    const status = outcome === 'refused' ? 'error' : 'left-out';
    const { line } = person;
    return {
      line,
      outcome,
      status,
      cells: this.#cells(person, null),
      notes,
      matchedId: null,
      write: null,
    };
  }

  #repeat(person: ListedPerson, first: FilePerson): PlannedRow {
    const { line } = first.person;
    const notes: RowNote[] = [
      ...person.notes,
      { field: null, severity: 'warning', code: 'repeated', line },
    ];
    const matchedId = this.#found.matches.get(first)?.id ?? null;
    const cells = this.#cells(person, null);
    return {
      line: person.line,
      outcome: 'unchanged',
      status: 'warning',
      cells,
      notes,
      matchedId,
      write: null,
    };
  }

  #added(filePerson: FilePerson): PlannedRow {
    const { person } = filePerson;
    const notes = [...person.notes, ...this.#notesOfOthers(filePerson, null)];
    return {
      ...{ line: person.line, outcome: 'added', status: statusOf(notes, 'new') },
      ...{ cells: this.#cells(person, null), notes, matchedId: null, write: writeNew(person) },
    };
  }

  #matched(filePerson: FilePerson, existing: ExistingPerson): PlannedRow {
    const { person } = filePerson;
    const planned = writeTo(person, existing, replacedIn(this.#found.options, person.line));
    const kept = planned.differences.filter(({ isKept }) => isKept);
    const notes: RowNote[] = [
      ...person.notes,
      ...kept.map(({ field }): RowNote => ({ field, severity: 'warning', code: 'typed-kept' })),
      ...this.#notesOfOthers(filePerson, existing),
    ];
    const isChanged = planned.write !== null;
    return {
      ...{ line: person.line, outcome: isChanged ? 'changed' : 'unchanged' },
      ...{ status: statusOf(notes, isChanged ? 'changed' : 'same'), notes },
      ...{ cells: this.#cells(person, { existing, planned }) },
      ...{ matchedId: existing.id, write: planned.write },
    };
  }

  // One note of each kind is enough to make somebody look.
  #notesOfOthers(filePerson: FilePerson, existing: ExistingPerson | null): RowNote[] {
    const { person } = filePerson;
    const notes: RowNote[] = [];
    const name = person.cells.familyName === undefined ? 'fullName' : 'familyName';
    if (existing === null) {
      const other = this.#found.finder.named(person.keys)[0];
      const line = this.#lineBefore(person, this.#index.named(person.keys));
      if (other !== undefined || line !== null)
        notes.push({
          ...({ field: name, severity: 'warning', code: 'same-name' } as const),
          ...{ id: other?.id ?? null, line: other === undefined ? line : null },
        });
    }
    const isOther = (keys: readonly string[]) => !shareKey(keys, person.keys);
    const sharer = this.#found.finder
      .withEmail(person.emailKey)
      .find((each) => each !== existing && isOther(this.#found.finder.keysOf(each)));
    const sharing = this.#index
      .withEmail(person.emailKey)
      .filter((each) => isOther(each.person.keys));
    const line = this.#lineBefore(person, sharing);
    if (sharer !== undefined || line !== null)
      notes.push({
        ...({ field: 'email', severity: 'warning', code: 'email-of-other-name' } as const),
        ...{ id: sharer?.id ?? null, line: sharer === undefined ? line : null },
      });
    return notes;
  }

  #lineBefore({ line }: ListedPerson, others: readonly FilePerson[]): number | null {
    const before = others.find(({ person }) => person.line < line);
    return before?.person.line ?? null;
  }

  #cells(
    person: ListedPerson,
    match: { existing: ExistingPerson; planned: PlannedWrite } | null,
  ): PlannedRow['cells'] {
    const cells: Partial<Record<ParticipantField, PlannedCell>> = {};
    for (const [field, value] of Object.entries(person.cells) as [ParticipantField, string][])
      cells[field] = { value, before: null };
    const { title, position, email, gender, decision } = person;
    const set = (field: ParticipantField, value: string) => {
      if (value !== '') cells[field] = { value, before: null };
    };
    set('title', title);
    set('position', position);
    set('email', email);
    set('gender', gender ?? '');
    if (decision.to.type !== 'none') set('delegation', this.#nameOf(person));
    for (const { field, key } of match?.planned.differences ?? []) {
      const value = cells[field]?.value ?? person.name;
      const present = match?.existing[key];
      const before = key === 'delegationId' ? this.#delegationName(match?.existing) : present;
      cells[field] = { value, before: typeof before === 'string' ? before : '' };
    }
    return cells;
  }

  #nameOf({ decision: { to } }: ListedPerson): string {
    if (to.type === 'planned') return to.fields.name;
    return to.type === 'own' ? (this.#found.names.delegations.get(to.id)?.name ?? '') : '';
  }

  #delegationName(existing: ExistingPerson | undefined): string {
    const id = existing?.delegationId ?? null;
    return id === null ? '' : (this.#found.names.delegations.get(id)?.name ?? '');
  }
}

/** Fields whose typed value gives way in a line. */
export function replacedIn(
  { replaceTyped }: ParticipantImportOptions,
  line: number,
): readonly ParticipantField[] {
  return Object.hasOwn(replaceTyped, line) ? (replaceTyped[line] ?? []) : [];
}

function statusOf(notes: readonly RowNote[], status: PlannedRow['status']): PlannedRow['status'] {
  return notes.some(({ severity }) => severity === 'warning') ? 'warning' : status;
}
