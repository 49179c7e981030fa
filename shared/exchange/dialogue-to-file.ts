import { narrativeToText } from '../notes/narrative';
import type { WholeDialogue } from '../domain/dialogue-data';
import { dialogueFileFormat, dialogueFileVersion, type DialogueFileInput } from './dialogue-file';
import { toLocalIso } from '../domain/event-time';
import { flags, list, moments, present, ref, text, type Refs } from './file-entry';
import { refsOf } from './file-refs';
import { groupBy } from '../domain/group-by';
import type { Event, Session } from '../domain/programme';
import type { Intervention, Point } from '../domain/record';
import type { SpeakerListInput } from './speaker-list-file';
import { speakerListEntries } from './speaker-list-to-file';

type EventEntry = NonNullable<DialogueFileInput['events']>[number];
type SessionEntry = NonNullable<EventEntry['sessions']>[number];

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
  const lists = speakerListEntries(data, refs);
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
    events: data.events.map((event) => eventEntry(data, refs, event, lists)),
  };
}

function eventEntry(
  data: WholeDialogue,
  refs: Refs,
  event: Event,
  lists: ReadonlyMap<string, SpeakerListInput>,
): EventEntry {
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
    sessions: (context.segments.get(null) ?? []).map((session) => {
      const speakerList = lists.get(session.id);
      return { ...sessionEntry(context, session), ...(speakerList && { speakerList }) };
    }),
    ...list('areas', areaEntries(context)),
  };
}

function areaEntries({ data, refs, event }: EventContext) {
  const evidence = groupBy(data.evidence, (each) => each.areaId);
  const place = new Map(data.points.map((point, order) => [point.id, order]));
  return ofEvent(data.areas, event).map((area) => ({
    section: area.section,
    lead: area.lead,
    narrative: narrativeToText(area.narrative, {
      theme: (id) => ref(refs, id),
      point: (id) => refs.get(id) ?? null,
    }),
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
  { refs, event, points, delegationOf }: EventContext,
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
    })),
  };
}

function ofEvent<T extends { eventId: string }>(things: readonly T[], event: Event): T[] {
  return things.filter((thing) => thing.eventId === event.id);
}
