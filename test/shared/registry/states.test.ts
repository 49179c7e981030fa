import { describe, expect, test } from 'vitest';
import { nameSchema } from '../../../shared/domain/text';
import { officialLanguages, unGroups, type State } from '../../../shared/registry/state';
import { folded, ownNames, rawStatesTable, stateOf, statesTable } from './registry-tables';

const { states } = statesTable;
const codes = (which: (state: State) => boolean) =>
  states
    .filter(which)
    .map(({ iso3 }) => iso3)
    .sort();

describe('the table', () => {
  test('is stored as its schema leaves it: NFC, trimmed, without double spaces', () => {
    expect(statesTable).toEqual(rawStatesTable);
  });

  test('counts 193 Members and two observer States', () => {
    expect(codes(({ status }) => status === 'member')).toHaveLength(193);
    expect(codes(({ status }) => status === 'observer')).toEqual(['PSE', 'VAT']);
  });

  test.each(['iso3', 'iso2', 'm49'] as const)('gives each State an %s of its own', (field) => {
    expect(new Set(states.map((state) => state[field])).size).toBe(195);
  });

  test('is in the order of its codes', () => {
    const order = states.map(({ iso3 }) => iso3);
    expect(order).toEqual([...order].sort());
  });

  test('names its sources, their licences, and what the names do not say', () => {
    expect(statesTable.sources.length).toBeGreaterThanOrEqual(4);
    expect(statesTable.disclaimer).toMatch(/no opinion about the legal status/);
  });
});

describe('regions', () => {
  const subRegions: Record<State['region'], string[]> = {
    africa: ['015', '202'],
    americas: ['021', '419'],
    asia: ['030', '034', '035', '143', '145'],
    europe: ['039', '151', '154', '155'],
    oceania: ['053', '054', '057', '061'],
  };

  test.each(states.map((state) => [state.iso3, state] as const))(
    '%s lies in a sub-region of its region',
    (_, { region, subRegion }) => expect(subRegions[region]).toContain(subRegion.m49),
  );

  test('have the sizes of the M49 standard', () => {
    const size = (region: State['region']) => codes((state) => state.region === region).length;
    // Europe with the Holy See, Asia with the State of Palestine.
    expect([
      size('africa'),
      size('americas'),
      size('asia'),
      size('europe'),
      size('oceania'),
    ]).toEqual([54, 35, 48, 44, 14]);
  });

  test('call each sub-region one name', () => {
    const names = new Set(states.map(({ subRegion: { m49, name } }) => `${m49} ${name}`));
    expect(names.size).toBe(new Set(states.map(({ subRegion }) => subRegion.m49)).size);
  });

  test.each([
    ['CYP', 'asia'],
    ['TUR', 'asia'],
    ['GEO', 'asia'],
    ['RUS', 'europe'],
    ['EGY', 'africa'],
    ['MEX', 'americas'],
    ['TLS', 'asia'],
    ['SDN', 'africa'],
  ] as const)('put %s in %s', (iso3, region) => expect(stateOf(iso3).region).toBe(region));
});

describe('groups', () => {
  test('have the sizes that elections count', () => {
    const sizes = unGroups.map((group) => codes(({ unGroup }) => unGroup === group).length);
    expect(sizes).toEqual([54, 53, 23, 33, 29]);
  });

  test('leave out Kiribati and the observer States', () => {
    expect(codes(({ unGroup }) => unGroup === null)).toEqual(['KIR', 'PSE', 'VAT']);
  });

  test.each(['TUR', 'ISR', 'USA'])(
    'count %s among Western European and others, with a note',
    (iso3) => {
      expect(stateOf(iso3)).toMatchObject({ unGroup: 'western-european-and-others' });
      expect(stateOf(iso3).unGroupNote).not.toBe('');
    },
  );

  test('take in the whole of Africa and no more', () => {
    expect(codes(({ unGroup }) => unGroup === 'african')).toEqual(
      codes(({ region }) => region === 'africa'),
    );
  });

  test('keep to their regions otherwise', () => {
    expect(
      codes(({ unGroup, region }) => unGroup === 'eastern-european' && region === 'asia'),
    ).toEqual(['ARM', 'AZE', 'GEO']);
    expect(
      codes(({ unGroup, region }) => unGroup === 'asia-pacific' && !/asia|oceania/.test(region)),
    ).toEqual([]);
    expect(
      codes(
        ({ unGroup, region }) => unGroup === 'western-european-and-others' && region !== 'europe',
      ),
    ).toEqual(['AUS', 'CAN', 'ISR', 'NZL', 'TUR', 'USA']);
  });
});

