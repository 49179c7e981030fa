import { describe, expect, it } from 'vitest';
import type { SectionKey } from '../../shared/report/profile';
import { reportSchema, type Report } from '../../shared/report/report';
import { sectionText } from '../../shared/report/report-text';
import { buildSummary } from '../support/summary';
import { DialogueDataBuilder } from '../support/dialogue-data-builder';

function setting() {
  const builder = new DialogueDataBuilder();
  const event = builder.event({ theme: 'Theme of the event', venue: 'Hall 1' });
  const session = builder.session(event, { title: 'First panel' });
  const build = () => buildSummary(builder.data, { eventId: event.id, attribution: 'name' });
  return { builder, event, session, build };
}

const textOf = (report: Report, key: SectionKey) =>
  report.sections
    .filter((section) => section.key === key)
    .map(sectionText)
    .join('\n');
const codes = (report: Report) => report.findings.map(({ code }) => code);

describe('the title block', () => {
  it('holds dialogue, event, dates and place', () => {
    expect(setting().build().titleBlock).toEqual({
      title: 'Dialogue 1',
      subtitle: 'Event 1: Theme of the event',
      dateline: '4–5 March 2026, Hall 1, Place 1',
      symbol: '',
      kind: 'Summary of Conclusions',
    });
  });

  it.each([
    ['2017-04-18', '2017-04-19', '18–19 April 2017'],
    ['2017-04-30', '2017-05-02', '30 April–2 May 2017'],
    ['2017-12-30', '2018-01-02', '30 December 2017–2 January 2018'],
    ['2017-04-18', '2017-04-18', '18 April 2017'],
    ['2017-04-18', null, '18 April 2017'],
  ])('%s to %s', (startsOn, endsOn, expected) => {
    const { builder, event, build } = setting();
    Object.assign(builder.data.events[0] ?? event, { startsOn, endsOn, venue: '', place: '' });
    expect(build().titleBlock.dateline).toBe(expected);
  });
});

describe('attendance and structure', () => {
  it('are computed from stated totals, categories and roles', () => {
    const { builder, event, session, build } = setting();
    builder.session(event, { parentId: session.id, kind: 'questions-and-answers' });
    builder.session(event, { title: 'Second panel' });
    builder.total(event, { subject: 'participants', qualifier: 'over', value: 300 });
    const body = builder.delegation({ category: 'un-entity', name: 'Entity 1', shortName: 'E1' });
    const opener = builder.participant(body, { position: 'Head', gender: 'woman' });
    const panellist = builder.participant(builder.delegation({ name: 'Kenya', region: 'africa' }), {
      title: 'Ambassador',
      gender: 'man',
    });
    builder.role(session, opener, 'opener');
    builder.role(session, panellist, 'panellist');
    builder.role(session, panellist, 'closer');
    const report = build();
    expect(textOf(report, 'attendance')).toBe(
      'The workshop gathered over 300 participants, representing governments and United Nations entities. ' +
        'It was opened by the Head of E1, and closed by Ambassador Speaker 2 from Kenya.',
    );
    expect(textOf(report, 'structure')).toBe(
      'The discussion was structured around two panels, one of them followed by a session for questions, ' +
        'comments and answers, and led by two speakers, of whom one was a woman, representing Africa and the Americas.',
    );
    expect(textOf(report, 'themes')).toBe(
      'The workshop addressed two main themes: 1)\u00a0First panel; and 2)\u00a0Second panel.',
    );
    expect(report.findings).toContainEqual({
      code: 'total-differs',
      subject: 'participants',
      qualifier: 'over',
      stated: 300,
      counted: 2,
    });
  });
});

