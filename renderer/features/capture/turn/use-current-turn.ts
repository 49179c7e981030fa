import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { SessionId } from '../../../../shared/domain/ids';
import { useAppEvents } from '../../../api/api-context';
import type { DocumentSession } from '../saving/document-session';
import type { DocumentSessions } from '../saving/document-sessions';
import { CurrentTurn, type TurnPlace } from './current-turn';

/** The turn at the foot of the record of one session. */
export function useCurrentTurn(
  sessions: DocumentSessions,
  scopeId: SessionId,
  place: TurnPlace,
): CurrentTurn {
  const latestPlace = useRef(place);
  latestPlace.current = place;
  const turn = useMemo(
    () => new CurrentTurn(sessions, scopeId, () => latestPlace.current),
    [sessions, scopeId],
  );
  useAppEvents((event) => {
    if (event.type !== 'changed') return;
    if (event.changes.some(({ entity }) => entity === 'intervention')) void turn.sync();
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
