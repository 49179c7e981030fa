import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { dialogueFileSchema, type SessionEntry } from '../../shared/exchange/dialogue-file';
import type { DialogueData } from '../../shared/domain/dialogue-data';
import { defaultLadder } from '../../shared/domain/quantifier';
import { noFlags } from '../../shared/notes/points-schema';
import { narrativeFromText } from '../../shared/notes/narrative';
import type { ThemeId } from '../../shared/domain/ids';

const root = resolve(import.meta.dirname, '../..');

/** The sample as it is shipped. */
export const file = dialogueFileSchema.parse(
  JSON.parse(readFileSync(resolve(root, 'resources/sample/idm-2017.json'), 'utf8')),
);
export const event = file.events[0]!;
/** Depth-first: a panel is followed by its segments. */
export const sessions = event.sessions.flatMap(withSegments);
export const interventions = sessions.flatMap((session) => session.interventions);
export const points = interventions.flatMap((intervention) => intervention.points);

function withSegments(session: SessionEntry): SessionEntry[] {
  return [session, ...session.sessions.flatMap(withSegments)];
}

const delegationOf = new Map(file.participants.map((person) => [person.ref, person.delegation]));

/** Refs serve as ids: what is counted here is the shipped file, not how it is imported. */
function id<T extends string>(kind: string, ref: string): T {
  return `${kind}:${ref}` as T;
}

function idOrNull<T extends string>(kind: string, ref: string | null | undefined): T | null {
  return ref ? id<T>(kind, ref) : null;
}

/** Theme ids are checked when a narrative is read, so they have the form of real ones. */
const themeIds = new Map(
  file.themes.map((theme, index) => [
    theme.ref,
    `00000000-0000-7000-8000-${String(index).padStart(12, '0')}` as ThemeId,
  ]),
);

function themeId(ref: string): ThemeId {
  const found = themeIds.get(ref);
  if (!found) throw new Error(`The sample has no theme ${ref}`);
  return found;
}

/** The sample as drafts are built from it. */
export function sampleData(): DialogueData {
  return {
    dialogue: {
      ...file.dialogue,
      id: id('dialogue', 'sample'),
      ladder: file.dialogue.ladder ?? defaultLadder,
      lexicon: [],
      createdAt: 0,
    },
    events: [{ ...event, id: id('event', event.ref), position: 1 }],
    ...programme(),
    ...record(),
    ...synthesis(),
    delegations: file.delegations.map(({ ref, group, ...entry }) => ({
      ...entry,
      id: id('delegation', ref),
      isGroup: group,
    })),
    participants: file.participants.map(({ ref, identified, delegation, ...entry }) => ({
      ...entry,
      id: id('participant', ref),
      isIdentified: identified,
      delegationId: idOrNull('delegation', delegation),
    })),
    eventCategories: [],
    setAsides: [],
    themes: file.themes.map(({ ref, parent, name, definition, hue = 0, keywords }, position) => ({
      ...{ name, definition, hue, keywords, position },
      id: themeId(ref),
      parentId: parent === null ? null : themeId(parent),
    })),
  };
}

function programme(): Pick<
  DialogueData,
  'sessions' | 'guidingQuestions' | 'roles' | 'statedTotals' | 'passages'
> {
  const eventId = id<DialogueData['events'][number]['id']>('event', event.ref);
  const parents = new Map(
    sessions.flatMap((session) => session.sessions.map((segment) => [segment.ref, session.ref])),
  );
  return {
    sessions: sessions.map(({ ref, kind, title, attribution }, position) => ({
      ...{ kind, title, attribution, eventId, position },
      id: id('session', ref),
      parentId: idOrNull('session', parents.get(ref)),
      startsAt: null,
      endsAt: null,
    })),
    guidingQuestions: [],
    roles: sessions.flatMap((session) =>
      session.roles.map(({ participant, role }, position) => ({
        ...{ role, position },
        id: id('role', `${session.ref}/${participant}`),
        sessionId: id('session', session.ref),
        participantId: id('participant', participant),
      })),
    ),
    statedTotals: event.statedTotals.map((total) => ({
      ...total,
      id: id('total', total.subject),
      eventId,
    })),
    passages: event.passages.map((passage) => ({
      ...passage,
      id: id('passage', passage.slot),
      eventId,
    })),
  };
}

function record(): Pick<DialogueData, 'interventions' | 'points'> {
  return {
    interventions: sessions.flatMap((session) =>
      session.interventions.map((entry, position) => ({
        id: id('intervention', entry.ref),
        sessionId: id('session', session.ref),
        speakerId: idOrNull('participant', entry.speaker),
        delegationId: idOrNull(
          'delegation',
          entry.delegation === undefined ? delegationOf.get(entry.speaker ?? '') : entry.delegation,
        ),
        onBehalfOfId: idOrNull('delegation', entry.onBehalfOf),
        type: entry.type,
        source: entry.source,
        transcript: entry.transcript,
        startedAt: null,
        endedAt: null,
        attribution: entry.attribution,
        language: entry.language,
        isInterpreted: null,
        hasFloor: false,
        pauses: [],
        isOpen: false,
        questionId: null,
        position,
      })),
    ),
    points: interventions.flatMap((entry) =>
      entry.points.map(({ ref, kind, verbatim, text, themes }, position) => ({
        ...{ kind, text, position },
        id: id('point', ref),
        interventionId: id('intervention', entry.ref),
        isVerbatim: verbatim,
        ...noFlags,
        themeIds: themes.map(themeId),
      })),
    ),
  };
}

function synthesis(): Pick<DialogueData, 'areas' | 'evidence'> {
  return {
    areas: event.areas.map(({ section, lead, narrative, agreementConfirmed }, position) => ({
      ...{ section, lead, position },
      id: id('area', lead),
      eventId: id('event', event.ref),
      narrative: narrativeFromText(narrative, { theme: themeId, point: (ref) => id('point', ref) }),
      isAgreementConfirmed: agreementConfirmed,
      carriedFromId: null,
    })),
    evidence: event.areas.flatMap((area) =>
      area.evidence.map(({ point, stance }) => ({
        id: id('evidence', `${area.lead}/${point}`),
        areaId: id('area', area.lead),
        pointId: id('point', point),
        stance,
      })),
    ),
  };
}