describe('remarks', () => {
  it('follow the points of each speaker until a passage takes their place', () => {
    const { builder, event, build } = setting();
    const opening = builder.session(event, { kind: 'opening' });
    const host = builder.participant(builder.delegation({ name: 'NGO Committee' }), {
      position: 'Chair',
    });
    const first = builder.intervention(opening, host);
    builder.point(first, { text: 'cooperation matters' });
    builder.point(builder.intervention(opening, host), { text: 'Time is short', isVerbatim: true });
    const report = build();
    expect(textOf(report, 'opening')).toBe(
      'In opening remarks, Speaker 1, Chair of NGO Committee, made the following points. ' +
        'Cooperation matters. “Time is short”.',
    );
    expect(report.findings).toContainEqual({
      code: 'passage-missing',
      eventId: event.id,
      slot: 'opening',
    });
    builder.passage(event, 'opening', 'Written\nremarks.\n\nMore.');
    expect(textOf(build(), 'opening')).toBe('Written remarks.\nMore.');
  });
});

describe('text and evidence', () => {
  it('tells of sentences that count without a field, and of points that nothing rests on', () => {
    const { builder, event, session, build } = setting();
    const area = builder.area(event, [
      'Many speakers agreed. {quantifier} spoke. Several States, it was said, had done so. All was well.',
    ]);
    for (let i = 0; i < 5; i += 1) builder.voice(session, area, 'supports');
    const speaker = builder.participant(builder.delegation({ name: 'E9' }));
    builder.point(builder.intervention(session, speaker), { text: 'Nobody took this up' });
    const secret = builder.intervention(session, speaker, { attribution: 'off-the-record' });
    builder.point(secret, { text: 'Not for the record' });
    const { findings } = build();
    const sentences = findings.flatMap((finding) =>
      finding.code === 'sentence-unsupported' ? [finding.sentence] : [],
    );
    expect(sentences).toEqual([
      'Many speakers agreed.',
      'Several States, it was said, had done so.',
    ]);
    expect(findings).toContainEqual({ code: 'points-unused', points: 1 });
  });

  it('tells of leads and sentences that say more, once each, and takes a citation for support', () => {
    const { builder, event, session, build } = setting();
    const empty = builder.area(event, []);
    for (let i = 0; i < 3; i += 1) builder.voice(session, empty);
    builder.area(
      event,
      ['Several States agreed.{cite points=Point-1,Point-2,Point-3} Many speakers did. Two did.'],
      { lead: 'Most States want data', position: 0 },
    );
    const speaker = builder.participant(builder.delegation());
    builder.point(builder.intervention(session, speaker), { text: 'Cited alone' });
    builder.area(event, ['It was said.{cite points=Cited-alone}']);
    const { findings } = build();
    const told = findings.flatMap((finding) =>
      finding.code === 'says-more' ? [`${finding.words}: ${finding.carries.word}`] : [],
    );
    expect(told).toEqual(['Most States: none', 'Many speakers: none']);
    expect(findings.map(({ code }) => code)).not.toContain('sentence-unsupported');
    expect(findings.map(({ code }) => code)).not.toContain('points-unused');
  });

  it('lets a sentence rest on the points that it cites, up to each citation, and prints no number', () => {
    const { builder, event, session, build } = setting();
    const linked = builder.area(event, []);
    const points = [1, 2, 3].map(() => builder.voice(session, linked).point.id);
    const secret = builder.voice(session, linked, 'supports', {
      intervention: { attribution: 'off-the-record' },
    });
    expect(secret.point.text).toBe('Point 4');
    builder.area(event, [
      'Nothing here. Data matter{cite points=Point-1,Point-4}, and so do people{cite points=Point-2}{cite points=Point-3}. ' +
        'Costs too. {cite points=Point-2}More.',
    ]);
    const block = build()
      .sections.flatMap(({ blocks }) => blocks)
      .filter(({ type }) => type === 'area')[1];
    const runs = block?.type === 'area' ? (block.paragraphs[0]?.runs ?? []) : [];
    expect(runs.map(({ text, evidence }) => [text, evidence?.pointIds ?? []])).toEqual([
      ['Nothing here. ', []],
      ['Data matter', [points[0]]],
      [', and so do people', [points[1], points[2]]],
      ['. ', [points[1], points[2]]],
      ['Costs too. ', [points[1]]],
      ['More.', []],
    ]);
  });
});

