import { groupBy } from '../../shared/domain/group-by';
import type { Database } from '../persistence/open-database';
import type { DialogueData, WholeDialogue } from '../../shared/domain/dialogue-data';
import { readDialogue } from '../persistence/dialogue-repository';
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
import {
  readFloorRequests,
  readSignOffs,
  readSpeakerLists,
} from '../persistence/speaker-list-repository';
import { readAreas, readEvidence } from '../persistence/synthesis-repository';
import { readThemes } from '../persistence/theme-repository';

/** What reports are built from, each list in its display order, interventions session by session. */
export function readDialogueData(database: Database): DialogueData {
  const sessions = readSessions(database);
  const bySession = groupBy(readInterventions(database), (intervention) => intervention.sessionId);
  const interventions = sessions.flatMap((session) => bySession.get(session.id) ?? []);
  const points = groupBy(readPoints(database), (point) => point.interventionId);
  return {
    dialogue: readDialogue(database),
    events: readEvents(database),
    sessions,
    guidingQuestions: readGuidingQuestions(database),
    roles: readRoles(database).map(({ participantName: _, delegationName: __, ...role }) => role),
    statedTotals: readStatedTotals(database),
    passages: readPassages(database),
    delegations: readDelegations(database),
    participants: readParticipants(database),
    eventCategories: readEventCategories(database),
    themes: readThemes(database).map(({ depth: _, ...theme }) => theme),
    interventions,
    points: interventions.flatMap((intervention) => points.get(intervention.id) ?? []),
    areas: readAreas(database),
    evidence: readEvidence(database),
  };
}

/** Reads all of the dialogue, speaker lists and their sign-offs included. */
export function readWholeDialogue(database: Database): WholeDialogue {
  return {
    ...readDialogueData(database),
    floorRequests: readFloorRequests(database),
    speakerLists: readSpeakerLists(database),
    signOffs: readSignOffs(database),
  };
}
