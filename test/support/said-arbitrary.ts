import fc from 'fast-check';
import type { DialogueData } from '../../shared/domain/dialogue-data';
import type { EventId } from '../../shared/domain/ids';
import type { Session } from '../../shared/domain/programme';
import {
  areaSections,
  attributions,
  categories,
  regions,
  stances,
} from '../../shared/domain/vocabulary';
import { DialogueDataBuilder } from './dialogue-data-builder';

const pick = fc.nat({ max: 999 });
const level = fc.option(fc.constantFrom(...attributions), { freq: 3 });
const region = fc.option(fc.constantFrom(...regions));
/** What titles and leads say beside their own name; now and then, whom a level may not let them name. */
const mention = fc.option(
  fc.record({ of: fc.constantFrom('person', 'delegation', 'short'), pick }),
  {
    freq: 3,
  },
);

const plans = fc.record({
  level: fc.constantFrom(
    'name' as const,
    'name' as const,
    'delegation' as const,
    'category' as const,
  ),
  delegations: fc.array(
    fc.record({ category: fc.constantFrom(...categories), isGroup: fc.boolean(), region }),
    { minLength: 1, maxLength: 6 },
  ),
  people: fc.array(fc.record({ delegation: fc.option(pick), isIdentified: fc.boolean() }), {
    minLength: 1,
    maxLength: 8,
  }),
  /** Delegations that are a person. */
  experts: fc.array(pick, { maxLength: 1 }),
  sessions: fc.array(
    fc.record({ level, isBelow: fc.boolean(), event: fc.constantFrom(0, 0, 1), mention }),
    { minLength: 2, maxLength: 6 },
  ),
  themes: fc.array(fc.record({ above: fc.option(pick), mention }), { maxLength: 5 }),
  turns: fc.array(
    fc.record({
      ...{ session: pick, speaker: fc.option(pick), group: fc.option(pick, { freq: 2 }), level },
      isHeard: fc.boolean(),
      minutes: fc.option(fc.nat({ max: 4000 })),
      points: fc.array(fc.array(pick, { maxLength: 3 }), { maxLength: 3 }),
    }),
    { maxLength: 16 },
  ),
  areas: fc.array(
    fc.record({
      event: fc.constantFrom(0, 0, 1),
      section: fc.constantFrom(...areaSections),
      mention,
    }),
    { maxLength: 4 },
  ),
  links: fc.array(fc.record({ area: pick, point: pick, stance: fc.constantFrom(...stances) }), {
    maxLength: 30,
  }),
  moved: fc.array(fc.record({ delegation: pick, category: fc.constantFrom(...categories) }), {
    maxLength: 2,
  }),
});
type Plan = typeof plans extends fc.Arbitrary<infer P> ? P : never;

const at = <T>(things: readonly T[], index: number | null): T | null =>
  index === null ? null : (things[index % things.length] ?? null);
const start = Date.UTC(2030, 0, 15, 9);

/** A dialogue of two events in which everything happens that decides what counts, and whom a level keeps unnamed. */
export const saidDialogues: fc.Arbitrary<DialogueData> = plans.map((plan) => {
  const builder = new DialogueDataBuilder();
  const { data } = builder;
  data.dialogue.attribution = plan.level;
  const events = [builder.event(), builder.event()];
  addPeople(builder, plan);
  const named = (title: string, said: Plan['themes'][number]['mention']) => {
    const person = said?.of === 'person' && at(data.participants, said.pick)?.name;
    const delegation = said && at(data.delegations, said.pick);
    const name = person || (said?.of === 'short' ? delegation?.shortName : delegation?.name);
    return name ? `${title}, as ${name} said` : title;
  };
  for (const each of plan.themes) {
    const name = named(`Theme ${data.themes.length + 1}`, each.mention);
    builder.theme({ name, parentId: at(data.themes, each.above)?.id ?? null });
  }
  addSessions(builder, plan, named);
  addTurns(builder, plan);
  for (const [i, { event, section, mention: said }] of plan.areas.entries())
    builder.area(events[event]!, [], { section, lead: named(`Area ${i + 1}`, said) });
  for (const { area: of, point: wanted, stance } of plan.links) {
    const [area, point] = [at(data.areas, of), at(data.points, wanted)];
    const isThere = data.evidence.some((x) => x.areaId === area?.id && x.pointId === point?.id);
    if (area && point && !isThere) builder.link(area, point, stance);
  }
  return data;
});

function addPeople(builder: DialogueDataBuilder, plan: Plan): void {
  const { data } = builder;
  for (const [i, each] of plan.delegations.entries())
    builder.delegation({ ...each, state: null, shortName: `D${i + 1}X` });
  for (const { delegation, isIdentified } of plan.people)
    builder.participant(at(data.delegations, delegation), { isIdentified });
  for (const expert of plan.experts) {
    const { name } = at(data.participants, expert)!;
    const itself = builder.delegation({ name, category: 'individual-expert', state: null });
    const person = data.participants.find((each) => each.name === name)!;
    Object.assign(person, { delegationId: itself.id, isIdentified: true });
  }
  const byDelegation = new Map(
    plan.moved.map((each) => [at(data.delegations, each.delegation)!.id, each.category]),
  );
  for (const [delegationId, category] of byDelegation) {
    const id = data.events[0]!.id as unknown as DialogueData['eventCategories'][number]['id'];
    data.eventCategories.push({ id, eventId: data.events[0]!.id, delegationId, category });
  }
}

/** Each followed by its segments, event by event, as they are read from the database. */
function addSessions(
  builder: DialogueDataBuilder,
  plan: Plan,
  named: (title: string, said: Plan['themes'][number]['mention']) => string,
): void {
  for (const [order, event] of builder.data.events.entries()) {
    let above: Session | null = null;
    for (const [i, each] of plan.sessions.entries()) {
      if (each.event !== order) continue;
      const session: Session = builder.session(event, {
        title: named(`Panel ${i + 1}`, each.mention),
        attribution: each.level,
        parentId: each.isBelow && above ? above.id : null,
      });
      if (session.parentId === null) above = session;
    }
  }
}

function addTurns(builder: DialogueDataBuilder, plan: Plan): void {
  const { data } = builder;
  for (const {
    session,
    speaker,
    group,
    level: attribution,
    isHeard,
    minutes,
    points,
  } of plan.turns) {
    const startedAt = minutes === null ? null : start + minutes * 60_000;
    const intervention = builder.intervention(
      at(data.sessions, session)!,
      at(data.participants, speaker),
      {
        onBehalfOfId: at(data.delegations, group)?.id ?? null,
        attribution,
        source: isHeard ? 'transcript' : 'notes',
        transcript: isHeard ? 'Heard.' : '',
        startedAt,
        position: startedAt ?? data.interventions.length + 1,
      },
    );
    for (const themes of points) {
      const ids = themes.flatMap((theme) => at(data.themes, theme)?.id ?? []);
      builder.point(intervention, { themeIds: [...new Set(ids)] });
    }
  }
}

/** One of the two events. */
export const eventOf = (data: DialogueData, index: number): EventId => data.events[index]!.id;
