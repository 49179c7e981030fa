import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareStates } from '../../../shared/registry/sort';
import {
  officialLanguages,
  type OfficialLanguage,
  type State,
} from '../../../shared/registry/state';
import { stateOf, statesTable } from './registry-tables';

const { states } = statesTable;
const listed = (language: OfficialLanguage) => [...states].sort(compareStates(language));

/** Runs of a list as documents in that language have them. */
const neighbours: Record<OfficialLanguage, string[]> = {
  en: [
    'COM COG CRI CIV HRV CUB CYP CZE PRK COD DNK',
    'DMA DOM ECU EGY SLV GNQ',
    'GAB GMB GEO',
    'GTM GIN GNB GUY HTI VAT HND',
    'IRN IRQ',
    'KGZ LAO LVA',
    'MEX FSM MCO',
    'NAM NRU NPL NLD NZL NIC NER NGA MKD NOR',
    'QAT KOR MDA ROU RUS RWA KNA LCA VCT WSM SMR STP SAU',
    'LKA PSE SDN SUR SWE CHE SYR TJK',
    'TTO TUN TUR TKM TUV',
    'UKR ARE GBR TZA USA URY',
  ],
  fr: [
    'AFG ZAF ALB DZA DEU AND',
    'CRI CIV HRV',
    'DMA EGY SLV ARE ECU ERI ESP EST SWZ PSE USA ETH RUS FJI',
    'GIN GNB GNQ GUY',
    'HUN MHL SLB IND',
    'PRY NLD PER',
    'QAT SYR CAF KOR COD LAO MDA DOM PRK TZA ROU GBR RWA LCA KNA SMR VAT VCT WSM STP SEN',
    'TUN TUR TKM TUV UKR',
  ],
  es: [
    'AFG ALB DEU AND',
    'ECU EGY SLV ARE ERI SVK SVN ESP PSE USA EST SWZ ETH RUS',
    'GIN GNB GNQ GUY',
    'ISL MHL SLB ISR',
    'OMN NLD PAK',
    'QAT GBR SYR CAF KOR COD LAO MDA DOM PRK TZA ROU RWA KNA WSM SMR LCA VAT STP VCT SEN',
    'TUN TUR TKM',
  ],
  ar: [
    'RUS ETH AZE ARG JOR ARM',
    'IRN IRL ISL ITA',
    'LKA SLV SVK',
    'SWE CHE',
    'SAU GBR',
    'USA JPN YEM GRC',
  ],
  zh: ['ALB DZA AFG', 'BEL PER ISL', 'TCD CHL CAF CHN'],
  ru: [
    'AUS AUT AZE',
    'DNK COD DJI',
    'ITA YEM CPV',
    'PRT KOR MDA RUS RWA',
    'SMR STP SAU VAT MKD SYC',
    'SYR SVK SVN GBR USA SLB',
  ],
};

describe.each(officialLanguages)('in %s', (language) => {
  const order = listed(language).map(({ iso3 }) => iso3);

  test.each(neighbours[language])('stands %s', (run) => {
    const first = order.indexOf(run.slice(0, 3));
    expect(order.slice(first, first + run.split(' ').length).join(' ')).toBe(run);
  });

  test('the order is total, and the same wherever it starts from', () => {
    const compare = compareStates(language);
    fc.assert(
      fc.property(fc.shuffledSubarray(states, { minLength: states.length }), (shuffled) => {
        expect([...shuffled].sort(compare).map(({ iso3 }) => iso3)).toEqual(order);
      }),
      { numRuns: 10 },
    );
    const pairs = states.flatMap((a) => states.filter((b) => b !== a && compare(a, b) === 0));
    expect(pairs).toEqual([]);
  });
});

test("files an institution's own name with an article under its noun", () => {
  const gambia = stateOf('GMB');
  const own: State = {
    ...gambia,
    names: { ...gambia.names, en: { ...gambia.names.en, short: 'The Gambia' } },
  };
  const all = states.map((state) => (state.iso3 === 'GMB' ? own : state));
  const order = all.sort(compareStates('en')).map(({ iso3 }) => iso3);
  expect(order.slice(order.indexOf('GMB') - 1, order.indexOf('GMB') + 2)).toEqual([
    'GAB',
    'GMB',
    'GEO',
  ]);
});
