import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Event } from '../../shared/domain/programme';
import { categories, type DraftAttribution } from '../../shared/domain/vocabulary';
import type { Report } from '../../shared/report/report';
import { reportParts } from '../../shared/report/report-parts';
import { DialogueDataBuilder } from '../support/dialogue-data-builder';
import { buildSummary } from '../support/summary';
import { deliveredRegistry } from './matching/registry';

const registry = deliveredRegistry();
type Leak = Extract<Report['findings'][number], { code: 'still-identifies' }>;

const leaksOf = ({ findings }: Report) =>
  findings.filter((finding): finding is Leak => finding.code === 'still-identifies');

/** What is found in a passage of a report about these people. */
function found(
  text: string,
  {
    name = 'Given Family',
    position = '',
    attribution = 'none' as DraftAttribution,
    delegation = { name: 'Delegation 1' } as Parameters<DialogueDataBuilder['delegation']>[0],
  },
): string[] {
  const builder = new DialogueDataBuilder();
  const event = builder.event();
  const body = builder.delegation(delegation);
  builder.participant(body, { name, position });
  builder.participant(body, { name: 'Other Person', position: 'Shared Office' });
  builder.participant(builder.delegation({ name: 'Delegation 2' }), { position: 'Shared Office' });
  builder.passage(event, 'tone', text);
  const report = buildSummary(builder.data, { eventId: event.id, attribution, registry });
  return leaksOf(report).map(({ words }) => words);
}

describe('a person is found', () => {
  it.each([
    ['in full', 'Given Middle Family', 'As GIVEN MIDDLE FAMILY said', 'GIVEN MIDDLE FAMILY'],
    ['without middle names', 'Given Middle Family', 'given family agreed', 'given family'],
    ['by the family name', 'Given Family', 'as Family put it', 'Family'],
    ['with initials', 'Given Family', 'as G. Family put it', 'Family'],
    ['with the order swapped', 'Given Lee', 'Lee, Given (chair)', 'Lee, Given'],
    ['by a short family name after a form of address', 'Given Ng', 'as Mr Ng said', 'Ng'],
    ['by a given name after a form of address', 'Xi Family', 'as Ms Xi said', 'Xi'],
    ['without accents', 'Zoë Élodié-Ñandú', 'Elodie Nandu said', 'Elodie Nandu'],
    ['with another apostrophe', "Given O'Zyx", 'O’Zyx and others', 'O’Zyx'],
    ['with none', "Given O'Zyx", 'the view of OZyx', 'OZyx'],
    ['by a part of a double name', 'Given Zyxa-Zyxb', 'as Zyxb said', 'Zyxb'],
    ['in Chinese, within a sentence', '欧阳某某', '会上欧阳某某表示支持', '欧阳某某'],
    ['in Arabic, with a particle before it', 'فلان الفلاني', 'قال والفلاني نعم', 'والفلاني'],
    ['with a soft hyphen', 'Given Familyname', 'as Family\u00ADname said', 'Family\u00ADname'],
    ['though the name is a word, after an initial', 'Given May', 'as G. May said', 'May'],
    ['though the name is a word, in a sentence', 'Given Young', 'later Young agreed', 'Young'],
  ])('%s', (_, name, text, words) => {
    expect(found(text, { name })).toEqual([words]);
  });

  it.each([
    ['Given May', 'On 18 May 2017 it may be'],
    ['Given Young', 'Young people were there. Young women too.'],
    ['Given Ng', 'The Ng case, and given that'],
    ['Given Chad', 'a chad'],
    ['Given Family', 'Families of the familyhood'],
  ])('and not %s in “%s”', (name, text) => {
    expect(found(text, { name })).toEqual([]);
  });
});

