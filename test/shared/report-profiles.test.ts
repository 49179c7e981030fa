import { describe, expect, it } from 'vitest';
import type { Category } from '../../shared/domain/vocabulary';
import { builtInProfiles } from '../../shared/report/built-in-profiles';
import type { SectionKey } from '../../shared/report/profile';
import type { Report } from '../../shared/report/report';
import { sectionText } from '../../shared/report/report-text';
import { DialogueDataBuilder } from '../support/dialogue-data-builder';
import { buildProfileReport, keysIn } from '../support/profile-report';

const textOf = (report: Report, key: SectionKey) =>
  report.sections
    .filter((section) => section.key === key)
    .map(sectionText)
    .join('\n');
const blocksOf = (report: Report) => report.sections.flatMap(({ blocks }) => blocks);
const headings = (report: Report) =>
  blocksOf(report).flatMap((block) =>
    block.type === 'heading' ? [[block.number, block.text].filter(Boolean).join(' ')] : [],
  );
const numbersOf = (report: Report) =>
  blocksOf(report).flatMap((block) => ('number' in block && block.number ? [block.number] : []));

/** The numbers of a workshop whose stated total is more than its parts add up to. */
function noteDialogue() {
  const builder = new DialogueDataBuilder();
  const event = builder.event({
    title: 'Workshop 1',
    theme: 'Theme of the workshop',
    symbol: 'XX/2030/5',
    place: 'Geneva',
    startsOn: '2030-03-09',
    endsOn: '2030-03-10',
  });
  // With the three that speak.
  const present: [Category, number][] = [
    ['government', 151],
    ['intergovernmental', 35],
    ['civil-society', 26],
  ];
  for (const [category, count] of present)
    for (let i = 0; i < count; i += 1) builder.participant(builder.delegation({ category }));
  builder.total(event, { subject: 'participants', qualifier: 'exactly', value: 225 });
  builder.total(event, { subject: 'countries', qualifier: 'over', value: 70 });
  const session = builder.session(event);
  builder.passage(event, 'introduction', 'This note gives an update.');
  builder.passage(event, 'next-steps', 'More is planned.^[See *elsewhere*.] As said in {#area/x}.');
  for (const lead of ['Rethinking policy', 'Support for migrants', 'States act together']) {
    const area = builder.area(event, ['{quantifier} agreed.', 'It matters.'], { lead });
    builder.voice(session, area);
  }
  const idea = { section: 'further-action', lead: 'Build capacity' } as const;
  const { id } = builder.area(event, ['It would help.'], idea);
  builder.passage(event, 'tone', `Lively, see {#area/${id}} and {#section/next-steps}.`);
  return { builder, event };
}

describe('the discussion note', () => {
  const names = [
    { language: 'en', name: 'Organization 1' },
    { language: 'fr', name: 'Organisation 1' },
    { language: 'es', name: 'Organización 1' },
  ];
  const { builder } = noteDialogue();
  const builtIn = builtInProfiles['discussion-note'];
  const profile = {
    ...builtIn,
    masthead: { isShown: true, organizationNames: names, meeting: 'Informal consultations' },
  };
  const report = buildProfileReport(builder.data, 'discussion-note', { profile });

  it('has the head of a document of its organization', () => {
    expect(report.masthead).toEqual({
      organizationNames: names,
      meeting: 'Informal consultations',
      symbol: 'XX/2030/5',
      original: 'Original: English',
      placeAndDate: 'Geneva, 9 March 2030',
    });
  });

  it('numbers its paragraphs straight through the headings', () => {
    expect(headings(report)).toEqual([
      'The event',
      'Key themes and common understandings',
      'Ideas for further action',
      'Next steps',
    ]);
    const numbers = numbersOf(report);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(blocksOf(report).filter(({ type }) => type === 'paragraph')).toHaveLength(
      numbers.length,
    );
  });

  it('tells who attended by category, and lets the stated total stand', () => {
    expect(textOf(report, 'attendance')).toBe(
      'The event\nThe workshop took place in Geneva on 9 and 10 March 2030 and discussed “Theme of the workshop”. ' +
        'It was attended by 225 participants. Of these, 154 were government representatives from over 70 countries, ' +
        '35 were representatives of intergovernmental organizations and 26 were civil society representatives.',
    );
    expect(report.findings).toContainEqual(
      expect.objectContaining({ code: 'total-differs', stated: 225, counted: 215 }),
    );
  });

  it('lets areas run on from each other, and lists ideas by letters', () => {
    const starts = textOf(report, 'convergence')
      .split('\n')
      .filter((line) => / (?:agreed|matters)\./.test(line));
    expect(starts).toEqual([
      'Several key themes and common understandings emerged from the discussion. First, rethinking policy. Delegation 213 agreed.',
      'It matters.',
      'Second, support for migrants. Delegation 214 agreed.',
      'It matters.',
      'Lastly, States act together. Delegation 215 agreed.',
      'It matters.',
    ]);
    const list = blocksOf(report).find(({ type }) => type === 'list');
    expect(list).toMatchObject({ marks: 'letters', items: [{ key: expect.anything() as string }] });
    expect(textOf(report, 'further-action')).toContain('Build capacity. It would help.');
  });

  it('puts a footnote at its words, and says where a reference leads nowhere', () => {
    const last = blocksOf(report).at(-1);
    expect(
      last?.type === 'paragraph' && last.runs.map(({ footnote, text }) => footnote ?? text),
    ).toEqual(['More is planned.', 1, ' As said in ', '[missing paragraph]', '.']);
    expect(report.findings.filter(({ code }) => code === 'reference-broken')).toEqual([
      expect.objectContaining({ at: { block: last?.key, start: 28, end: 47 } }),
    ]);
    expect(textOf(report, 'tone')).toBe('Lively, see paragraph 11\u00a0(a) and “Next steps”.');
    expect(report.footnotes).toMatchObject([
      { number: 1, runs: [{ text: 'See ' }, { text: 'elsewhere', italic: true }, { text: '.' }] },
    ]);
  });
});

