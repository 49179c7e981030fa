import { groupBy } from '../../../shared/domain/group-by';
import type { SessionId } from '../../../shared/domain/ids';
import type { ExistingTurn } from '../../../shared/imports/transcript/transcript-plan';
import type { Database } from '../../persistence/open-database';
import { sessionTable } from '../../persistence/programme-repository';
import { readPoints, readTurns } from '../../persistence/record-repository';

/** What the session has already, and when it began. @throws AppFailure `not-found` for an unknown session */
export function readExistingTurns(
  database: Database,
  sessionId: SessionId,
): { turns: ExistingTurn[]; startsAt: number | null } {
  const { startsAt } = sessionTable.get(database, sessionId);
  const points = groupBy(readPoints(database, sessionId), (point) => point.interventionId);
  const turns = readTurns(database, sessionId).map((turn) => ({
    ...turn,
    points: points.get(turn.id)?.length ?? 0,
  }));
  return { turns, startsAt };
}
