import type { EntityName } from '../../shared/contract/change';
import type { DialogueData } from '../../shared/domain/dialogue-data';
import { groupBy } from '../../shared/domain/group-by';
import { readDialogue } from '../persistence/dialogue-repository';
import type { Database } from '../persistence/open-database';
import {
  readDelegations,
  readEventCategories,
  readParticipants,
} from '../persistence/participant-repository';
import {
  readEvents,
  readGuidingQuestions,
  readPassages,
  readRoles,
  readSessions,
  readStatedTotals,
} from '../persistence/programme-repository';
import type { PointId, ThemeId } from '../../shared/domain/ids';
import type { Intervention, Point } from '../../shared/domain/record';
import { readAreas } from '../persistence/synthesis-repository';
import { readThemes } from '../persistence/theme-repository';
import type { DialogueRows } from './dialogue-rows';

interface Part<T> {
  /** Whose changes make it stale; those above it in the tree included, because deleting them hides it. */
  reads: readonly EntityName[];
  read: (database: Database, sources: Sources) => T;
}

interface Sources {
  /** Reads another list, or has it already. */
  part: <K extends keyof DialogueData>(name: K) => DialogueData[K];
  rows: DialogueRows;
}

const said = ['intervention', 'session', 'event'] as const;

/** Where each list of a dialogue comes from. */
export const dialogueParts: { [K in keyof DialogueData]: Part<DialogueData[K]> } = {
  dialogue: { reads: ['dialogue'], read: readDialogue },
  events: { reads: ['event'], read: readEvents },
  sessions: { reads: ['session', 'event'], read: readSessions },
  guidingQuestions: { reads: ['guiding-question', 'session', 'event'], read: readGuidingQuestions },
  roles: {
    reads: ['session-role', 'session', 'event', 'participant', 'delegation'],
    read: (database) =>
      readRoles(database).map(({ participantName: _, delegationName: __, ...role }) => role),
  },
  statedTotals: { reads: ['stated-total', 'event'], read: readStatedTotals },
  passages: { reads: ['passage', 'event'], read: readPassages },
  delegations: { reads: ['delegation'], read: readDelegations },
  participants: { reads: ['participant', 'delegation'], read: readParticipants },
  eventCategories: { reads: ['event-category', 'event', 'delegation'], read: readEventCategories },
  themes: {
    reads: ['theme'],
    read: (database) => readThemes(database).map(({ depth: _, ...theme }) => theme),
  },
  interventions: {
    reads: said,
    read: (_, { part, rows }) => {
      const bySession = groupBy(rows.interventions(), ({ sessionId }) => sessionId);
      return part('sessions').flatMap(({ id }) => (bySession.get(id) ?? []).sort(asRecorded));
    },
  },
  points: {
    reads: ['point', 'theme', ...said],
    read: (_, { part, rows }) => {
      const points = rows.points();
      const themes = new Set(part('themes').map(({ id }) => id));
      return part('interventions').flatMap(({ id }) =>
        (points.get(id) ?? []).map((point) => withThemesOf(themes, point)),
      );
    },
  },
  areas: { reads: ['area', 'event'], read: readAreas },
  evidence: {
    reads: ['evidence', 'area', 'point', ...said],
    read: (_, { part, rows }) => {
      const areas = new Set(part('areas').map(({ id }) => id));
      const points = idsOf(part('points'));
      return rows
        .evidence()
        .filter(({ areaId, pointId }) => areas.has(areaId) && points.has(pointId));
    },
  },
  setAsides: {
    reads: ['set-aside', 'point', ...said],
    read: (_, { part, rows }) => {
      const points = idsOf(part('points'));
      return rows.setAsides().filter(({ pointId }) => points.has(pointId));
    },
  },
};

function asRecorded(a: Intervention, b: Intervention): number {
  return a.position - b.position || (a.id < b.id ? -1 : 1);
}

/** The same object where none of its themes is gone. */
function withThemesOf(present: ReadonlySet<ThemeId>, point: Point): Point {
  if (point.themeIds.every((id) => present.has(id))) return point;
  return { ...point, themeIds: point.themeIds.filter((id) => present.has(id)) };
}

function idsOf(points: readonly Point[]): ReadonlySet<PointId> {
  return new Set(points.map(({ id }) => id));
}
