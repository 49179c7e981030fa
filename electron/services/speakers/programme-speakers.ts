import type { Database } from '../../persistence/open-database';
import type { ParticipantId, SessionId } from '../../../shared/domain/ids';
import type { Role } from '../../../shared/domain/vocabulary';
import { readRoles, readSessions } from '../../persistence/programme-repository';
import { sessionsInside } from './list-sessions';

/** Those who speak by the programme; chairs and moderators give the floor. */
const speakingRoles: readonly Role[] = ['panellist', 'keynote', 'opener', 'closer'];

/** Who speaks by the programme in a session and its segments, each once, in its order. */
export function programmeSpeakers(database: Database, sessionId: SessionId): ParticipantId[] {
  const inside = sessionsInside(readSessions(database), sessionId);
  const speakers = readRoles(database)
    .filter((each) => inside.has(each.sessionId) && speakingRoles.includes(each.role))
    .map(({ participantId }) => participantId);
  return [...new Set(speakers)];
}
