import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveAttribution } from '../../shared/domain/attribution';
import { indexDialogue } from '../../shared/domain/dialogue-index';
import { areaEvidence } from '../../shared/domain/evidence';
import { nounOf, voiceOf } from '../../shared/domain/voice';
import type { DialogueData } from '../../shared/domain/dialogue-data';
import type { Area } from '../../shared/domain/synthesis';
import { attributions, categories, regions, stances } from '../../shared/domain/vocabulary';
import { summarizeArea } from '../../shared/report/evidence-wording';
import { DialogueDataBuilder } from '../support/dialogue-data-builder';

function setting() {
  const builder = new DialogueDataBuilder();
  const event = builder.event();
  const session = builder.session(event);
  return { builder, event, session };
}

const names = (voices: { voice: { name: string } }[]) => voices.map(({ voice }) => voice.name);

describe('who counts', () => {
  it('counts a delegation once, however many notes it has', () => {
    const { builder, event, session } = setting();
    const area = builder.area(event);
    const { speaker } = builder.voice(session, area);
    for (let i = 0; i < 10; i += 1) {
      builder.link(area, builder.point(builder.intervention(session, speaker)));
    }
    const evidence = areaEvidence(indexDialogue(builder.data), area);
    expect(evidence.supporters).toHaveLength(1);
    expect(evidence.supporters[0]?.items).toHaveLength(11);
    expect(evidence.quantifier).toEqual({ word: 'count', count: 1 });
  });

  it('counts the group spoken for and not the member', () => {
    const { builder, event, session } = setting();
    const area = builder.area(event);
    const group = builder.delegation({ name: 'Group 1', isGroup: true, state: null });
    builder.voice(session, area, 'supports', { intervention: { onBehalfOfId: group.id } });
    builder.voice(session, area, 'supports', { intervention: { onBehalfOfId: group.id } });
    expect(names(areaEvidence(indexDialogue(builder.data), area).supporters)).toEqual(['Group 1']);
  });

  it('counts a member that also speaks for itself', () => {
    const { builder, event, session } = setting();
    const area = builder.area(event);
    const group = builder.delegation({ name: 'Group 1', isGroup: true, state: null });
    const { speaker } = builder.voice(session, area);
    const forGroup = builder.intervention(session, speaker, { onBehalfOfId: group.id });
    builder.link(area, builder.point(forGroup));
    expect(areaEvidence(indexDialogue(builder.data), area).supporters).toHaveLength(2);
  });

  it('counts an identified person alone, an unidentified one never, an unnamed delegate by delegation', () => {
    const { builder, event, session } = setting();
    const area = builder.area(event);
    const alone = builder.participant(null);
    const unknown = builder.participant(null, { isIdentified: false });
    const delegation = builder.delegation();
    const delegate = builder.participant(delegation, { isIdentified: false });
    for (const speaker of [alone, unknown, null, delegate]) {
      builder.link(area, builder.point(builder.intervention(session, speaker)));
    }
    const index = indexDialogue(builder.data);
    expect(names(areaEvidence(index, area).supporters)).toEqual([alone.name, delegation.name]);
    const summary = summarizeArea(index, area);
    expect(summary).toMatchObject({ points: 4, uncountedPoints: 2, wording: 'Two speakers' });
  });

  it.each(['dialogue', 'panel', 'segment', 'intervention'])(
    'never counts what was said off the record by the %s',
    (level) => {
      const { builder, event, session } = setting();
      const segment = builder.session(event, { parentId: session.id, kind: 'presentations' });
      const area = builder.area(event);
      const { intervention } = builder.voice(segment, area);
      const offTheRecord = { attribution: 'off-the-record' as const };
      const target = { dialogue: builder.data.dialogue, panel: session, segment, intervention }[
        level
      ];
      Object.assign(target ?? {}, offTheRecord);
      const evidence = areaEvidence(indexDialogue(builder.data), area);
      expect(evidence.supporters).toEqual([]);
      expect(evidence.quantifier).toEqual({ word: 'none' });
      expect(evidence.tookFloor).toEqual([]);
    },
  );
});

describe('stances', () => {
  it('shows a delegation that qualifies as qualifying and one that opposes anywhere as opposing', () => {
    const { builder, event, session } = setting();
    const area = builder.area(event);
    const qualifier = builder.voice(session, area);
    builder.link(area, builder.point(qualifier.intervention), 'qualifies');
    const opposer = builder.voice(session, area, 'qualifies');
    builder.link(area, builder.point(opposer.intervention), 'opposes');
    builder.link(area, builder.point(opposer.intervention), 'supports');
    const evidence = areaEvidence(indexDialogue(builder.data), area);
    expect(evidence.supporters).toEqual([]);
    expect(names(evidence.qualifiers)).toEqual([qualifier.delegation.name]);
    expect(names(evidence.opposers)).toEqual([opposer.delegation.name]);
  });
});

