import { createContext, useContext } from 'react';
import type { EndpointAt, Output } from '../../../shared/contract/contract';
import type { SessionId } from '../../../shared/domain/ids';
import type { QueueEntry } from './queue-entry';
import type { ListActions } from './use-list-actions';

export type SpeakerList = Output<EndpointAt<'speakers.list'>>;

/** What all parts of the screen stand on. */
export interface SpeakersContext {
  /** The session that one looks at, which may be a segment; the list is that of the session at the top. */
  readonly sessionId: SessionId;
  readonly list: SpeakerList;
  /** In the order shown, which may be ahead of what is stored for a moment. */
  readonly queue: readonly QueueEntry[];
  readonly actions: ListActions;
}

const Context = createContext<SpeakersContext | null>(null);
export const SpeakersProvider = Context;

/** The list on the screen and what can be done with it. */
export function useSpeakers(): SpeakersContext {
  const context = useContext(Context);
  if (context === null) throw new Error('Parts of the speaker list need a SpeakersProvider above');
  return context;
}
