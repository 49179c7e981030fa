import type { QueryClient } from '@tanstack/react-query';
import type { AppEvent } from '../../shared/contract/change';
import { endpointAt } from '../../shared/contract/contract';
import type { Transport } from './transport';

type ChangedEvent = Extract<AppEvent, { type: 'changed' }>;

/**
 * Refetches what a change has made stale, by the entities that each query declares to read. Events missed on the
 * way, seen as a gap in their sequence, make everything stale. Gives the way to stop.
 */
export function invalidateOnChange(transport: Transport, queryClient: QueryClient): () => void {
  let lastSequence: number | null = null;
  return transport.subscribe((event) => {
    if (event.type !== 'changed') return;
    const hasMissedEvents = lastSequence !== null && event.sequence !== lastSequence + 1;
    lastSequence = event.sequence;
    void queryClient.invalidateQueries(
      hasMissedEvents ? {} : { predicate: ({ queryKey }) => isMadeStale(queryKey, event) },
    );
  });
}

function isMadeStale([path, call]: readonly unknown[], event: ChangedEvent): boolean {
  const endpoint = typeof path === 'string' ? endpointAt(path) : undefined;
  if (endpoint?.kind !== 'query') return false;
  const isOtherDialogue =
    endpoint.scope === 'dialogue' &&
    event.dialogueId !== null &&
    (call as { dialogueId: string }).dialogueId !== event.dialogueId;
  if (isOtherDialogue) return false;
  return event.changes.some(({ entity }) => endpoint.reads.includes(entity));
}
