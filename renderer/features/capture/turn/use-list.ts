import type { EndpointAt, Output } from '../../../../shared/contract/contract';
import type { SessionId } from '../../../../shared/domain/ids';
import { useEndpointQuery } from '../../../api/use-endpoint';

export type SpeakersList = Output<EndpointAt<'speakers.list'>>;

/** Who has the floor, who waits, and what is still to be written: of the list that serves the session. */
export function useSpeakersList(sessionId: SessionId): SpeakersList | undefined {
  return useEndpointQuery('speakers.list', { sessionId, isQueueOnly: true }).data;
}
