import { emailKey } from './cell-values';
import { closeness, PeopleIndex, type ExistingPerson } from './match-people';
import type { FilePerson } from './merge-repeats';
import { pairUp } from './pair-up';
import { nameKeys } from './personal-names';

/** Whom a person of the file would be matched to and how surely. */
interface Candidate {
  readonly existing: ExistingPerson;
  readonly closeness: number;
}

/**
 * Finds the persons of a file among those of the dialogue, each at most once. Whoever is there just as the file says
 * goes first, so that an import that was taken finds everybody again; then the surest match of all rows, the next
 * sure, and so on. An existing person that somebody chose is taken before.
 */
export class PeopleFinder {
  readonly #index = new PeopleIndex<ExistingPerson>();
  readonly #keys = new Map<ExistingPerson, readonly string[]>();
  readonly #byId = new Map<string, ExistingPerson>();

  constructor(existing: readonly ExistingPerson[]) {
    for (const person of existing) {
      this.#byId.set(person.id, person);
      // Whoever is only described has no name to be found by.
      if (!person.isIdentified) continue;
      const keys = nameKeys(person.name);
      this.#keys.set(person, keys);
      this.#index.add(person, keys, emailKey(person.email));
    }
  }

  /** `isSame` says whether taking the row would write nothing. */
  find(
    people: readonly FilePerson[],
    isSame: (person: FilePerson, existing: ExistingPerson) => boolean,
  ): Map<FilePerson, ExistingPerson> {
    const found = new Map<FilePerson, ExistingPerson>();
    const taken = new Set<ExistingPerson>();
    const take = (person: FilePerson, existing: ExistingPerson) => {
      found.set(person, existing);
      taken.add(existing);
    };
    const open: FilePerson[] = [];
    for (const person of people) {
      const existing = person.chosen ? this.#byId.get(person.chosen) : undefined;
      if (existing !== undefined && !taken.has(existing)) take(person, existing);
      else if (person.chosen !== null) open.push(person);
    }
    const candidates = this.#candidatesOf(open);
    const same = pairUp(open, (person) =>
      (candidates.get(person) ?? [])
        .filter(({ existing }) => !taken.has(existing) && isSame(person, existing))
        .map(({ existing }) => existing),
    );
    for (const [person, existing] of same) take(person, existing);
    for (const rank of [1, 2, 3, 4, 5, 6])
      for (const person of open) {
        if (found.has(person)) continue;
        const near = (candidates.get(person) ?? []).filter((each) => each.closeness === rank);
        // Of two who may be meant by a name alone, neither is written over.
        if (rank === 5 && near.length > 1) continue;
        const free = near.find(({ existing }) => !taken.has(existing));
        if (free !== undefined) take(person, free.existing);
      }
    return found;
  }

  /** Somebody of the dialogue with one of these names. */
  named(keys: readonly string[]): readonly ExistingPerson[] {
    return this.#index.named(keys);
  }

  /** The names that somebody of the dialogue is found by; none for whoever is only described. */
  keysOf(existing: ExistingPerson): readonly string[] {
    return this.#keys.get(existing) ?? [];
  }

  withEmail(email: string): readonly ExistingPerson[] {
    return this.#index.withEmail(email);
  }

  #candidatesOf(people: readonly FilePerson[]): Map<FilePerson, Candidate[]> {
    const uses = new Map<string, number>();
    for (const { person } of people)
      uses.set(person.emailKey, (uses.get(person.emailKey) ?? 0) + 1);
    const candidates = new Map<FilePerson, Candidate[]>();
    for (const filePerson of people) {
      const { person } = filePerson;
      const isOnly =
        uses.get(person.emailKey) === 1 && this.withEmail(person.emailKey).length === 1;
      const own: Candidate[] = [];
      for (const existing of this.#index.candidates(person.keys, person.emailKey)) {
        const rank = closeness(person, existing, this.keysOf(existing), isOnly);
        if (rank !== null) own.push({ existing, closeness: rank });
      }
      candidates.set(filePerson, own);
    }
    return candidates;
  }
}