/** Two workshops of one year, with an area that the second carries on. */
function seriesDialogue() {
  const builder = new DialogueDataBuilder();
  const places = ['New York', 'Geneva'];
  const [first, second] = places.map((place, index) =>
    builder.event({
      place,
      startsOn: index === 0 ? '2030-03-26' : '2030-10-08',
      endsOn: index === 0 ? '2030-03-27' : '2030-10-09',
      timeZone: 'America/New_York',
    }),
  );
  if (!first || !second) throw new Error('No events');
  const opening = builder.session(first, {
    kind: 'opening',
    startsAt: Date.UTC(2030, 2, 26, 13),
    endsAt: Date.UTC(2030, 2, 26, 13, 30),
  });
  const panel = builder.session(first, { startsAt: Date.UTC(2030, 2, 27, 14) });
  const part = builder.session(first, { parentId: panel.id, kind: 'presentations' });
  const other = builder.session(second, { title: 'Only session' });
  builder.data.dialogue.lexicon.push({ short: 'gcx', long: 'Global Compact X' });
  const area = builder.area(first, ['{quantifier} spoke of the GCX.'], {
    lead: 'Partnerships matter',
  });
  const { speaker, delegation } = builder.voice(panel, area, 'supports', {
    delegation: { name: 'Federation of Things', shortName: 'FOT', category: 'civil-society' },
    participant: { position: 'Head' },
  });
  builder.role(opening, speaker, 'opener');
  builder.role(part, speaker, 'panellist');
  const carried = builder.area(second, ['The Body of Rules (BOR) and the FOT; the QQQ too.'], {
    lead: 'Partnerships still matter',
    carriedFromId: area.id,
  });
  builder.voice(other, carried, 'supports', { delegation: { name: 'Kenya' } });
  builder.area(second, ['More.'], { lead: 'Capacity counts' });
  const noted = builder.intervention(other, speaker);
  builder.point(noted, { kind: 'recommendation', text: 'Keep registers. They last' });
  builder.passage(first, 'introduction', 'Written once for both.');
  return { builder, delegation };
}

describe('the publication over several events', () => {
  const { builder } = seriesDialogue();
  const report = buildProfileReport(builder.data, 'publication');

  it('has the areas of all events as numbered chapters between unnumbered parts', () => {
    expect(headings(report)).toEqual([
      'Abbreviations and acronyms',
      'Introduction',
      '1. Partnerships still matter',
      '2. Capacity counts',
      'Recommendations',
      'Appendices',
      'Final agenda, New York',
      'Final agenda, Geneva',
    ]);
    expect(report.titleBlock.dateline).toBe('26–27 March 2030, New York; 8–9 October 2030, Geneva');
    expect(report.contents).toBe('Contents');
  });

  it('tells of the series, of each event, and how the report is organized', () => {
    expect(textOf(report, 'attendance').split('\n')).toEqual([
      'Two workshops were organized in New York on 26 and 27 March 2030 and in Geneva on 8 and 9 October 2030.',
      'The workshop in New York gathered one participant, representing civil society. It was opened by the Head of FOT.',
      'The workshop in Geneva gathered two participants, representing governments and civil society.',
    ]);
    expect(textOf(report, 'scope')).toContain('two key messages');
    expect(report.findings.filter(({ code }) => code === 'passage-missing')).toHaveLength(1);
  });

  it('expands the abbreviations of its text, and those alone that somebody can expand', () => {
    const list = blocksOf(report).find(({ type }) => type === 'definitions');
    expect(list?.type === 'definitions' && list.items).toEqual([
      { term: 'BOR', definition: 'Body of Rules' },
      { term: 'FOT', definition: 'Federation of Things' },
    ]);
  });

  it('expands a delegation only where it may be named', () => {
    const unnamed = buildProfileReport(builder.data, 'publication', { attribution: 'none' });
    expect(textOf(unnamed, 'abbreviations')).not.toContain('Federation');
  });

  it('recommends what no area tells, with a lead', () => {
    const list = report.sections.find(({ key }) => key === 'recommendations')?.blocks.at(-1);
    expect(list?.type === 'list' && list.items[0]?.runs).toMatchObject([
      { text: 'Keep registers.', bold: true },
      { text: ' They last.' },
      { text: ' Suggested by the Federation of Things.' },
    ]);
  });

  it('has the agenda of each event in its local time, parts of panels with the panel', () => {
    const tables = blocksOf(report).flatMap((block) => (block.type === 'table' ? [block] : []));
    expect(tables.map(({ caption, rows }) => [caption, ...rows])).toEqual([
      ['Tuesday, 26 March 2030', ['09:00–09:30', 'Session 1', 'Opening: Speaker 1, Head of FOT']],
      ['Wednesday, 27 March 2030', ['10:00', 'Session 2', 'Panellist: Speaker 1, Head of FOT']],
      ['', ['Only session']],
    ]);
  });

  it('has no key twice, in any profile', () => {
    for (const key of ['summary', 'discussion-note', 'publication', 'unattributed'] as const) {
      const eventIds = builder.data.events.map(({ id }) => id);
      const keys = keysIn(buildProfileReport(builder.data, key, { eventIds }));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});
