import { describe, expect, test } from 'vitest';
import {
  folded,
  organizationsTable,
  ownNames,
  rawOrganizationsTable,
  statesTable,
} from './registry-tables';

const { organizations } = organizationsTable;
const named = (name: string) =>
  organizations.filter(({ names, abbreviation, aliases }) =>
    [...Object.values(names), abbreviation, ...aliases].includes(name),
  );

describe('the list', () => {
  test('is stored as its schema leaves it', () => {
    expect(organizationsTable).toEqual(rawOrganizationsTable);
  });

  test('gives each a key of its own, in order', () => {
    const keys = organizations.map(({ key }) => key);
    expect(keys).toEqual([...new Set(keys)].sort());
  });

  test('has no alias that is a name anyway, none twice, and no stray marks', () => {
    for (const { names, abbreviation, aliases } of organizations) {
      const own = [...Object.values(names), abbreviation];
      expect(aliases.filter((alias) => own.includes(alias))).toEqual([]);
      expect(new Set(aliases).size).toBe(aliases.length);
      expect([...own, ...aliases].filter((name) => /[*†’]/u.test(name))).toEqual([]);
    }
  });

  test('calls two things by one name only where the program is to ask', () => {
    const owners = new Map<string, Set<string>>();
    const add = (name: string, owner: string) => {
      if (name) owners.set(folded(name), (owners.get(folded(name)) ?? new Set()).add(owner));
    };
    for (const { key, names, abbreviation, aliases } of organizations) {
      [...Object.values(names), abbreviation, ...aliases].forEach((name) => add(name, key));
    }
    const byOrganizations = [...owners].filter(([, of]) => of.size > 1).map(([name]) => name);
    expect(byOrganizations.sort()).toEqual(['mmc', 'pma']);
    const states = new Set(
      statesTable.states.flatMap((state) =>
        [state.iso2, state.iso3, ...state.aliases, ...ownNames(state)].map(folded),
      ),
    );
    expect([...owners.keys()].filter((name) => states.has(name)).sort()).toEqual([
      'au',
      'nam',
      'ua',
    ]);
  });
});

describe('it knows', () => {
  test.each([
    ['IOM', 'un-entity'],
    ['OIM', 'un-entity'],
    ['HCR', 'un-entity'],
    ['ACNUR', 'un-entity'],
    ['UNICEF', 'un-entity'],
    ['UN DESA', 'un-entity'],
    ['World Bank', 'un-entity'],
    ['IMF', 'un-entity'],
    ['Special Representative of the Secretary General for International Migration', 'un-entity'],
    ['President of the General Assembly', 'un-entity'],
    ['Deputy Secretary General of the United Nations', 'un-entity'],
    ['ICMPD', 'intergovernmental'],
    ['UA', 'intergovernmental'],
    ['UE', 'intergovernmental'],
    ['Gulf Cooperation Council', 'intergovernmental'],
    ['ACP', 'intergovernmental'],
    ['Regional Conference on Migration', 'regional-process'],
    ['Puebla Process', 'regional-process'],
    ['South American Conference on Migration', 'regional-process'],
    ['Abu Dhabi Dialogue', 'regional-process'],
    ['ADD', 'regional-process'],
    ['Bali Process', 'regional-process'],
    ['Berne Initiative', 'regional-process'],
    ['Nansen Initiative', 'regional-process'],
    ['Global Forum on Migration and Development', 'regional-process'],
    ['GFMD', 'regional-process'],
    ['PDD', 'regional-process'],
    ['International Catholic Migration Commission', 'civil-society'],
    ['ICMC', 'civil-society'],
    ['ICRC', 'civil-society'],
    ['NGO Committee on Migration', 'civil-society'],
    ['Caritas Internationalis', 'civil-society'],
    ['IMUMI', 'civil-society'],
    ['Migrant Forum in Asia', 'civil-society'],
    ['Civil Society Action Committee', 'civil-society'],
    ['Business Mechanism of the Global Forum on Migration and Development', 'private-sector'],
    ['McKinsey Global Initiative', 'private-sector'],
    ['African Group', 'government'],
    ['Group of 77 and China', 'government'],
    ['GRULAC', 'government'],
  ] as const)('%s, of category %s', (name, category) => {
    expect(named(name).map((each) => each.category)).toEqual([category]);
  });

  test('which speak for a group of States', () => {
    const groups = organizations.filter(({ isGroup }) => isGroup);
    expect(
      groups.filter(({ category }) => category !== 'government').map(({ key }) => key),
    ).toEqual(['european-union']);
    expect(
      organizations.filter(({ category, isGroup }) => category === 'government' && !isGroup),
    ).toEqual([]);
    expect(groups.map(({ key }) => key)).toEqual(
      expect.arrayContaining([
        'african-group',
        'arab-group',
        'asia-pacific-group',
        'grulac',
        'g77',
        'ldcs',
        'lldcs',
        'sids',
        'non-aligned-movement',
      ]),
    );
  });
});
