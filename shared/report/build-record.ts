import { reveals } from '../domain/attribution';
import { interventionsOfEvent } from '../domain/dialogue-index';
import { areaEvidence } from '../domain/evidence';
import type { AreaId, InterventionId, PointId, SessionId, ThemeId } from '../domain/ids';
import type { Intervention, Point } from '../domain/record';
import type { Attribution, Role } from '../domain/vocabulary';
import { spokenSeconds } from '../speakers/speaking-time';
import { areaBlocks } from './area-section';
import { eachEvent, levelOf, type RecordSources, type ReportContext } from './context';
import type { DisclosedIntervention, DisclosedRecord, DisclosedVoice } from './disclosed-record';
import {
  knownGroup,
  knownVoice,
  voiceSource,
  type KnownVoice,
  type VoiceSource,
} from './disclosed-voices';
import { quantifierPhrase } from './evidence-wording';
import { recordParticipants } from './record-participants';
import { recordSpeakerList } from './record-speaker-list';
import { localTimes, wallIso } from './record-times';
import { runsText } from './report-text';

/**
 * The record of the events covered, as the level asked for lets it be known. Keys count up in the order of the record, so
 * they say nothing that the order does not.
 */
export function buildRecord(
  context: ReportContext,
  { floorRequests }: RecordSources,
): DisclosedRecord {
  const { data, texts } = context;
  const { title, organization } = data.dialogue;
  const source = voiceSource(context);
  const sessionKeys = keysOf(
    's',
    eachEvent(context).flatMap(({ sessions }) => sessions),
  );
  const topKeys = new Map(
    eachEvent(context).flatMap(({ sessions }) =>
      sessions
        .filter(({ parentId }) => parentId === null || !sessionKeys.has(parentId))
        .map(({ id }) => [id, sessionKeys.get(id) ?? ''] as const),
    ),
  );
  const themeKeys = keysOf('t', data.themes);
  const areas = recordAreas(context);
  const voices = new Voices();
  return {
    ...{ title, organization, language: texts.language },
    events: recordEvents(context),
    sessions: recordSessions(context, sessionKeys),
    interventions: recordInterventions({ context, source, voices, sessionKeys, themeKeys, areas }),
    voices: voices.all,
    themes: data.themes.map(({ id, parentId, name, definition, hue }) => ({
      key: themeKeys.get(id) ?? '',
      parentKey: (parentId && themeKeys.get(parentId)) ?? null,
      ...{ name, definition, hue },
    })),
    areas: [...areas.values()],
    ...recordParticipants(context, source, sessionKeys),
    speakerList: recordSpeakerList({ context, source, topKeys, floorRequests }),
  };
}

function keysOf<Id extends string>(
  prefix: string,
  things: readonly { id: Id }[],
): ReadonlyMap<Id, string> {
  return new Map(things.map(({ id }, index) => [id, `${prefix}${index + 1}`]));
}

/** Voices in the order in which they are first heard. */
class Voices {
  readonly all: DisclosedVoice[] = [];
  readonly #keys = new Map<string, string>();

  keyOf({ identity, ...voice }: KnownVoice): string {
    const known = this.#keys.get(identity);
    if (known !== undefined) return known;
    const key = `v${this.all.length + 1}`;
    this.#keys.set(identity, key);
    this.all.push({ key, ...voice });
    return key;
  }
}

function recordEvents({ events }: ReportContext): DisclosedRecord['events'] {
  return events.map(({ title, symbol, venue, place, startsOn, endsOn }, index) => ({
    key: `e${index + 1}`,
    ...{ title, symbol, startsOn, endsOn },
    place: [venue, place].filter(Boolean).join(', '),
  }));
}

function recordSessions(
  context: ReportContext,
  keys: ReadonlyMap<SessionId, string>,
): DisclosedRecord['sessions'] {
  const { guidingQuestions } = context.data;
  return eachEvent(context).flatMap(({ sessions, event }, eventIndex) =>
    sessions.map(({ id, parentId, kind, title, startsAt, endsAt }) => ({
      key: keys.get(id) ?? '',
      parentKey: (parentId && keys.get(parentId)) ?? null,
      eventKey: `e${eventIndex + 1}`,
      ...{ kind, title },
      // Those of the programme, which everybody has.
      startsAt: wallIso(startsAt, event.timeZone),
      endsAt: wallIso(endsAt, event.timeZone),
      questions: guidingQuestions
        .filter(({ sessionId }) => sessionId === id)
        .map(({ text }) => text),
    })),
  );
}

type RecordArea = DisclosedRecord['areas'][number];

