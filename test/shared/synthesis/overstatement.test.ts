import { describe, expect, it } from 'vitest';
import { indexDialogue } from '../../../shared/domain/dialogue-index';
import { countingClaims } from '../../../shared/synthesis/counting-words';
import { narrativeParagraphs } from '../../../shared/notes/narrative';
import { areaCounts, overstatementsOf } from '../../../shared/synthesis/overstatement';
import { DialogueDataBuilder } from '../../support/dialogue-data-builder';

const claimsIn = (text: string) =>
  countingClaims(text).map(({ words, amount, from, to }) => {
    expect(text.slice(from, to)).toBe(words);
    return `${words}: ${amount.word === 'count' ? amount.count : amount.word}`;
  });

describe('words that say how many', () => {
  it.each([
    ['Most States agreed.', ['Most States: most']],
    ['Almost all delegations agreed.', ['Almost all delegations: most']],
    ['The vast majority of speakers agreed.', ['The vast majority of speakers: most']],
    ['Many of the developing countries agreed.', ['Many of the developing countries: many']],
    [
      'A number of civil society organizations agreed.',
      ['A number of civil society organizations: several'],
    ],
    ['Eleven delegations and 12 States agreed.', ['Eleven delegations: 11', '12 States: 12']],
    ['All participants, and some States, agreed.', ['All participants: all', 'some States: 2']],
    [
      'There was broad consensus that it matters.',
      ['There was broad consensus: general-agreement'],
    ],
    ['There was general agreement on this.', ['general agreement: general-agreement']],
    [
      'La plupart des États et plusieurs intervenants ont appuyé cela.',
      ['La plupart des États: most', 'plusieurs intervenants: several'],
    ],
    ['De nombreuses délégations ont appuyé cela.', ['De nombreuses délégations: many']],
    [
      'La mayoría de los Estados y todas las delegaciones lo apoyaron.',
      ['La mayoría de los Estados: most', 'todas las delegaciones: all'],
    ],
    [
      'Quince oradores y varios países lo apoyaron.',
      ['Quince oradores: 15', 'varios países: several'],
    ],
    // Denied.
    ['Not all States agreed.', []],
    ['No general agreement was reached.', []],
    ['General agreement was not reached.', []],
    ['States did not reach general agreement.', []],
    ['Pas toutes les délégations ont parlé.', []],
    ['No todos los Estados lo apoyaron.', []],
    // Somebody else's words.
    ['One State said: “most States agree”.', []],
    ['Un orateur : « tous les États sont d’accord ».', []],
    // About something else than those who spoke.
    ['For many years States have waited.', []],
    ['Many challenges States face were named.', []],
    ['Most migrants move within regions.', []],
    ['They called on all States to act, and for support from many countries.', []],
    ['All States should ratify the convention.', []],
    ['At most two of these matter to speakers.', []],
    ['The three panellists opened.', []],
    ['One speaker agreed.', []],
    ['The General Agreement on Tariffs and Trade was named.', []],
    ['Work towards consensus goes on.', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(claimsIn(text)).toEqual(expected);
  });

  it('come to an end on long and hostile text', () => {
    for (const text of [
      'many of the '.repeat(4000),
      `many ${'a'.repeat(50_000)}`,
      '“many States '.repeat(4000),
    ]) {
      const started = performance.now();
      countingClaims(text);
      expect(performance.now() - started, text.slice(0, 20)).toBeLessThan(1000);
    }
  });
});

/** So many States that support, others that qualify or spoke on the theme alone, and civil society in support. */
function room({ states = 0, civil = 0, opposed = 0, only = 0, isConfirmed = false }, text: string) {
  const builder = new DialogueDataBuilder();
  const event = builder.event();
  const session = builder.session(event);
  const theme = builder.theme();
  const point = { themeIds: [theme.id] };
  for (let i = 0; i < only; i += 1) {
    const speaker = builder.participant(builder.delegation());
    builder.point(builder.intervention(session, speaker), point);
  }
  const texts = [text];
  const area = builder.area(event, [], { isAgreementConfirmed: isConfirmed });
  for (let i = 0; i < states; i += 1) builder.voice(session, area, 'supports', { point });
  for (let i = 0; i < civil; i += 1) {
    builder.voice(session, area, 'supports', { delegation: { category: 'civil-society' }, point });
  }
  for (let i = 0; i < opposed; i += 1) builder.voice(session, area, 'opposes', { point });
  const written = builder.area(event, texts);
  const counts = areaCounts(indexDialogue(builder.data), area);
  return narrativeParagraphs(written.narrative).flatMap((nodes) => overstatementsOf(nodes, counts));
}

describe('what a text says beyond its evidence', () => {
  it.each([
    ['Most States agreed.', { states: 4, only: 19 }, 'several', 4, 23],
    ['Most States agreed.', { states: 12, only: 11 }, null],
    // All who spoke agreed: "most" is less than that.
    ['Most States agreed.', { states: 5 }, null],
    ['Most States agreed.', { states: 3, only: 1 }, 'several', 3, 4],
    ['Many speakers agreed.', { states: 3, civil: 2 }, null],
    // Of the five only three are States.
    ['Many States agreed.', { states: 3, civil: 2 }, 'several', 3, 3],
    ['Several States agreed.', { states: 2 }, 'count', 2, 2],
    ['Some States agreed.', { states: 2 }, null],
    ['Seven States agreed.', { states: 6 }, 'many', 6, 6],
    ['Seven States agreed.', { states: 7 }, null],
    ['All States agreed.', { states: 6, only: 1 }, 'most', 6, 7],
    ['All States agreed.', { states: 6 }, null],
    ['There was general agreement.', { states: 6 }, 'many', 6, 6],
    ['There was general agreement.', { states: 6, isConfirmed: true }, null],
    ['There was general agreement.', { states: 6, opposed: 1, isConfirmed: true }, 'most', 6, 7],
    ['Several States expressed reservations.', { states: 1, opposed: 3 }, null],
    ['Several States agreed.', {}, 'none', 0, 0],
    // A field follows the evidence by itself.
    ['{quantifier} agreed.', {}, null],
  ] as const)('%s %o', (text, evidence, carries, voices?: number, tookFloor?: number) => {
    const found = room(evidence, text);
    expect(found.map((each) => [each.carries.word, each.voices, each.tookFloor])).toEqual(
      carries === null ? [] : [[carries, voices, tookFloor]],
    );
  });

  it('is held against the points that the sentence cites, wherever they are linked', () => {
    const builder = new DialogueDataBuilder();
    const event = builder.event();
    const session = builder.session(event);
    const area = builder.area(event);
    for (let i = 0; i < 5; i += 1) builder.voice(session, area);
    const text =
      'Many States agreed. Several States agreed.{cite points=Point-1,Point-2} Two States did.{cite points=Point-3,Point-4}';
    const [nodes] = narrativeParagraphs(builder.area(event, [text]).narrative);
    const found = overstatementsOf(nodes!, areaCounts(indexDialogue(builder.data), area));
    expect(found).toMatchObject([{ words: 'Several States', voices: 2, isCited: true, from: 20 }]);
  });
});
