import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { SessionId } from '../../../../shared/domain/ids';
import { useApi, useAppEvents, useDialogueId } from '../../../api/api-context';
import { RecordStore, type RecordFilter, type RecordSnapshot } from './record-store';

export interface RecordState extends RecordSnapshot {
  readonly retry: () => void;
}

const nothing: RecordState = { entries: undefined, error: null, retry: () => undefined };
const never = () => () => undefined;
const noSnapshot = () => nothing;

/** The record as filtered, kept up to date; nothing for null. `order` must be stable while the programme is. */
export function useRecord(
  filter: RecordFilter | null,
  order: ReadonlyMap<SessionId, number>,
): RecordState {
  const { client } = useApi();
  const dialogueId = useDialogueId();
  // By value: callers make a new object with each rendering.
  const key = filter === null ? null : JSON.stringify(filter);
  const store = useMemo(() => {
    if (key === null) return null;
    return new RecordStore({ client, dialogueId }, JSON.parse(key) as RecordFilter, order);
  }, [client, dialogueId, key, order]);
  useAppEvents((event) => {
    if (event.type === 'changed') store?.onChanged(event);
  });
  useEffect(() => store?.reload(), [store]);
  const snapshot = useSyncExternalStore<RecordSnapshot>(
    store?.subscribe ?? never,
    store?.snapshot ?? noSnapshot,
  );
  return store === null ? nothing : { ...snapshot, retry: store.reload };
}
