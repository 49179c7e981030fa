import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PointId } from '../../../shared/domain/ids';
import { suggestAreas } from '../../../shared/suggestions/candidate-areas';
import type { CorpusPoint } from '../../../shared/suggestions/corpus';
import { candidateAreaSchema } from '../../../shared/suggestions/suggestion';
import {
  areaId,
  badTexts,
  corpusOf,
  numberOf,
  point,
  pointId,
  remittances,
  schools,
  theme,
  twoMatters,
  voice,
} from './suggested-points';

const ids = (...numbers: number[]) => numbers.map((number) => pointId(number));
const groupsOf = (points: readonly CorpusPoint[]) =>
  suggestAreas(corpusOf(points)).map(({ pointIds }) => pointIds);

test('points on one matter make a candidate with a label and reasons in the words of the points', () => {
  const candidates = suggestAreas(corpusOf(twoMatters()));
  expect(candidates.map(({ label }) => label.toLowerCase()).join(' ')).toMatch(/remittances/);
  for (const { pointIds, label, reason } of candidates) {
    const numbers = pointIds.map((id) => numberOf(id));
    expect(new Set(numbers.map((number) => number < remittances.length)).size).toBe(1);
    const said = [...remittances, ...schools].join(' ').toLowerCase();
    for (const word of [...label.split(', '), ...reason.words]) {
      expect(said).toContain(word.toLowerCase());
    }
  }
});

test('a candidate is called by words of its most typical point, as they were said', () => {
  const texts = new Map(twoMatters().map(({ id, text }) => [id, text]));
  for (const { label, pointIds } of suggestAreas(corpusOf(twoMatters()))) {
    expect(texts.get(pointIds[0]!)).toContain(label);
    expect(label.split(' ').length).toBeGreaterThan(3);
    expect(label.length).toBeLessThanOrEqual(80);
  }
});

test('the same points give the same candidates', () => {
  expect(suggestAreas(corpusOf(twoMatters()))).toEqual(suggestAreas(corpusOf(twoMatters())));
});

test('two voices, or one category in one region, are no candidate', () => {
  const two = remittances.map((text, number) => point(number, text, { voice: voice(number % 2) }));
  expect(groupsOf(two)).toEqual([]);
  const alike = remittances.map((text, number) =>
    point(number, text, { voice: voice(number * 6) }),
  );
  expect(groupsOf(alike)).toEqual([]);
  const regions = alike.map((each, number) => ({
    ...each,
    voice: { ...each.voice!, region: number % 2 === 0 ? ('asia' as const) : ('africa' as const) },
  }));
  expect(groupsOf(regions).length).toBeGreaterThan(0);
});

test('what is linked, set aside or by nobody known is not suggested', () => {
  const points = twoMatters().map((each, number): CorpusPoint => {
    if (number === 0) return { ...each, voice: null };
    if (number === 1) return { ...each, isSetAside: true };
    if (number === 2) return { ...each, links: [{ areaId: areaId(1), stance: 'supports' }] };
    return each;
  });
  const suggested = groupsOf(points).flat();
  for (const id of ids(0, 1, 2)) expect(suggested).not.toContain(id);
});

test('a dismissed group stays away, also when it is part of one or has changed a little', () => {
  const [first] = suggestAreas(corpusOf(twoMatters()));
  const without = (group: readonly PointId[]) =>
    suggestAreas(corpusOf(twoMatters(), { dismissed: [group] })).map(({ key }) => key);
  expect(without(first!.pointIds)).not.toContain(first!.key);
  expect(without(first!.pointIds.slice(1))).not.toContain(first!.key);
  expect(without([...first!.pointIds, ...ids(90, 91, 92, 93, 94, 95, 96, 97)])).not.toContain(
    first!.key,
  );
});

test('a part that was dismissed leaves its group, and the rest of the group stays', () => {
  const [first] = suggestAreas(corpusOf(twoMatters()));
  const offered = (group: readonly PointId[]) =>
    suggestAreas(corpusOf(twoMatters(), { dismissed: [group] })).flatMap(
      ({ pointIds }) => pointIds,
    );
  const { pointIds } = first!;
  for (const parts of [
    [pointIds.slice(0, -3), pointIds.slice(-3)],
    [pointIds.slice(-3), pointIds.slice(0, -3)],
  ] as const) {
    const [dismissed, rest] = parts;
    expect(offered(dismissed)).toEqual(expect.arrayContaining([...rest]));
    expect(offered(dismissed)).not.toEqual(expect.arrayContaining([dismissed[0]]));
  }
});

