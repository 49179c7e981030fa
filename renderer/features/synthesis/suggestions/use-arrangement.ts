import { useCallback, useState } from 'react';
import type { EventId } from '../../../../shared/domain/ids';
import {
  changeArrangement,
  untouched,
  type Arrangement,
  type ArrangementAction,
} from './arrangement';

// Outlives the view: one looks at the board in between, and comes back to what one split and merged.
const kept = new Map<EventId, Arrangement>();

/** What one has done to the candidates of an event since the app was started. */
export function useArrangement(eventId: EventId) {
  const [arrangement, setArrangement] = useState(() => kept.get(eventId) ?? untouched);
  const arrange = useCallback(
    (action: ArrangementAction) => {
      const next = changeArrangement(kept.get(eventId) ?? untouched, action);
      kept.set(eventId, next);
      setArrangement(next);
    },
    [eventId],
  );
  return { arrangement, arrange };
}
