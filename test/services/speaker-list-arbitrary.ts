import fc from 'fast-check';
import type { DialogueFileInput } from '../../shared/exchange/dialogue-file';
import { toLocalIso } from '../../shared/domain/event-time';
import { defaultListSettings } from '../../shared/domain/speaker-list';
import type { SpeakerListInput } from '../../shared/exchange/speaker-list-file';
import { interventionTypes, orderRules } from '../../shared/domain/vocabulary';
import type { Sheet } from '../../shared/speakers/sheet';

type EventEntry = NonNullable<DialogueFileInput['events']>[number];
type TopEntry = NonNullable<EventEntry['sessions']>[number];
type SessionEntry = NonNullable<TopEntry['sessions']>[number];
type TurnEntry = NonNullable<SessionEntry['interventions']>[number];

const pick = fc.nat({ max: 1000 });
const maybe = fc.option(pick, { nil: null });
const instants = fc.integer({ min: 0, max: 4e12 });
const maybeInstant = fc.option(instants, { nil: null });

const turn = fc.record({
  seconds: fc.option(fc.nat({ max: 600 }), { nil: null }),
  pauses: fc.array(fc.nat({ max: 5000 }), { maxLength: 3 }),
  hasFloor: fc.boolean(),
  isPaused: fc.boolean(),
  open: fc.boolean(),
  question: maybe,
  interpreted: fc.option(fc.boolean(), { nil: null }),
  flags: fc.record({
    toVerify: fc.boolean(),
    starred: fc.boolean(),
    language: fc.constantFrom(null, 'fr', 'ar'),
    interpreted: fc.option(fc.boolean(), { nil: null }),
  }),
});
const request = fc.record({
  list: pick,
  session: maybe,
  speaker: maybe,
  delegation: fc.option(maybe, { nil: undefined }),
  onBehalfOf: maybe,
  type: fc.constantFrom(...interventionTypes),
  questionRequest: maybe,
  question: maybe,
  requestedAt: instants,
  calledAt: maybeInstant,
  withdrawnAt: maybeInstant,
  notReachedAt: maybeInstant,
  intervention: maybe,
});
const list = fc.record({
  closedAt: maybeInstant,
  timeLimit: fc.option(fc.integer({ min: 1, max: 600 }), { nil: null }),
  timeLimits: fc.constantFrom({}, { question: 60 }, { statement: 180, answer: 90 }),
  warnsAt: fc.constantFrom(defaultListSettings.warnsAt, 0),
  orderRules: fc.uniqueArray(fc.constantFrom(...orderRules), { maxLength: 2 }),
  budget: fc.constantFrom(null, { by: 'category', seconds: 600 } as const),
  hidesNames: fc.boolean(),
  signed: fc.array(fc.array(pick, { maxLength: 4 }), { maxLength: 2 }),
});

/** What a file with speaker lists has beside its programme and its record. */
export const listShapes = fc.record({
  turns: fc.array(turn, { minLength: 1, maxLength: 8 }),
  requests: fc.array(request, { maxLength: 6 }),
  lists: fc.array(list, { maxLength: 3 }),
});
type ListShape = typeof listShapes extends fc.Arbitrary<infer S> ? S : never;

/** Gives the sessions of the first event speaker lists, and its turns a clock. */
export function withSpeakerLists(file: DialogueFileInput, shape: ListShape): DialogueFileInput {
  const tops = file.events!.flatMap((event) => event.sessions ?? []);
  const sessions = tops.flatMap((top) => [top, ...(top.sessions ?? [])]);
  const turns = sessions.flatMap(({ interventions = [] }) => interventions);
  for (const top of tops) clockTurns(top, shape, turns);
  const refs = {
    sessions: sessions.map(({ ref }) => ref),
    turns: turns.map(({ ref }) => ref),
    participants: (file.participants ?? []).map(({ ref }) => ref),
    delegations: (file.delegations ?? []).map(({ ref }) => ref),
    requests: shape.requests.map((_, at) => `request-${at}`),
  };
  tops.forEach((top, at) => {
    top.speakerList = listEntry(shape, refs, { at, count: tops.length });
  });
  return file;
}