describe('an office and a delegation are found', () => {
  const kenya = { name: 'Kenya', state: 'KEN' };
  it.each([
    [
      'an office of one person',
      { position: 'Keeper of Seals' },
      'the keeper of seals',
      ['keeper of seals'],
    ],
    ['one that many hold, never alone', {}, 'The Shared Office spoke', []],
    [
      'beside its delegation',
      { attribution: 'delegation' as const },
      'the Shared Office of Delegation 1',
      ['Shared Office of Delegation 1'],
    ],
    [
      'after it',
      { attribution: 'delegation' as const },
      'Delegation 1’s Shared Office',
      ['Delegation 1’s Shared Office'],
    ],
    [
      'a State in any language',
      { delegation: kenya },
      'For Kenya, 肯尼亚 and Кения',
      ['Kenya', '肯尼亚', 'Кения'],
    ],
    [
      'not a State that holds its name',
      { delegation: { name: 'Guinea', state: 'GIN' } },
      'Papua New Guinea and Guinea-Bissau',
      [],
    ],
    [
      'an abbreviation as it is written',
      { delegation: { name: 'Body of Zyx', shortName: 'WHO', category: 'un-entity' as const } },
      'those who asked WHO',
      ['WHO'],
    ],
    [
      'nothing where delegations may be named',
      { delegation: kenya, attribution: 'delegation' as const },
      'Kenya',
      [],
    ],
    [
      'the only member of a category',
      { delegation: { category: 'media' as const } },
      'A journalist and a media representative agreed; media representatives came.',
      ['journalist', 'media representative'],
    ],
    [
      'and no adjective',
      { delegation: { category: 'academia' as const } },
      'An academic institution. The academic noted it.',
      ['academic'],
    ],
  ])('%s', (_, given, text, words) => {
    expect(found(text, given)).toEqual(words);
  });

  it('but not the convener, and not the State of the place', () => {
    const builder = new DialogueDataBuilder();
    const event = builder.event({ place: 'Nairobi, Kenya' });
    builder.delegation({ name: 'Kenya', state: 'KEN' });
    builder.delegation({ name: 'Convening body', shortName: 'CB', category: 'un-entity' });
    builder.passage(event, 'tone', 'The Convening body thanked all.');
    const asked = { eventId: event.id, attribution: 'none', registry } as const;
    expect(leaksOf(buildSummary(builder.data, asked))).toEqual([]);
    builder.passage(event, 'conclusion', 'Kenya hosted.');
    expect(leaksOf(buildSummary(builder.data, asked))).toMatchObject([
      {
        words: 'Kenya',
        what: 'delegation',
        places: [{ part: 'text', block: 'conclusion/passage-0' }],
      },
    ]);
  });

  it('where a session alone lowers the level, for those of that session alone', () => {
    const builder = new DialogueDataBuilder();
    const event = builder.event();
    const [open, closed] = [
      builder.session(event),
      builder.session(event, { attribution: 'none' }),
    ];
    const [named, hidden] = ['Zyx Named', 'Zyx Hidden'].map((name) =>
      builder.participant(builder.delegation(), { name }),
    );
    builder.intervention(open, named!);
    builder.intervention(closed, hidden!);
    builder.passage(event, 'tone', 'Named and Hidden met Delegation 1 and Delegation 2.');
    const report = buildSummary(builder.data, { eventId: event.id, attribution: 'name' });
    expect(leaksOf(report).map(({ words }) => words)).toEqual(['Hidden', 'Delegation 2']);
  });
});

/** Names that no phrase of a report contains. */
const secretWord = fc
  .array(fc.constantFrom(...'qxzäßjkv'), { minLength: 4, maxLength: 9 })
  .map((letters) => `Zq${letters.join('')}`);
const people = fc.record({
  given: secretWord,
  family: secretWord,
  position: secretWord,
  delegation: secretWord,
  shortName: secretWord,
  category: fc.constantFrom(...categories),
});
const fields = [
  'session',
  'point',
  'passage',
  'lead',
  'narrative',
  'theme',
  'comment',
  'author',
  'file',
  'footnote',
  'eventTitle',
] as const;
const dialogues = fc.record({
  attribution: fc.constantFrom('delegation' as const, 'category' as const, 'none' as const),
  people: fc.array(people, { minLength: 2, maxLength: 6 }),
  /** Which person's which name stands where; none of it is how clean dialogues are. */
  slips: fc.array(
    fc.record({
      field: fc.constantFrom(...fields),
      person: fc.nat(),
      name: fc.constantFrom('full', 'family', 'position', 'delegation', 'shortName'),
    }),
    { maxLength: 6 },
  ),
});

