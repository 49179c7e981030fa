import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toLocalIso } from '../../shared/domain/event-time';
import { RefNames } from '../../shared/domain/ref-names';
import {
  instantSchema,
  languageSchema,
  nameSchema,
  textSchema,
  timeZoneSchema,
} from '../../shared/domain/text';
import { dialogueFileSchema } from '../../shared/exchange/dialogue-file';

describe('references', () => {
  const give = (...names: string[]) => {
    const refs = new RefNames();
    return names.map((name) => refs.give(name));
  };

  test.each([
    ['International Dialogue 2017', 'international-dialogue-2017'],
    ['São Tomé and Príncipe', 'sao-tome-and-principe'],
    ['  H.E. Speaker 12 ', 'h.e.-speaker-12'],
    ['المتحدث الأول', 'المتحدث-الأول'],
    ['发言人 1', '发言人-1'],
    ['वक्ता', 'वक्ता'],
    ['й', 'й'],
    ['🙂', 'unnamed'],
    ['{}=,', 'unnamed'],
    ['', 'unnamed'],
    ['n'.repeat(100), 'n'.repeat(40)],
  ])('%j gives %j', (name, ref) => expect(give(name)).toEqual([ref]));

  test('are told apart by a number, whatever the numbers are that names bring along', () => {
    expect(give('A', 'a', 'A-2', 'a')).toEqual(['a', 'a-2', 'a-2-2', 'a-3']);
  });

  test('are unique, the same each time, and such as a file may hold', () => {
    const refSchema = dialogueFileSchema.shape.themes.unwrap().element.shape.ref;
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('a', 'A', 'a-2')),
        ),
        (names) => {
          const refs = give(...names);
          expect(new Set(refs).size).toBe(refs.length);
          expect(give(...names)).toEqual(refs);
          for (const ref of refs) expect(refSchema.parse(ref)).toBe(ref);
        },
      ),
    );
  });
});

describe('an instant in local time', () => {
  test.each([
    ['2017-04-18T14:00:00Z', 'America/New_York', '2017-04-18T10:00:00-04:00'],
    ['2030-01-15T09:00:00.250Z', 'Asia/Kathmandu', '2030-01-15T14:45:00.25+05:45'],
    ['2030-06-15T09:00:00Z', 'UTC', '2030-06-15T09:00:00+00:00'],
    ['1971-06-15T09:00:00Z', 'Africa/Monrovia', '1971-06-15T09:00:00+00:00'],
    ['2026-10-25T00:30:00Z', 'Europe/Zurich', '2026-10-25T02:30:00+02:00'],
    ['2026-10-25T01:30:00Z', 'Europe/Zurich', '2026-10-25T02:30:00+01:00'],
  ])('%s in %s is %s', (instant, zone, local) => {
    const written = toLocalIso(Date.parse(instant), zone);
    expect(Date.parse(written)).toBe(Date.parse(instant));
    expect(written.replace('.250', '.25')).toBe(local);
  });

  test('says the same instant in every time zone', () => {
    const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const instant = fc.integer({ min: 0, max: 253_370_764_799_999 });
    fc.assert(
      fc.property(instant, zone, (time, timeZone) => {
        expect(Date.parse(toLocalIso(time, timeZone))).toBe(time);
      }),
      { numRuns: 500 },
    );
  });
});

describe('texts', () => {
  test('a name is one trimmed line in composed form; what it is folded to is a name itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }), (text) => {
        const parsed = nameSchema.safeParse(text);
        if (!parsed.success) return;
        expect(nameSchema.parse(parsed.data)).toBe(parsed.data);
        expect(parsed.data).not.toMatch(/^\s|\s$|\n/);
      }),
    );
    expect(nameSchema.safeParse('').success).toBe(false);
    expect(nameSchema.safeParse('n'.repeat(10_000)).success).toBe(false);
  });

  test('line ends of other systems become ours', () => {
    expect(textSchema.parse('a\r\nb')).toBe('a\nb');
  });

  test.each([
    [instantSchema, [0, 253_370_764_799_999], [-1, 0.5, 253_370_764_800_000, Number.NaN, '0']],
    [timeZoneSchema, ['UTC', 'Europe/Zurich'], ['', 'Europe/Nowhere', 'x'.repeat(1000)]],
    [languageSchema, ['en', 'zh-Hant', 'pt-BR'], ['', 'English', 'en_GB', 'e']],
  ])('a schema tells good from bad', (schema, good, bad) => {
    for (const value of good) expect(schema.safeParse(value).success).toBe(true);
    for (const value of bad) expect(schema.safeParse(value).success).toBe(false);
  });
});
