import { groupBy } from '../../domain/group-by';
import type { DelegationId, InterventionId, ParticipantId } from '../../domain/ids';
import type { ExistingTurn, KnownPerson, PlannedTurn } from './transcript-plan';

interface Note {
  id: InterventionId;
  speakerId: ParticipantId | null;
  delegationId: DelegationId | null;
  startsAt: number;
  endsAt: number;
}

/**
 * Finds the rapporteur's own intervention that a turn stands beside: by the same speaker, else by the same
 * delegation, the one that overlaps longest; of equals the first. Null without times or speaker.
 */
export function alignment(
  existing: ExistingTurn[],
  participants: KnownPerson[],
): (turn: Pick<PlannedTurn, 'speaker' | 'startsAt' | 'endsAt'>) => InterventionId | null {
  const delegations = new Map(participants.map(({ id, delegationId }) => [id, delegationId]));
  const notes = timedNotes(existing, delegations);
  const bySpeaker = groupBy(notes, (note) => note.speakerId);
  const byDelegation = groupBy(notes, (note) => note.delegationId);
  return ({ speaker, startsAt, endsAt }) => {
    if (!speaker || !('participantId' in speaker) || startsAt === null) return null;
    const until = endsAt ?? startsAt;
    const delegationId = delegations.get(speaker.participantId) ?? null;
    return (
      longestOverlap(bySpeaker.get(speaker.participantId) ?? [], startsAt, until) ??
      (delegationId && longestOverlap(byDelegation.get(delegationId) ?? [], startsAt, until))
    );
  };
}

/** In order of time. A note that was never closed lasts until the next one begins. */
function timedNotes(
  existing: ExistingTurn[],
  delegations: Map<ParticipantId, DelegationId | null>,
): Note[] {
  const notes = existing
    .flatMap((each) =>
      each.source === 'notes' && each.startedAt !== null
        ? [{ ...each, startedAt: each.startedAt }]
        : [],
    )
    .toSorted((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1));
  return notes.map(({ id, speakerId, delegationId, startedAt, endedAt }, at) => ({
    id,
    speakerId,
    delegationId: delegationId ?? (speakerId && (delegations.get(speakerId) ?? null)),
    startsAt: startedAt,
    endsAt: endedAt ?? notes[at + 1]?.startedAt ?? Infinity,
  }));
}

function longestOverlap(notes: Note[], startsAt: number, endsAt: number): InterventionId | null {
  let best: Note | null = null;
  let longest = -1;
  for (const note of notes) {
    const overlap = Math.min(note.endsAt, endsAt) - Math.max(note.startsAt, startsAt);
    // A turn without an end is a moment: it may lie within a note without lasting.
    const counts = overlap > 0 || (startsAt === endsAt && overlap === 0);
    if (counts && overlap > longest) {
      best = note;
      longest = overlap;
    }
  }
  return best?.id ?? null;
}