test('a few points of a group that was dismissed may be in another', () => {
  const [first, second] = suggestAreas(corpusOf(twoMatters()));
  const dismissed = [[...first!.pointIds, second!.pointIds[0]!]];
  const left = suggestAreas(corpusOf(twoMatters(), { dismissed }));
  expect(left.map(({ key }) => key)).toEqual([second!.key]);
});

test('a shared theme ties languages, and keywords do so without a tag', () => {
  const texts = [
    ['en', 'Remittances support families in rural regions'],
    ['en', 'The cost of sending remittances is too high'],
    ['en', 'Taxes on remittances hit the poorest'],
    ['fr', 'Le coût des envois de fonds est trop élevé'],
    ['fr', 'Les familles vivent des envois de fonds'],
    ['fr', 'Les envois de fonds ne devraient pas être imposés'],
  ];
  const points = texts.map(([language, text], number) =>
    point(number, text!, { language: language! }),
  );
  const themes = [theme(1, 'Remittances', ['envois de fonds'])];
  const [candidate] = suggestAreas(corpusOf(points, { themes }));
  const languages = candidate?.pointIds.map((id) => texts[numberOf(id)]![0]);
  expect(new Set(languages)).toEqual(new Set(['en', 'fr']));
  expect(candidate?.reason.themeIds).toEqual([themes[0]!.id]);
});

test('progress goes from none to all', () => {
  const told: number[] = [];
  suggestAreas(corpusOf(twoMatters()), (fraction) => told.push(fraction));
  expect(told).toEqual(told.toSorted((a, b) => a - b));
  expect(told.at(-1)).toBe(1);
  suggestAreas(corpusOf([]), (fraction) => told.push(fraction));
});

const anyPoint = fc.record({
  text: fc.oneof(
    fc.constantFrom(...remittances, ...schools),
    fc.constantFrom(...badTexts.filter(({ length }) => length < 100)),
    fc.string(),
  ),
  language: fc.constantFrom('en', 'en', 'en', 'fr', 'zh', 'xx'),
  speaker: fc.option(fc.nat(8)),
  isSetAside: fc.boolean(),
  isLinked: fc.boolean(),
});

test('every suggested point is unlinked, has a voice and appears once; quotes are of distinct voices', () => {
  let found = 0;
  fc.assert(
    fc.property(fc.array(anyPoint, { minLength: 30, maxLength: 60 }), (drawn) => {
      const points = drawn.map(({ text, language, speaker, isSetAside, isLinked }, number) =>
        point(number, text, {
          language,
          isSetAside: isSetAside && number % 3 === 0,
          voice: speaker === null ? null : voice(speaker),
          links: isLinked && number % 3 === 1 ? [{ areaId: areaId(1), stance: 'supports' }] : [],
        }),
      );
      const byId = new Map(points.map((each) => [each.id, each]));
      const candidates = suggestAreas(corpusOf(points));
      found += candidates.length;
      const suggested = candidates.flatMap(({ pointIds }) => pointIds);
      expect(new Set(suggested).size).toBe(suggested.length);
      for (const id of suggested) {
        expect(byId.get(id)).toMatchObject({ links: [], isSetAside: false });
        expect(byId.get(id)?.voice).not.toBeNull();
      }
      for (const candidate of candidates) {
        expect(candidateAreaSchema.parse(candidate)).toEqual(candidate);
        expect(candidate.delegations).toBeGreaterThanOrEqual(3);
        expect(Math.max(candidate.categories.length, candidate.regions.length)).toBeGreaterThan(1);
        const voices = candidate.quoteIds.map((id) => byId.get(id)?.voice?.id);
        expect(new Set(voices).size).toBe(voices.length);
        expect(candidate.pointIds).toEqual(expect.arrayContaining(candidate.quoteIds));
      }
    }),
    { numRuns: 30, seed: 20_170_418 },
  );
  expect(found).toBeGreaterThan(10);
});
