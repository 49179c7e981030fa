import { describe, expect, test } from 'vitest';
import {
  overlay,
  overrideFaults,
  overrideSchema,
  type RegistryOverride,
} from '../../../shared/registry/override';
import { registrySchema, type Registry } from '../../../shared/registry/registry';
import { organizationsTable, statesTable } from './registry-tables';

const registry: Registry = {
  states: statesTable.states,
  organizations: organizationsTable.organizations,
};
const format = 'rapporteur-states-override';
const laid = (override: Omit<RegistryOverride, 'format'>, iso3: string) => {
  const after = overlay(registry, overrideSchema.parse({ format, ...override }));
  const state = after.states.find((each) => each.iso3 === iso3);
  if (!state) throw new Error(`${iso3} is gone`);
  return state;
};

test('says nothing, changes nothing', () => {
  expect(overlay(registry, overrideSchema.parse({ format }))).toEqual(registry);
});

test('names a State otherwise, in the language and form given, and still understands the old name', () => {
  const { names, aliases } = laid(
    { states: { TUR: { names: { fr: { short: 'Turquie', running: 'la Turquie' } } } } },
    'TUR',
  );
  expect(names.fr).toEqual({
    short: 'Turquie',
    running: 'la Turquie',
    formal: 'République de Türkiye',
  });
  expect(names.en.short).toBe('Türkiye');
  expect(aliases).toContain('la Türkiye');
  const czechia = laid(
    { states: { CZE: { names: { ru: { short: 'Чешская Республика' } } } } },
    'CZE',
  );
  expect(czechia.names.ru.running).toBe('Чешская Республика');
  expect(czechia.aliases).toContain('Чехия');
});

test('adds aliases, once each', () => {
  const { aliases } = laid({ states: { COD: { aliases: ['DRC', 'Delegation 3'] } } }, 'COD');
  expect(aliases.filter((alias) => alias === 'DRC')).toHaveLength(1);
  expect(aliases.at(-1)).toBe('Delegation 3');
});

test('moves a State to another group or region, or to no group, and drops the note on the old one', () => {
  expect(laid({ states: { KIR: { unGroup: 'asia-pacific' } } }, 'KIR')).toMatchObject({
    unGroup: 'asia-pacific',
    unGroupNote: '',
  });
  expect(laid({ states: { USA: { unGroup: null } } }, 'USA').unGroup).toBeNull();
  expect(laid({ states: { CYP: { region: 'europe' } } }, 'CYP').region).toBe('europe');
});

test('adds organizations and replaces those whose key is known', () => {
  const [first] = registry.organizations;
  if (!first) throw new Error('no organizations');
  const replaced = { ...first, abbreviation: 'XYZ' };
  const added = { ...first, key: 'organization-12', aliases: [] };
  const { organizations } = overlay(
    registry,
    overrideSchema.parse({ format, organizations: [replaced, added] }),
  );
  expect(organizations[0]).toEqual(replaced);
  expect(organizations.at(-1)).toEqual(added);
  expect(organizations).toHaveLength(registry.organizations.length + 1);
});

test('can neither add nor take away a State', () => {
  const override = overrideSchema.parse({
    format,
    states: { XYZ: { aliases: ['Delegation 3'] }, FRA: {} },
  });
  expect(overrideFaults(registry, override)).toEqual([
    'states.XYZ: the table has no such State, and none can be added',
  ]);
  const codes = (each: Registry) => each.states.map(({ iso3 }) => iso3);
  expect(codes(overlay(registry, override))).toEqual(codes(registry));
  expect(overrideSchema.safeParse({ format, states: { FRA: null } }).success).toBe(false);
});

test('refuses one key for two organizations', () => {
  const [first] = registry.organizations;
  const override = overrideSchema.parse({ format, organizations: [first, first] });
  expect(overrideFaults(registry, override)).toEqual([
    `organizations.${first?.key}: named more than once`,
  ]);
});

describe('faults name the State and the field', () => {
  test.each([
    [{ states: { FRA: { unGroup: 'northern' } } }, 'states.FRA.unGroup'],
    [{ states: { FRA: { names: { fr: { short: '' } } } } }, 'states.FRA.names.fr.short'],
    [{ states: { FRA: { names: { de: { short: 'Frankreich' } } } } }, 'states.FRA.names'],
    [{ states: { FRA: { iso3: 'FRX' } } }, 'states.FRA'],
    [{ states: { FRA: { names: { fr: { long: 'La France' } } } } }, 'states.FRA.names.fr'],
    [{ countries: {} }, ''],
    [{ organizations: [{ key: 'organization-12' }] }, 'organizations.0.names'],
  ])('%j at %s', (override, place) => {
    const parsed = overrideSchema.safeParse({ format, ...override });
    expect(parsed.success).toBe(false);
    expect(
      parsed.error?.issues.map(({ path }) => path.join('.')).some((path) => path.startsWith(place)),
    ).toBe(true);
  });
});

test('leaves a registry that its schema accepts', () => {
  const after = overlay(
    registry,
    overrideSchema.parse({ format, states: { FRA: { names: { en: { short: 'France (own)' } } } } }),
  );
  expect(registrySchema.parse(after)).toEqual(after);
});