describe('the room', () => {
  it('says which categories took the floor and are silent on the area', () => {
    const { builder, event, session } = setting();
    const area = builder.area(event);
    builder.voice(session, area);
    const company = builder.participant(builder.delegation({ category: 'private-sector' }));
    builder.intervention(session, company);
    const present = builder.participant(builder.delegation({ category: 'academia' }));
    expect(present.delegationId).not.toBeNull();
    const evidence = areaEvidence(indexDialogue(builder.data), area);
    expect(evidence.categories).toEqual(['government']);
    expect(evidence.silentCategories).toEqual(['private-sector']);
  });

  it('compares with those who spoke to the themes of the evidence when it says "most"', () => {
    const { builder, event, session } = setting();
    const area = builder.area(event);
    const theme = builder.theme();
    for (let i = 0; i < 5; i += 1) {
      builder.voice(session, area, 'supports', { point: { themeIds: [theme.id] } });
    }
    const speak = () =>
      builder.point(builder.intervention(session, builder.participant(builder.delegation())), {
        themeIds: [theme.id],
      });
    for (let i = 0; i < 4; i += 1) speak();
    const before = areaEvidence(indexDialogue(builder.data), area);
    expect(before).toMatchObject({ tookFloor: { length: 9 }, quantifier: { word: 'most' } });
    speak();
    const after = areaEvidence(indexDialogue(builder.data), area);
    expect(after).toMatchObject({ tookFloor: { length: 10 }, quantifier: { word: 'many' } });
  });

  it('counts panels, not their segments', () => {
    const { builder, event, session } = setting();
    const area = builder.area(event);
    for (const kind of ['presentations', 'questions-and-answers'] as const) {
      builder.voice(builder.session(event, { parentId: session.id, kind }), area);
    }
    builder.voice(builder.session(event), area);
    expect(areaEvidence(indexDialogue(builder.data), area).panels).toBe(2);
  });

  it('filters by category and theme without turning a stance', () => {
    const { builder, event, session } = setting();
    const area = builder.area(event, [], { isAgreementConfirmed: true });
    const theme = builder.theme();
    const tagged = builder.voice(session, area, 'supports', { point: { themeIds: [theme.id] } });
    builder.voice(session, area, 'supports', { delegation: { category: 'civil-society' } });
    const turned = builder.voice(session, area, 'supports', { point: { themeIds: [theme.id] } });
    builder.link(area, builder.point(turned.intervention), 'opposes');
    const index = indexDialogue(builder.data);
    const byTheme = areaEvidence(index, area, { categories: [], themes: [theme.id] });
    expect(names(byTheme.supporters)).toEqual([tagged.delegation.name]);
    const byCategory = areaEvidence(index, area, { categories: ['civil-society'], themes: [] });
    expect(byCategory.supporters).toHaveLength(1);
  });
});

it('calls voices by what all of them are', () => {
  const { builder, session } = setting();
  const voice = (delegation: Parameters<typeof builder.delegation>[0]) =>
    voiceOf(
      indexDialogue(builder.data),
      builder.intervention(session, builder.participant(builder.delegation(delegation))),
    );
  const voices = (list: Parameters<typeof builder.delegation>[0][]) => {
    const interventions = list.map((fields) =>
      builder.intervention(session, builder.participant(builder.delegation(fields))),
    );
    const index = indexDialogue(builder.data);
    return interventions.flatMap((intervention) => voiceOf(index, intervention) ?? []);
  };
  expect(voice({})).toBeNull();
  expect(nounOf(voices([{}, {}]))).toBe('state');
  expect(nounOf(voices([{}, { state: null }]))).toBe('government');
  expect(nounOf(voices([{ category: 'un-entity' }]))).toBe('un-entity');
  expect(nounOf(voices([{}, { category: 'academia' }]))).toBe('speaker');
  expect(nounOf([])).toBe('speaker');
});

/** Counts by walking every list, the way a person would with the printed record. */
function recount(data: DialogueData, area: Area) {
  const stanceOf = new Map<string, number>();
  for (const { areaId, pointId, stance } of data.evidence) {
    if (areaId !== area.id) continue;
    const point = data.points.find(({ id }) => id === pointId);
    const intervention = data.interventions.find(({ id }) => id === point?.interventionId);
    if (!intervention) continue;
    const session = data.sessions.find(({ id }) => id === intervention.sessionId);
    const parent = data.sessions.find(({ id }) => id === session?.parentId);
    const level = effectiveAttribution(
      data.dialogue.attribution,
      parent?.attribution,
      session?.attribution,
      intervention.attribution,
    );
    if (level === 'off-the-record') continue;
    const speaker = data.participants.find(({ id }) => id === intervention.speakerId);
    const person = speaker?.isIdentified ? speaker.id : null;
    const counted = intervention.onBehalfOfId ?? intervention.delegationId ?? person;
    if (counted === null) continue;
    stanceOf.set(counted, Math.max(stanceOf.get(counted) ?? 0, stances.indexOf(stance)));
  }
  const withStance = (wanted: number) =>
    [...stanceOf].filter(([, stance]) => stance === wanted).map(([id]) => id);
  return [withStance(0), withStance(1), withStance(2)];
}

