import type { ReactNode } from 'react';
import type { DelegationId, InterventionId, ParticipantId } from '../../../shared/domain/ids';
import type { Session } from '../../../shared/domain/programme';
import type { DocumentSessions } from './saving/document-sessions';
import type { ThemeIndex } from './themes';

/** What all parts of the screen need to know. */
export interface CaptureContext {
  readonly sessions: DocumentSessions;
  readonly allSessions: readonly Session[];
  readonly themes: ThemeIndex;
  /** IANA name of the event's zone. */
  readonly timeZone: string;
  /** An instant of the event's day, for times of turns that have none. */
  readonly day: number;
  /** Those with a role in the session, in order. */
  readonly panel: readonly ParticipantId[];
  readonly participants: readonly { readonly id: ParticipantId; readonly name: string }[];
  readonly delegations: readonly {
    readonly id: DelegationId;
    readonly name: string;
    readonly participants: number;
  }[];
  readonly renderHistory: (id: InterventionId, onClose: () => void) => ReactNode;
}
