import { useMemo } from 'react';
import type { ParticipantId, SessionId } from '../../../shared/domain/ids';
import { useParticipants, useSpeakerIndex } from '../../api/speaker-index';
import { useEndpointQuery } from '../../api/use-endpoint';

/** Everybody who may ask for the floor, those of the panel first. @param isChoosing nobody is looked up before */
export function useSpeakersIndex(sessionId: SessionId, isChoosing: boolean) {
  const panel = usePanel(sessionId);
  return useSpeakerIndex(useParticipants(isChoosing), isChoosing, panel, undefined);
}

// Of the whole session: panellists are often those of the panel while its list is looked at from a segment.
function usePanel(listSessionId: SessionId): readonly ParticipantId[] {
  const { data: tree } = useEndpointQuery('programme.tree', {});
  return useMemo(() => {
    const inside = new Set<SessionId>([listSessionId]);
    for (const { id, parentId } of tree?.sessions ?? [])
      if (parentId !== null && inside.has(parentId)) inside.add(id);
    const own = tree?.roles.filter(({ sessionId }) => inside.has(sessionId)) ?? [];
    return [...new Set(own.map(({ participantId }) => participantId))];
  }, [tree, listSessionId]);
}
