import { useMemo, useState } from 'react';
import type { AppError } from '../../shared/app-error';
import type { EventId, SessionId } from '../../shared/domain/ids';
import type { Event, Session } from '../../shared/domain/programme';
import { defaultLadder } from '../../shared/domain/quantifier';
import { useEndpointQuery } from './use-endpoint';

export interface EventChoice {
  /** Undefined until the dialogue was read. */
  readonly events: readonly Event[] | undefined;
  /** Null where the dialogue has no event. */
  readonly event: Event | null;
  /** Sessions of that event, depth-first. */
  readonly sessions: readonly Session[];
  /** Least number of voices that are more than a few, by the dialogue's ladder. */
  readonly several: number;
  readonly choose: (id: EventId) => void;
  readonly error: AppError | null;
  readonly retry: () => void;
}

/** The event that a screen is about: the one chosen there, else that of the current session, else the first. */
export function useEventChoice(sessionId: SessionId | null): EventChoice {
  const { data, error, retry } = useEndpointQuery('dialogues.overview', {});
  // A choice holds until another session becomes the current one.
  const [chosen, setChosen] = useState<{ id: EventId; sessionId: SessionId | null } | null>(null);
  const ofSession = data?.sessions.find(({ id }) => id === sessionId)?.eventId;
  const wanted = chosen?.sessionId === sessionId ? chosen.id : ofSession;
  const event = data?.events.find(({ id }) => id === wanted) ?? data?.events[0] ?? null;
  const sessions = useMemo(
    () => data?.sessions.filter(({ eventId }) => eventId === event?.id) ?? [],
    [data?.sessions, event?.id],
  );
  return {
    events: data?.events,
    event,
    sessions,
    several: (data?.dialogue.ladder ?? defaultLadder).several,
    choose: (id) => {
      setChosen({ id, sessionId });
    },
    error,
    retry,
  };
}
