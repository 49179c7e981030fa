import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openInMemory, type Database } from '../../electron/persistence/open-database';
import { importDialogue } from '../../electron/services/dialogue-import';
import {
  createDialogueServices,
  type DialogueServices,
} from '../../electron/services/dialogue-services';
import { newId } from '../../electron/services/new-id';
import type { DialogueId, EventId, InterventionId } from '../../shared/domain/ids';
import { categories, stances } from '../../shared/domain/vocabulary';
import { dialogueFileSchema, type DialogueFileInput } from '../../shared/exchange/dialogue-file';

/**
 * Who took the floor, for whom, in which panel, on the record: written once more, in another language than the app's.
 * The event of the area says what category a delegation is in.
 */
const said = `
  WITH RECURSIVE chain (id, top, event_id, is_off) AS (
    SELECT id, id, event_id, attribution IS 'off-the-record' FROM session WHERE parent_id IS NULL AND deleted_at IS NULL
    UNION ALL
    SELECT s.id, c.top, s.event_id, c.is_off OR s.attribution IS 'off-the-record'
    FROM session s JOIN chain c ON s.parent_id = c.id WHERE s.deleted_at IS NULL
  ),
  said AS (
    SELECT i.id, c.top, c.event_id, coalesce(g.category, d.category) AS category,
      coalesce(i.on_behalf_of_id, i.delegation_id, CASE WHEN p.is_identified = 1 THEN p.id END) AS voice
    FROM intervention i JOIN chain c ON c.id = i.session_id
    LEFT JOIN participant p ON p.id = i.speaker_id
    LEFT JOIN delegation d ON d.id = coalesce(i.on_behalf_of_id, i.delegation_id)
    LEFT JOIN event_category g ON g.event_id = :event AND g.delegation_id = d.id AND g.deleted_at IS NULL
    WHERE i.deleted_at IS NULL AND NOT c.is_off AND i.attribution IS NOT 'off-the-record'
      AND (SELECT attribution FROM dialogue) <> 'off-the-record'
      AND (i.source = 'notes' OR EXISTS (
        SELECT 1 FROM point p WHERE p.intervention_id = i.id AND p.deleted_at IS NULL AND p.text <> ''))
  ),
  linked AS (
    SELECT x.point_id, x.stance, p.intervention_id FROM evidence x JOIN point p ON p.id = x.point_id
    JOIN intervention i ON i.id = p.intervention_id
    WHERE x.area_id = :area AND x.deleted_at IS NULL AND p.deleted_at IS NULL AND p.text <> '' AND i.deleted_at IS NULL
  ),
  counted AS (
    SELECT linked.*, said.top, said.event_id, said.voice, said.category FROM linked JOIN said ON said.id = linked.intervention_id
    WHERE said.voice IS NOT NULL
  ),
  floor AS (
    SELECT DISTINCT said.voice FROM said JOIN point p ON p.intervention_id = said.id AND p.deleted_at IS NULL AND p.text <> ''
    JOIN point_theme t ON t.point_id = p.id
    WHERE said.voice IS NOT NULL
      AND t.theme_id IN (SELECT theme_id FROM point_theme WHERE point_id IN (SELECT point_id FROM counted))
      AND (said.event_id = :event OR said.event_id IN (SELECT event_id FROM counted))
    UNION SELECT voice FROM counted
  )`;
const voicesSql = `${said}
  SELECT voice, max(CASE stance WHEN 'opposes' THEN 2 WHEN 'qualifies' THEN 1 ELSE 0 END) AS worst FROM counted GROUP BY voice`;
const countsSql = `${said}
  SELECT (SELECT count(*) FROM linked) AS points,
    (SELECT count(*) FROM linked) - (SELECT count(*) FROM counted) AS uncountedPoints,
    (SELECT count(DISTINCT category) FROM counted) AS categories,
    (SELECT count(DISTINCT top) FROM counted) AS panels,
    (SELECT count(*) FROM floor) AS tookFloor,
    (SELECT count(DISTINCT category) FROM said WHERE event_id = :event AND voice IS NOT NULL
      AND category NOT IN (SELECT category FROM counted WHERE category IS NOT NULL)) AS silent`;