type Person = typeof people extends fc.Arbitrary<infer P> ? P : never;
type Drawn = typeof dialogues extends fc.Arbitrary<infer D> ? D : never;

function nameOf(person: Person, name: Drawn['slips'][number]['name']): string {
  return name === 'full' ? `${person.given} ${person.family}` : person[name];
}

function dialogueOf({ people: all, slips }: Drawn) {
  const slip = (field: (typeof fields)[number], plain: string) =>
    slips
      .filter((each) => each.field === field)
      .reduce(
        (text, each) => `${text} ${nameOf(all[each.person % all.length]!, each.name)} there`,
        plain,
      );
  const builder = new DialogueDataBuilder();
  const event: Event = builder.event({ title: slip('eventTitle', 'Gathering') });
  const session = builder.session(event, { title: slip('session', 'First panel') });
  builder.theme({ name: slip('theme', 'Matter') });
  const area = builder.area(
    event,
    [`{quantifier} agreed {bracket}. ${slip('narrative', 'Things followed')}.`],
    { lead: slip('lead', 'Something') },
  );
  const footnote = slip('footnote', 'note');
  builder.passage(event, 'tone', `${slip('passage', 'It was calm')}.^[${footnote}]`);
  for (const [
    index,
    { category, delegation: name, family, given, position, shortName },
  ] of all.entries()) {
    const delegation = builder.delegation({ name, shortName, category });
    const speaker = builder.participant(delegation, { name: `${given} ${family}`, position });
    builder.role(session, speaker, index === 0 ? 'opener' : 'panellist');
    const said = builder.intervention(session, speaker);
    const text = index === 0 ? slip('point', 'This was said') : 'That was said';
    builder.link(area, builder.point(said, { text, kind: 'good-practice' }));
  }
  const comment = {
    id: '00000000-0000-7000-8000-00000000ffff' as Report['comments'][number]['id'],
    anchor: 'tone/passage-0',
    ...{
      quote: '',
      author: slip('author', 'Colleague'),
      text: slip('comment', 'Look'),
      createdAt: 0,
    },
  };
  return {
    builder,
    event,
    comment,
    fileName: `${slip('file', 'Draft').replaceAll(' ', '_')}.docx`,
  };
}

it('takes a word at the start of a file name for the name that it is', () => {
  const builder = new DialogueDataBuilder();
  const event = builder.event();
  builder.participant(builder.delegation({ name: 'Delegation 1' }), { name: 'Given Young' });
  const report = buildSummary(builder.data, {
    ...{ eventId: event.id, attribution: 'none', registry, fileName: 'Young_notes.docx' },
  });
  expect(leaksOf(report)).toMatchObject([{ words: 'Young', places: [{ part: 'file-name' }] }]);
});

describe('over dialogues with names in every field', () => {
  it('finds every name that stands anywhere in a file, and nothing in a clean one', () => {
    fc.assert(
      fc.property(dialogues, (drawn) => {
        const { builder, event, comment, fileName } = dialogueOf(drawn);
        const { attribution } = drawn;
        const report = buildSummary(builder.data, {
          ...{ eventId: event.id, attribution, registry, comments: [comment], fileName },
          annex: 'table',
          record: { floorRequests: [] },
        });
        const leaks = leaksOf(report);
        const files = reportParts(report, fileName)
          .map(({ text }) => text)
          .join('\n');
        const told = leaks.map(({ words }) => words.replaceAll('_', ' ')).join('\n');
        for (const person of drawn.people) {
          const { delegation, family, given, position, shortName } = person;
          const bodies = attribution === 'delegation' ? [] : [delegation, shortName];
          for (const secret of [family, given, position, ...bodies]) {
            if (files.includes(secret)) expect(told).toContain(secret);
            if (drawn.slips.length === 0) expect(files).not.toContain(secret);
          }
        }
        const names = leaks.filter(({ what }) => what !== 'category');
        if (drawn.slips.length === 0) expect(names).toEqual([]);
      }),
      { seed: 20261122, numRuns: 150 },
    );
  });
});
