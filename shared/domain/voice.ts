import { categoryIn, type SaidIndex } from './dialogue-index';
import type { DelegationId, EventId, ParticipantId } from './ids';
import type { Delegation, Participant } from './participants';
import type { Intervention } from './record';
import type { Category, Region } from './vocabulary';

/** Who a statement counts for: the group spoken for, else the delegation, else an identified person alone. */
export interface Voice {
  id: DelegationId | ParticipantId;
  name: string;
  delegation: Delegation | null;
  /** Only where nobody else is spoken for. */
  person: Participant | null;
  category: Category | null;
  region: Region | null;
}

/**
 * Who the intervention counts for, or null where nobody is known well enough.
 * @param listedBy the event whose categories apply; by default that of the intervention
 */
export function voiceOf(
  index: SaidIndex,
  intervention: Intervention,
  listedBy: EventId | undefined = index.sessions.get(intervention.sessionId)?.eventId,
): Voice | null {
  const group = intervention.onBehalfOfId && index.delegations.get(intervention.onBehalfOfId);
  const voiceOfDelegation = (delegation: Delegation): Voice => ({
    id: delegation.id,
    name: delegation.name,
    delegation,
    person: null,
    category: categoryIn(index, listedBy, delegation),
    region: delegation.region,
  });
  if (group) return voiceOfDelegation(group);
  const own = intervention.delegationId && index.delegations.get(intervention.delegationId);
  if (own) return voiceOfDelegation(own);
  const person = intervention.speakerId && index.participants.get(intervention.speakerId);
  if (!person || !person.isIdentified) return null;
  return {
    id: person.id,
    name: person.name,
    delegation: null,
    person,
    category: null,
    region: null,
  };
}

export type VoiceNoun = 'state' | Category | 'speaker';

/** What all of the voices are, as closely as one word says it. */
export function nounOf(voices: readonly Voice[]): VoiceNoun {
  const first = voices[0]?.category;
  if (!first || voices.some(({ category }) => category !== first)) return 'speaker';
  const areStates =
    first === 'government' && voices.every(({ delegation }) => Boolean(delegation?.state));
  return areStates ? 'state' : first;
}
