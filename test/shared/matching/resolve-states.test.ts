import { describe, expect, test } from 'vitest';
import { NameIndex } from '../../../shared/matching/name-index';
import { stateEntries } from '../../../shared/matching/registry-names';
import { deliveredRegistry } from './registry';

const states = new NameIndex(stateEntries(deliveredRegistry().states));

/** "certain KEN", "likely KEN", "ambiguous COG COD" or "none". */
function resolved(text: string): string {
  const resolution = states.resolve(text);
  if (resolution.kind === 'none') return 'none';
  const matches = resolution.kind === 'ambiguous' ? resolution.matches : [resolution.match];
  return [resolution.kind, ...matches.map(({ thing }) => thing.iso3)].join(' ');
}

describe('a State is certain', () => {
  test.each([
    ['by any of its names', 'KEN', ['Kenya', 'KENYA', 'kenya', 'Republic of Kenya', 'Кения']],
    ['by aliases', 'CIV', ['Ivory Coast', "Cote d'Ivoire", 'COTE D IVOIRE', 'Cote dIvoire']],
    ['with or without its article', 'GMB', ['The Gambia', 'Gambia (the)', 'Gambia, The', 'Gambie']],
    [
      'whichever way round its brackets are',
      'IRN',
      [
        'Iran (Islamic Republic of)',
        'Iran, Islamic Republic of',
        'Islamic Republic of Iran',
        'Iran Islamic Rep. of',
        'République islamique d’Iran',
        'Iran',
      ],
    ],
    [
      'with "&" for "and"',
      'KNA',
      ['Saint Kitts & Nevis', 'St. Kitts and Nevis', 'St Kitts & Nevis'],
    ],
    [
      'when its government or mission is named',
      'NOR',
      [
        'Govt of Norway',
        'Government of Norway',
        'The Government of the Kingdom of Norway',
        'Permanent Mission of Norway to the UN',
        'Permanent Mission of Norway to the United Nations Office in Geneva',
        'Mission permanente de la Norvège auprès des Nations Unies',
        'Embassy of Norway',
        'Embajada de Noruega',
      ],
    ],
    ['by codes in capitals', 'CHE', ['CHE']],
    ['by abbreviations in capitals', 'USA', ['USA', 'U.S.A.', 'US', 'U.S.']],
  ])('%s', (_how, code, texts) => {
    for (const text of texts) expect([text, resolved(text)]).toEqual([text, `certain ${code}`]);
  });

  test('though another is a letter away', () => {
    const names = {
      ...{ Niger: 'NER', Nigeria: 'NGA', Iran: 'IRN', Iraq: 'IRQ', Austria: 'AUT' },
      ...{ Australia: 'AUS', Dominica: 'DMA', 'Dominican Republic': 'DOM', Slovakia: 'SVK' },
      ...{ Slovenia: 'SVN', Guyana: 'GUY', Mali: 'MLI', Malawi: 'MWI', Malta: 'MLT' },
      ...{ Mauritius: 'MUS', Mauritania: 'MRT', Gambia: 'GMB', Zambia: 'ZMB', Liberia: 'LBR' },
    };
    for (const [name, code] of Object.entries(names))
      expect([name, resolved(name)]).toEqual([name, `certain ${code}`]);
  });
});

describe('a name that people shorten others to asks', () => {
  test.each([
    ['Congo', 'ambiguous COG COD'],
    ['Govt of Congo', 'ambiguous COG COD'],
    ['刚果', 'ambiguous COG COD'],
    ['Guinea', 'ambiguous GIN GNQ GNB PNG'],
    ['Guinée', 'ambiguous GIN GNQ GNB PNG'],
    ['Гвинея', 'ambiguous GIN GNQ GNB PNG'],
    ['几内亚', 'ambiguous GIN GNQ GNB PNG'],
  ])('%s', (text, answer) => {
    expect(resolved(text)).toBe(answer);
  });

  test('Korea, in some order', () => {
    expect(resolved('Korea').split(' ').sort()).toEqual(['KOR', 'PRK', 'ambiguous']);
    expect(resolved('Democratic Republic of Korea')).toMatch(/^ambiguous/u);
  });

  test.each([
    ['Republic of the Congo', 'COG'],
    ['Rep. of Congo', 'COG'],
    ['Congo (Democratic Republic of the)', 'COD'],
    ['Congo, Dem. Rep. of the', 'COD'],
    ['DR Congo', 'COD'],
    ['Republic of Guinea', 'GIN'],
    ['Guinea-Conakry', 'GIN'],
    ['Papua New Guinea', 'PNG'],
    ['Republic of Korea', 'KOR'],
    ['Rep. of Korea', 'KOR'],
    ['Korea (South)', 'KOR'],
  ])('but %s tells which', (text, code) => {
    expect(resolved(text)).toBe(`certain ${code}`);
  });

  test.each([
    // In no other State's name as a word.
    ['Niger', 'NER'],
    ['Samoa', 'WSM'],
    ['Dominica', 'DMA'],
    ['Micronesia', 'FSM'],
    ['Tanzania', 'TZA'],
    // In one other's, which nobody shortens to it.
    ['Sudan', 'SDN'],
    ['Ireland', 'IRL'],
    ['印度', 'IND'],
  ])('and %s does not ask', (text, code) => {
    expect(resolved(text)).toBe(`certain ${code}`);
  });
});

describe('a slip', () => {
  test.each([
    ['Kenja', 'likely KEN'],
    ['Swizerland', 'likely CHE'],
    ['Govt of Phillipines', 'likely PHL'],
    ['Bosnia and Herzegowina', 'likely BIH'],
    ['Nigera', 'ambiguous NER NGA'],
    ['Austraia', 'ambiguous AUS AUT'],
    ['Slovekia', 'ambiguous SVK SVN'],
    // Four letters leave no room for one.
    ['Irna', 'none'],
    ['Omam', 'none'],
    // Two slips in one short word make another word.
    ['North Sudan', 'none'],
    ['West Timor', 'none'],
  ])('%s', (text, answer) => {
    expect(resolved(text)).toBe(answer);
  });
});

test.each([
  // A full name that is not the State's own needs a look.
  ['Republic of Iran', 'likely IRN'],
  ['Republic of China', 'likely CHN'],
  // So does what stands beside the name.
  ['Kenya (Ministry of Health)', 'likely KEN'],
  ['Ministry of Health, Kenya', 'likely KEN'],
  ['Nairobi (Kenya)', 'likely KEN'],
  ['Georgia (USA)', 'ambiguous GEO USA'],
])('%s: %s', (text, answer) => {
  expect(resolved(text)).toBe(answer);
});

test('codes and abbreviations are not read into words', () => {
  for (const text of [
    'us',
    'is',
    'in',
    'no',
    'who',
    'ken',
    'and',
    'tell us',
    'it is',
    'can',
    'N/A',
  ])
    expect([text, resolved(text)]).toEqual([text, 'none']);
  expect(resolved('usa')).toBe('likely USA');
  expect(resolved('NO')).toBe('likely NOR');
});

test.each(['', '   ', '—', 'Room 7', 'iPhone', 'Republic of', 'Government', 'The', '()'])(
  '“%s” is nobody',
  (text) => {
    expect(resolved(text)).toBe('none');
  },
);
