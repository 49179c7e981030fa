import { reveals } from '../../domain/attribution';
import type { DelegationId, ParticipantId } from '../../domain/ids';
import type { Delegation, Participant } from '../../domain/participants';
import type { Attribution, Category } from '../../domain/vocabulary';
import type { Registry } from '../../registry/registry';
import { personsAsDelegations } from '../../synthesis/withheld-labels';
import type { ReportContext } from '../context';
import type { Finding } from '../finding';
import {
  formsOfBody,
  registryTrie,
  type RegistryForm,
  type RegistryThing,
} from './delegation-forms';
import { loneMembers, wordsOfMember } from './lone-categories';
import { mostTraceable } from './most-traceable';
import { foldedWords, formsOfOffice, formsOfPerson, type NameForm } from './person-forms';
import { WordTrie } from './word-trie';

export type LeakKind = Extract<Finding, { code: 'still-identifies' }>['what'];

/** A form of a name, with whom it tells. */
export interface TellingForm extends NameForm {
  readonly kind: LeakKind;
  readonly isHidden: boolean;
  /** The delegation that it is a name of. */
  readonly delegationId?: DelegationId;
  /** An office that several hold tells one of them beside the name of the delegation. */
  readonly holders?: readonly Participant[];
}

/** Every name that may stand in the report, and which of them the report must not tell. */
export interface HiddenNames {
  readonly trie: WordTrie<TellingForm>;
  /** Names of States and bodies in all languages; null without a registry. */
  readonly registry: WordTrie<RegistryForm> | null;
  /** What the registry knows of the delegations. */
  readonly things: ReadonlyMap<RegistryThing, { ids: readonly DelegationId[]; isHidden: boolean }>;
  readonly hiddenPersons: ReadonlySet<ParticipantId>;
}

/** Null where the level lets everybody be named; the same object as long as nothing of it changes. */
export function hiddenNames(context: ReportContext): HiddenNames | null {
  const levels = new Levels(context);
  const { delegations, participants } = context.index.data;
  const isAllNamed =
    participants.every((person) => levels.showsPerson(person)) &&
    delegations.every((delegation) => levels.showsDelegation(delegation));
  if (isAllNamed) return null;
  const lone = reveals(context.attribution, 'delegation') ? [] : hiddenMembers(context, levels);
  const key = JSON.stringify([
    context.texts.language,
    participants.map((person) => [
      ...[person.name, person.position, person.email, person.isIdentified, person.delegationId],
      levels.showsPerson(person),
    ]),
    delegations.map((delegation) => [
      ...[delegation.id, delegation.name, delegation.shortName, delegation.state],
      levels.showsDelegation(delegation),
    ]),
    lone,
  ]);
  const known = kept.get(key);
  if (known?.source === context.registry) return known.names;
  const names = collectNames(context, levels, lone);
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, { names, source: context.registry });
  return names;
}

/** Of the last few drafts that were looked at. */
const kept = new Map<string, { names: HiddenNames; source: Registry | null }>();
const mostKept = 6;

function collectNames(
  context: ReportContext,
  levels: Levels,
  lone: readonly Category[],
): HiddenNames {
  const { delegations, participants } = context.index.data;
  const trie = new WordTrie<TellingForm>();
  const add = (forms: readonly NameForm[], telling: Omit<TellingForm, keyof NameForm>) => {
    for (const form of forms) trie.add(form.words, { ...form, ...telling });
  };
  for (const person of participants) {
    const isHidden = !levels.showsPerson(person);
    if (person.isIdentified) add(formsOfPerson(person.name), { kind: 'person', isHidden });
    else add(formsOfDescription(levels, person), { kind: 'office', isHidden });
    if (person.email.includes('@'))
      add([{ words: foldedWords(person.email), need: 'nothing' }], { kind: 'person', isHidden });
  }
  addOffices(levels, participants, add);
  for (const delegation of delegations) {
    const isHidden = !levels.showsDelegation(delegation);
    const forms = [delegation.name, delegation.shortName].flatMap(formsOfBody);
    add(forms, { kind: 'delegation', isHidden, delegationId: delegation.id });
  }
  for (const category of lone)
    add(formsOfMember(context, category), { kind: 'category', isHidden: true });
  const registry = context.registry && registryTrie(context.registry);
  return {
    trie,
    registry,
    things: registry ? registryThings(registry, delegations, levels) : new Map(),
    hiddenPersons: new Set(
      participants.filter((person) => !levels.showsPerson(person)).map(({ id }) => id),
    ),
  };
}

type Add = (forms: readonly NameForm[], telling: Omit<TellingForm, keyof NameForm>) => void;

