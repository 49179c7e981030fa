import type { ParticipantId } from '../../domain/ids';
import type { Participant } from '../../domain/participants';
import { groupBy } from '../../domain/group-by';
import { foldName, foldWords } from '../../matching/fold-name';
import { NameIndex } from '../../matching/name-index';
import type { PlannedPerson } from './programme-plan';

export interface PersonMatch {
  match: Exclude<PlannedPerson['match'], 'hand'>;
  /** The likeliest first. */
  candidates: { id: ParticipantId; name: string }[];
}

/** Finds the participants that a programme names, also by a family name alone. */
export class PeopleMatcher {
  readonly #index: NameIndex<Participant>;
  readonly #byFamilyName: Map<string, Participant[]>;
  readonly #kept = new Map<string, PersonMatch>();

  constructor(participants: readonly Participant[]) {
    // A description such as "woman, third row" is no name that a programme would have.
    const known = participants.filter(({ isIdentified }) => isIdentified);
    this.#index = new NameIndex(
      known.map((thing) => ({ thing, names: [{ text: thing.name, kind: 'name' }] })),
    );
    this.#byFamilyName = groupBy(known, ({ name }) => familyName(name));
  }

  /** Whom a name without its form of address means. */
  match(name: string): PersonMatch {
    const kept = this.#kept.get(name);
    if (kept) return kept;
    const found = this.#find(name);
    this.#kept.set(name, found);
    return found;
  }

  #find(name: string): PersonMatch {
    const resolution = this.#index.resolve(name);
    switch (resolution.kind) {
      case 'certain':
        return toMatch('certain', [resolution.match.thing]);
      case 'likely':
        // A slip of a digit is another name.
        if (digitsOf(resolution.match.thing.name) === digitsOf(name))
          return toMatch('likely', [resolution.match.thing]);
        break;
      case 'ambiguous':
        return toMatch(
          'ambiguous',
          resolution.matches.map(({ thing }) => thing),
        );
      case 'none':
        break;
    }
    const family = this.#sameFamilyName(name);
    if (family.length === 0) return { match: 'unknown', candidates: [] };
    return toMatch(family.length === 1 ? 'likely' : 'ambiguous', family);
  }

  /** Participants of this family name, where the text is that alone or with initials before it. */
  #sameFamilyName(name: string): Participant[] {
    const words = foldWords(name).map(({ text }) => text);
    const initials = words.slice(0, -1);
    if (initials.some((word) => word.length > 1)) return [];
    const family = this.#byFamilyName.get(words.at(-1) ?? '') ?? [];
    return family.filter((participant) => {
      const given = foldWords(participant.name).map(({ text }) => text);
      return initials.every((initial, place) => given[place]?.startsWith(initial) === true);
    });
  }
}

/** The last word of a name, as it is compared. */
export function familyName(name: string): string {
  return foldName(name).split(' ').at(-1) ?? '';
}

function toMatch(match: PersonMatch['match'], people: readonly Participant[]): PersonMatch {
  return { match, candidates: people.slice(0, 8).map(({ id, name }) => ({ id, name })) };
}

function digitsOf(name: string): string {
  return name.replace(/\D+/gu, ' ').trim();
}
