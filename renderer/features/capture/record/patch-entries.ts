import type { RecordEntry } from '../../../../shared/contract/record';
import type { InterventionId, SessionId } from '../../../../shared/domain/ids';

export interface RecordPatch {
  readonly changed: readonly RecordEntry[];
  readonly gone: readonly InterventionId[];
}

/**
 * The record after some interventions have changed, in the order in which main lists it: sessions in the order of the
 * programme, then by position, then by id. Entries of sessions that are not in `order` are left out.
 */
export function patchEntries(
  entries: readonly RecordEntry[],
  { changed, gone }: RecordPatch,
  order: ReadonlyMap<SessionId, number>,
): readonly RecordEntry[] {
  const touched = new Map(changed.map((entry) => [entry.id, entry]));
  const removed = new Set(gone);
  const kept = entries.filter(({ id }) => !removed.has(id) && !touched.has(id));
  const added = changed.filter(({ id, sessionId }) => !removed.has(id) && order.has(sessionId));
  const result = [...kept];
  for (const entry of added) result.splice(placeOf(entry, result, order), 0, entry);
  return result;
}

function placeOf(
  entry: RecordEntry,
  entries: readonly RecordEntry[],
  order: ReadonlyMap<SessionId, number>,
): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = entries[middle];
    if (other !== undefined && compare(other, entry, order) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function compare(a: RecordEntry, b: RecordEntry, order: ReadonlyMap<SessionId, number>): number {
  const bySession = (order.get(a.sessionId) ?? 0) - (order.get(b.sessionId) ?? 0);
  if (bySession !== 0) return bySession;
  if (a.position !== b.position) return a.position - b.position;
  return a.id < b.id ? -1 : Number(a.id > b.id);
}
