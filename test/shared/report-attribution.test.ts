import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributions, categories, stances } from '../../shared/domain/vocabulary';
import { sectionText } from '../../shared/report/report-text';
import { buildSummary } from '../support/summary';
import { DialogueDataBuilder } from '../support/dialogue-data-builder';

const narrative = [
  '{quantifier} agreed {bracket} {bracket naming=person}, {supporters} with {supporters naming=person}.',
];

/** One speaker in everything that can name somebody. */
function setting() {
  const builder = new DialogueDataBuilder();
  const event = builder.event();
  const opening = builder.session(event, { kind: 'opening' });
  const session = builder.session(event);
  const area = builder.area(event, narrative);
  const voice = builder.voice(opening, area, 'supports', {
    delegation: { name: 'Delegation Q', shortName: 'DQ' },
    participant: { name: 'Person P', title: 'Dr', position: 'Director O', gender: 'woman' },
    point: { kind: 'good-practice', text: 'Something said' },
  });
  for (const role of ['opener', 'closer', 'panellist'] as const) {
    builder.role(opening, voice.speaker, role);
  }
  return { builder, event, opening, session, area, ...voice };
}

function textAt(
  { builder, event }: Pick<ReturnType<typeof setting>, 'builder' | 'event'>,
  attribution: (typeof attributions)[number],
): string {
  const report = buildSummary(builder.data, { eventId: event.id, attribution });
  return report.sections.map(sectionText).join('\n');
}

describe('the table of levels', () => {
  it.each([
    ['name', ['Person P', 'Director O', 'Delegation Q', 'Something said'], []],
    [
      'delegation',
      ['Delegation Q', 'the representative of', 'Something said'],
      ['Person P', 'Director O'],
    ],
    [
      'category',
      ['a government representative', 'One State', 'Something said'],
      ['Person P', 'Director O', 'Delegation Q', 'DQ'],
    ],
    [
      'none',
      ['One speaker', 'Something said'],
      ['Person P', 'Director O', 'Delegation Q', 'DQ', 'State'],
    ],
    [
      'off-the-record',
      [],
      ['Person P', 'Director O', 'Delegation Q', 'DQ', 'Something said', 'One '],
    ],
  ] as const)('%s', (level, present, absent) => {
    const given = setting();
    const texts = [
      textAt(given, level),
      // Lowered by the dialogue, by the session and by the intervention instead of by what is asked for.
      ...[given.builder.data.dialogue, given.opening].map((lowered) => {
        lowered.attribution = level;
        return textAt(given, 'name');
      }),
    ];
    for (const text of texts) {
      present.forEach((words) => expect(text).toContain(words));
      absent.forEach((words) => expect(text).not.toContain(words));
    }
  });

  it('is lowered by an intervention for that intervention alone', () => {
    const given = setting();
    const { builder, session, area, intervention } = given;
    builder.voice(session, area, 'supports', { delegation: { name: 'Delegation R' } });
    intervention.attribution = 'none';
    const text = textAt(given, 'name');
    expect(text).toContain('Delegation R and one other speaker');
    expect(text).toContain('In opening remarks, the following point was made. Something said.');
  });

  it('names nobody as opposing whose opposition may not be traced', () => {
    const given = setting();
    const { builder, session, area, speaker, delegation } = given;
    const apart = builder.intervention(session, speaker, { attribution: 'none' });
    builder.link(area, builder.point(apart, { text: 'An objection' }), 'opposes');
    const text = textAt(given, 'name');
    expect(text).toContain('One speaker opposed this view: An objection.');
    expect(text).not.toContain(`${delegation.name} opposed`);
  });
});

