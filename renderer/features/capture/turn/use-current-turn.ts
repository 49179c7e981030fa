import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { AppError } from '../../../../shared/app-error';
import type { InterventionId, SessionId } from '../../../../shared/domain/ids';
import { useAppEvents } from '../../../api/api-context';
import type { DocumentSession } from '../saving/document-session';
import type { DocumentSessions } from '../saving/document-sessions';
import { CurrentTurn } from './current-turn';
import type { TurnPlace } from './floor-openings';

/** The turn at the foot of the record of one session. @param scopeId the session at the top */
export function useCurrentTurn(
  sessions: DocumentSessions,
  scopeId: SessionId,
  place: TurnPlace,
  onRefused: (error: AppError) => void,
): CurrentTurn {
  const latest = useRef({ place, onRefused });
  latest.current = { place, onRefused };
  const turn = useMemo(
    () =>
      new CurrentTurn(
        sessions,
        scopeId,
        () => latest.current.place,
        (error) => latest.current.onRefused(error),
      ),
    [sessions, scopeId],
  );
  useAppEvents((event) => {
    if (event.type !== 'changed') return;
    if (event.changes.some(({ entity }) => entity === 'turn')) void turn.sync();
  });
  useEffect(() => {
    void turn.sync();
    return () => turn.release();
  }, [turn]);
  return turn;
}

/** The session of the turn, and whether somebody has the floor. Renders anew when either changes. */
export function useTurnSession(turn: CurrentTurn): DocumentSession {
  const session = useSyncExternalStore(turn.subscribe, turn.session);
  useSyncExternalStore(session.subscribe, () => `${session.id} ${session.hasBegun}`);
  return session;
}

/** Open turns that wait beside the one at the foot, oldest first. */
export function useWaitingTurns(turn: CurrentTurn): readonly InterventionId[] {
  return useSyncExternalStore(turn.subscribe, turn.waiting);
}
