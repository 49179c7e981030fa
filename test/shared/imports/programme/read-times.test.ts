import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  readDuration,
  readTimeAtEnd,
  readTimeAtStart,
  readTimeCell,
  toClock,
} from '../../../../shared/imports/programme/read-times';

describe('times at the start of a line', () => {
  test.each([
    ['10.00–11.30 Panel 2: X', '10:00', '11:30', 'Panel 2: X'],
    ['10:00 - 11:30: Panel 2', '10:00', '11:30', 'Panel 2'],
    ['10h00-11h30 Séance', '10:00', '11:30', 'Séance'],
    ['9 h 30 – 10 h Séance', '09:30', '10:00', 'Séance'],
    ['9:00 a.m. – 1 p.m. Panel', '09:00', '13:00', 'Panel'],
    ['9:00–11:00 a.m. Panel', '09:00', '11:00', 'Panel'],
    ['10:00 – 1:00 p.m. Panel', '10:00', '13:00', 'Panel'],
    ['2–3.30 pm Panel', '14:00', '15:30', 'Panel'],
    ['12:30 p.m. Lunch', '12:30', null, 'Lunch'],
    ['12:15 a.m. Departure', '00:15', null, 'Departure'],
    ['10.00 to 11.30 Panel', '10:00', '11:30', 'Panel'],
    ['De 10h00 à 11h30 : Séance', '10:00', '11:30', 'Séance'],
    ['de 10:00 a 11:30 horas Panel', '10:00', '11:30', 'Panel'],
    ['10:00 a 10:30 h Apertura', '10:00', '10:30', 'Apertura'],
    ['between 10:00 and 11:30 Panel', '10:00', '11:30', 'Panel'],
    ['09:00– Registration', '09:00', null, 'Registration'],
    ['09:00–', '09:00', null, ''],
    ['noon Lunch', '12:00', null, 'Lunch'],
    ['12 noon – 2 p.m. Lunch', '12:00', '14:00', 'Lunch'],
    ['midi Déjeuner', '12:00', null, 'Déjeuner'],
    ['mediodía: Almuerzo', '12:00', null, 'Almuerzo'],
    ['14:00', '14:00', null, ''],
    ['[14:00-15:00] Panel', '14:00', '15:00', 'Panel'],
    ['0900–1030 Panel', '09:00', '10:30', 'Panel'],
    ['0900 hrs Panel', '09:00', null, 'Panel'],
    ['10:00–11:30 (CET) Panel', '10:00', '11:30', 'Panel'],
    ['10:00:00 Panel', '10:00', null, 'Panel'],
    ['18:00–24:00 Dinner', '18:00', '00:00', 'Dinner'],
    ['9.30\tRegistration', '09:30', null, 'Registration'],
  ])('%s', (text, startsAt, endsAt, rest) => {
    expect(readTimeAtStart(text)).toEqual({ startsAt, endsAt, rest });
  });

  test.each([
    '2017–2018 in numbers',
    '18 April 2017',
    '18.04.2017',
    '1.15 billion people',
    '12 speakers',
    '3 Panels',
    '25:00 Panel',
    '10:75 Panel',
    '1.2.3 Heading',
    'Panel 10:00',
    '',
  ])('no time: %s', (text) => {
    expect(readTimeAtStart(text)).toBeNull();
  });
});

describe('cells for times', () => {
  test.each([
    ['9', '09:00', null],
    ['0930', '09:30', null],
    ['0.375', '09:00', null],
    ['10:00\n11:30', '10:00', '11:30'],
    ['10:00 –\n11:30', '10:00', '11:30'],
    ['9-10.30', '09:00', '10:30'],
    ['2 p.m.', '14:00', null],
  ])('%j', (cell, startsAt, endsAt) => {
    expect(readTimeCell(cell)).toMatchObject({ startsAt, endsAt });
  });
});

test('a range at the end of a heading', () => {
  expect(readTimeAtEnd('Opening (9:00 – 9:30 a.m.)')).toEqual({
    startsAt: '09:00',
    endsAt: '09:30',
    rest: 'Opening',
  });
  expect(readTimeAtEnd('Panel 2: From 2 to 10, 10.00–11.30')).toMatchObject({
    startsAt: '10:00',
    rest: 'Panel 2: From 2 to 10',
  });
  expect(readTimeAtEnd('Panel 2 (at 10:00)')).toBeNull();
});

test.each([
  ['20 min', 20],
  ['20 minutes', 20],
  ["45'", 45],
  ['1h30', 90],
  ['1 h', 60],
  ['1.5 hours', 90],
  ['1 hour 15 min', 75],
  ['0:50', 50],
  ['00:20:00', 20],
  ['90', 90],
  ['soon', null],
])('duration %s', (text, minutes) => {
  expect(readDuration(text)).toBe(minutes);
});

const minute = fc.integer({ min: 0, max: 1439 });
const dash = fc.constantFrom('–', '-', ' – ', ' - ', ' — ', ' to ', ' à ', ' a ', ' until ');
const forms: Record<string, (minutes: number) => string> = {
  colon: toClock,
  point: (minutes) => toClock(minutes).replace(':', '.'),
  short: (minutes) => toClock(minutes).replace(/^0/, ''),
  french: (minutes) => toClock(minutes).replace(':', 'h'),
  spaced: (minutes) => toClock(minutes).replace(/^0/, '').replace(':', ' h '),
  seconds: (minutes) => `${toClock(minutes)}:00`,
  english: (minutes) => {
    const hour = Math.floor(minutes / 60);
    const half = hour < 12 ? 'a.m.' : 'p.m.';
    return `${hour % 12 === 0 ? 12 : hour % 12}:${toClock(minutes).slice(3)} ${half}`;
  },
  plainEnglish: (minutes) => forms['english']?.(minutes).replaceAll('.', '').replace(' ', '') ?? '',
};

test('times in every form read back to the same minutes', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(forms)),
      minute,
      minute,
      dash,
      (form, start, end, joint) => {
        const startsAt = toClock(start);
        const endsAt = toClock(end);
        expect(readTimeAtStart(`${form(start)} Panel`)).toEqual({
          startsAt,
          endsAt: null,
          rest: 'Panel',
        });
        const range = `${form(start)}${joint}${form(end)}`;
        expect(readTimeAtStart(`${range}: Panel`)).toEqual({ startsAt, endsAt, rest: 'Panel' });
        expect(readTimeCell(range)).toEqual({ startsAt, endsAt, rest: '' });
      },
    ),
  );
});

test('no text makes reading fail, and what is left is a part of it', () => {
  const piece = fc.constantFrom(
    '10',
    '11',
    ':',
    '.',
    'h',
    '-',
    '–',
    ' ',
    'to',
    'p.m.',
    '30',
    '(',
    'noon',
    '2017',
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(piece).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(text, (line) => {
      const reading = readTimeAtStart(line);
      if (reading) expect(line).toContain(reading.rest);
      readTimeCell(line);
      readTimeAtEnd(line);
    }),
  );
});
