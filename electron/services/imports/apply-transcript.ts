import type { ParticipantId, SessionId } from '../../../shared/domain/ids';
import type {
  PlannedTurn,
  TranscriptPlan,
} from '../../../shared/imports/transcript/transcript-plan';
import { participantTable } from '../../persistence/participant-repository';
import { interventionTable, readLastPosition } from '../../persistence/record-repository';
import type { DialogueServices } from '../dialogue-services';
import { newPersonFields } from './new-person-fields';

/** Writes the turns beside the notes of the session. Runs inside a command. */
export function applyTranscript(
  services: DialogueServices,
  sessionId: SessionId,
  { rows }: TranscriptPlan,
  onProgress: (fraction: number) => void,
): void {
  const speakerOf = speakers(services);
  rows.forEach((row, index) => {
    if (index % 200 === 0) onProgress(index / rows.length);
    if (row.status !== 'new' && row.status !== 'changed') return;
    writeTurn(services, sessionId, row, speakerOf(row.speaker));
  });
}

function writeTurn(
  { record, database, runner }: DialogueServices,
  sessionId: SessionId,
  { interventionId, startsAt, endsAt, text, changes }: PlannedTurn,
  speakerId: ParticipantId | null,
): void {
  const id = interventionId ?? record.writeDown(turnOf(sessionId, speakerId, startsAt));
  const { position, delegationId } = interventionTable.get(database, id);
  const own = speakerId && participantTable.get(database, speakerId).delegationId;
  interventionTable.update(runner.transaction, id, {
    source: 'transcript',
    transcript: text,
    startedAt: startsAt,
    endedAt: endsAt,
    position: startsAt ?? (position > 0 ? position : readLastPosition(database, sessionId) + 1),
    speakerId,
    delegationId: changes.includes('speaker') ? own : delegationId,
  });
}

function turnOf(sessionId: SessionId, speakerId: ParticipantId | null, startedAt: number | null) {
  return { sessionId, speakerId, startedAt, type: 'statement' } as const;
}

/** A new person is made once, however many turns they have. */
function speakers({ participants }: DialogueServices) {
  const made = new Map<string, ParticipantId>();
  return (speaker: PlannedTurn['speaker']): ParticipantId | null => {
    if (!speaker) return null;
    if ('participantId' in speaker) return speaker.participantId;
    const key = speaker.newPerson.toLowerCase();
    const id = made.get(key) ?? participants.add({ ...newPersonFields, name: speaker.newPerson });
    made.set(key, id);
    return id;
  };
}
