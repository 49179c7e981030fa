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
import { readInterventions, readPoints } from '../persistence/record-repository';
import { readAreas, readEvidence, readSetAsides } from '../persistence/synthesis-repository';
import { readThemes } from '../persistence/theme-repository';

interface Part<T> {
  /** Whose changes make it stale; those above it in the tree included, because deleting them hides it. */
  reads: readonly EntityName[];
  /** @param part reads another list, or has it already */
  read: (database: Database, part: <K extends keyof DialogueData>(name: K) => DialogueData[K]) => T;
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
    read: (database, part) => {
      const bySession = groupBy(readInterventions(database), ({ sessionId }) => sessionId);
      return part('sessions').flatMap(({ id }) => bySession.get(id) ?? []);
    },
  },
  points: {
    reads: ['point', 'theme', ...said],
    read: (database, part) => {
      const points = groupBy(readPoints(database), ({ interventionId }) => interventionId);
      return part('interventions').flatMap(({ id }) => points.get(id) ?? []);
    },
  },
  areas: { reads: ['area', 'event'], read: readAreas },
  evidence: { reads: ['evidence', 'area', 'point', ...said], read: readEvidence },
  setAsides: { reads: ['set-aside', 'point', ...said], read: readSetAsides },
};
