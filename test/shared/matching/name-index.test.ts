import { describe, expect, test } from 'vitest';
import { NameIndex } from '../../../shared/matching/name-index';
import type { NameEntry } from '../../../shared/matching/prepared-name';

const entry = (thing: string, ...more: NameEntry<string>['names']): NameEntry<string> => ({
  thing,
  names: [{ text: thing, kind: 'name' }, ...more],
});

const index = new NameIndex([
  entry('Kenya', { text: 'KEN', kind: 'code' }, { text: 'Republic of Kenya', kind: 'formal' }),
  entry('Côte d’Ivoire', { text: 'Ivory Coast', kind: 'alias' }, { text: 'CIV', kind: 'code' }),
  entry('Congo', { text: 'Republic of the Congo', kind: 'formal' }),
  entry('Democratic Republic of the Congo', { text: 'DRC', kind: 'abbreviation' }),
  entry('International Organization for Migration (IOM)'),
  entry('International Catholic Migration Commission', { text: 'ICMC', kind: 'abbreviation' }),
  entry('Viet Nam'),
  entry(
    'Speaker 12',
    { text: 'Ambassador', kind: 'alias' },
    { text: 'Delegation 3', kind: 'alias' },
  ),
  entry('Speaker 13'),
]);

const found = (text: string, limit = 5) =>
  index.search(text, limit).map(({ thing, fit }) => `${thing}: ${fit}`);

describe('while one types', () => {
  test.each([
    ['kenya', 'Kenya: exact'],
    ['ken', 'Kenya: prefix'],
    ['KEN', 'Kenya: exact'],
    ['cote', 'Côte d’Ivoire: prefix'],
    ['ivoire', 'Côte d’Ivoire: words'],
    ['divoire', 'Côte d’Ivoire: inside'],
    ['ivory', 'Côte d’Ivoire: prefix'],
    ['vietn', 'Viet Nam: prefix'],
    ['nam viet', 'Viet Nam: words'],
    ['iom', 'International Organization for Migration (IOM): words'],
    ['mig org', 'International Organization for Migration (IOM): words'],
    ['drc', 'Democratic Republic of the Congo: exact'],
    ['icm', 'International Catholic Migration Commission: prefix'],
    ['knya', 'Kenya: typo'],
    ['keyna', 'Kenya: typo'],
    ['ambas', 'Speaker 12: prefix'],
    // Words out of different names of one thing.
    ['speaker deleg', 'Speaker 12: words'],
  ])('%s finds %s', (text, first) => {
    expect(found(text)[0]).toBe(first);
  });

  test('an exact name comes first, others that hold it follow', () => {
    expect(found('congo')).toEqual(['Congo: exact', 'Democratic Republic of the Congo: words']);
    expect(found('speaker 12')[0]).toBe('Speaker 12: exact');
  });

  test('nothing is guessed from letters that hardly fit, or from none', () => {
    for (const text of ['zzqx', '', '  ', '—']) expect(found(text)).toEqual([]);
    expect(found('kenya', 0)).toEqual([]);
  });

  test('weight lifts one above its equals', () => {
    const weighted = new NameIndex([
      entry('Speaker 1'),
      { ...entry('Speaker 2'), weight: 0.1 },
      entry('Speaker 3'),
    ]);
    expect(weighted.search('speak', 3).map(({ thing }) => thing)).toEqual([
      'Speaker 2',
      'Speaker 1',
      'Speaker 3',
    ]);
  });
});

describe('what was typed is marked', () => {
  const marked = (text: string) => {
    const [first] = index.search(text, 1);
    return first?.ranges.map(({ start, end }) => first.name.text.slice(start, end));
  };
  test.each([
    ['cote', ['Côte']],
    ['cotediv', ['Côte', 'd’Iv']],
    ['ivoire', ['Ivoire']],
    ['mig org', ['Org', 'Mig']],
    ['vietna', ['Viet', 'Na']],
    ['ivory', ['Ivory']],
  ])('%s', (text, parts) => {
    expect(marked(text)).toEqual(parts);
  });

  test('in the name that fits, which may not be the one shown', () => {
    const [first] = index.search('ivory', 1);
    expect(first).toMatchObject({ shown: 'Côte d’Ivoire', name: { text: 'Ivory Coast' } });
  });
});

describe('a whole text', () => {
  const resolved = (text: string) => {
    const resolution = index.resolve(text);
    return 'match' in resolution ? `${resolution.kind} ${resolution.match.thing}` : resolution.kind;
  };
  const iom = 'International Organization for Migration (IOM)';
  test.each([
    ['IOM', `certain ${iom}`],
    ['International Organization for Migration', `certain ${iom}`],
    [iom, `certain ${iom}`],
    ['IOM – International Organization for Migration', `certain ${iom}`],
    ['International Organisation for Migration', `certain ${iom}`],
    ['ICMC', 'certain International Catholic Migration Commission'],
    ['icmc', 'certain International Catholic Migration Commission'],
    [
      'International Catholic Migration Commission (ICMC)',
      'certain International Catholic Migration Commission',
    ],
    ['12, Speaker', 'certain Speaker 12'],
    // Digits are not mistyped into others.
    ['Speaker 14', 'none'],
    ['Speakre 12', 'likely Speaker 12'],
  ])('%s: %s', (text, answer) => {
    expect(resolved(text)).toBe(answer);
  });

  test('of two with one name asks', () => {
    const twins = new NameIndex<number>([
      { thing: 1, names: [{ text: 'Speaker 12', kind: 'name' }] },
      { thing: 2, names: [{ text: 'SPEAKER 12', kind: 'name' }] },
    ]);
    expect(twins.resolve('speaker 12')).toMatchObject({ kind: 'ambiguous' });
  });

  test('a one-word name asks among its kin only', () => {
    const one = (thing: string, kin: string) => ({ ...entry(thing), kin });
    const among = (kin: string) =>
      new NameIndex([
        one('Kenya', 'state'),
        one('Kenya Organization 1', kin),
        one('Kenya Organization 2', kin),
      ]).resolve('Kenya').kind;
    expect(among('organization')).toBe('certain');
    expect(among('state')).toBe('ambiguous');
  });
});
