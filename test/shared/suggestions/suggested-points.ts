import type { AreaId, DelegationId, PointId, SessionId, ThemeId } from '../../../shared/domain/ids';
import type { Corpus, CorpusPoint } from '../../../shared/suggestions/corpus';

/** Numbers below 10^12 as ids of the right shape. */
const id = <Id extends string>(number: number): Id =>
  `00000000-0000-7000-8000-${String(number).padStart(12, '0')}` as Id;
export const pointId = (number: number): PointId => id(number);
export const areaId = (number: number): AreaId => id(number);
/** The number of an id. */
export const numberOf = (each: PointId): number => Number(each.slice(-12));

/** A point that may be suggested; {@link pointId} is its id. */
export function point(
  number: number,
  text: string,
  change: Partial<CorpusPoint> = {},
): CorpusPoint {
  return {
    id: pointId(number),
    text,
    language: 'en',
    kind: 'observation',
    isVerbatim: false,
    isStarred: false,
    themeIds: [],
    voice: voice(number),
    panelId: id<SessionId>(1),
    links: [],
    isSetAside: false,
    ...change,
  };
}

/** Every voice is of another delegation; categories and regions alternate. */
export const voice = (number: number): CorpusPoint['voice'] => ({
  id: id<DelegationId>(number),
  category: number % 2 === 0 ? 'government' : 'civil-society',
  region: number % 3 === 0 ? 'africa' : 'americas',
});

export const corpusOf = (points: readonly CorpusPoint[], change: Partial<Corpus> = {}): Corpus => ({
  points,
  themes: [],
  areas: [],
  dismissed: [],
  ...change,
});

export const area = (number: number, lead: string) => ({
  id: areaId(number),
  lead,
  narrative: '',
});

export const theme = (number: number, name: string, keywords: readonly string[] = []) => ({
  id: id<ThemeId>(number),
  parentId: null,
  name,
  definition: '',
  keywords,
});

/** Six points on remittances, six on schools, in that order. */
export const remittances = [
  'The cost of sending remittances must fall below three per cent',
  'Cheaper remittances need competition among transfer operators',
  'Transfer costs of remittances burden migrant families',
  'Remittances and their transfer costs were a concern of families',
  'Mobile payments have cut the cost of remittances in rural regions',
  'Regulators could lower the costs of remittance transfers',
];
export const schools = [
  'Every migrant child needs access to school whatever the status of the parents',
  'Schools should enrol migrant children without asking for residence papers',
  'Children of migrants were refused by schools for want of papers',
  'Access of children to schooling does not depend on residence status',
  'Teachers need training to receive migrant children in their schools',
  'Language classes help migrant children at school',
];
export const twoMatters = (): CorpusPoint[] =>
  [...remittances, ...schools].map((text, number) => point(number, text));

/** Texts that have nothing to offer or that break what is careless. */
export const badTexts = [
  '',
  ' ',
  'word',
  'the and of to',
  '🙂 👩‍👩‍👧 🏳️‍🌈',
  '\ud800 lone \udfff surrogates \ud83d',
  'Смешанный text مع 移民 ข้อความ',
  'remittance '.repeat(2000),
  'a'.repeat(20_000),
  '((((\\ [ .* $^ "',
];
