import { effectiveAttribution, reveals } from '../../domain/attribution';
import { attributionOf, type SaidIndex } from '../../domain/dialogue-index';
import type { DelegationId, ParticipantId } from '../../domain/ids';
import type { Attribution } from '../../domain/vocabulary';

/** For whoever spoke or held a role, the most traceable level that any of it has in an output. */
export function mostTraceable({
  index,
  attribution,
}: {
  index: SaidIndex;
  attribution: Attribution;
}): Map<ParticipantId | DelegationId, Attribution> {
  const levels = new Map<ParticipantId | DelegationId, Attribution>();
  const raise = (id: ParticipantId | DelegationId | null, level: Attribution) => {
    const known = id && levels.get(id);
    if (id && (!known || reveals(level, known))) levels.set(id, level);
  };
  for (const intervention of [...index.interventionsBySession.values()].flat()) {
    const level = effectiveAttribution(attribution, attributionOf(index, intervention));
    raise(intervention.speakerId, level);
    raise(intervention.delegationId, level);
    raise(intervention.onBehalfOfId, level);
  }
  for (const { participantId, sessionId } of index.data.roles) {
    const level = effectiveAttribution(attribution, index.sessionAttribution.get(sessionId));
    raise(participantId, level);
    raise(index.participants.get(participantId)?.delegationId ?? null, level);
  }
  return levels;
}
