import { describe, expect, it } from 'vitest';
import { indexDialogue } from '../../shared/domain/dialogue-index';
import { agreesWith, countedTotal, eventStatistics } from '../../shared/domain/statistics';
import type { EventCategoryId } from '../../shared/domain/ids';
import { DialogueDataBuilder } from '../support/dialogue-data-builder';

function panelDay() {
  const builder = new DialogueDataBuilder();
  const event = builder.event();
  const opening = builder.session(event, { kind: 'opening' });
  const panels = [1, 2, 3].map(() => builder.session(event));
  const [first] = panels;
  builder.session(event, { parentId: first?.id ?? null, kind: 'questions-and-answers' });
  const state = builder.delegation({ region: 'africa' });
  const body = builder.delegation({ category: 'un-entity', region: null });
  const woman = builder.participant(state, { gender: 'woman' });
  const man = builder.participant(state, { gender: 'man' });
  const unknown = builder.participant(body);
  builder.participant(body);
  const statistics = () =>
    eventStatistics(indexDialogue(builder.data), event.id, builder.data.events);
  return { builder, event, opening, panels, woman, man, unknown, statistics };
}

describe('the statistics of an event', () => {
  it('count people and panels once', () => {
    const { builder, opening, panels, woman, man, unknown, statistics } = panelDay();
    builder.role(opening, woman, 'opener');
    panels.forEach((panel) => builder.role(panel, woman, 'panellist'));
    builder.role(opening, unknown, 'keynote');
    builder.role(opening, man, 'chair');
    expect(statistics()).toMatchObject({
      participantsByCategory: { government: 2, 'un-entity': 2 },
      categories: ['government', 'un-entity'],
      states: ['AAB'],
      panels: 3,
      panelsWithQuestions: 1,
      women: 1,
      unknownGender: 1,
      regions: ['africa'],
    });
    expect(statistics().speakers).toEqual([woman, unknown]);
    expect(countedTotal(statistics(), 'panellists')).toBe(1);
    expect(countedTotal(statistics(), 'participants')).toBe(4);
  });

  it('know only those of one event among several who held a role or took the floor in it', () => {
    const { builder, opening, panels, woman, man, statistics } = panelDay();
    expect(statistics().participants).toHaveLength(4);
    builder.event();
    expect(statistics().participants).toHaveLength(0);
    builder.role(opening, woman, 'opener');
    if (panels[0]) builder.intervention(panels[0], man);
    expect(statistics().participants).toEqual([woman, man]);
  });
});

it.each([
  ['exactly', 225, 225, true],
  ['exactly', 225, 215, false],
  ['over', 300, 301, true],
  ['over', 300, 300, false],
  ['about', 100, 91, true],
  ['about', 100, 89, false],
  ['almost', 100, 95, true],
  ['almost', 100, 100, false],
] as const)('%s %i against %i', (qualifier, value, counted, expected) => {
  expect(agreesWith({ qualifier, value }, counted)).toBe(expected);
});

it('counts a delegation under the category of the event', () => {
  const builder = new DialogueDataBuilder();
  const event = builder.event();
  const delegation = builder.delegation({ category: 'government' });
  builder.participant(delegation);
  builder.data.eventCategories.push({
    id: '00000000-0000-7000-8000-0000000000ff' as EventCategoryId,
    eventId: event.id,
    delegationId: delegation.id,
    category: 'civil-society',
  });
  const { participantsByCategory } = eventStatistics(
    indexDialogue(builder.data),
    event.id,
    builder.data.events,
  );
  expect(participantsByCategory).toEqual({ 'civil-society': 1 });
});
