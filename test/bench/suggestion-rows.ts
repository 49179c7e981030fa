import type { DelegationId, PointId, SessionId, ThemeId } from '../../shared/domain/ids';
import { categories, regions } from '../../shared/domain/vocabulary';
import { suggestAreas } from '../../shared/suggestions/candidate-areas';
import type { Corpus, CorpusPoint } from '../../shared/suggestions/corpus';
import { TermReader } from '../../shared/suggestions/terms';
import { median, type BenchRow } from './measure';

const sizes = [500, 5000, 50_000] as const;
const aims: Readonly<Record<number, string>> = { 500: '≤ 500 ms', 5000: '≤ 4000 ms' };
const wordsOfAPoint = 22;
const vocabulary = 30_000;
/** Points that are about the same thing, on average. */
const pointsOfATopic = 12;
const wordsOfATopic = 12;

/** Grouping the points of an event into candidate areas, beside reading their words only. */
export function suggestionRows(): BenchRow[] {
  const times = sizes.map((size) => ({ size, ...measure(size) }));
  return times.map(({ size, ours, reading }, at) => {
    const before = times[at - 1];
    // 1 is in proportion to the points, 2 with their square.
    const growth = before && Math.log(ours / before.ours) / Math.log(size / before.size);
    const aim = growth === undefined ? '' : `grows with points^${growth.toFixed(2)}, aim < 2`;
    return {
      what: `candidate areas of ${size.toLocaleString('en')} points`,
      ours,
      yardstick: reading,
      yardstickName: 'reading their words',
      unit: 'ms',
      aim: [aims[size], aim].filter(Boolean).join('; '),
    };
  });
}

function measure(size: number): { ours: number; reading: number } {
  const corpus = generatedCorpus(size);
  const reader = new TermReader();
  const started = performance.now();
  for (const { text } of corpus.points) reader.read(text, 'en');
  const read = performance.now();
  const times = Array.from({ length: size > 10_000 ? 1 : 3 }, () => {
    const begun = performance.now();
    suggestAreas(corpus);
    return performance.now() - begun;
  });
  return { ours: median(times), reading: read - started };
}

/** Points of words as frequent as in real notes, each with some words of its topic. Generated words only. */
export function generatedCorpus(size: number): Corpus {
  let state = 1;
  const next = () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const topics = Math.max(1, Math.round(size / pointsOfATopic));
  const points = Array.from({ length: size }, (_, at): CorpusPoint => {
    const topic = Math.floor(next() * topics);
    const words = Array.from({ length: wordsOfAPoint }, () =>
      next() < 0.3
        ? generatedWord((topic * 7919 + Math.floor(next() * wordsOfATopic) * 104_729) % vocabulary)
        : // Zipf: a rank is as likely as one divided by it.
          generatedWord(Math.floor(vocabulary ** next()) - 1),
    );
    const delegation = Math.floor(next() * 190);
    return {
      id: `point-${at}` as PointId,
      text: `${words.join(' ')}.`,
      language: 'en',
      kind: 'observation',
      isVerbatim: false,
      isStarred: false,
      themeIds: next() < 0.3 ? [`theme-${topic % 40}` as ThemeId] : [],
      voice: {
        id: `delegation-${delegation}` as DelegationId,
        category: categories[delegation % categories.length]!,
        region: regions[delegation % regions.length]!,
      },
      panelId: `panel-${Math.floor((at * 12) / size)}` as SessionId,
      links: [],
      isSetAside: false,
    };
  });
  return { points, themes: [], areas: [], dismissed: [] };
}

const syllables = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ');

/** A made-up word for each number, the same each time: three syllables and more. */
function generatedWord(number: number): string {
  let rest = number * 97 + 400;
  let word = '';
  while (rest > 0) {
    word += syllables[rest % syllables.length];
    rest = Math.floor(rest / syllables.length);
  }
  return word;
}