describe('evidence fields', () => {
  const leads = ['{quantifier} agreed.', 'It was {quantifier} who agreed.'];

  it.each([
    [0, '[no evidence] agreed.', 'It was [no evidence] who agreed.'],
    [1, 'The Netherlands agreed.', 'It was the Netherlands who agreed.'],
    [2, 'Two States agreed.', 'It was two States who agreed.'],
    [3, 'Several States agreed.', 'It was several States who agreed.'],
    [5, 'Many States agreed.', 'It was many States who agreed.'],
  ])('%i supporters', (count, initial, inner) => {
    const { builder, event, session, build } = setting();
    const area = builder.area(event, leads);
    for (let i = 0; i < count; i += 1) {
      builder.voice(
        session,
        area,
        'supports',
        i === 0 ? { delegation: { name: 'Netherlands' } } : {},
      );
    }
    const report = build();
    expect(textOf(report, 'convergence')).toBe(
      ['One key area of convergence emerged:', 'Area 1.', initial, inner].join('\n'),
    );
    const missing = report.findings.filter(({ code }) => code === 'no-evidence');
    expect(missing).toHaveLength(count === 0 ? 3 : 0);
  });

  it('say the noun that the evidence carries', () => {
    const { builder, event, session, build } = setting();
    const only = builder.area(event, ['{quantifier categories=civil-society} spoke.']);
    const mixed = builder.area(event, ['{quantifier} spoke.']);
    for (let i = 0; i < 3; i += 1) {
      const { point } = builder.voice(session, only, 'supports', {
        delegation: { category: 'civil-society' },
      });
      builder.link(mixed, point);
    }
    builder.link(mixed, builder.voice(session, only).point);
    const text = textOf(build(), 'convergence');
    expect(text).toContain('Several civil society representatives spoke.');
    expect(text).toContain('Several speakers spoke.');
  });

  it('list delegations by name without article, and persons with theirs', () => {
    const { builder, event, session, build } = setting();
    const area = builder.area(event, [
      'From {supporters} came support {bracket}.',
      'And {supporters naming=person}.',
    ]);
    for (const name of ['Democratic Republic of the Congo', 'Égypte', 'Zambia', 'The Holy See']) {
      builder.voice(session, area, 'supports', { delegation: { name, shortName: '' } });
    }
    const text = textOf(build(), 'convergence');
    expect(text).toContain(
      'From the Democratic Republic of the Congo, Égypte, The Holy See and Zambia came support ' +
        '[the Democratic Republic of the Congo, Égypte, The Holy See, Zambia].',
    );
    expect(text).toContain('And Speaker 1 from the Democratic Republic of the Congo, Speaker 2');
  });

  it('name persons by title and short name, the unidentified by office alone', () => {
    const { builder, event, session, build } = setting();
    const area = builder.area(event, ['{bracket naming=person} spoke.']);
    builder.voice(session, area, 'supports', {
      delegation: { name: 'Commission 1', shortName: 'C1', category: 'civil-society' },
      participant: { title: 'Monsignor', name: 'Speaker A' },
    });
    builder.voice(session, area, 'supports', {
      delegation: { name: 'Colombia' },
      participant: { isIdentified: false, name: 'woman, third row' },
    });
    expect(textOf(build(), 'convergence')).toContain(
      '[the representative of Colombia, Monsignor Speaker A from C1] spoke.',
    );
  });

  it('say "general agreement" of the whole room alone', () => {
    const { builder, event, session, build } = setting();
    const area = builder.area(
      event,
      ['{quantifier} held this. {quantifier categories=government} too.'],
      {
        isAgreementConfirmed: true,
      },
    );
    for (let i = 0; i < 5; i += 1) builder.voice(session, area);
    expect(textOf(build(), 'convergence')).toContain(
      'States, in general agreement, held this. Many States too.',
    );
  });

  it('carry the points that they rest on', () => {
    const { builder, event, session, build } = setting();
    const area = builder.area(event, ['{quantifier} agreed.']);
    const { point } = builder.voice(session, area);
    const [, block] = build().sections.find(({ key }) => key === 'convergence')?.blocks ?? [];
    expect(block).toMatchObject({
      type: 'area',
      number: 1,
      paragraphs: [
        {
          origin: { source: { kind: 'area-narrative', areaId: area.id, paragraph: 0 } },
          runs: [
            { evidence: { areaId: area.id, pointIds: [point.id] }, origin: { type: 'computed' } },
            { text: ' agreed.' },
          ],
        },
      ],
    });
  });
});

