import type { ParticipantId, SessionId } from '../../domain/ids';
import type { Role } from '../../domain/vocabulary';
import { foldName, nameKey } from '../../matching/fold-name';
import { flatten, uniqueKey, type Draft } from './draft-sessions';
import { familyName, PeopleMatcher } from './match-people';
import type { OutlinePerson } from './outline';
import type {
  ExistingProgramme,
  PersonChoice,
  PlannedPerson,
  ProgrammeImportOptions,
  ProgrammePlan,
} from './programme-plan';

/** Plans who does what; one for a whole plan, so that a person new in two sessions is one person. */
export class PeoplePlanner {
  readonly #options: Pick<ProgrammeImportOptions, 'people' | 'roles'>;
  readonly #matcher: PeopleMatcher;
  readonly #names: Map<ParticipantId, string>;
  readonly #there: Set<string>;
  /** The first spelling of each new name. */
  readonly #spellings = new Map<string, string>();
  /** Full names of the file by their last word. */
  readonly #fullNames = new Map<string, Set<string>>();
  readonly #newPeople = new Map<string, ProgrammePlan['newPeople'][number]>();

  constructor(
    options: Pick<ProgrammeImportOptions, 'people' | 'roles'>,
    existing: ExistingProgramme,
    drafts: readonly Draft[],
  ) {
    this.#options = options;
    this.#matcher = new PeopleMatcher(existing.participants);
    this.#names = new Map(existing.participants.map(({ id, name }) => [id, name]));
    this.#there = new Set(
      existing.roles.map((each) => roleKey(each.sessionId, each.participantId, each.role)),
    );
    for (const { item } of flatten(drafts)) {
      for (const { name } of item.people) this.#addFullName(name);
    }
  }

  /** Participants that the people planned so far make. */
  get newPeople(): ProgrammePlan['newPeople'] {
    return [...this.#newPeople.values()];
  }

  /**
   * The people of one session.
   * @param isTaken whether the session is written at all; otherwise nobody is made for it
   */
  plan(draft: Draft, sessionId: SessionId | null, isTaken: boolean): PlannedPerson[] {
    const keys = new Set<string>();
    const roles = new Set<string>();
    return draft.item.people.flatMap((person) => {
      if (person.name === '') return [];
      const said = person.role ?? roleIn(draft);
      const key = uniqueKey(`${draft.key}/${said}/${person.name}`.slice(0, 396), keys);
      const role = own(this.#options.roles, key) ?? said;
      const { choice, match, candidates } = this.#choose(person);
      const who =
        choice.type === 'existing'
          ? choice.id
          : choice.type === 'new'
            ? `new ${choice.name}`
            : null;
      const isThere =
        who !== null &&
        (roles.has(`${who}/${role}`) ||
          (sessionId !== null &&
            choice.type === 'existing' &&
            this.#there.has(roleKey(sessionId, choice.id, role))));
      if (who !== null) roles.add(`${who}/${role}`);
      if (isTaken && choice.type === 'new') this.#make(choice.name, person);
      const { name, title, beside } = person;
      return [{ key, name, title, role, beside, choice, match, candidates, isThere }];
    });
  }

  #choose(person: OutlinePerson): Pick<PlannedPerson, 'choice' | 'match' | 'candidates'> {
    const { name } = person;
    const { match, candidates } = this.#matcher.match(name);
    const chosen = own(this.#options.people, name);
    if (chosen) {
      return { choice: this.#byHand(chosen), match: 'hand', candidates };
    }
    if (person.isToBeConfirmed || match === 'ambiguous')
      return { choice: { type: 'none' }, match, candidates };
    const [first] = candidates;
    if (first) return { choice: { type: 'existing', id: first.id }, match, candidates };
    return this.#chooseByFullName(name) ?? { choice: this.#new(name), match, candidates };
  }

  #byHand(chosen: PersonChoice): PersonChoice {
    if (chosen.type === 'existing' && !this.#names.has(chosen.id)) return { type: 'none' };
    if (chosen.type !== 'new') return chosen;
    const { match, candidates } = this.#matcher.match(chosen.name);
    const [first] = candidates;
    return match === 'certain' && first
      ? { type: 'existing', id: first.id }
      : this.#new(chosen.name);
  }

  /** A family name alone is the one person of the file who has it. */
  #chooseByFullName(name: string): Pick<PlannedPerson, 'choice' | 'match' | 'candidates'> | null {
    const family = foldName(name);
    if (family === '' || family.includes(' ')) return null;
    const [full, ...others] = this.#fullNames.get(family) ?? [];
    if (full === undefined || others.length > 0) return null;
    const { match, candidates } = this.#matcher.match(full);
    if (match === 'ambiguous') return null;
    const [first] = candidates;
    const choice: PersonChoice = first ? { type: 'existing', id: first.id } : this.#new(full);
    return { choice, match: 'likely', candidates };
  }

  #new(name: string): Extract<PersonChoice, { type: 'new' }> {
    const folded = nameKey(name);
    const spelling = this.#spellings.get(folded) ?? name;
    this.#spellings.set(folded, spelling);
    return { type: 'new', name: spelling };
  }

  #make(name: string, { title, beside }: OutlinePerson): void {
    const known = this.#newPeople.get(name);
    if (!known) this.#newPeople.set(name, { name, title, position: beside.slice(0, 500) });
    else {
      known.title ||= title;
      known.position ||= beside.slice(0, 500);
    }
  }

  #addFullName(name: string): void {
    const folded = foldName(name);
    if (!folded.includes(' ')) return;
    const names = this.#fullNames.get(familyName(name)) ?? new Set();
    if (![...names].some((known) => foldName(known) === folded)) names.add(name);
    this.#fullNames.set(familyName(name), names);
  }
}

/** What somebody is whose role the text does not say. */
function roleIn({ kind }: Draft): Role {
  if (kind === 'opening') return 'opener';
  return kind === 'closing' ? 'closer' : 'panellist';
}

function roleKey(sessionId: SessionId, participantId: ParticipantId, role: Role): string {
  return `${sessionId}/${participantId}/${role}`;
}

/** A value by a key out of a file, which may be the name of something that every object has. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