const dialogues = fc
  .record({
    dialogueLevel: fc.constantFrom(...attributions),
    delegations: fc.array(
      fc.record({
        category: fc.constantFrom(...categories),
        region: fc.option(fc.constantFrom(...regions)),
        isGroup: fc.boolean(),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    sessionLevels: fc.array(fc.option(fc.constantFrom(...attributions)), {
      minLength: 1,
      maxLength: 4,
    }),
    interventions: fc.array(
      fc.record({
        session: fc.nat(),
        speaker: fc.option(fc.nat()),
        delegation: fc.option(fc.nat()),
        group: fc.option(fc.nat(), { freq: 3 }),
        isIdentified: fc.boolean(),
        level: fc.option(fc.constantFrom(...attributions), { freq: 2 }),
        stances: fc.array(fc.constantFrom(...stances), { maxLength: 4 }),
      }),
      { maxLength: 20 },
    ),
  })
  .map((given) => {
    const builder = new DialogueDataBuilder();
    builder.data.dialogue.attribution = given.dialogueLevel;
    const event = builder.event();
    const area = builder.area(event);
    const delegations = given.delegations.map((fields) => builder.delegation(fields));
    const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;
    const panel = builder.session(event, { attribution: given.sessionLevels[0] ?? null });
    const sessions = given.sessionLevels.map((attribution) =>
      builder.session(event, { parentId: panel.id, attribution }),
    );
    for (const entry of given.interventions) {
      const delegation = entry.delegation === null ? null : pick(delegations, entry.delegation);
      const speaker =
        entry.speaker === null
          ? null
          : builder.participant(delegation, { isIdentified: entry.isIdentified });
      const intervention = builder.intervention(pick(sessions, entry.session), speaker, {
        delegationId: delegation?.id ?? null,
        onBehalfOfId: entry.group === null ? null : pick(delegations, entry.group).id,
        attribution: entry.level,
      });
      entry.stances.forEach((stance) => builder.link(area, builder.point(intervention), stance));
    }
    return { data: builder.data, area };
  });

it('counts as a plain recount does', () => {
  fc.assert(
    fc.property(dialogues, ({ data, area }) => {
      const evidence = areaEvidence(indexDialogue(data), area);
      const ids = [evidence.supporters, evidence.qualifiers, evidence.opposers].map((voices) =>
        voices.map(({ voice }) => voice.id),
      );
      expect(ids.map((list) => list.toSorted())).toEqual(
        recount(data, area).map((list) => list.toSorted()),
      );
      expect(evidence.tookFloor).toHaveLength(ids.flat().length);
    }),
    { numRuns: 300 },
  );
});

it('summarizes twenty areas over ten thousand points within a second', () => {
  const { builder, event, session } = setting();
  const areas = Array.from({ length: 20 }, () => builder.area(event));
  const themes = Array.from({ length: 30 }, () => builder.theme());
  const speakers = Array.from({ length: 200 }, () => builder.participant(builder.delegation()));
  for (let i = 0; i < 10_000; i += 1) {
    const intervention = builder.intervention(session, speakers[i % 200] ?? null);
    const theme = themes[i % 30];
    const point = builder.point(intervention, { themeIds: theme ? [theme.id] : [] });
    const area = areas[i % 20];
    if (area) builder.link(area, point);
  }
  const started = performance.now();
  const index = indexDialogue(builder.data);
  const summaries = areas.map((area) => summarizeArea(index, area));
  expect(performance.now() - started).toBeLessThan(1000);
  expect(summaries.every(({ points }) => points === 500)).toBe(true);
});

describe('a turn of a transcript', () => {
  it('counts only once somebody has made a point of it', () => {
    const { builder, event, session } = setting();
    const delegation = builder.delegation({ category: 'academia' });
    const speaker = builder.participant(delegation);
    const area = builder.area(event);
    const turn = builder.intervention(session, speaker, {
      source: 'transcript',
      transcript: 'What a machine heard.',
    });
    const silent = () => areaEvidence(indexDialogue(builder.data), area).silentCategories;
    expect(silent()).toEqual([]);
    builder.point(turn);
    expect(silent()).toEqual(['academia']);
  });
});