describe('pinned fields', () => {
  const differing = (report: Report) =>
    report.findings.flatMap((finding) =>
      finding.code === 'pinned-differs' ? [[finding.pinned, finding.computed]] : [],
    );
  it.each([
    ['quantifier', 'Several States', 3, null],
    ['quantifier', 'several States, mostly small ones,', 3, null],
    ['quantifier', 'Several States', 5, 'many States'],
    ['quantifier', 'Many States', 3, 'several States'],
    ['quantifier', 'Many States', 0, 'nothing'],
    ['quantifier', 'Colleagues', 3, 'several States'],
    ['supporters', 'Delegation 2 and Delegation 1', 2, null],
    ['supporters', 'Delegation 1 and others', 3, null],
    ['supporters', 'Delegation 1', 2, 'Delegation 1 and Delegation 2'],
    ['supporters', 'Delegation 1 and Delegation 11', 1, 'Delegation 1'],
    ['bracket', '[Delegation 1, Delegation 2]', 2, null],
  ])('%s pinned as “%s” with %i supporters', (form, pinned, count, now) => {
    const { builder, event, session, build } = setting();
    const area = builder.area(event, [`{${form} pinned="${pinned}"} spoke.`]);
    for (let i = 0; i < count; i += 1) builder.voice(session, area);
    while (builder.data.delegations.length < 11) builder.delegation();
    const report = build();
    expect(textOf(report, 'convergence')).toContain(`${pinned} spoke.`);
    const expected = now === null ? [] : [[pinned, now === 'nothing' ? null : now]];
    expect(differing(report)).toEqual(expected);
  });

  it('are written by a person: their names are found where the level keeps them unnamed', () => {
    const { builder, event, session } = setting();
    const area = builder.area(event, ['{supporters pinned="Delegation 1"} spoke.']);
    builder.voice(session, area);
    const report = buildSummary(builder.data, { eventId: event.id, attribution: 'none' });
    expect(report.findings).toContainEqual(
      expect.objectContaining({ code: 'still-identifies', words: 'Delegation 1' }),
    );
    const block = report.sections
      .flatMap(({ blocks }) => blocks)
      .find(({ type }) => type === 'area');
    expect(block?.type === 'area' && block.paragraphs[0]?.runs[0]?.origin).toBeUndefined();
  });

  it('lose no reservation that came after them', () => {
    const { builder, event, session, build } = setting();
    const area = builder.area(event, [
      'Agreed, with doubts of {reservations pinned="Delegation 1"}.',
    ]);
    builder.voice(session, area, 'qualifies');
    builder.voice(session, area, 'opposes');
    expect(textOf(build(), 'convergence')).toContain('Delegation 2 opposed this view');
    expect(textOf(build(), 'convergence')).not.toContain('Delegation 1 qualified');
  });
});

describe('reservations', () => {
  it('are appended where no field carries them', () => {
    const { builder, event, session, build } = setting();
    const area = builder.area(event, ['Text.']);
    builder.voice(session, area, 'qualifies', {
      delegation: { name: 'Chile' },
      point: { text: 'the process is led by States.' },
    });
    builder.voice(session, area, 'opposes', {
      delegation: { name: 'Peru' },
      point: { text: 'No' },
    });
    const report = build();
    expect(textOf(report, 'convergence')).toContain(
      'Chile qualified this view and Peru opposed it: the process is led by States; No.',
    );
    expect(codes(report)).toContain('reservations-added');
  });

  it('stand where the narrative puts them, and only the rest is appended', () => {
    const { builder, event, session, build } = setting();
    const area = builder.area(event, ['Yet {reservations categories=government} disagreed.']);
    builder.voice(session, area, 'opposes', { delegation: { name: 'Peru' } });
    const before = build();
    expect(textOf(before, 'convergence')).toContain('Yet Peru disagreed.');
    expect(codes(before)).not.toContain('reservations-added');
    builder.voice(session, area, 'qualifies', {
      delegation: { name: 'Media 1', category: 'media' },
      point: { text: 'Doubt' },
    });
    const text = textOf(build(), 'convergence');
    expect(text).toContain('Media 1 qualified this view: Doubt.');
    expect(text).not.toContain('Peru opposed');
  });
});

