import type { FloorRequestId } from '../../../shared/domain/ids';
import type { ListEntry } from '../../../shared/speakers/list-entry';

/** An entry of the queue: one that asked for the floor. */
export type QueueEntry = ListEntry & { readonly requestId: FloorRequestId };
