import { describe, expect, test } from 'vitest';
import {
  expandText,
  expansionAtEnd,
  indexLexicon,
  readAbbreviations,
} from '../../shared/notes/lexicon';

const lexicon = indexLexicon([
  { short: 'gcm', long: 'Global Compact for Migration' },
  { short: 'ONU', long: 'Organisation des Nations Unies' },
  { short: 'e', long: 'employment' },
  { short: 'm', long: 'migration' },
  { short: 'm&e', long: 'monitoring and evaluation' },
  { short: 'op', long: 'operation' },
  { short: 'مم', long: 'الأمم المتحدة' },
  { short: 'éd', long: 'éducation' },
  { short: 'IOM', long: 'IOM' },
]);

describe('an abbreviation is written out', () => {
  test.each([
    ['the gcm', ' ', 'Global Compact for Migration'],
    ['the GCM', ',', 'Global Compact for Migration'],
    ['gcm', null, 'Global Compact for Migration'],
    ['(gcm', ')', 'Global Compact for Migration'],
    ['“gcm', '”', 'Global Compact for Migration'],
    ['gcm', '’', 'Global Compact for Migration'],
    ["à l'onu", '.', 'Organisation des Nations Unies'],
    ['pour l’éd', ' ', 'éducation'],
    ['on m&e', ' ', 'monitoring and evaluation'],
    ['قالت مم', '،', 'الأمم المتحدة'],
  ])('%j followed by %j', (text, next, written) => {
    expect(expansionAtEnd(text, next, lexicon)?.written).toBe(written);
  });
});

describe('a text stays as it is', () => {
  test.each([
    ['in the middle of a word', 'agcm', ' '],
    ['after an accent', 'ámm', ' '],
    ['within an Arabic word', 'والمم', ' '],
    ['while the word goes on', 'gcm', 's'],
    ['before a hyphen', 'op', '-'],
    ['behind a hyphen', 'co-op', ' '],
    ['in "I\'m"', "I'm", ' '],
    ['in "e.g."', 'e', '.'],
    ['in a tag', '#gcm', ' '],
    ['in an address', 'gcm', '@'],
    ['while a longer one may follow', 'on m', '&'],
    ['where it would not change', 'IOM', ' '],
  ])('%s', (_where, text, next) => {
    expect(expansionAtEnd(text, next, lexicon)).toBeNull();
  });
});

test('a whole sentence is written out but for a last word that may go on', () => {
  expect(expandText('the gcm, m&e (GCM) and gcm', lexicon)).toBe(
    'the Global Compact for Migration, monitoring and evaluation (Global Compact for Migration) and gcm',
  );
});

test('pasted lines are read one by one, with the reason for each that is refused', () => {
  const text = [
    'ilo International Labour Organization',
    '',
    'un\tUnited Nations',
    'ngo = non-governmental organization',
    'w/ – with',
    'GCM something else',
    'ILO twice',
    'alone',
    `${'x'.repeat(41)} too long`,
  ].join('\r\n');
  const { read, refused } = readAbbreviations(text, [{ short: 'gcm', long: 'x' }]);
  expect(read).toEqual([
    { short: 'ilo', long: 'International Labour Organization' },
    { short: 'un', long: 'United Nations' },
    { short: 'ngo', long: 'non-governmental organization' },
    { short: 'w/', long: 'with' },
  ]);
  expect(refused.map(({ line, reason }) => [line, reason])).toEqual([
    [6, 'duplicate'],
    [7, 'duplicate'],
    [8, 'not-two-parts'],
    [9, 'too-long'],
  ]);
});