function clockTurns(top: TopEntry, { turns: extras }: ListShape, all: readonly TurnEntry[]): void {
  let isTaken = false;
  const own = [top, ...(top.sessions ?? [])].flatMap(({ interventions = [] }) => interventions);
  for (const entry of own) {
    const extra = extras[all.indexOf(entry) % extras.length]!;
    const question = extra.question === null ? null : all[extra.question % all.length]!.ref;
    Object.assign(entry, {
      open: extra.open,
      interpreted: extra.interpreted,
      question: question === entry.ref ? null : question,
      points: entry.points.map((point) => ({ ...point, ...extra.flags })),
    });
    if (typeof entry.startedAt !== 'string') continue;
    const start = Date.parse(entry.startedAt);
    const hasFloor: boolean = extra.hasFloor && !isTaken;
    isTaken ||= hasFloor;
    const pauses = extra.pauses.map((ms, at) => pause(start + at * 10_000, ms));
    if (hasFloor && extra.isPaused) pauses.push({ from: iso(start + 60_000), to: null });
    const end = hasFloor || extra.seconds === null ? null : start + 40_000 + extra.seconds * 1000;
    Object.assign(entry, { hasFloor, pauses, endedAt: end === null ? null : iso(end) });
  }
}

const iso = (instant: number) => toLocalIso(instant, 'UTC');
const pause = (from: number, ms: number): { from: string; to: string | null } => ({
  from: iso(from),
  to: iso(from + ms),
});
const orNull = (instant: number | null) => (instant === null ? null : iso(instant));
const refAt = (refs: readonly string[], at: number | null | undefined) =>
  at === null || at === undefined || refs.length === 0 ? null : refs[at % refs.length]!;

type AllRefs = Record<'sessions' | 'turns' | 'participants' | 'delegations' | 'requests', string[]>;

function listEntry(
  { requests, lists }: ListShape,
  refs: AllRefs,
  { at, count }: { at: number; count: number },
): SpeakerListInput {
  const { signed = [], closedAt = null, ...settings } = lists[at] ?? {};
  const fulfilled = new Set<string>();
  return {
    ...settings,
    closedAt: orNull(closedAt),
    requests: requests.flatMap((each, index) => {
      // A turn decides on which list its request is; here only the lists of one session have such.
      if (each.list % count !== at) return [];
      const ref = refs.requests[index]!;
      const wanted = count === 1 ? refAt(refs.turns, each.intervention) : null;
      const intervention = wanted !== null && fulfilled.has(wanted) ? null : wanted;
      if (intervention) fulfilled.add(intervention);
      const asks = refAt(refs.requests, each.questionRequest);
      return {
        ref,
        session: count === 1 ? refAt(refs.sessions, each.session) : null,
        speaker: refAt(refs.participants, each.speaker),
        ...(each.delegation === undefined
          ? {}
          : { delegation: refAt(refs.delegations, each.delegation) }),
        onBehalfOf: refAt(refs.delegations, each.onBehalfOf),
        type: each.type,
        questionRequest: asks === ref ? null : asks,
        question: refAt(refs.turns, each.question),
        requestedAt: iso(each.requestedAt),
        calledAt: orNull(each.calledAt),
        withdrawnAt: orNull(each.withdrawnAt),
        notReachedAt: orNull(each.notReachedAt),
        intervention,
      };
    }),
    signOffs: signed.map((keys, order) => ({
      name: `Chair ${order + 1}`,
      at: iso(order),
      sheet: sheetOf(keys.map((key) => keyAt(refs, key))),
    })),
  };
}

function keyAt({ turns, requests }: AllRefs, at: number): string {
  const keys = [...turns.map((ref) => `turn/${ref}`), ...requests.map((ref) => `request/${ref}`)];
  return at % 5 === 0 || keys.length === 0 ? `gone/${at}` : keys[at % keys.length]!;
}

function sheetOf(keys: readonly string[]): Sheet {
  const person = {
    name: 'Speaker 1',
    isIdentified: true,
    title: '',
    position: '',
    delegation: null,
    onBehalfOf: null,
  };
  return {
    dialogueTitle: 'Dialogue 1',
    eventTitle: 'Event 1',
    startsOn: null,
    endsOn: null,
    sessionTitle: 'Session 1',
    timeZone: 'UTC',
    startsAt: null,
    endsAt: null,
    attribution: 'name',
    turns: [],
    requests: keys.map((key) => ({
      ...{ key, person, type: 'statement', attribution: 'name', state: 'withdrawn' },
      ...{ category: null, region: null, segment: null },
      ...{ requestedAt: 1, calledAt: null, withdrawnAt: 2, notReachedAt: null },
      ...{ startedAt: null, endedAt: null, pauses: [] },
      ...{ seconds: 0, pausedSeconds: 0, overlap: 0 },
    })),
    corrections: [],
    seconds: 0,
  };
}