function recount(database: Database, area: string, event: string) {
  const rows = database.prepare(voicesSql).all({ area, event }) as {
    voice: string;
    worst: number;
  }[];
  const withStance = (stance: number) =>
    rows.flatMap(({ voice, worst }) => (worst === stance ? [voice] : [])).sort();
  return {
    ...(database.prepare(countsSql).get({ area, event }) as object),
    supporters: withStance(0),
    qualifiers: withStance(1),
    opposers: withStance(2),
  };
}

function displayed({ synthesis }: DialogueServices, eventId: EventId) {
  return synthesis.areas({ eventId }).map(({ id, summary }) => {
    const ids = (voices: { id: string }[]) => voices.map((voice) => voice.id).sort();
    return {
      id,
      shown: {
        points: summary.points,
        uncountedPoints: summary.uncountedPoints,
        categories: summary.categories.length,
        panels: summary.panels,
        tookFloor: summary.tookFloor,
        silent: summary.silentCategories.length,
        supporters: ids(summary.supporters),
        qualifiers: ids(summary.qualifiers),
        opposers: ids(summary.opposers),
      },
    };
  });
}

const pick = fc.nat({ max: 999 });
const level = fc.constantFrom(null, null, null, null, 'category', 'off-the-record');
const plans = fc.record({
  level: fc.constantFrom('name', 'name', 'name', 'name', 'none', 'off-the-record'),
  delegations: fc.array(
    fc.record({ category: fc.constantFrom(...categories), group: fc.boolean() }),
    { minLength: 1, maxLength: 6 },
  ),
  people: fc.array(
    fc.record({ delegation: fc.option(pick, { freq: 4 }), identified: fc.boolean() }),
    {
      minLength: 1,
      maxLength: 6,
    },
  ),
  sessions: fc.array(fc.record({ level, below: fc.boolean(), event: fc.constantFrom(0, 0, 1) }), {
    minLength: 1,
    maxLength: 5,
  }),
  turns: fc.array(
    fc.record({
      ...{
        session: pick,
        speaker: fc.option(pick, { freq: 6 }),
        onBehalfOf: fc.option(pick, { freq: 2 }),
        level,
      },
      isHeard: fc.boolean(),
      points: fc.array(fc.array(pick, { maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 4, maxLength: 14 },
  ),
  links: fc.array(
    fc.record({ area: fc.nat({ max: 2 }), point: pick, stance: fc.constantFrom(...stances) }),
    { minLength: 8, maxLength: 25 },
  ),
  moved: fc.array(fc.record({ delegation: pick, category: fc.constantFrom(...categories) }), {
    maxLength: 2,
  }),
  deleted: pick,
});
type Plan = typeof plans extends fc.Arbitrary<infer P> ? P : never;

const at = <T>(things: readonly T[], index: number): T => things[index % things.length]!;

function fileOf(plan: Plan): DialogueFileInput {
  const refs = {
    delegation: plan.delegations.map((_, i) => `d-${i}`),
    person: plan.people.map((_, i) => `p-${i}`),
  };
  const turns = plan.turns.map((turn, i) => ({
    session: turn.session % plan.sessions.length,
    entry: {
      ref: `t-${i}`,
      speaker: turn.speaker === null ? null : at(refs.person, turn.speaker),
      ...(turn.onBehalfOf === null ? {} : { onBehalfOf: at(refs.delegation, turn.onBehalfOf) }),
      attribution: turn.level,
      ...(turn.isHeard ? { source: 'transcript' as const, transcript: 'Heard.' } : {}),
      points: turn.points.map((themes, order) => ({
        ref: `t-${i}.${order}`,
        text: `Point ${i}.${order}`,
        themes: [...new Set(themes.map((theme) => `theme-${theme % 3}`))],
      })),
    },
  }));
  const points = turns.flatMap(({ entry }) => entry.points.map(({ ref }) => ref));
  const sessionsOf = (event: number) => {
    const own = plan.sessions.flatMap((session, i) =>
      session.event === event ? [{ ...session, i }] : [],
    );
    const entries = own.map(({ level: attribution, i }) => ({
      ...{ ref: `s-${i}`, kind: 'panel' as const, title: `Panel ${i}`, attribution },
      interventions: turns.flatMap(({ session, entry }) => (session === i ? [entry] : [])),
      sessions: [] as object[],
    }));
    return entries.filter((entry, order) => {
      const above = order > 0 && own[order]!.below ? entries[order - 1]! : null;
      above?.sessions.push(entry);
      return above === null;
    });
  };
  const areas = [0, 1, 2].map((area) => ({
    ...{ section: 'convergence' as const, lead: `Area ${area}` },
    evidence: [
      ...new Map(
        plan.links.flatMap(({ area: of, point, stance }) =>
          of === area && points.length > 0 ? [[at(points, point), stance] as const] : [],
        ),
      ),
    ].map(([point, stance]) => ({ point, stance })),
  }));
  const event = (i: number) => ({
    ...{
      ref: `e-${i}`,
      kind: 'workshop' as const,
      title: `Event ${i}`,
      startsOn: null,
      endsOn: null,
      timeZone: 'UTC',
    },
    sessions: sessionsOf(i) as never,
  });
  const categoriesHere = new Map(
    plan.moved.map(({ delegation, category }) => [at(refs.delegation, delegation), category]),
  );
  return {
    ...{ format: 'rapporteur-dialogue', version: 1 },
    dialogue: { title: 'Dialogue 1', language: 'en', attribution: plan.level },
    themes: [0, 1, 2].map((i) => ({ ref: `theme-${i}`, name: `Theme ${i}` })),
    delegations: plan.delegations.map((each, i) => ({
      ref: `d-${i}`,
      name: `Delegation ${i}`,
      ...each,
    })),
    participants: plan.people.map(({ delegation, identified }, i) => ({
      ...{ ref: `p-${i}`, name: `Speaker ${i}`, identified },
      delegation: delegation === null ? null : at(refs.delegation, delegation),
    })),
    // The areas last: they may rest on what was said at either event.
    events: [
      {
        ...event(0),
        categories: [...categoriesHere].map(([delegation, category]) => ({ delegation, category })),
      },
      { ...event(1), areas },
    ],
  };
}

function stored(plan: Plan): DialogueServices {
  const database = openInMemory();
  const dialogueId = newId<DialogueId>();
  const services = createDialogueServices({
    ...{ database, dialogueId, newId, now: () => 1_500_000_000_000, onCommitted: () => undefined },
  });
  importDialogue(services, dialogueFileSchema.parse(fileOf(plan)), dialogueId, {
    onProgress: () => undefined,
  });
  return services;
}

test('every number that an area shows is that of a plain recount by SQL, also after a deletion and its undo', () => {
  let counted = 0;
  fc.assert(
    fc.property(plans, (plan) => {
      const services = stored(plan);
      const { database, runner, record, history, reader } = services;
      const eventId = reader.read().events[1]!.id;
      const check = () => {
        for (const { id, shown } of displayed(services, eventId)) {
          expect(shown).toEqual(recount(database, id, eventId));
          counted += shown.supporters.length;
        }
      };
      check();
      const turns = database
        .prepare('SELECT id FROM intervention ORDER BY id')
        .pluck()
        .all() as InterventionId[];
      if (turns.length > 0) {
        const description = {
          label: 'delete-intervention',
          origin: 'user',
          isUndoable: true,
        } as const;
        runner.run(description, () => record.delete({ id: at(turns, plan.deleted) }));
        check();
        history.undo();
        check();
      }
      database.close();
    }),
    { numRuns: 30, seed: 20_170_418 },
  );
  // The dialogues had something to count.
  expect(counted).toBeGreaterThan(50);
});
