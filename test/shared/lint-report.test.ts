import { describe, expect, it } from 'vitest';
import type { OutputLanguage } from '../../shared/domain/draft';
import { buildReport } from '../../shared/report/build-report';
import { builtInProfiles } from '../../shared/report/built-in-profiles';
import type { Finding } from '../../shared/report/finding';
import type { Profile } from '../../shared/report/profile';
import { blockTexts } from '../../shared/report/report-text';
import { sampleData } from '../sample/sample-data';
import { DialogueDataBuilder } from '../support/dialogue-data-builder';
import { deliveredRegistry } from './matching/registry';

const registry = deliveredRegistry();
const terms = [
  { avoid: 'illegal migration', use: 'irregular migration' },
  { avoid: 'alien', use: 'foreign national' },
];

type Placed = Extract<Finding, { at: unknown }>;

/** What is found in a passage, as the words at its place with what is proposed or counted. */
function lint(text: string, language: OutputLanguage = 'en', wordLimit: number | null = null) {
  const builder = new DialogueDataBuilder();
  const { dialogue } = builder.data;
  dialogue.language = language;
  dialogue.preferredTerms = terms;
  const event = builder.event();
  builder.passage(event, 'tone', text);
  const profile: Profile = { ...builtInProfiles.summary, wordLimit };
  const report = buildReport({
    ...{ data: builder.data, registry, profileRef: 'summary', profile, language },
    ...{ eventIds: [event.id], attribution: 'name', edits: [], comments: [] },
    ...{ annex: null, record: null, fileName: null },
  });
  const blocks = report.sections.flatMap((section) => section.blocks.flatMap(blockTexts));
  return report.findings
    .filter((finding): finding is Placed => 'at' in finding && finding.at !== undefined)
    .map((finding) => {
      const { at, code } = finding;
      const found = blocks.find(({ key }) => key === at.block)!.text.slice(at.start, at.end);
      if ('use' in finding) return `${code}: ${found} → ${finding.use}`;
      return `${code}: ${found}`;
    });
}

describe('finds', () => {
  it.each<[string, string[], OutputLanguage?]>([
    [
      'There were 225 participants. Of these, 154 were of States, 35 of bodies and 26 of other groups.',
      ['totals-do-not-add: 225 participants. Of these, 154 were of States, 35 of bodies and 26'],
    ],
    [
      'Twelve speakers, of whom five were women and eight men, took part.',
      ['totals-do-not-add: Twelve speakers, of whom five were women and eight'],
    ],
    [
      'Sur 12 orateurs, dont 5 femmes et 8 hommes, rien.',
      ['totals-do-not-add: 12 orateurs, dont 5 femmes et 8'],
      'fr',
    ],
    [
      'Illegal migrants and ILLEGAL MIGRATION of aliens.',
      [
        'avoided-term: Illegal migrants → Irregular migrants',
        'avoided-term: ILLEGAL MIGRATION → IRREGULAR MIGRATION',
        'avoided-term: aliens → foreign nationals',
      ],
    ],
    ['The GFMD met. The GFMD agreed.', ['acronym-undefined: GFMD']],
    ['The Global Group on Nothing (GGN) met.', ['acronym-unused: GGN']],
    ['It was held in Turkey.', ['state-name: Turkey → Türkiye']],
    ['Une réunion avec l’Allemagne et Brazil.', ['state-name: Brazil → le Brésil'], 'fr'],
    [
      'Some [Kenya, Albania] agreed, as did Mexico, Chile and Peru.',
      [
        'names-out-of-order: Kenya, Albania → Albania, Kenya',
        'names-out-of-order: Mexico, Chile and Peru → Chile, Mexico and Peru',
      ],
    ],
    [
      'It was underlined that some noted this. It could possibly help.',
      ['hedges-stacked: It was underlined that some noted', 'hedges-stacked: could possibly'],
    ],
    [
      'Il a été souligné que certains ont noté cela.',
      ['hedges-stacked: Il a été souligné que certains ont noté'],
      'fr',
    ],
    ['There were 5 proposals.', ['figure-below-ten: 5 → five']],
    ['Hubo 4 propuestas.', ['figure-below-ten: 4 → cuatro'], 'es'],
  ])('%s', (text, expected, language = 'en') => {
    expect(lint(text, language)).toEqual(expected);
  });
});

describe('finds nothing in', () => {
  it.each<[string, OutputLanguage?]>([
    ['There were 215 participants. Of these, 154 were of States, 35 of bodies and 26 of others.'],
    ['Of 35 speakers, 12 were women, and the 18 April session had 20.'],
    ['There were 35 speakers, of whom 12 were women and 5 from Africa.'],
    ['Some said “illegal migration” and ‘aliens’, others "illegal migrants".'],
    ['The Office for Illegal Migration and Illegal Aliens Bureau.'],
    ['The Global Group on Nothing (GGN) met. GGN agreed with the UN.'],
    ['Kenya, Türkiye and the Islamic Republic of Iran; Papua New Guinea.'],
    ['People of Latin America and New Mexico City.'],
    ['On 5 May 2017, panel 3, 4 per cent, 3:05, paragraph 7, (1), 5–10 days, 2 million, G7, 1.5.'],
    ['There were 8 panels with 35 speakers.'],
    ['In May could be. Some noted that this may help.'],
    ['Le 5 mai 2017, au paragraphe 3, 4 % des personnes.', 'fr'],
    ['El 5 de mayo de 2017, en el párrafo 3, un 4 %.', 'es'],
  ])('%s', (text, language = 'en') => {
    expect(lint(text, language)).toEqual([]);
  });
});

it('counts all the words of the report against the limit', () => {
  const builder = new DialogueDataBuilder();
  const event = builder.event();
  builder.passage(event, 'tone', 'One two three.^[Four five.]');
  const { findings } = buildReport({
    ...{ data: builder.data, registry: null, profileRef: 'summary', language: 'en' },
    profile: { ...builtInProfiles.summary, wordLimit: 10 },
    ...{ eventIds: [event.id], attribution: 'name', edits: [], comments: [] },
    ...{ annex: null, record: null, fileName: null },
  });
  expect(findings.find(({ code }) => code === 'too-many-words')).toMatchObject({ limit: 10 });
});

it('marks nothing in the sample that an editor would not', () => {
  const data = sampleData();
  const stylistic = /^(?:totals-do|avoided|acronym|state|names|hedges|figure|lone|too-many)/;
  for (const [key, profile] of Object.entries(builtInProfiles)) {
    for (const language of ['en', 'fr', 'es'] as const) {
      const { findings } = buildReport({
        ...{ data, registry, profileRef: key as keyof typeof builtInProfiles, profile, language },
        ...{ eventIds: data.events.map(({ id }) => id), attribution: 'name' },
        ...{ edits: [], comments: [], annex: null, record: null, fileName: null },
      });
      const found = findings.filter(({ code }) => stylistic.test(code));
      const acronyms = found.map((finding) =>
        'acronym' in finding ? finding.acronym : finding.code,
      );
      expect(['IMF', 'IOM', 'IDM']).toEqual(expect.arrayContaining(acronyms));
    }
  }
});
