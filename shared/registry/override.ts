import { z } from 'zod';
import { nameSchema } from '../domain/text';
import { regionSchema } from '../domain/vocabulary';
import { organizationSchema, type Organization } from './organization';
import type { Registry } from './registry';
import { officialLanguages, officialLanguageSchema, unGroupSchema, type State } from './state';

/** Names of one State in one language; what is left out stays, but a new short form alone is also used in sentences. */
const namesOverrideSchema = z.strictObject({
  short: nameSchema.optional(),
  formal: nameSchema.optional(),
  running: nameSchema.optional(),
});

/** What an institution says otherwise about one State. */
const stateOverrideSchema = z.strictObject({
  names: z.partialRecord(officialLanguageSchema, namesOverrideSchema).optional(),
  /** Understood besides those of the table. */
  aliases: z.array(nameSchema).optional(),
  unGroup: unGroupSchema.nullable().optional(),
  region: regionSchema.optional(),
});
type StateOverride = z.infer<typeof stateOverrideSchema>;

/** A file of an institution that is laid over the registry. A field that it may not have is refused rather than passed over. */
export const overrideSchema = z.strictObject({
  format: z.literal('rapporteur-states-override'),
  /** By ISO 3166-1 alpha-3 code. */
  states: z.record(z.string(), stateOverrideSchema).optional(),
  /** Added to the registry's; one whose key is there takes its place. */
  organizations: z.array(organizationSchema).optional(),
});
export type RegistryOverride = z.infer<typeof overrideSchema>;

/** Why an override that fits its schema cannot be laid over this registry, each with the place in the file; empty when it can. */
export function overrideFaults(registry: Registry, override: RegistryOverride): string[] {
  const known = new Set(registry.states.map(({ iso3 }) => iso3));
  const unknown = Object.keys(override.states ?? {}).filter((iso3) => !known.has(iso3));
  const keys = (override.organizations ?? []).map(({ key }) => key);
  const repeated = keys.filter((key, index) => keys.indexOf(key) !== index);
  return [
    ...unknown.map((iso3) => `states.${iso3}: the table has no such State, and none can be added`),
    ...[...new Set(repeated)].map((key) => `organizations.${key}: named more than once`),
  ];
}

/**
 * The registry with an institution's names laid over it; neither is changed. A name that gives way to another is still
 * understood. The States stay the same ones in the same order: codes without faults only (see {@link overrideFaults}),
 * others are passed over.
 */
export function overlay(registry: Registry, override: RegistryOverride): Registry {
  const states = new Map(Object.entries(override.states ?? {}));
  return {
    states: registry.states.map((state) => {
      const change = states.get(state.iso3);
      return change ? overlayState(state, change) : state;
    }),
    organizations: overlayOrganizations(registry.organizations, override.organizations ?? []),
  };
}

function overlayState(state: State, change: StateOverride): State {
  const names = { ...state.names };
  for (const language of officialLanguages) {
    const { short, formal, running } = change.names?.[language] ?? {};
    const old = state.names[language];
    names[language] = {
      short: short ?? old.short,
      formal: formal ?? old.formal,
      running: running ?? short ?? old.running,
    };
  }
  const region = change.region ?? state.region;
  const unGroup = change.unGroup === undefined ? state.unGroup : change.unGroup;
  return {
    ...state,
    region,
    unGroup,
    // The note explains the table's group, not another.
    unGroupNote: unGroup === state.unGroup ? state.unGroupNote : '',
    names,
    aliases: [
      ...new Set([...state.aliases, ...(change.aliases ?? []), ...namesGone(state.names, names)]),
    ],
  };
}

function namesGone(before: State['names'], after: State['names']): string[] {
  const left = new Set(allNames(after));
  return allNames(before).filter((name) => !left.has(name));
}

function allNames(names: State['names']): string[] {
  return officialLanguages.flatMap((language) => {
    const { short, formal, running } = names[language];
    return [short, formal, running];
  });
}

function overlayOrganizations(known: Organization[], own: Organization[]): Organization[] {
  const byKey = new Map(known.map((organization) => [organization.key, organization]));
  for (const organization of own) byKey.set(organization.key, organization);
  return [...byKey.values()];
}
