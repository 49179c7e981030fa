import fc from 'fast-check';
import type { DialogueFileInput } from '../../shared/exchange/dialogue-file';
import { toLocalIso } from '../../shared/domain/event-time';
import {
  areaSections,
  attributions,
  categories,
  genders,
  interventionTypes,
  passageSlots,
  pointKinds,
  regions,
  roles,
  sessionKinds,
  stances,
  totalQualifiers,
  totalSubjects,
} from '../../shared/domain/vocabulary';
import { listShapes, withSpeakerLists } from './speaker-list-arbitrary';

const words = [
  'Speaker',
  'Delegation',
  'المتحدث',
  'نقطة',
  '发言人',
  '代表团',
  'Докладчик',
  'वक्ता',
  'Ünïcode',
  'e\u0301',
  '🙂',
  '👩🏽‍🚒',
  'O’Neil-2',
  '-',
  '{x}',
  'a.b',
  '=,',
];
/** One line with something in it, as people name things in any script; often the same twice. */
const names = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.nat({ max: 3 }).map(String)), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(' ').normalize('NFC'));
const texts = fc.oneof(
  names,
  fc.constantFrom('', 'two\n\nparagraphs', '{{ braces }', 'tab\tand "quotes" \\'),
);
const times = fc.option(
  fc
    .tuple(
      fc.integer({ min: 0, max: 4e12 }),
      fc.constantFrom('Europe/Zurich', 'Asia/Kathmandu', 'UTC', 'Africa/Monrovia'),
    )
    .map(([instant, zone]) => toLocalIso(instant, zone)),
  { nil: null },
);

const pick = fc.nat({ max: 1000 });
/** Refers to one of the things that will be there, or to none where there are none. */
const refOf = (prefix: string, count: number, at: number) =>
  count === 0 ? null : `${prefix}-${at % count}`;

