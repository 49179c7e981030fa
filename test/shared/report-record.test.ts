import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../shared/domain/vocabulary';
import type { FloorRequest } from '../../shared/domain/floor-request';
import { reportTexts } from '../../shared/report/output-language';
import { recordTables } from '../../shared/report/record-tables';
import { DialogueDataBuilder } from '../support/dialogue-data-builder';
import { buildSummary } from '../support/summary';

const start = Date.UTC(2026, 2, 4, 9, 30);

/** Two persons of one delegation, one of another for a group, and one whom nobody knows, in a panel with questions. */
function setting() {
  const builder = new DialogueDataBuilder();
  const event = builder.event({ timeZone: 'Europe/Paris' });
  const panel = builder.session(event, { title: 'Panel 1' });
  const questions = builder.session(event, {
    title: 'Questions',
    kind: 'questions-and-answers',
    parentId: panel.id,
  });
  const area = builder.area(event, ['{supporters} agreed. A second sentence.']);
  const timed = (minutes: number) => ({
    startedAt: start + minutes * 60_000,
    endedAt: start + (minutes + 2) * 60_000,
  });
  const first = builder.voice(panel, area, 'supports', {
    delegation: { name: 'Delegation Q', shortName: 'DQ' },
    participant: { name: 'Speaker 1', title: 'Dr', position: 'Director O' },
    intervention: timed(0),
    point: { text: 'First point' },
  });
  const colleague = builder.participant(first.delegation, { name: 'Speaker 2' });
  const asked = builder.intervention(questions, colleague, { type: 'question', ...timed(5) });
  builder.point(asked, { text: 'Asked point', kind: 'question' });
  const group = builder.delegation({ name: 'Group 1', isGroup: true });
  const second = builder.voice(questions, area, 'opposes', {
    delegation: { name: 'Delegation R' },
    intervention: { ...timed(8), onBehalfOfId: group.id, type: 'answer', questionId: asked.id },
    point: { text: 'Second point' },
  });
  const unknown = builder.intervention(questions, null, timed(12));
  builder.point(unknown, { text: 'Unknown point' });
  builder.role(panel, first.speaker, 'panellist');
  return { builder, event, panel, area, first, second, asked };
}

function reportAt(
  { builder, event }: Pick<ReturnType<typeof setting>, 'builder' | 'event'>,
  attribution: Attribution,
  floorRequests: FloorRequest[] = [],
) {
  return buildSummary(builder.data, {
    eventId: event.id,
    attribution,
    annex: 'table',
    record: { floorRequests },
  });
}

describe('the voices of the record', () => {
  it.each([
    ['name', ['Dr Speaker 1 (DQ)', 'Speaker 2 (DQ)', 'Speaker 3 (Delegation R)', 'a speaker']],
    ['delegation', ['Delegation Q', 'Delegation R', 'a speaker']],
    ['category', ['a government representative', 'a speaker']],
    ['none', ['a speaker']],
  ] as const)('%s', (level, labels) => {
    const { record } = reportAt(setting(), level);
    const spoke = new Set(record?.interventions.map(({ voiceKey }) => voiceKey));
    const voices = record?.voices.filter(({ key }) => spoke.has(key)) ?? [];
    expect(voices.map(({ label }) => label)).toEqual(labels);
    const isTold = level === 'name' || level === 'delegation';
    expect(record?.interventions[0]?.startedAt).toBe(isTold ? '2026-03-04T10:30:00+01:00' : null);
    expect(record?.interventions[0]?.role).toBe(isTold ? 'panellist' : null);
    expect(record?.interventions[0]?.seconds).toBe(level === 'none' ? null : 120);
    expect(record?.interventions[2]?.onBehalfOfKey !== null).toBe(isTold);
    expect(record?.interventions[2]?.answersKey).toBe('i2');
  });

  it('are not merged over interventions of another level', () => {
    const given = setting();
    given.asked.attribution = 'category';
    const { record } = reportAt(given, 'name');
    expect(record?.interventions.map(({ attribution }) => attribution)).toEqual([
      'name',
      'category',
      'name',
      'name',
    ]);
    expect(record?.voices.map(({ label }) => label)).toContain('a government representative');
  });

  it('hide a delegation that is called by a person', () => {
    const given = setting();
    given.first.delegation.name = given.first.speaker.name;
    const { annex, record } = reportAt(given, 'delegation');
    const { participants, speakerList, voices } = record!;
    const points = annex?.entries.flatMap((entry) => entry.points);
    expect(JSON.stringify([participants, speakerList, voices, points])).not.toContain('Speaker 1');
  });
});

