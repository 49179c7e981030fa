import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compactName } from '../../../shared/matching/fold-name';
import { NameIndex } from '../../../shared/matching/name-index';
import { registryEntries, type RegistryThing } from '../../../shared/matching/registry-names';
import type { Resolution } from '../../../shared/matching/resolve-name';
import { deliveredRegistry, keyOf } from './registry';

const entries = registryEntries(deliveredRegistry());
const index = new NameIndex(entries);
const named = entries.flatMap(({ thing, names }) => names.map((name) => ({ thing, name })));
const written = named.filter(({ name }) => name.kind !== 'code' && name.kind !== 'abbreviation');
const long = written.filter(({ name }) => compactName(name.text).length >= 9);

function thingsOf(resolution: Resolution<RegistryThing>): RegistryThing[] {
  if (resolution.kind === 'none') return [];
  return resolution.kind === 'ambiguous'
    ? resolution.matches.map(({ thing }) => thing)
    : [resolution.match.thing];
}

/** The answer, without the name that led to it. */
function outline(resolution: Resolution<RegistryThing>): string {
  return [resolution.kind, ...thingsOf(resolution).map(keyOf).sort()].join(' ');
}

test('every name, alias, abbreviation and code means its own thing, or asks and holds it', () => {
  const lost = named
    .filter(({ thing, name }) => !thingsOf(index.resolve(name.text)).includes(thing))
    .map(({ thing, name }) => `${keyOf(thing)}: ${name.text}`);
  expect(lost).toEqual([]);
});

test('only names that several have ask', () => {
  const asking = named.filter(({ name }) => index.resolve(name.text).kind === 'ambiguous');
  expect(asking.length).toBeLessThan(named.length / 50);
});

describe('the way of writing does not matter', () => {
  const rewritings: readonly [string, (text: string) => string][] = [
    ['capitals', (text) => text.toUpperCase()],
    ['small letters', (text) => text.toLowerCase()],
    ['decomposed accents', (text) => text.normalize('NFD')],
    ['no accents', (text) => text.normalize('NFD').replace(/\p{Mn}/gu, '')],
    ['white space', (text) => `  ${text.replaceAll(' ', '\u00a0 \t')}\n`],
    ['hyphens', (text) => text.replaceAll(' ', '-')],
    ['another apostrophe', (text) => text.replaceAll(/['’]/gu, 'ʼ')],
    ['a full stop', (text) => `${text}.`],
    ['quotation marks', (text) => `“${text}”`],
  ];
  test.each(rewritings)('%s', (_way, rewrite) => {
    const changed = written
      .filter(
        ({ name }) =>
          outline(index.resolve(rewrite(name.text))) !== outline(index.resolve(name.text)),
      )
      .map(({ name }) => `${name.text}: ${outline(index.resolve(rewrite(name.text)))}`);
    expect(changed).toEqual([]);
  });
});

test('one slip in a long name is never certain to be another thing, but for one that is called so', () => {
  const slip = fc.record({
    at: fc.nat(),
    kind: fc.constantFrom('add', 'drop', 'change', 'swap'),
    letter: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
  });
  fc.assert(
    fc.property(fc.constantFrom(...long), slip, ({ thing, name }, { at, kind, letter }) => {
      const place = at % name.text.length;
      const [before, after] = [name.text.slice(0, place), name.text.slice(place)];
      const text = {
        add: `${before}${letter}${after}`,
        drop: `${before}${after.slice(1)}`,
        change: `${before}${letter}${after.slice(1)}`,
        swap: `${before}${after[1] ?? ''}${after[0] ?? ''}${after.slice(2)}`,
      }[kind];
      const resolution = index.resolve(text);
      const own = thingsOf(index.resolve(name.text));
      // Guyana and Ghana are one letter apart in Arabic: what is written out in full is what is meant.
      if (resolution.kind === 'certain' && !own.includes(resolution.match.thing))
        expect([thing, resolution.match]).toEqual([thing, { ...resolution.match, by: 'exact' }]);
    }),
    { numRuns: 3000 },
  );
});

test('an exact name is the first that a search finds', () => {
  fc.assert(
    fc.property(fc.constantFrom(...written), ({ thing, name }) => {
      const exact = index.search(name.text, 30).filter(({ fit }) => fit === 'exact');
      expect(index.search(name.text, 1)[0]?.fit).toBe('exact');
      expect(exact.map((match) => match.thing)).toContain(thing);
    }),
    { numRuns: 500 },
  );
});

test('the order of the entries does not matter', () => {
  const texts = [
    'Congo',
    'Guinea',
    'Nigera',
    'united',
    'rep',
    'ken',
    'Korea',
    'organization',
    'ni',
  ];
  const order = fc.shuffledSubarray(entries, { minLength: entries.length });
  fc.assert(
    fc.property(order, (shuffled) => {
      const other = new NameIndex(shuffled);
      for (const text of texts) {
        expect(other.resolve(text)).toEqual(index.resolve(text));
        expect(other.search(text, 20)).toEqual(index.search(text, 20));
      }
    }),
    { numRuns: 5 },
  );
});

test('no text breaks it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      expect(() => [index.resolve(text), index.search(text, 10)]).not.toThrow();
    }),
    { numRuns: 500 },
  );
});
