import { dialogueFileFormat, dialogueFileVersion, type DialogueFileInput } from './dialogue-file';
import { toLocalIso } from '../domain/event-time';
import { draftEntries } from './draft-to-file';
import { flags, list, moments, present, ref, text, type Refs } from './file-entry';
import { refsOf } from './file-refs';
import { groupBy } from '../domain/group-by';
import type { Event, Session } from '../domain/programme';
import type { Intervention, Point } from '../domain/record';
import type { SpeakerListInput } from './speaker-list-file';
import { speakerListEntries } from './speaker-list-to-file';
import { synthesisEntries, synthesisOf, type SynthesisEntries } from './synthesis-to-file';
import type { WholeDialogue } from './whole-dialogue';

type EventEntry = NonNullable<DialogueFileInput['events']>[number];
type SessionEntry = NonNullable<EventEntry['sessions']>[number];

/** What is put together for all events at once. */
interface EntriesApart {
  lists: ReadonlyMap<string, SpeakerListInput>;
  synthesis: SynthesisEntries;
}

/** What the entries of one event are made from, looked up once. */
interface EventContext {
  data: WholeDialogue;
  refs: Refs;
  event: Event;
  segments: Map<string | null, Session[]>;
  interventions: Map<string, Intervention[]>;
  points: Map<string, Point[]>;
  setAside: SynthesisEntries['setAside'];
  delegationOf: Map<string, string | null>;
}

/**
 * The whole dialogue in the exchange format. Refs are derived from the data alone and defaults are left out, so the
 * same dialogue always gives the same file. Deleted things and the change log are not part of it.
 */
export function dialogueToFile(data: WholeDialogue): DialogueFileInput {
  const refs = refsOf(data);
  const lists = speakerListEntries(data, refs);
  const synthesis = synthesisEntries(data, refs);
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
      ...list('lexicon', dialogue.lexicon),
    },
    themes: data.themes.map((theme) => ({
      ref: ref(refs, theme.id),
      name: theme.name,
      ...text({ definition: theme.definition }),
      ...(theme.parentId ? { parent: ref(refs, theme.parentId) } : {}),
      hue: theme.hue,
      ...list('keywords', theme.keywords),
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
    events: data.events.map((event) => eventEntry(data, refs, event, { lists, synthesis })),
    ...draftEntries(data, refs),
  };
}

function eventEntry(
  data: WholeDialogue,
  refs: Refs,
  event: Event,
  { lists, synthesis }: EntriesApart,
): EventEntry {
  const context: EventContext = {
    data,
    refs,
    event,
    segments: groupBy(ofEvent(data.sessions, event), (session) => session.parentId),
    interventions: groupBy(data.interventions, (each) => each.sessionId),
    points: groupBy(data.points, (point) => point.interventionId),
    setAside: synthesis.setAside,
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
      ofEvent(data.statedTotals, event).map(({ id: _, eventId: __, ...total }) => total),
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
    sessions: (context.segments.get(null) ?? []).map((session) => {
      const speakerList = lists.get(session.id);
      return { ...sessionEntry(context, session), ...(speakerList && { speakerList }) };
    }),
    ...synthesisOf(synthesis, event),
  };
}

function sessionEntry(context: EventContext, session: Session): SessionEntry {
  const { data, refs, event } = context;
  const inSession = <T extends { sessionId: string }>(things: readonly T[]) =>
    things.filter((thing) => thing.sessionId === session.id);
  return {
    ref: ref(refs, session.id),
    kind: session.kind,
    title: session.title,
    ...moments(event.timeZone, { startsAt: session.startsAt, endsAt: session.endsAt }),
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
  { refs, event, points, setAside, delegationOf }: EventContext,
  each: Intervention,
) {
  const own = (each.speakerId && delegationOf.get(each.speakerId)) ?? null;
  const { startedAt, endedAt } = each;
  const { timeZone } = event;
  // A question that was deleted leaves an answer to nothing.
  const question = each.questionId === null ? undefined : refs.get(each.questionId);
  return {
    ref: ref(refs, each.id),
    speaker: each.speakerId && ref(refs, each.speakerId),
    ...(each.delegationId === own
      ? {}
      : { delegation: each.delegationId && ref(refs, each.delegationId) }),
    ...(each.onBehalfOfId ? { onBehalfOf: ref(refs, each.onBehalfOfId) } : {}),
    ...(each.type === 'statement' ? {} : { type: each.type }),
    ...moments(timeZone, { startedAt, endedAt }),
    ...list(
      'pauses',
      each.pauses.map(({ from, to }) => ({
        from: toLocalIso(from, timeZone),
        to: to === null ? null : toLocalIso(to, timeZone),
      })),
    ),
    ...flags({ hasFloor: each.hasFloor, open: each.isOpen }),
    ...(question === undefined ? {} : { question }),
    ...present({ attribution: each.attribution, language: each.language }),
    ...present({ interpreted: each.isInterpreted }),
    ...(each.source === 'notes' ? {} : { source: each.source }),
    ...text({ transcript: each.transcript }),
    points: (points.get(each.id) ?? []).map((point) => ({
      ref: ref(refs, point.id),
      ...(point.kind === 'observation' ? {} : { kind: point.kind }),
      ...flags({
        verbatim: point.isVerbatim,
        toVerify: point.isToVerify,
        starred: point.isStarred,
      }),
      ...present({ language: point.language, interpreted: point.isInterpreted }),
      text: point.text,
      ...list(
        'themes',
        point.themeIds.map((id) => ref(refs, id)),
      ),
      ...text({ setAside: setAside.get(point.id) ?? '' }),
    })),
  };
}

function ofEvent<T extends { eventId: string }>(things: readonly T[], event: Event): T[] {
  return things.filter((thing) => thing.eventId === event.id);
}
