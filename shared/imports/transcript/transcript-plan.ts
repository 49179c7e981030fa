import { z } from 'zod';
import {
  participantIdSchema,
  type DelegationId,
  type InterventionId,
  type ParticipantId,
} from '../../domain/ids';
import type { Participant } from '../../domain/participants';
import type { Intervention } from '../../domain/record';
import { instantSchema, nameSchema } from '../../domain/text';

/** Who a label stands for: somebody of the dialogue, somebody new, nobody known, or nobody to be taken in. */
export const labelChoiceSchema = z.union([
  z.strictObject({ participantId: participantIdSchema }),
  /** A new person by this name, unless the dialogue has somebody of that name. */
  z.strictObject({ newPerson: nameSchema }),
  z.literal('unknown'),
  z.literal('leave-out'),
]);
export type LabelChoice = z.infer<typeof labelChoiceSchema>;

export const transcriptImportOptionsSchema = z.strictObject({
  /** When the recording began; null keeps the order of the turns and gives them no times. */
  startsAt: instantSchema.nullable(),
  /** By label as the file has it; a label that is not here is `unknown`. */
  labels: z.record(z.string().max(10_000), labelChoiceSchema),
  /** Leaves out "Thank you" and the like; 0 leaves out nothing. */
  leaveOutShorterThanWords: z.int().min(0).max(1000).default(0),
});
export type TranscriptImportOptions = z.infer<typeof transcriptImportOptionsSchema>;

/** Somebody whom a label may mean. A delegation is no speaker yet: a person of it is chosen, or made. */
export type LabelCandidate =
  | { type: 'participant'; id: ParticipantId; name: string }
  | { type: 'delegation'; id: DelegationId; name: string };

/** What the matcher says to a name. */
export interface LabelMatch {
  kind: 'certain' | 'likely' | 'ambiguous' | 'none';
  /** The likeliest first. */
  candidates: LabelCandidate[];
}

export interface PlannedLabel {
  /** As the file has it; empty for what nobody is named for. */
  label: string;
  /** Without what the meeting tool added: a name for a new person. Empty for devices and rooms. */
  cleaned: string;
  turns: number;
  words: number;
  /** Milliseconds of speech; null where the file gives no times. */
  duration: number | null;
  /** Something that was said, to recognize the speaker by. */
  sample: string;
  /** Null where nothing fits, and for devices and rooms. */
  match: LabelMatch | null;
  choice: LabelChoice;
}

/** What the session has before the import, in any order. */
export interface ExistingTurn extends Pick<
  Intervention,
  | 'id'
  | 'speakerId'
  | 'delegationId'
  | 'startedAt'
  | 'endedAt'
  | 'source'
  | 'transcript'
  | 'position'
> {
  /** How many points were made of it. */
  points: number;
}

export type KnownPerson = Pick<Participant, 'id' | 'name' | 'delegationId'>;

export interface PlannedTurn {
  status: 'new' | 'same' | 'changed' | 'left-out';
  label: string;
  speaker: { participantId: ParticipantId } | { newPerson: string } | null;
  /** Milliseconds from the start of the recording; null where the file gives no times. */
  offset: number | null;
  /** Epoch milliseconds. */
  startsAt: number | null;
  endsAt: number | null;
  /** What the intervention's transcript will be: the paragraphs with a blank line between. */
  text: string;
  paragraphs: string[];
  /** The turn of the session that this is. */
  interventionId: InterventionId | null;
  /** What differs from it; empty unless the status is `changed`. */
  changes: ('speaker' | 'times' | 'text')[];
  /** The file says less than before, and points were made of what it said: that text is kept. */
  keepsText: boolean;
  /** The rapporteur's own intervention by the same speaker or delegation that overlaps longest. */
  alignedWith: InterventionId | null;
}

export interface TranscriptCounts {
  added: number;
  changed: number;
  unchanged: number;
  leftOut: number;
  /** Turns of the session's transcripts that are not in the file; they stay. */
  notInFile: number;
  peopleAdded: number;
  /** Turns that stand beside a note of the rapporteur. */
  aligned: number;
}

/** What the import would do; deterministic, and the commit does exactly this. */
export interface TranscriptPlan {
  options: TranscriptImportOptions;
  /** In the order of their first turn. */
  labels: PlannedLabel[];
  /** In the order of the transcript. */
  rows: PlannedTurn[];
  counts: TranscriptCounts;
}
