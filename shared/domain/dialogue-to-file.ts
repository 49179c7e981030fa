import { narrativeToText } from '../notes/narrative';
import type { WholeDialogue } from './dialogue-data';
import { dialogueFileFormat, dialogueFileVersion, type DialogueFileInput } from './dialogue-file';
import { toLocalIso } from './event-time';
import { groupBy } from './group-by';
import type { Event, Session } from './programme';
import type { Intervention, Point } from './record';
import { RefNames } from './ref-names';

type EventEntry = NonNullable<DialogueFileInput['events']>[number];
type SessionEntry = NonNullable<EventEntry['sessions']>[number];
type Refs = Map<string, string>;

/** What the entries of one event are made from, looked up once. */
interface EventContext {
  data: WholeDialogue;
  refs: Refs;
  event: Event;
  segments: Map<string | null, Session[]>;
  interventions: Map<string, Intervention[]>;
  points: Map<string, Point[]>;
  delegationOf: Map<string, string | null>;
}

/**
 * The whole dialogue in the exchange format. Refs are derived from the data alone and defaults are left out, so the
 * same dialogue always gives the same file. Deleted things and the change log are not part of it.
 */
export function dialogueToFile(data: WholeDialogue): DialogueFileInput {
  const refs = refsOf(data);
  const { dialogue } = data;
  return {
    format: dialogueFileFormat,
    version: dialogueFileVersion,
    dialogue: {
      title: dialogue.title,
      ...text({ theme: dialogue.theme, organization: dialogue.organization }),
      language: dialogue.language,
      attribution: dialogue.attribution,
      ladder: dialogue.ladder,
      ...list('preferredTerms', dialogue.preferredTerms),
    },
    themes: data.themes.map((theme) => ({
      ref: ref(refs, theme.id),
      name: theme.name,
      ...text({ definition: theme.definition }),
      ...(theme.parentId ? { parent: ref(refs, theme.parentId) } : {}),
      hue: theme.hue,
    })),
    delegations: data.delegations.map((delegation) => ({
      ref: ref(refs, delegation.id),
      name: delegation.name,
      ...text({ shortName: delegation.shortName }),
      category: delegation.category,
      ...present({ state: delegation.state, region: delegation.region }),
      ...(delegation.isGroup ? { group: true } : {}),
    })),
    participants: data.participants.map((person) => ({
      ref: ref(refs, person.id),
      name: person.name,
      ...(person.isIdentified ? {} : { identified: false }),
      ...text({ title: person.title, position: person.position }),
      ...(person.delegationId ? { delegation: ref(refs, person.delegationId) } : {}),
      ...present({ gender: person.gender }),
      ...text({ email: person.email }),
    })),
    events: data.events.map((event) => eventEntry(data, refs, event)),
  };
}

/** Readable references for everything that something else may point to. */
function refsOf(data: WholeDialogue): Refs {
  const refs: Refs = new Map();
  const name = <T extends { id: string }>(things: readonly T[], wanted: (thing: T) => string) => {
    const names = new RefNames();
    for (const thing of things) refs.set(thing.id, names.give(wanted(thing)));
  };
  name(data.themes, (theme) => theme.name);
  name(data.delegations, (delegation) => delegation.shortName || delegation.name);
  name(data.participants, (person) => person.name);
  name(data.events, (event) => event.title);
  const ofKind = new Map<string, number>();
  name(data.sessions, (session) => {
    const above = session.parentId ? `${refs.get(session.parentId) ?? ''}.` : '';
    const group = `${session.parentId ?? session.eventId} ${session.kind}`;
    const count = (ofKind.get(group) ?? 0) + 1;
    ofKind.set(group, count);
    return `${above}${session.kind}${session.parentId && count === 1 ? '' : `-${count}`}`;
  });
  name(data.interventions, ({ sessionId, speakerId, delegationId }) => {
    const speaker =
      (speakerId && refs.get(speakerId)) ?? (delegationId && refs.get(delegationId)) ?? 'unknown';
    return `${refs.get(sessionId) ?? 'session'}.${speaker}`;
  });
  const count = new Map<string, number>();
  for (const point of data.points) {
    const order = (count.get(point.interventionId) ?? 0) + 1;
    count.set(point.interventionId, order);
    refs.set(point.id, `${refs.get(point.interventionId) ?? 'unknown'}.${order}`);
  }
  return refs;
}

