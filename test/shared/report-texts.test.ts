import { describe, expect, it } from 'vitest';
import { englishTexts as texts } from '../../shared/report/texts-en';

describe('English', () => {
  it.each([
    [0, 'zero'],
    [9, 'nine'],
    [10, '10'],
    [35, '35'],
    [1250, '1,250'],
  ])('writes %i as %s', (value, expected) => {
    expect(texts.number(value)).toBe(expected);
  });

  it('begins a computed sentence with words and leaves written figures alone', () => {
    expect(texts.sentenceCase('21 States')).toBe('Twenty-one States');
    expect(texts.sentenceCase('émigrés')).toBe('Émigrés');
    expect(texts.sentence('18 April was the day')).toBe('18 April was the day.');
    expect(texts.sentence(' is it so? ')).toBe('Is it so?');
    expect(texts.sentence('to be continued:')).toBe('To be continued.');
    expect(texts.sentence('«Quoted.»')).toBe('«Quoted.»');
  });

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
    [['a, of x', 'b', 'c'], 'a, of x; b; and c'],
  ])('lists %j', (items, expected) => {
    expect(texts.list(items)).toBe(expected);
  });

  it.each([
    ['Netherlands', true, 'the Netherlands'],
    ['Russian Federation', true, 'the Russian Federation'],
    ['Democratic Republic of the Congo', true, 'the Democratic Republic of the Congo'],
    ['the Gambia', true, 'the Gambia'],
    ['Iran (Islamic Republic of)', true, 'Iran (Islamic Republic of)'],
    ['South Sudan', true, 'South Sudan'],
    ['Nigeria', true, 'Nigeria'],
    ['Holy See', false, 'the Holy See'],
    ['NGO Committee on Migration', false, 'the NGO Committee on Migration'],
    ['World Bank', false, 'the World Bank'],
    ['Caritas Internationalis', false, 'Caritas Internationalis'],
    ['Migrant Forum in Asia', false, 'Migrant Forum in Asia'],
  ])('%s within a sentence', (name, isState, expected) => {
    expect(texts.delegation(name, isState)).toBe(expected);
  });

  it('counts the regions of the speakers only as far as it must', () => {
    const structure = (regions: Parameters<typeof texts.structure>[0]['regions']) =>
      texts.structure({
        place: '',
        panels: 0,
        panelsWithQuestions: 0,
        speakers: '6 speakers',
        women: 0,
        regions,
      });
    expect(structure(['africa', 'americas', 'asia', 'europe', 'oceania'])).toContain('all regions');
    expect(structure(['africa', 'americas', 'asia', 'europe'])).toContain('almost all regions');
    expect(structure(['africa', 'americas'])).toBe(
      'The discussion was led by 6 speakers, representing Africa and the Americas.',
    );
  });
});