/** How far each person and delegation may be traced by whatever of them can be traced best. */
class Levels {
  readonly #allowed: ReadonlyMap<ParticipantId | DelegationId, Attribution>;
  readonly #open: ReadonlySet<DelegationId>;
  /** Delegations that are called by a person's name, and tell as much as that; found only where it matters. */
  #personal: ReadonlySet<DelegationId> | null = null;

  constructor(private readonly context: ReportContext) {
    this.#allowed = mostTraceable(context);
    this.#open = openBodies(context);
  }

  showsPerson({ id }: Participant): boolean {
    return reveals(this.#allowed.get(id) ?? this.context.attribution, 'name');
  }

  /** The convening organization stands on the cover, and the United Nations is spoken of by everybody. */
  showsDelegation({ id }: Pick<Delegation, 'id'>): boolean {
    const level = this.#allowed.get(id) ?? this.context.attribution;
    if (this.#open.has(id) || reveals(level, 'name')) return true;
    if (!reveals(level, 'delegation')) return false;
    this.#personal ??= personsAsDelegations(this.context.index);
    return !this.#personal.has(id);
  }

  delegation(id: DelegationId | null): Delegation | undefined {
    return id === null ? undefined : this.context.index.delegations.get(id);
  }
}

/** Delegations whose names tell nobody. */
function openBodies({ data, index }: ReportContext): Set<DelegationId> {
  const { organization } = data.dialogue;
  const open = [organization, 'United Nations', 'Nations Unies', 'Naciones Unidas'];
  const names = new Set(open.flatMap(formsOfBody).map(({ words }) => words.join(' ')));
  const isOpen = ({ name, shortName }: Delegation) =>
    [name, shortName].some((each) => names.has(foldedWords(each).join(' ')));
  return new Set(index.data.delegations.filter(isOpen).map(({ id }) => id));
}

/** "The representative of Kenya" tells no more than the delegation does, which is looked for itself. */
function formsOfDescription(levels: Levels, { name, delegationId }: Participant): NameForm[] {
  const body = new Set(foldedWords(levels.delegation(delegationId)?.name ?? ''));
  const words = foldedWords(name);
  const telling = words.filter((word) => !body.has(word) && !plainDescriptions.has(word));
  return telling.length === 0 ? [] : [{ words, need: 'nothing' }];
}

const plainDescriptions: ReadonlySet<string> = new Set(
  (
    'the a an of for from to and delegate delegation representative speaker participant unknown unidentified person member ' +
    'de du des la le les el los las del representant representante delegue deleguee delegado delegada orador oradora'
  ).split(' '),
);

function addOffices(levels: Levels, participants: readonly Participant[], add: Add): void {
  const offices = new Map<string, { form: NameForm; holders: Participant[] }>();
  for (const person of participants) {
    for (const form of formsOfOffice(person.position)) {
      const key = form.words.join(' ');
      const office = offices.get(key) ?? { form, holders: [] };
      office.holders.push(person);
      offices.set(key, office);
    }
  }
  for (const { form, holders } of offices.values()) {
    const isHidden = holders.some((person) => !levels.showsPerson(person));
    add([form], { kind: 'office', isHidden, ...(holders.length > 1 ? { holders } : {}) });
  }
}

function hiddenMembers(context: ReportContext, levels: Levels): Category[] {
  return [...loneMembers(context)].flatMap(([category, id]) =>
    levels.showsDelegation({ id }) ? [] : [category],
  );
}

function formsOfMember(context: ReportContext, category: Category): NameForm[] {
  return wordsOfMember(context, category).map((words) => ({ words, need: 'member' }));
}

/** A State or body of the registry is hidden where every delegation that it stands for is. */
function registryThings(
  registry: WordTrie<RegistryForm>,
  delegations: readonly Delegation[],
  levels: Levels,
): HiddenNames['things'] {
  const things = new Map<RegistryThing, { ids: DelegationId[]; isHidden: boolean }>();
  for (const delegation of delegations) {
    const { id, name, state } = delegation;
    const isHidden = !levels.showsDelegation(delegation);
    const named = state === null ? bodiesNamed(registry, name) : [`state:${state}` as const];
    for (const thing of named) {
      const known = things.get(thing) ?? { ids: [], isHidden: true };
      things.set(thing, { ids: [...known.ids, id], isHidden: known.isHidden && isHidden });
    }
  }
  return things;
}

function bodiesNamed(registry: WordTrie<RegistryForm>, name: string): RegistryThing[] {
  const found = formsOfBody(name).flatMap(({ words }) =>
    registry.get(words).map(({ thing }) => thing),
  );
  return [...new Set(found)];
}
