import type { FloorRequestId } from '../domain/ids';
import type { ListEntry } from './list-entry';
import type { Queued } from './queue-order';

/** What moving needs to know of an entry. */
export type Movable = Queued & Pick<ListEntry, 'requestId'>;

/**
 * Where an entry goes when it is moved by one place among those it can change places with.
 * @param queue in the order in which it is shown
 * @returns the `before` of `speakers.move`, which is null for the end of the queue; null where it cannot move further
 */
export function moveInQueue(
  _queue: readonly Movable[],
  _key: string,
  _step: -1 | 1,
): { readonly before: FloorRequestId | null } | null {
  return null;
}

/**
 * Whether an entry that is dropped in front of another, or at the end, comes to stand there.
 * @param beforeKey null for the end of the queue
 */
export function canStandBefore(
  _queue: readonly Movable[],
  _key: string,
  _beforeKey: string | null,
): boolean {
  return false;
}
