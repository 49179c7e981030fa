import type { DelegationId, ParticipantId } from '../../../shared/domain/ids';

/** Who takes the floor, as far as one knows. */
export type SpeakerChoice =
  | { readonly kind: 'participant'; readonly id: ParticipantId }
  /** The State or organization is known, the person is not. */
  | { readonly kind: 'delegation'; readonly id: DelegationId }
  | { readonly kind: 'new'; readonly name: string; readonly isIdentified: boolean };

/** The choice as `record.open` takes it; null for a speaker not yet named. */
export function openInput(choice: SpeakerChoice | null) {
  switch (choice?.kind) {
    case undefined:
      return { speakerId: null };
    case 'participant':
      return { speakerId: choice.id };
    case 'delegation':
      return { speakerId: null, delegationId: choice.id };
    case 'new':
      return { speakerId: null, newSpeaker: newSpeaker(choice) };
  }
}

/** The choice as `record.reassign` takes it. */
export function reassignInput(choice: SpeakerChoice) {
  switch (choice.kind) {
    case 'participant':
      return { speakerId: choice.id };
    case 'delegation':
      return { speakerId: null, delegationId: choice.id };
    case 'new':
      return { newSpeaker: newSpeaker(choice) };
  }
}

function newSpeaker({ name, isIdentified }: Extract<SpeakerChoice, { kind: 'new' }>) {
  return { name, isIdentified };
}
