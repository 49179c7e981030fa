import { useState } from 'react';
import type { RecordEntry } from '../../../../shared/contract/record';
import type { SessionId } from '../../../../shared/domain/ids';
import type { Session } from '../../../../shared/domain/programme';
import type { TurnPlace } from './floor-openings';

/**
 * The part of the session that new turns go to: the one chosen, else the one that the last turn was in, else the
 * first. A session without parts is its own.
 */
export function usePlace(
  session: Session,
  segments: readonly Session[],
  entries: readonly RecordEntry[] | undefined,
): { readonly place: TurnPlace; readonly segment: Session; readonly nextSegment: () => void } {
  const [chosenId, setChosenId] = useState<SessionId | null>(null);
  const lastId = entries?.at(-1)?.sessionId;
  const segment =
    segments.find(({ id }) => id === chosenId) ??
    segments.find(({ id }) => id === lastId) ??
    segments[0] ??
    session;
  const nextSegment = () => {
    const index = segments.indexOf(segment);
    setChosenId(segments[(index + 1) % segments.length]?.id ?? null);
  };
  const type = segment.kind === 'presentations' ? 'presentation' : 'statement';
  return { place: { sessionId: segment.id, type }, segment, nextSegment };
}
