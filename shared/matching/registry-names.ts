import type { Delegation, Participant } from '../domain/participants';
import type { Organization } from '../registry/organization';
import type { Registry } from '../registry/registry';
import { officialLanguages, type OfficialLanguage, type State } from '../registry/state';
import { foldWords } from './fold-name';
import type { NameIndex } from './name-index';
import { compact, loose } from './name-forms';
import type { Name, NameEntry } from './prepared-name';

/** A State or an organization that the registry knows. */
export type RegistryThing =
  | { readonly kind: 'state'; readonly state: State }
  | { readonly kind: 'organization'; readonly organization: Organization };

/** A delegation of the dialogue, or one that could be made. */
export type DelegationThing<D extends NamedDelegation = Delegation> =
  | {
      readonly kind: 'delegation';
      readonly delegation: D;
      /** The State or organization whose name it has. */
      readonly known: RegistryThing | null;
    }
  | RegistryThing;

type NamedDelegation = Pick<Delegation, 'name' | 'shortName' | 'state'>;
type NamedPerson = Pick<Participant, 'name' | 'title'>;

/** Everything in the registry, shown by its short name in the language. */
export function registryEntries(
  { states, organizations }: Registry,
  language: OfficialLanguage = 'en',
): NameEntry<RegistryThing>[] {
  return [
    ...states.map((state) => ({
      thing: { kind: 'state', state } as const,
      names: stateNames(state, language),
      kin: 'state',
    })),
    ...organizations.map((organization) => ({
      thing: { kind: 'organization', organization } as const,
      names: organizationNames(organization, language),
      kin: 'organization',
    })),
  ];
}

/** States alone, shown by their short name in the language. */
export function stateEntries(
  states: readonly State[],
  language: OfficialLanguage = 'en',
): NameEntry<State>[] {
  return states.map((state) => ({
    thing: state,
    names: stateNames(state, language),
    kin: 'state',
  }));
}

/**
 * The dialogue's delegations, and what else the registry has. A delegation that has the name of a State or organization
 * is found by all of its names and stands in its place. `known` must be made of the registry's entries.
 */
export function delegationEntries<D extends NamedDelegation>(
  delegations: readonly D[],
  registry: readonly NameEntry<RegistryThing>[],
  known: NameIndex<RegistryThing>,
): NameEntry<DelegationThing<D>>[] {
  const entries = new Map(registry.map((entry) => [entry.thing, entry]));
  const present = delegations.map((delegation): NameEntry<DelegationThing<D>> => {
    const thing = knownAs(delegation, known);
    const entry = thing === null ? undefined : entries.get(thing);
    const ownNames = delegationNames(delegation);
    const names = withoutDoubles([...ownNames, ...(entry?.names ?? [])]);
    return {
      thing: { kind: 'delegation', delegation, known: thing },
      names,
      kin: entry?.kin ?? 'organization',
    };
  });
  const stoodFor = new Set(
    present.map(({ thing }) => (thing.kind === 'delegation' ? thing.known : null)),
  );
  return [...present, ...registry.filter(({ thing }) => !stoodFor.has(thing))];
}

/** People, found by given or family name first, with and without their form of address. */
export function personEntries<P extends NamedPerson>(people: readonly P[]): NameEntry<P>[] {
  return people.map((person) => ({ thing: person, names: personNames(person), kin: 'person' }));
}

/** The names of a State: short ones, full ones, aliases and ISO 3166-1 codes. The one in the language is first. */
function stateNames(state: State, language: OfficialLanguage = 'en'): Name[] {
  const order = [language, ...officialLanguages.filter((each) => each !== language)];
  const all = order.map((each) => state.names[each]);
  return withoutDoubles([
    ...all.map(({ short }): Name => ({ text: short, kind: 'name' })),
    ...all
      // An article makes no other name.
      .filter(({ short, running }) => loose(foldWords(short)) !== loose(foldWords(running)))
      .map(({ running }): Name => ({ text: running, kind: 'name' })),
    ...all.map(({ formal }): Name => ({ text: formal, kind: 'formal' })),
    ...state.aliases.map(toAlias),
    { text: state.iso3, kind: 'code' },
    { text: state.iso2, kind: 'code' },
  ]);
}

function organizationNames(
  { names, abbreviation, aliases }: Organization,
  language: OfficialLanguage,
): Name[] {
  const own = language === 'fr' || language === 'es' ? names[language] : names.en;
  const texts = [own, names.en, names.fr, names.es].filter((text) => text !== '');
  return withoutDoubles([
    ...texts.map((text): Name => ({ text, kind: 'name' })),
    ...(abbreviation === '' ? [] : [{ text: abbreviation, kind: 'abbreviation' } as const]),
    ...aliases.map(toAlias),
  ]);
}

function delegationNames({ name, shortName }: NamedDelegation): Name[] {
  const names: Name[] = [{ text: name, kind: 'name' }];
  if (shortName === '') return names;
  return [
    ...names,
    isAbbreviation(shortName) ? toAlias(shortName) : { text: shortName, kind: 'name' },
  ];
}

function personNames({ name, title }: NamedPerson): Name[] {
  const names: Name[] = [{ text: name, kind: 'name' }];
  if (title !== '') names.push({ text: `${title} ${name}`, kind: 'alias' });
  const words = name.split(/\s+/u);
  const last = words.at(-1);
  if (words.length > 1 && last !== undefined)
    names.push({ text: `${last} ${words.slice(0, -1).join(' ')}`, kind: 'alias' });
  return names;
}

function knownAs(
  { name, shortName }: NamedDelegation,
  known: NameIndex<RegistryThing>,
): RegistryThing | null {
  for (const text of [name, shortName]) {
    const resolution = known.resolve(text);
    if (resolution.kind === 'certain') return resolution.match.thing;
  }
  return null;
}

function toAlias(text: string): Name {
  return { text, kind: isAbbreviation(text) ? 'abbreviation' : 'alias' };
}

/** Whether a text is written as an abbreviation: a few capitals, perhaps with full stops. */
function isAbbreviation(text: string): boolean {
  return /^[\p{Lu}\p{N}.\s-]+$/u.test(text) && compact(foldWords(text)).length <= 8;
}

function withoutDoubles(names: readonly Name[]): Name[] {
  const seen = new Set<string>();
  return names.filter(({ text, kind }) => {
    // A name that is also a code stays both: they are matched differently.
    const isShort = kind === 'code' || kind === 'abbreviation';
    const key = `${isShort ? 'short' : 'name'} ${text}`;
    return !seen.has(key) && seen.add(key);
  });
}
