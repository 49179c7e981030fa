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

/** What of a turn or note decides where it stands. */
export type PlacedTurn = Pick<
  ExistingTurn,
  'id' | 'source' | 'speakerId' | 'delegationId' | 'startedAt' | 'endedAt'
>;

interface SoughtPlace {
  speakerId: ParticipantId | null;
  delegationId: DelegationId | null;
  startsAt: number | null;
  endsAt: number | null;
}

/**
 * Finds the rapporteur's own intervention that a turn stands beside: by the same speaker, else by the same
 * delegation, the one that overlaps longest; of equals the first. Null without times or speaker.
 */
export function alignment(
  existing: PlacedTurn[],
  participants: KnownPerson[],
): (turn: Pick<PlannedTurn, 'speaker' | 'startsAt' | 'endsAt'>) => InterventionId | null {
  const delegations = new Map(participants.map(({ id, delegationId }) => [id, delegationId]));
  const noteOf = noteFinder(timedNotes(existing, delegations));
  return ({ speaker, startsAt, endsAt }) => {
    if (!speaker || !('participantId' in speaker)) return null;
    const speakerId = speaker.participantId;
    const delegationId = delegations.get(speakerId) ?? null;
    return noteOf({ speakerId, delegationId, startsAt, endsAt });
  };
}

/** The same for turns that are in the record already, each with the delegation that it was given for. */
export function noteBeside(existing: PlacedTurn[]): (turn: PlacedTurn) => InterventionId | null {
  const noteOf = noteFinder(timedNotes(existing, new Map()));
  return ({ speakerId, delegationId, startedAt, endedAt }) =>
    noteOf({ speakerId, delegationId, startsAt: startedAt, endsAt: endedAt });
}

function noteFinder(notes: Note[]): (turn: SoughtPlace) => InterventionId | null {
  const bySpeaker = groupBy(notes, (note) => note.speakerId);
  const byDelegation = groupBy(notes, (note) => note.delegationId);
  return ({ speakerId, delegationId, startsAt, endsAt }) => {
    if (startsAt === null) return null;
    const until = endsAt ?? startsAt;
    return (
      (speakerId && longestOverlap(bySpeaker.get(speakerId) ?? [], startsAt, until)) ??
      (delegationId && longestOverlap(byDelegation.get(delegationId) ?? [], startsAt, until))
    );
  };
}

/** In order of time. A note that was never closed lasts until the next one begins. */
function timedNotes(
  existing: PlacedTurn[],
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