describe('what is off the record', () => {
  it('is in neither record nor annex', () => {
    const given = setting();
    given.asked.attribution = 'off-the-record';
    given.second.intervention.attribution = 'off-the-record';
    const { annex, record } = reportAt(given, 'name');
    const all = JSON.stringify([annex, record]);
    expect(all).toContain('First point');
    for (const words of ['Asked point', 'Second point', 'Delegation R', 'Group 1'])
      expect(JSON.stringify([annex, record?.interventions, record?.voices])).not.toContain(words);
    expect(record?.speakerList.map(({ place }) => place)).toEqual([1, 2]);
  });
});

describe('the annex', () => {
  it('has each sentence that rests on points, with them in the order in which they were said', () => {
    const given = setting();
    const annex = reportAt(given, 'name').annex!;
    expect(annex.entries.map(({ number }) => number)).toEqual(annex.entries.map((_, i) => i + 1));
    const lead = annex.entries.find(({ block }) => block === `area/${given.area.id}`);
    expect(lead?.points.map(({ text }) => text)).toEqual(['First point', 'Second point']);
    expect(lead?.points.map(({ stance }) => stance)).toEqual(['supports', 'opposes']);
    expect(lead?.points.map(({ speaker }) => speaker)).toEqual([
      'Dr Speaker 1 (DQ)',
      'Speaker 3 (Delegation R) on behalf of Group 1',
    ]);
    expect(lead?.points[0]).toMatchObject({ session: 'Panel 1', time: '4 March 2026, 10:30' });
    const narrative = annex.entries.filter(({ block }) => block === `area/${given.area.id}/p0`);
    expect(narrative).toMatchObject([{ sentence: 0, points: [{ text: 'First point' }] }]);
    expect(narrative[0]?.text).toMatch(/agreed\.$/);
  });

  it('tells no time below delegation', () => {
    const annex = reportAt(setting(), 'category').annex!;
    expect(annex.entries.flatMap(({ points }) => points.map(({ time }) => time))).not.toContain(
      '4 March 2026, 10:30',
    );
    expect(annex.entries[0]?.points[0]?.speaker).toBe('a government representative');
  });

  it('is fast with ten thousand points', () => {
    const builder = new DialogueDataBuilder();
    const event = builder.event();
    const session = builder.session(event);
    const area = builder.area(event, ['{quantifier} agreed.']);
    const delegations = Array.from({ length: 200 }, () => builder.delegation());
    for (let i = 0; i < 2000; i += 1) {
      const speaker = builder.participant(delegations[i % 200]!, {});
      const intervention = builder.intervention(session, speaker, { startedAt: start + i * 1000 });
      for (let j = 0; j < 5; j += 1) builder.link(area, builder.point(intervention));
    }
    const plain = timeOf(() =>
      buildSummary(builder.data, { eventId: event.id, attribution: 'name' }),
    );
    const annexed = timeOf(() =>
      expect(
        buildSummary(builder.data, { eventId: event.id, attribution: 'name', annex: 'table' }).annex
          ?.entries[0]?.points,
      ).toHaveLength(10_000),
    );
    // Far above what it takes, so that a busy machine does not fail it; quadratic work would take minutes.
    expect(annexed - plain).toBeLessThan(4000);
  });
});

function timeOf(work: () => void): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

describe('the tables', () => {
  it('have a row for each point and typed cells', () => {
    const { record } = reportAt(setting(), 'name');
    const [participants, lists, interventions, evidence] = recordTables(record!, reportTexts('fr'));
    expect(interventions?.rows).toHaveLength(4);
    expect(evidence?.rows.map((row) => row[2])).toEqual(['Appuie', 'S’oppose']);
    expect(lists?.rows).toHaveLength(4);
    expect(participants?.rows.map((row) => row[0])).toContain('Speaker 1');
    for (const { columns, rows } of [participants!, lists!, interventions!, evidence!]) {
      for (const [index, { type }] of columns.entries()) {
        const kinds = new Set(rows.map((row) => row[index]).filter((cell) => cell !== null));
        for (const cell of kinds) expect(typeof cell).toBe(type === 'number' ? 'number' : 'string');
      }
    }
  });

  it('list who asked for the floor and did not get it', () => {
    const given = setting();
    const request: FloorRequest = {
      id: '00000000-0000-7000-8000-ffffffffffff' as FloorRequest['id'],
      sessionId: given.panel.id,
      speakerId: given.second.speaker.id,
      delegationId: given.second.delegation.id,
      onBehalfOfId: null,
      type: 'statement',
      questionRequestId: null,
      questionId: null,
      position: 1,
      requestedAt: start,
      calledAt: null,
      withdrawnAt: start + 1000,
      notReachedAt: null,
      interventionId: null,
    };
    const { record } = reportAt(given, 'delegation', [request]);
    expect(record?.speakerList.at(-1)).toMatchObject({
      ...{ place: 5, label: 'Delegation R', state: 'withdrawn', startedAt: null },
      requestedAt: '2026-03-04T10:30:00+01:00',
    });
  });
});