describe('names', () => {
  const article = {
    en: /^the /i,
    fr: /^((le|la|les) |l['’])/i,
    es: /^(el|la|los|las) /i,
  };
  const all = states.flatMap((state) =>
    officialLanguages.map((language) => ({ state, language, ...state.names[language] })),
  );

  test('have no footnote marks, tatweel, byte marks or curly apostrophes', () => {
    const odd = states
      .flatMap((state) => [...ownNames(state), ...state.aliases])
      .filter((name) => /[*†’\u0640\u200B-\u200F\uFEFF]|\[|\]/u.test(name));
    expect(odd).toEqual([]);
  });

  test.each(['en', 'fr', 'es'] as const)('in lists begin with no article in %s', (language) => {
    const begin = all.filter(
      (each) =>
        each.language === language &&
        each.state.iso3 !== 'SLV' &&
        [each.short, each.formal].some((name) => article[language].test(name)),
    );
    expect(begin.map(({ short }) => short)).toEqual([]);
  });

  test('are written in the script of their language', () => {
    const script = {
      ar: /^[\p{Script=Arabic}\s()-]+$/u,
      zh: /^[\p{Script=Han}（）]+$/u,
      ru: /^[\p{Script=Cyrillic}\s()'-]+$/u,
    };
    const odd = all.filter(
      ({ language, short, formal, running }) =>
        language in script &&
        ![short, formal, running].every((name) =>
          script[language as keyof typeof script].test(name),
        ),
    );
    expect(odd.map(({ short }) => short)).toEqual([]);
  });

  test('in a sentence are the short one with an article, or the formal one where the short one has brackets', () => {
    const bracketed = /[(（]/u;
    const odd = all.filter(({ short, formal, running }) => {
      const base = bracketed.test(short) ? formal : short;
      return !running.endsWith(base) || bracketed.test(running);
    });
    expect(odd.map(({ running }) => running)).toEqual([]);
  });

  test.each(officialLanguages)('are no two alike in %s', (language) => {
    const short = states.map((state) => folded(state.names[language].short));
    expect(short.filter((name, index) => short.indexOf(name) !== index)).toEqual([]);
  });

  test('with brackets are those of six States in every language', () => {
    for (const language of officialLanguages) {
      expect(codes((state) => /[(（]/u.test(state.names[language].short))).toEqual([
        'BOL',
        'FSM',
        'IRN',
        'NLD',
        'VEN',
      ]);
    }
  });
});

describe('aliases', () => {
  test('are names, each once, and never one that the State has anyway', () => {
    for (const { aliases, ...state } of states) {
      expect(aliases.map((alias) => nameSchema.parse(alias))).toEqual(aliases);
      const names = new Set(ownNames(state as State));
      expect(aliases.filter((alias) => names.has(alias))).toEqual([]);
      expect(new Set(aliases).size).toBe(aliases.length);
    }
  });

  test('are codes only where people write the code as a word', () => {
    const codeWords = states.flatMap(({ iso2, iso3, aliases }) =>
      aliases.filter((alias) => alias === iso2 || alias === iso3),
    );
    expect(codeWords.sort()).toEqual(['PNG', 'US', 'USA']);
    const foreign = new Set(states.flatMap(({ iso2, iso3 }) => [iso2, iso3]));
    const taken = states.flatMap(({ aliases }) => aliases.filter((alias) => foreign.has(alias)));
    expect(taken.sort()).toEqual(['PNG', 'US', 'USA']);
  });

  test('stand for several States only where the program is to ask', () => {
    const owners = new Map<string, Set<string>>();
    for (const state of states) {
      for (const name of [...ownNames(state), ...state.aliases]) {
        const key = folded(name);
        owners.set(key, (owners.get(key) ?? new Set()).add(state.iso3));
      }
    }
    const shared = [...owners]
      .filter(([, of]) => of.size > 1)
      .map(([name, of]) => [name, [...of].sort().join(' ')]);
    expect(Object.fromEntries(shared)).toEqual({
      congo: 'COD COG',
      kongo: 'COD COG',
      korea: 'KOR PRK',
      coree: 'KOR PRK',
      corea: 'KOR PRK',
      корея: 'KOR PRK',
      كوريا: 'KOR PRK',
    });
  });

  test.each([
    ['Turkey', 'TUR'],
    ['Turquie', 'TUR'],
    ['Ivory Coast', 'CIV'],
    ['Costa de Marfil', 'CIV'],
    ['Vatican', 'VAT'],
    ['DPRK', 'PRK'],
    ['ROK', 'KOR'],
    ['DRC', 'COD'],
    ['RDC', 'COD'],
    ['UK', 'GBR'],
    ['Royaume-Uni', 'GBR'],
    ['UAE', 'ARE'],
    ['KSA', 'SAU'],
    ['PRC', 'CHN'],
    ['CAR', 'CAF'],
    ['BiH', 'BIH'],
    ['FYROM', 'MKD'],
    ['Burma', 'MMR'],
    ['Swaziland', 'SWZ'],
    ['Cape Verde', 'CPV'],
    ['Czech Republic', 'CZE'],
    ['East Timor', 'TLS'],
    ['Russia', 'RUS'],
    ['Syria', 'SYR'],
    ['Laos', 'LAO'],
    ['Vietnam', 'VNM'],
    ['Holland', 'NLD'],
    ['Palestine', 'PSE'],
    ['Deutschland', 'DEU'],
    ['Schweiz', 'CHE'],
    ['Biélorussie', 'BLR'],
    ['EE.UU.', 'USA'],
    ['Moldova', 'MDA'],
    ['Tanzania', 'TZA'],
    ['Iran', 'IRN'],
    ['Bolivia', 'BOL'],
    ['Venezuela', 'VEN'],
    ['Micronesia', 'FSM'],
  ])('know %s', (name, iso3) => {
    const state = stateOf(iso3);
    expect([...state.aliases, ...ownNames(state)]).toContain(name);
  });
});