/** The areas as the report prints them; what the report leaves out is left out here. */
function recordAreas(context: ReportContext): Map<AreaId, RecordArea> {
  const areas = new Map<AreaId, RecordArea>();
  const known = new Map(context.data.areas.map((area) => [area.id, area]));
  for (const [eventIndex, ofEvent] of eachEvent(context).entries()) {
    // What is to be said about them the report has said.
    const quiet = { ...ofEvent, findings: [], notes: [] };
    for (const section of ['convergence', 'further-action'] as const) {
      for (const { areaId, lead, paragraphs } of areaBlocks(quiet, section)) {
        const area = known.get(areaId);
        const evidence = area && areaEvidence(context.index, area);
        const wording = evidence && quantifierPhrase(context, evidence, 'delegation');
        areas.set(areaId, {
          key: `a${areas.size + 1}`,
          eventKey: `e${eventIndex + 1}`,
          section,
          lead: lead.text,
          text: paragraphs.map(({ runs }) => runsText(runs)).join('\n\n'),
          wording: wording ? context.texts.sentenceCase(wording) : '',
        });
      }
    }
  }
  return areas;
}

interface InterventionSource {
  context: ReportContext;
  source: VoiceSource;
  /** Is added to. */
  voices: Voices;
  sessionKeys: ReadonlyMap<SessionId, string>;
  themeKeys: ReadonlyMap<ThemeId, string>;
  areas: ReadonlyMap<AreaId, RecordArea>;
}

/** In the order of the programme and, within a session, of the record. */
function recordInterventions(given: InterventionSource): DisclosedIntervention[] {
  const { context, voices, source, sessionKeys } = given;
  const { index } = context;
  const said = context.events
    .flatMap(({ id }) => interventionsOfEvent(index, id))
    .filter((intervention) => levelOf(context, intervention) !== 'off-the-record');
  const keys = keysOf('i', said);
  const roleOf = roles(context);
  const disclosePoint = pointDiscloser(given);
  return said.map((intervention) => {
    const { id, sessionId, type, language } = intervention;
    const level = levelOf(context, intervention);
    const by = { ...intervention, eventId: index.sessions.get(sessionId)?.eventId };
    const voiceKey = voices.keyOf(knownVoice(source, by, level));
    const group = knownGroup(source, by, level);
    return {
      key: keys.get(id) ?? '',
      sessionKey: sessionKeys.get(sessionId) ?? '',
      voiceKey,
      onBehalfOfKey: group && voices.keyOf(group),
      role: roleOf(intervention, level),
      type,
      attribution: level,
      answersKey: answered(intervention, keys),
      ...localTimes(context, intervention, level, ['startedAt', 'endedAt']),
      seconds: secondsOf(intervention, level),
      language: language ?? '',
      points: (index.pointsByIntervention.get(id) ?? []).map(disclosePoint),
    };
  });
}

function answered(
  { questionId }: Intervention,
  keys: ReadonlyMap<InterventionId, string>,
): string | null {
  return (questionId && keys.get(questionId)) ?? null;
}

function secondsOf(intervention: Intervention, level: Attribution): number | null {
  const isTold = intervention.endedAt !== null && reveals(level, 'category');
  return isTold ? spokenSeconds(intervention) : null;
}

/** What a speaker was in the session or above it; null where the level hides it: there is one chair. */
function roles({ data, index }: ReportContext) {
  const known = new Map<string, Role>();
  for (const { sessionId, participantId, role } of data.roles) {
    const key = `${sessionId}/${participantId}`;
    if (!known.has(key)) known.set(key, role);
  }
  return ({ sessionId, speakerId }: Intervention, level: Attribution): Role | null => {
    if (speakerId === null || !reveals(level, 'delegation')) return null;
    const top = index.panelOf.get(sessionId) ?? sessionId;
    return known.get(`${sessionId}/${speakerId}`) ?? known.get(`${top}/${speakerId}`) ?? null;
  };
}

function pointDiscloser({ context, themeKeys, areas }: InterventionSource) {
  const { evidence } = context.index.data;
  const stances = new Map<PointId, DisclosedIntervention['points'][number]['stances']>();
  for (const { areaId, pointId, stance } of evidence) {
    const areaKey = areas.get(areaId)?.key;
    if (areaKey === undefined) continue;
    const known = stances.get(pointId) ?? [];
    stances.set(pointId, known);
    known.push({ areaKey, stance });
  }
  let points = 0;
  return ({ id, text, kind, isVerbatim, themeIds }: Point) => {
    points += 1;
    return {
      key: `p${points}`,
      ...{ text, kind, isVerbatim },
      themeKeys: themeIds.flatMap((themeId) => themeKeys.get(themeId) ?? []),
      stances: stances.get(id) ?? [],
    };
  };
}
