import type { DelegationId } from '../../domain/ids';
import type { Delegation } from '../../domain/participants';
import { nameKey } from '../../matching/fold-name';
import { NameIndex } from '../../matching/name-index';
import { splitAside } from '../../matching/name-forms';
import { registryEntries, type RegistryThing } from '../../matching/registry-names';
import type { Resolution } from '../../matching/resolve-name';
import { isLearned } from '../../registry/organization';
import type { Registry } from '../../registry/registry';
import type { State } from '../../registry/state';
import type { KnownKind } from './column-content';

/** Finds delegations of the dialogue, States and organizations by what a cell says. */
export class DelegationNames {
  readonly delegations: ReadonlyMap<DelegationId, Delegation>;
  readonly states: ReadonlyMap<string, State>;
  readonly organizations: ReadonlyMap<string, Registry['organizations'][number]>;
  readonly #known: NameIndex<RegistryThing>;
  readonly #own: NameIndex<Delegation>;
  readonly #ownByName = new Map<string, Delegation>();
  readonly #ownByShortName = new Map<string, Delegation>();
  /** By `iso3` or key of the organization. */
  readonly #ownOf = new Map<string, Delegation>();
  /** By the name that the import gives their delegations. */
  readonly #thingOf = new Map<string, RegistryThing>();

  constructor(delegations: readonly Delegation[], registry: Registry) {
    this.#known = indexOf(registry);
    this.states = new Map(registry.states.map((state) => [state.iso3, state]));
    this.organizations = new Map(registry.organizations.map((each) => [each.key, each]));
    this.delegations = new Map(delegations.map((each) => [each.id, each]));
    this.#own = new NameIndex(
      delegations.map((thing) => ({
        thing,
        names: [{ text: thing.name, kind: 'name' }],
        kin: 'organization',
      })),
    );
    for (const state of registry.states)
      setFirst(this.#thingOf, nameKey(state.names.en.short), { kind: 'state', state });
    for (const organization of registry.organizations)
      setFirst(this.#thingOf, nameKey(organization.names.en), {
        kind: 'organization',
        organization,
      });
    for (const delegation of delegations) this.#index(delegation);
  }

  /** The dialogue's delegation of exactly this name, by letters. */
  ownNamed(text: string): Delegation | null {
    const key = nameKey(text);
    const named = this.#ownByName.get(key);
    if (named !== undefined) return named;
    const short = this.#ownByShortName.get(key);
    // A short form that the registry gives to several, or to another, is no name to go by.
    return short === undefined || this.resolve(text).kind === 'ambiguous' ? null : short;
  }

  /** The dialogue's delegation that speaks for a State or is an organization of the registry. */
  ownOf(thing: RegistryThing): Delegation | null {
    return this.#ownOf.get(keyOf(thing)) ?? null;
  }

  /** The State or organization whose delegation the import would give this name. */
  thingNamed(text: string): RegistryThing | null {
    return this.#thingOf.get(nameKey(text)) ?? null;
  }

  /** What the registry understands by a text. */
  resolve(text: string): Resolution<RegistryThing> {
    return this.#known.resolve(text);
  }

  /** The State that a text certainly is; null for others. */
  stateOf(text: string): State | null {
    const found = this.resolve(text);
    return found.kind === 'certain' && found.match.thing.kind === 'state'
      ? found.match.thing.state
      : null;
  }

  /** The dialogue's delegations whose names nearly are a text. */
  ownLike(text: string): readonly Delegation[] {
    const found = this.#own.resolve(text);
    if (found.kind === 'none') return [];
    return found.kind === 'ambiguous'
      ? found.matches.map(({ thing }) => thing)
      : [found.match.thing];
  }

  /** Whether the registry knows a text for certain, for telling columns apart. */
  readonly kindOf = (text: string): KnownKind => {
    if (text.length > 200) return 'none';
    const found = this.resolve(text);
    if (found.kind !== 'certain') return 'none';
    const { thing } = found.match;
    // How a file is read must not depend on what was imported before it.
    return thing.kind === 'organization' && isLearned(thing.organization) ? 'none' : thing.kind;
  };

  #index(delegation: Delegation): void {
    const { name, shortName, state, isGroup } = delegation;
    setFirst(this.#ownByName, nameKey(name), delegation);
    if (shortName !== '') setFirst(this.#ownByShortName, nameKey(shortName), delegation);
    if (state !== null && !isGroup) setFirst(this.#ownOf, state, delegation);
    const thing = this.thingNamed(name);
    if (thing?.kind === 'organization') setFirst(this.#ownOf, keyOf(thing), delegation);
    for (const text of [name, shortName]) {
      const found = text === '' ? null : this.resolve(text);
      if (found?.kind === 'certain' && splitAside(text) === null && found.match.by !== 'wrapped')
        setFirst(this.#ownOf, keyOf(found.match.thing), delegation);
    }
  }
}

// Making the index takes longer than planning a short list.
const indexes = new WeakMap<Registry, NameIndex<RegistryThing>>();

function indexOf(registry: Registry): NameIndex<RegistryThing> {
  let index = indexes.get(registry);
  if (index === undefined) {
    index = new NameIndex(registryEntries(registry));
    indexes.set(registry, index);
  }
  return index;
}

export function keyOf(thing: RegistryThing): string {
  return thing.kind === 'state' ? thing.state.iso3 : `organization:${thing.organization.key}`;
}

function setFirst<K, V>(map: Map<K, V>, key: K, value: V): void {
  if (!map.has(key)) map.set(key, value);
}