function eventEntry(data: WholeDialogue, refs: Refs, event: Event): EventEntry {
  const context: EventContext = {
    data,
    refs,
    event,
    segments: groupBy(ofEvent(data.sessions, event), (session) => session.parentId),
    interventions: groupBy(data.interventions, (each) => each.sessionId),
    points: groupBy(data.points, (point) => point.interventionId),
    delegationOf: new Map(data.participants.map((person) => [person.id, person.delegationId])),
  };
  return {
    ref: ref(refs, event.id),
    kind: event.kind,
    title: event.title,
    ...text({ theme: event.theme }),
    startsOn: event.startsOn,
    endsOn: event.endsOn,
    timeZone: event.timeZone,
    ...text({ venue: event.venue, place: event.place, symbol: event.symbol }),
    ...list(
      'statedTotals',
      ofEvent(data.statedTotals, event).map(({ subject, qualifier, value }) => ({
        subject,
        qualifier,
        value,
      })),
    ),
    ...list(
      'passages',
      ofEvent(data.passages, event).map((passage) => ({ slot: passage.slot, text: passage.text })),
    ),
    ...list(
      'categories',
      ofEvent(data.eventCategories, event).map(({ delegationId, category }) => ({
        delegation: ref(refs, delegationId),
        category,
      })),
    ),
    sessions: (context.segments.get(null) ?? []).map((session) => sessionEntry(context, session)),
    ...list('areas', areaEntries(context)),
  };
}

function areaEntries({ data, refs, event }: EventContext) {
  const evidence = groupBy(data.evidence, (each) => each.areaId);
  const place = new Map(data.points.map((point, order) => [point.id, order]));
  return ofEvent(data.areas, event).map((area) => ({
    section: area.section,
    lead: area.lead,
    narrative: narrativeToText(area.narrative, (id) => ref(refs, id)),
    ...(area.isAgreementConfirmed ? { agreementConfirmed: true } : {}),
    evidence: (evidence.get(area.id) ?? [])
      .toSorted((a, b) => (place.get(a.pointId) ?? 0) - (place.get(b.pointId) ?? 0))
      .map((each) => ({ point: ref(refs, each.pointId), stance: each.stance })),
  }));
}

function sessionEntry(context: EventContext, session: Session): SessionEntry {
  const { data, refs, event } = context;
  const inSession = <T extends { sessionId: string }>(things: readonly T[]) =>
    things.filter((thing) => thing.sessionId === session.id);
  return {
    ref: ref(refs, session.id),
    kind: session.kind,
    title: session.title,
    ...times(event, session),
    ...present({ attribution: session.attribution }),
    ...list(
      'guidingQuestions',
      inSession(data.guidingQuestions).map((each) => each.text),
    ),
    ...list(
      'roles',
      inSession(data.roles).map(({ participantId, role }) => ({
        participant: ref(refs, participantId),
        role,
      })),
    ),
    ...list(
      'interventions',
      (context.interventions.get(session.id) ?? []).map((each) => interventionEntry(context, each)),
    ),
    ...list(
      'sessions',
      (context.segments.get(session.id) ?? []).map((segment) => sessionEntry(context, segment)),
    ),
  };
}

function interventionEntry(
  { refs, event, points, delegationOf }: EventContext,
  each: Intervention,
) {
  const own = (each.speakerId && delegationOf.get(each.speakerId)) ?? null;
  const { startedAt, endedAt } = each;
  return {
    ref: ref(refs, each.id),
    speaker: each.speakerId && ref(refs, each.speakerId),
    ...(each.delegationId === own
      ? {}
      : { delegation: each.delegationId && ref(refs, each.delegationId) }),
    ...(each.onBehalfOfId ? { onBehalfOf: ref(refs, each.onBehalfOfId) } : {}),
    ...(each.type === 'statement' ? {} : { type: each.type }),
    ...(startedAt === null ? {} : { startedAt: toLocalIso(startedAt, event.timeZone) }),
    ...(endedAt === null ? {} : { endedAt: toLocalIso(endedAt, event.timeZone) }),
    ...present({ attribution: each.attribution, language: each.language }),
    ...(each.source === 'notes' ? {} : { source: each.source }),
    ...text({ transcript: each.transcript }),
    points: (points.get(each.id) ?? []).map((point) => ({
      ref: ref(refs, point.id),
      ...(point.kind === 'observation' ? {} : { kind: point.kind }),
      ...(point.isVerbatim ? { verbatim: true } : {}),
      text: point.text,
      ...list(
        'themes',
        point.themeIds.map((id) => ref(refs, id)),
      ),
    })),
  };
}

function ref(refs: Refs, id: string): string {
  const name = refs.get(id);
  if (name === undefined) throw new Error(`${id} is referred to and not part of the dialogue`);
  return name;
}

function ofEvent<T extends { eventId: string }>(things: readonly T[], event: Event): T[] {
  return things.filter((thing) => thing.eventId === event.id);
}

function times(event: Event, { startsAt, endsAt }: Session) {
  return {
    ...(startsAt === null ? {} : { startsAt: toLocalIso(startsAt, event.timeZone) }),
    ...(endsAt === null ? {} : { endsAt: toLocalIso(endsAt, event.timeZone) }),
  };
}

/** The fields that are not empty. */
function text<T extends Record<string, string>>(fields: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== ''),
  ) as Partial<T>;
}

/** The fields that are not null. */
function present<T extends Record<string, unknown>>(
  fields: T,
): { [K in keyof T]?: Exclude<T[K], null> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as never;
}

/** The list under its name, or nothing where it is empty. */
function list<K extends string, T>(name: K, items: T[]): { [P in K]?: T[] } {
  return (items.length === 0 ? {} : { [name]: items }) as { [P in K]?: T[] };
}