describe('good practices and further action', () => {
  it('group by first theme and share one sentence where all said the same', () => {
    const { builder, session, build } = setting();
    const [registration, remittances] = [builder.theme(), builder.theme()];
    const practice = (name: string, text: string, themes = [registration]) =>
      builder.point(
        builder.intervention(session, builder.participant(builder.delegation({ name }))),
        {
          kind: 'good-practice',
          text,
          themeIds: themes.map(({ id }) => id),
        },
      );
    practice('Mexico', 'Money flows', [remittances, registration]);
    practice('Sierra Leone', 'Registers are kept');
    practice('Fiji', 'Registers are kept');
    practice('Ghana', 'No theme', []);
    expect(textOf(build(), 'good-practices').split('\n')).toEqual([
      'Speakers shared good practices, including in the following areas:',
      'Theme 1 [Fiji, Sierra Leone]: Registers are kept.',
      'Theme 2 [Mexico]: Money flows.',
      '[Ghana]: No theme.',
    ]);
  });

  it('introduce ideas for action with unnumbered leads', () => {
    const { builder, event, build } = setting();
    builder.area(event, ['Narrative.'], { section: 'further-action', lead: 'Define terms' });
    const section = build().sections.find(({ key }) => key === 'further-action');
    expect(section?.blocks[1]).toMatchObject({
      number: null,
      lead: { text: 'Define terms.', bold: true },
    });
  });
});

describe('a dialogue with little in it', () => {
  it('still gives a document, and says what it leaves out', () => {
    const builder = new DialogueDataBuilder();
    const event = builder.event({ startsOn: null, endsOn: null, place: '', title: 'Dialogue 1' });
    builder.data.dialogue.organization = '';
    const report = buildSummary(builder.data, { eventId: event.id, attribution: 'name' });
    expect(reportSchema.parse(report)).toEqual(report);
    expect(report.sections.flatMap(({ blocks }) => blocks)).toEqual([]);
    expect(report.titleBlock).toMatchObject({ subtitle: '', dateline: '' });
    expect(codes(report)).toEqual([
      'no-place',
      'no-dates',
      'passage-missing',
      'no-attendance',
      'no-opener',
      'no-closer',
      'passage-missing',
      'no-opening-points',
      'no-panels',
      'no-convergence',
      'no-good-practices',
      'no-further-action',
      'no-closing-points',
      'passage-missing',
    ]);
  });

  it('keeps to the order of the profile', () => {
    const { builder, event, session, build } = setting();
    for (const slot of ['conclusion', 'closing', 'tone', 'purpose', 'opening'] as const) {
      builder.passage(event, slot, slot);
    }
    builder.voice(session, builder.area(event, ['x']));
    builder.area(event, ['x'], { section: 'further-action' });
    const told = build().sections.filter(({ blocks }) => blocks.length > 0);
    expect(told.map(({ key }) => key)).toEqual([
      'purpose',
      'attendance',
      'tone',
      'opening',
      'structure',
      'themes',
      'scope',
      'convergence',
      'further-action',
      'closing',
      'conclusion',
    ]);
  });

  it('takes names of any length and script', () => {
    const { builder, event, session, build } = setting();
    const area = builder.area(event, ['{supporters} spoke.']);
    const long = `Delegation ${'x'.repeat(489)}`;
    for (const name of [long, 'وفد المغرب', 'Straße & Söhne <GmbH>']) {
      builder.voice(session, area, 'supports', { delegation: { name, category: 'civil-society' } });
    }
    expect(textOf(build(), 'convergence')).toContain(
      `${long}, Straße & Söhne <GmbH> and وفد المغرب spoke.`,
    );
  });
});
