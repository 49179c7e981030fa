import { expect, test } from 'vitest';
import { z } from 'zod';
import type { AreaId } from '../../../shared/domain/ids';
import { suggestAreas } from '../../../shared/suggestions/candidate-areas';
import { PreparedCorpus } from '../../../shared/suggestions/prepared-corpus';
import { stanceCue } from '../../../shared/suggestions/stance-cues';
import {
  similarPointSchema,
  suggestedAreaSchema,
  suggestedEvidenceSchema,
  suggestedThemeSchema,
} from '../../../shared/suggestions/suggestion';
import {
  suggestionsForArea,
  suggestionsForPoint,
} from '../../../shared/suggestions/suggestions-for';
import {
  area,
  badTexts,
  corpusOf,
  numberOf,
  point,
  pointId as id,
  theme,
  twoMatters,
} from './suggested-points';

const areas = [area(1, 'Lower the cost of remittances'), area(2, 'Schooling of migrant children')];
const [first, second] = areas.map(({ id }) => id) as [AreaId, AreaId];

test('the area that a point belongs to comes first, with the words that say so', () => {
  const corpus = new PreparedCorpus(corpusOf(twoMatters(), { areas }));
  expect(suggestionsForPoint(corpus, id(1)).areas[0]).toMatchObject({ areaId: first });
  expect(suggestionsForPoint(corpus, id(1)).areas[0]?.words).toContain('remittances');
  expect(suggestionsForPoint(corpus, id(7)).areas[0]).toMatchObject({ areaId: second });
});

test('evidence is what is on the matter and neither linked to it, set aside nor without a voice', () => {
  const points = twoMatters();
  points[0] = { ...points[0]!, links: [{ areaId: first, stance: 'supports' }] };
  points[1] = { ...points[1]!, isSetAside: true };
  points[2] = { ...points[2]!, voice: null };
  points[3] = { ...points[3]!, links: [{ areaId: second, stance: 'supports' }] };
  const corpus = new PreparedCorpus(corpusOf(points, { areas }));
  const found = suggestionsForArea(corpus, first).evidence.map(({ pointId }) => pointId);
  expect(found.slice(0, 3).toSorted()).toEqual([id(3), id(4), id(5)]);
  for (const number of [0, 1, 2]) expect(found).not.toContain(id(number));
});

test('what reserves or opposes on the matter may contradict it', () => {
  const points = [
    ...twoMatters(),
    point(20, 'It could not support a ceiling on the cost of remittances'),
    point(21, 'However, the cost of remittances depends on the market'),
    point(22, 'The delegation opposed fees for schools of migrant children'),
  ];
  const corpus = new PreparedCorpus(corpusOf(points, { areas }));
  const found = suggestionsForArea(corpus, first).contradictions;
  expect(
    found
      .slice(0, 2)
      .map(({ pointId }) => pointId)
      .toSorted(),
  ).toEqual([id(20), id(21)]);
  expect(found.find(({ pointId }) => pointId === id(20))?.cue).toEqual({
    stance: 'opposes',
    words: 'could not support',
  });
});

test('themes are suggested for their words and for what points like it carry', () => {
  const themes = [theme(1, 'Remittances', ['transfer costs']), theme(2, 'Education')];
  const points = twoMatters().map((each, number) => ({
    ...each,
    themeIds: number >= 7 ? [themes[1]!.id] : [],
  }));
  const corpus = new PreparedCorpus(corpusOf(points, { themes }));
  const [byWords] = suggestionsForPoint(corpus, id(2)).themes;
  expect(byWords).toMatchObject({ themeId: themes[0]!.id });
  expect(byWords?.words).toContain('remittances');
  const [byLike] = suggestionsForPoint(corpus, id(6)).themes;
  expect(byLike).toMatchObject({ themeId: themes[1]!.id, words: [] });
  expect(byLike?.likeIds).not.toEqual([]);
  expect(suggestionsForPoint(corpus, id(8)).themes.map(({ themeId }) => themeId)).not.toContain(
    themes[1]!.id,
  );
});

test('points like one come closest first, without itself', () => {
  const corpus = new PreparedCorpus(corpusOf(twoMatters()));
  const { similar } = suggestionsForPoint(corpus, id(0));
  expect(numberOf(similar[0]!.pointId)).toBeLessThan(6);
  expect(similar.map(({ pointId }) => pointId)).not.toContain(id(0));
  expect(similar.map(({ closeness }) => closeness)).toEqual(
    similar.map(({ closeness }) => closeness).toSorted((a, b) => b - a),
  );
});

test('any text and any id get an answer of the right shape', () => {
  const points = [...badTexts, ...badTexts].map((text, number) =>
    point(number, text, { language: ['en', 'fr', 'es', 'ru', 'ar', 'zh'][number % 6]! }),
  );
  const bad = badTexts.map((text, number) => area(number, text));
  const themes = badTexts.map((text, number) => theme(number, text, [text]));
  const whole = corpusOf(points, { areas: bad, themes });
  suggestAreas(whole);
  const corpus = new PreparedCorpus(whole);
  for (const { id } of [...points, point(99, '')]) {
    const found = suggestionsForPoint(corpus, id);
    z.array(suggestedThemeSchema).parse(found.themes);
    z.array(suggestedAreaSchema).parse(found.areas);
    z.array(similarPointSchema).parse(found.similar);
  }
  for (const { id } of [...bad, area(99, '')]) {
    const found = suggestionsForArea(corpus, id);
    z.array(suggestedEvidenceSchema).parse([...found.evidence, ...found.contradictions]);
  }
  for (const text of badTexts) expect(stanceCue(text, 'en')).toBeNull();
  expect(suggestionsForPoint(new PreparedCorpus(corpusOf([])), id(0)).similar).toEqual([]);
});

test.each([
  ['en', 'The delegation opposed the proposal', 'opposes'],
  ['en', 'It did not oppose the proposal', undefined],
  ['en', 'It reserved its position', 'qualifies'],
  ['en', 'It echoed what was said', 'supports'],
  ['en', 'Policies supported by data', undefined],
  ['fr', 'La délégation s’est opposée à la proposition', 'opposes'],
  ['fr', 'Toutefois, les moyens manquent', 'qualifies'],
  ['fr', 'La délégation appuie la proposition', 'supports'],
  ['es', 'La delegación no puede aceptar el texto', 'opposes'],
  ['es', 'Sin embargo, faltan recursos', 'qualifies'],
  ['es', 'La delegación apoyó la propuesta', 'supports'],
  ['ru', 'Делегация не поддерживает предложение', 'opposes'],
  ['ru', 'Однако средств не хватает', 'qualifies'],
  ['ru', 'Делегация поддержала предложение', 'supports'],
  ['ar', 'عارض الوفد الاقتراح', 'opposes'],
  ['ar', 'أعرب الوفد عن تحفظات', 'qualifies'],
  ['ar', 'أيدت المجموعة الاقتراح', 'supports'],
  ['zh', '代表团反对这项提案', 'opposes'],
  ['zh', '保留立场', 'qualifies'],
  ['zh', '支持该提案', 'supports'],
  ['xx', 'opposed', undefined],
])('in %s, "%s" calls for: %s', (language, text, stance) => {
  expect(stanceCue(text, language)?.stance).toBe(stance);
});
