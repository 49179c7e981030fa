import { areOne, PeopleIndex } from './match-people';
import type { ParticipantId } from '../../domain/ids';
import type { ListedPerson } from './read-person';

/** One person of the file: the first line that has them, filled by what later lines add. */
export interface FilePerson {
  readonly person: ListedPerson;
  /** Who it is, where a person said so; null for somebody new; undefined where nobody said. */
  readonly chosen: ParticipantId | null | undefined;
}

export interface MergedPeople {
  readonly people: FilePerson[];
  /** The person that a later line repeats. */
  readonly repeats: ReadonlyMap<ListedPerson, FilePerson>;
}

/**
 * Finds the lines that are one person. The first line wins: later ones fill what it leaves empty and write nothing of
 * their own. It depends on the file alone, so that importing again finds the same. A line for which somebody said who
 * it is joins only others of the same choice.
 */
export function mergeRepeats(
  rows: readonly ListedPerson[],
  chosenOf: (line: number) => ParticipantId | null | undefined,
): MergedPeople {
  const people: FilePerson[] = [];
  const repeats = new Map<ListedPerson, FilePerson>();
  const index = new PeopleIndex<FilePerson>();
  const chosenPeople = new Map<ParticipantId, FilePerson>();
  for (const person of rows) {
    const chosen = chosenOf(person.line);
    const first =
      chosen === undefined
        ? findFirst(index, person)
        : chosen === null
          ? undefined
          : chosenPeople.get(chosen);
    if (first !== undefined) {
      repeats.set(person, first);
      fill(first.person, person);
      if (first.person.emailKey === person.emailKey) index.addEmail(first, person.emailKey);
      continue;
    }
    const added: FilePerson = { person, chosen };
    people.push(added);
    index.add(added, person.keys, person.emailKey);
    if (chosen) chosenPeople.set(chosen, added);
  }
  return { people, repeats };
}

function findFirst(index: PeopleIndex<FilePerson>, person: ListedPerson): FilePerson | undefined {
  let first: FilePerson | undefined;
  for (const other of index.candidates(person.keys, person.emailKey))
    if (
      areOne(other.person, person) &&
      (first === undefined || other.person.line < first.person.line)
    )
      first = other;
  return first;
}

function fill(into: ListedPerson, from: ListedPerson): void {
  if (into.title === '') into.title = from.title;
  if (
    into.position === '' ||
    (into.isPositionWeak && !from.isPositionWeak && from.position !== '')
  ) {
    into.position = from.position;
    into.isPositionWeak = from.isPositionWeak;
  }
  if (into.email === '') {
    into.email = from.email;
    into.emailKey = from.emailKey;
  }
  into.gender ??= from.gender;
  if (into.delegationKey === '') {
    into.decision = from.decision;
    into.delegationKey = from.delegationKey;
  }
}
