import { describe, expect, it } from 'vitest';
import { indexDialogue } from '../../shared/domain/dialogue-index';
import { summarizeArea } from '../../shared/report/evidence-wording';
import { sampleData } from './sample-data';

/**
 * What the published summary says of each area, beside what the evidence of the sample adds up to: whom it names, and
 * the strongest quantifier that it uses for the area. Facts of the source, not its sentences.
 */
interface Published {
  names: readonly string[];
  /** Supporters by the record whom the summary names elsewhere than in this area. */
  also: readonly string[];
  /** The ladder's word for what the summary says; null where it counts nobody. */
  says: 'several' | 'many' | 'general-agreement' | null;
  computed: string;
  /** Why the computed word is another one. */
  because?: string;
}

const holderUnknown = 'The summary counts speakers whom nobody noted; no note, no count.';

const published: readonly Published[] = [
  {
    names: ['Italy', 'Ecuador', 'Mexico', 'Canada'],
    also: [],
    says: 'many',
    computed: 'Several States',
    because: `${holderUnknown} It names four, which is "several".`,
  },
  {
    names: [
      'International Catholic Migration Commission',
      'International Committee of the Red Cross',
      'Holy See',
      'NGO Committee on Migration',
      'Caritas Internationalis',
    ],
    also: [],
    says: null,
    computed: 'Many civil society representatives',
    because: 'The summary lists the five without a count; five is "many".',
  },
  {
    names: [],
    also: ['United Nations', 'Belgium (local authority)'],
    says: 'many',
    computed: 'Two speakers',
    because: holderUnknown,
  },
  {
    names: ['Guatemala', 'Sierra Leone'],
    also: ['United Nations', 'General Assembly of the United Nations'],
    says: 'several',
    computed: 'Several speakers',
  },
  {
    names: ['Belgium (local authority)'],
    also: [],
    says: 'many',
    computed: 'Belgium (local authority)',
    because: `${holderUnknown} One is named, and stands by name.`,
  },
  {
    names: [],
    also: ['State representatives (not named)'],
    says: 'many',
    computed: 'The State representatives (not named)',
    because: holderUnknown,
  },
  {
    names: ['Switzerland'],
    also: [
      'International Organization for Migration',
      'Sweden',
      'International Catholic Migration Commission',
      'NGO Committee on Migration',
    ],
    says: 'many',
    computed: 'Most speakers',
    because: 'Five of the nine that took the floor on it: by the rule of shares that is "most".',
  },
  {
    names: [
      'International Catholic Migration Commission',
      'NGO Committee on Migration',
      'IMUMI',
      'Migrant Forum in Asia',
      'Canada',
      'Costa Rica',
      'Chile',
      'Colombia',
      'Switzerland',
    ],
    also: [],
    says: 'general-agreement',
    computed: 'Speakers, in general agreement,',
  },
];

const data = sampleData();
const index = indexDialogue(data);
const areas = data.areas
  .filter(({ section }) => section === 'convergence')
  .map((area) => summarizeArea(index, area));

describe('the areas of the sample beside the published summary', () => {
  it.each(published.map((each, place) => ({ ...each, place })))(
    'area $place: $computed',
    ({ place, names, also, says, computed, because }) => {
      const summary = areas[place]!;
      const supporters = summary.supporters.map(({ name }) => name);
      expect(supporters.toSorted()).toEqual([...names, ...also].toSorted());
      expect(summary.wording).toBe(computed);
      // Agrees with the published word, or it is said why not.
      expect(summary.quantifier.word === says).toBe(because === undefined);
    },
  );

  it('carries the one reservation that the summary has, at the area that has it', () => {
    expect(areas.map(({ qualifiers }) => qualifiers.map(({ name }) => name))).toEqual([
      ...Array.from({ length: 7 }, () => []),
      ['State representatives (not named)'],
    ]);
    expect(areas.flatMap(({ opposers }) => opposers)).toEqual([]);
  });
});