const shape = fc.record({
  title: names,
  themes: fc.array(
    fc.record({
      name: names,
      definition: texts,
      parent: fc.option(pick, { nil: null }),
      hue: fc.nat({ max: 11 }),
      keywords: fc.array(names, { maxLength: 2 }),
    }),
    { maxLength: 5 },
  ),
  delegations: fc.array(
    fc.record({
      name: names,
      shortName: fc.oneof(fc.constant(''), names),
      category: fc.constantFrom(...categories),
      region: fc.option(fc.constantFrom(...regions), { nil: null }),
      group: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
  participants: fc.array(
    fc.record({
      name: names,
      identified: fc.boolean(),
      delegation: pick,
      gender: fc.option(fc.constantFrom(...genders), { nil: null }),
      email: fc.constantFrom('', 'person@example.org'),
    }),
    { maxLength: 5 },
  ),
  interventions: fc.array(
    fc.record({
      session: pick,
      speaker: fc.option(pick, { nil: null }),
      type: fc.constantFrom(...interventionTypes),
      startedAt: times,
      attribution: fc.option(fc.constantFrom(...attributions), { nil: null }),
      transcript: fc.option(texts, { nil: null }),
      points: fc.array(
        fc.record({
          text: texts,
          kind: fc.constantFrom(...pointKinds),
          verbatim: fc.boolean(),
          themes: fc.array(pick, { maxLength: 3 }),
          setAside: fc.option(names, { nil: null, freq: 1 }),
        }),
        { maxLength: 4 },
      ),
    }),
    { maxLength: 8 },
  ),
  sessions: fc.array(
    fc.record({
      title: names,
      kind: fc.constantFrom(...sessionKinds),
      questions: fc.array(names, { maxLength: 2 }),
      roles: fc.uniqueArray(fc.record({ participant: pick, role: fc.constantFrom(...roles) }), {
        maxLength: 3,
        selector: ({ role }) => role,
      }),
      nested: fc.boolean(),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  areas: fc.array(
    fc.record({
      lead: names,
      section: fc.constantFrom(...areaSections),
      narrative: fc.array(texts, { maxLength: 2 }),
      field: fc.boolean(),
      pinned: fc.option(names, { nil: null }),
      cited: fc.array(pick, { maxLength: 3 }),
      event: pick,
      carriedFrom: fc.option(pick, { nil: null }),
      evidence: fc.array(fc.record({ point: pick, stance: fc.constantFrom(...stances) }), {
        maxLength: 5,
      }),
      confirmed: fc.boolean(),
    }),
    { maxLength: 3 },
  ),
  dismissals: fc.array(
    fc.record({ label: names, points: fc.array(pick, { minLength: 1, maxLength: 4 }) }),
    { maxLength: 2 },
  ),
  categories: fc.uniqueArray(
    fc.record({ delegation: pick, category: fc.constantFrom(...categories) }),
    { maxLength: 2 },
  ),
  timeZone: fc.constantFrom(
    'Europe/Zurich',
    'America/New_York',
    'Asia/Kathmandu',
    'Africa/Monrovia',
  ),
  totals: fc.array(
    fc.record({
      subject: fc.constantFrom(...totalSubjects),
      qualifier: fc.constantFrom(...totalQualifiers),
      value: fc.nat({ max: 1000 }),
    }),
    { maxLength: 2 },
  ),
  passages: fc.uniqueArray(fc.record({ slot: fc.constantFrom(...passageSlots), text: names }), {
    maxLength: 3,
    selector: ({ slot }) => slot,
  }),
});
type Shape = typeof shape extends fc.Arbitrary<infer S> ? S : never;
type EventEntry = NonNullable<DialogueFileInput['events']>[number];
type SessionEntry = NonNullable<EventEntry['sessions']>[number];

/**
 * Whole dialogue files that hold together: three events whose areas rest on what was said at the
 * second, sessions two deep with speaker lists, names in many scripts.
 */
export const dialogueFiles: fc.Arbitrary<DialogueFileInput> = fc
  .tuple(shape, listShapes)
  .map(([from, lists]) => withSpeakerLists(asFile(from), lists));

function asFile(from: Shape): DialogueFileInput {
  const points = from.interventions.flatMap(({ points }, at) =>
    points.flatMap((point, order) => (point.text === '' ? [] : [`point-${at}-${order}`])),
  );
  const sessions = sessionEntries(from);
  const areas = from.areas.map((area, at) => areaEntry(area, at, points, from.themes.length));
  const areasOf = (event: number) => areas.filter((_, at) => from.areas[at]!.event % 2 === event);
  const event = (ref: string, own: Partial<EventEntry>): EventEntry => ({
    ref,
    kind: 'workshop',
    title: `Event ${ref}`,
    startsOn: null,
    endsOn: null,
    timeZone: from.timeZone,
    ...own,
  });
  return {
    format: 'rapporteur-dialogue',
    version: 1,
    dialogue: {
      title: from.title,
      language: 'en',
      attribution: 'name',
      preferredTerms: [{ avoid: 'a', use: 'b' }],
      lexicon: [{ short: 'a', long: 'abbreviation' }],
    },
    themes: depthFirst(from.themes),
    delegations: from.delegations.map((each, at) => ({ ref: `delegation-${at}`, ...each })),
    participants: from.participants.map((each, at) => ({
      ref: `participant-${at}`,
      ...each,
      delegation: refOf('delegation', from.delegations.length, each.delegation),
    })),
    events: [
      event('0', { areas: areasOf(0), dismissals: dismissalsOf(from, points) }),
      event('1', {
        ...{ sessions, areas: areasOf(1) },
        ...{ statedTotals: from.totals, passages: from.passages },
      }),
      event('2', { categories: categoriesOf(from) }),
    ],
  };
}

/** Each delegation at most once, in the order in which they were listed, and never under its own category. */
function categoriesOf({ categories, delegations }: Shape): EventEntry['categories'] {
  const listed = new Map(
    categories.flatMap(({ delegation, category }) => {
      const ref = refOf('delegation', delegations.length, delegation);
      const own = delegations[delegation % delegations.length]?.category;
      return ref === null || own === category ? [] : [[ref, category] as const];
    }),
  );
  return [...listed].map(([delegation, category]) => ({ delegation, category }));
}

/** Parents stand before their children, as an export lists them. */
function depthFirst(themes: Shape['themes']): NonNullable<DialogueFileInput['themes']> {
  const entries = themes.map((theme, at) => ({
    ...theme,
    ref: `theme-${at}`,
    parent: theme.parent === null || at === 0 ? null : `theme-${theme.parent % at}`,
  }));
  const below = (parent: string | null): typeof entries =>
    entries.filter((each) => each.parent === parent).flatMap((each) => [each, ...below(each.ref)]);
  return below(null);
}

function sessionEntries(from: Shape): SessionEntry[] {
  const entries = from.sessions.map((session, at) => ({
    ref: `session-${at}`,
    kind: session.kind,
    title: session.title,
    guidingQuestions: session.questions,
    roles: session.roles.flatMap(({ participant, role }) => {
      const ref = refOf('participant', from.participants.length, participant);
      return ref === null ? [] : [{ participant: ref, role }];
    }),
    interventions: interventionsOf(from, at),
    sessions: [] as SessionEntry[],
  }));
  return entries.flatMap((entry, at) => {
    if (at === 0 || !from.sessions[at]!.nested) return [entry];
    entries[0]!.sessions.push(entry);
    return [];
  });
}

/** In time order, those without a time first: that is the order of the record. */
function interventionsOf(from: Shape, session: number) {
  return from.interventions
    .map((each, at) => ({ each, at }))
    .filter(({ each }) => each.session % from.sessions.length === session)
    .map(({ each, at }) => ({
      ref: `intervention-${at}`,
      speaker:
        each.speaker === null ? null : refOf('participant', from.participants.length, each.speaker),
      type: each.type,
      startedAt: each.startedAt,
      attribution: each.attribution,
      ...(each.transcript === null
        ? {}
        : { source: 'transcript' as const, transcript: each.transcript }),
      points: each.points.map((point, order) => ({
        ...point,
        ref: `point-${at}-${order}`,
        themes: [
          ...new Set(
            point.themes.flatMap((theme) => refOf('theme', from.themes.length, theme) ?? []),
          ),
        ],
      })),
    }))
    .sort(
      (a, b) => Date.parse(a.startedAt ?? '1969-01-01') - Date.parse(b.startedAt ?? '1969-01-01'),
    );
}

function dismissalsOf({ dismissals }: Shape, points: string[]): EventEntry['dismissals'] {
  if (points.length === 0) return [];
  return dismissals.map(({ label, points: picked }) => ({
    label,
    points: [...new Set(picked.map((at) => points[at % points.length]!))],
  }));
}

function areaEntry(area: Shape['areas'][number], at: number, points: string[], themes: number) {
  const evidence = new Map(
    area.evidence.flatMap(({ point, stance }): [string, typeof stance][] =>
      points.length === 0 ? [] : [[points[point % points.length]!, stance]],
    ),
  );
  const field =
    area.field && themes > 0
      ? ['{bracket categories=government themes=theme-0 naming=person} said so']
      : [];
  const pinned =
    area.pinned === null
      ? []
      : [`{quantifier pinned=${JSON.stringify(area.pinned).replace(/[{}]/g, inCode)}}`];
  const cited = [
    ...new Set(points.length === 0 ? [] : area.cited.map((at) => points[at % points.length]!)),
  ];
  const citation = cited.length === 0 ? [] : [`So they said.{cite points=${cited.join(',')}}`];
  return {
    ref: `area-${at}`,
    carriedFrom: area.carriedFrom === null || at === 0 ? null : `area-${area.carriedFrom % at}`,
    section: area.section,
    lead: area.lead,
    narrative: [
      ...area.narrative.map((line) => line.replace(/[{}]/g, '$&$&')),
      ...field,
      ...pinned,
      ...citation,
    ],
    agreementConfirmed: area.confirmed,
    evidence: [...evidence].map(([point, stance]) => ({ point, stance })),
  };
}

/** A brace as it stands within quotation marks. */
function inCode(brace: string): string {
  return `\\u00${brace.charCodeAt(0).toString(16)}`;
}
