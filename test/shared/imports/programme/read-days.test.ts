import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDate, readDayAtStart } from '../../../../shared/imports/programme/read-days';
import {
  frameOf,
  isAmbiguous,
  resolveDay,
} from '../../../../shared/imports/programme/resolve-days';

const nothing = { startsOn: null, endsOn: null };
const april = { startsOn: '2017-04-18', endsOn: '2017-04-19' };

function day(text: string, event: { startsOn: string | null; endsOn: string | null } = nothing) {
  const read = readDayAtStart(text);
  return read && resolveDay(read.reading, frameOf([read.reading], event));
}

describe('days', () => {
  test.each([
    'Tuesday, 18 April 2017',
    'Tuesday 18 April 2017',
    'Tue. 18 Apr 2017',
    '18 April 2017',
    'April 18, 2017',
    'Tuesday, April 18th, 2017',
    '18th of April 2017',
    'mardi 18 avril 2017',
    'Mardi le 18 avril 2017',
    'martes 18 de abril de 2017',
    'Martes, 18 de abril 2017',
    '18/04/2017',
    '18.04.2017',
    '18-04-17',
    '04/18/2017',
    '2017-04-18',
    '2017/4/18',
    'Day 1 – Tuesday, 18 April 2017',
    'DAY ONE: 18 APRIL 2017',
  ])('%s', (text) => {
    expect(day(text)).toBe('2017-04-18');
    expect(readDayAtStart(text)?.rest).toBe('');
  });

  test.each([
    ['18 April', '2017-04-18'],
    ['mercredi 19 avril', '2017-04-19'],
    ['Day 2', '2017-04-19'],
    ['Jour 1', '2017-04-18'],
    ['Día 2', '2017-04-19'],
    ['Second day', '2017-04-19'],
    ['Wednesday', '2017-04-19'],
    ['Friday', null],
  ])('%s of an event on 18 and 19 April 2017', (text, expected) => {
    expect(day(text, april)).toBe(expected);
    expect(day(text)).toBeNull();
  });

  test('the year follows the event across the turn of the year', () => {
    const event = { startsOn: '2018-12-31', endsOn: '2019-01-02' };
    expect(day('31 December', event)).toBe('2018-12-31');
    expect(day('1er janvier', event)).toBe('2019-01-01');
  });

  test('a day that does not exist is none', () => {
    expect(day('31 April 2017')).toBeNull();
    expect(day('32/01/2017')).toBeNull();
  });

  test('what follows the day is left', () => {
    expect(readDayAtStart('Day 1: Setting the scene')?.rest).toBe('Setting the scene');
    expect(readDayAtStart('Tuesday 18 April, 10:00–11:30 Panel')?.rest).toBe('10:00–11:30 Panel');
  });

  test.each(['Panel 1', 'Maybe tomorrow', 'May I ask', '18 speakers', 'Sunrise', '10.30'])(
    'no day: %s',
    (text) => {
      expect(readDayAtStart(text)).toBeNull();
    },
  );
});

test.each([
  ['18–19 April 2017, New York', '2017-04-18', '2017-04-19'],
  ['18 and 19 April 2017', '2017-04-18', '2017-04-19'],
  ['from 30 April to 2 May 2017', '2017-04-30', '2017-05-02'],
  ['April 18-19, 2017', '2017-04-18', '2017-04-19'],
  ['du 18 au 19 avril 2017', '2017-04-18', '2017-04-19'],
  ['del 18 al 19 de abril de 2017', '2017-04-18', '2017-04-19'],
  ['31 December 2018 – 2 January 2019', '2018-12-31', '2019-01-02'],
])('several days: %s', (text, first, last) => {
  const found = findDate(text);
  const frame = frameOf([], nothing);
  expect(found && resolveDay(found.reading, frame)).toBe(first);
  expect(found?.last && resolveDay(found.last, frame)).toBe(last);
});

test('one day that tells the order tells it for the whole file', () => {
  const readings = ['03/04/2017', '03/18/2017'].flatMap(
    (text) => readDayAtStart(text)?.reading ?? [],
  );
  const alone = frameOf(readings.slice(0, 1), nothing);
  const both = frameOf(readings, nothing);
  expect(readings.map((each) => resolveDay(each, both))).toEqual(['2017-03-04', '2017-03-18']);
  expect(readings.slice(0, 1).map((each) => resolveDay(each, alone))).toEqual(['2017-04-03']);
  expect(
    readings.slice(0, 1).map((each) => [isAmbiguous(each, alone), isAmbiguous(each, both)]),
  ).toEqual([[true, false]]);
});

const months = {
  en: 'January February March April May June July August September October November December'.split(
    ' ',
  ),
  fr: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(
    ' ',
  ),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
    ' ',
  ),
};

test('a date in every form reads back to the same day', () => {
  const date = fc.date({
    min: new Date('1980-01-01'),
    max: new Date('2090-12-31'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(date, (value) => {
      const iso = value.toISOString().slice(0, 10);
      const [y = '', m = '', d = ''] = iso.split('-');
      const name = (language: keyof typeof months) => months[language][Number(m) - 1] ?? '';
      for (const text of [
        iso,
        `${d}/${m}/${y}`,
        `${d}.${m}.${y}`,
        `${Number(d)} ${name('en')} ${y}`,
        `${name('en')} ${Number(d)}, ${y}`,
        `le ${Number(d)} ${name('fr')} ${y}`,
        `${Number(d)} de ${name('es')} de ${y}`,
      ]) {
        expect(day(text), text).toBe(iso);
      }
    }),
  );
});