describe('off the record', () => {
  it('drops an area that rests on nothing else, and keeps the numbers in step', () => {
    const given = setting();
    const { builder, event, session } = given;
    const secret = builder.area(event, ['A secret.'], { lead: 'Secret', position: -1 });
    builder.voice(session, secret, 'supports', { intervention: { attribution: 'off-the-record' } });
    builder.data.areas.reverse();
    const report = buildSummary(builder.data, { eventId: event.id, attribution: 'name' });
    const areas = report.sections
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) => (block.type === 'area' ? [block] : []));
    expect(areas.map(({ number, lead }) => [number, lead.text])).toEqual([[1, 'Area 1.']]);
    expect(report.findings).toContainEqual({ code: 'area-off-the-record', areaId: secret.id });
    expect(JSON.stringify(report)).not.toContain('ecret');
  });
});

describe('the leak check', () => {
  it('finds names, offices and delegations that people wrote into the text', () => {
    const given = setting();
    const { builder, event } = given;
    builder.passage(
      event,
      'tone',
      'Dr Person P of Delegation Q, the Director O, and Delegation Qx.',
    );
    const { findings } = buildSummary(builder.data, { eventId: event.id, attribution: 'none' });
    const leaks = findings.filter(({ code }) => code === 'still-identifies');
    expect(leaks).toMatchObject([
      { words: 'Person P', what: 'person', times: 1 },
      { words: 'Director O', what: 'office', times: 1 },
      { words: 'Delegation Q', what: 'delegation', times: 1 },
    ]);
    const atName = buildSummary(builder.data, { eventId: event.id, attribution: 'name' });
    expect(atName.findings.filter(({ code }) => code === 'still-identifies')).toEqual([]);
  });
});

/** Names that no phrase of a report contains. */
const secretName = fc
  .array(fc.constantFrom(...'qxzäßيخЖ漢'), { minLength: 3, maxLength: 12 })
  .map((letters) => `Zq${letters.join('')}`);

const rooms = fc.record({
  asked: fc.constantFrom('category' as const, 'none' as const),
  speakers: fc.array(
    fc.record({
      name: secretName,
      title: secretName,
      position: secretName,
      delegation: secretName,
      shortName: fc.option(secretName, { nil: '' }),
      category: fc.constantFrom(...categories),
      isIdentified: fc.boolean(),
      isGroup: fc.boolean(),
      isAlone: fc.boolean(),
      isForGroup: fc.boolean(),
      level: fc.option(fc.constantFrom(...attributions)),
      stance: fc.constantFrom(...stances),
      role: fc.constantFrom('opener', 'closer', 'panellist', 'moderator'),
      session: fc.constantFrom('opening', 'panel', 'closing'),
    }),
    { maxLength: 8 },
  ),
});

it('leaks no name at the levels that name nobody', () => {
  fc.assert(
    fc.property(rooms, ({ asked, speakers }) => {
      const builder = new DialogueDataBuilder();
      const event = builder.event();
      const area = builder.area(event, [
        ...narrative,
        'Yet {reservations categories=academia} spoke.',
      ]);
      for (const { level, stance, role, session: kind, ...fields } of speakers) {
        const session = builder.session(event, { kind, title: 'Session' });
        const delegation = builder.delegation({
          name: fields.delegation,
          shortName: fields.shortName,
          category: fields.category,
          isGroup: fields.isGroup,
        });
        const speaker = builder.participant(fields.isAlone ? null : delegation, fields);
        const intervention = builder.intervention(session, speaker, {
          attribution: level,
          onBehalfOfId: fields.isForGroup ? delegation.id : null,
        });
        builder.role(session, speaker, role);
        builder.link(area, builder.point(intervention, { kind: 'good-practice' }), stance);
      }
      const report = buildSummary(builder.data, { eventId: event.id, attribution: asked });
      const file = JSON.stringify(report);
      for (const { name, title, position, delegation, shortName } of speakers) {
        for (const secret of [name, title, position, delegation, shortName].filter(Boolean)) {
          expect(file).not.toContain(secret);
        }
      }
      if (asked === 'none') expect(file).not.toMatch(/representative/);
    }),
    { numRuns: 200 },
  );
});
