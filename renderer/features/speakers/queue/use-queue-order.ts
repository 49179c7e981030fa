import { t } from '@lingui/core/macro';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { SessionId } from '../../../../shared/domain/ids';
import { orderQueue } from '../../../../shared/speakers/queue-order';
import { useCommand } from '../../../api/use-endpoint';
import { announce } from '../../../ui/announce';
import type { SpeakerList } from '../speaker-list';
import type { QueueEntry } from '../queue-entry';
import type { ListActions } from '../use-list-actions';

/** After this time the stored order is shown again, whatever became of the change. */
const patienceMs = 3000;

interface Wanted {
  readonly keys: readonly string[];
  /** The stored queue when it was asked for; with the next one there is no need to be ahead any more. */
  readonly basis: SpeakerList['queue'];
  readonly isStored: boolean;
}

/** The queue in the order wanted, at once; it is stored meanwhile. */
export function useQueueOrder(
  sessionId: SessionId,
  list: SpeakerList,
  report: ListActions['report'],
) {
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const { run: reorder } = useCommand('speakers.reorder');
  const isPassed = wanted !== null && wanted.isStored && wanted.basis !== list.queue;
  const stored = list.queue as QueueEntry[];
  const queue = useMemo(
    () => (wanted === null || isPassed ? stored : inOrder(stored, wanted.keys)),
    [stored, wanted, isPassed],
  );
  useEffect(() => {
    if (wanted === null) return;
    const timer = setTimeout(() => setWanted(null), isPassed ? 0 : patienceMs);
    return () => clearTimeout(timer);
  }, [wanted, isPassed]);
  const latest = useRef(0);
  const setOrder = async (order: readonly QueueEntry[]) => {
    const run = (latest.current += 1);
    const keys = order.map(({ key }) => key);
    setWanted({ keys, basis: list.queue, isStored: false });
    const result = await reorder({ sessionId, order: order.map(({ requestId }) => requestId) });
    report(result.ok ? null : result.error);
    if (run !== latest.current) return;
    setWanted((last) => (last === null || !result.ok ? null : { ...last, isStored: true }));
  };
  return { queue, setOrder };
}

/** As it will be stored: those who came in since stand behind, and standings are kept. The entries are those given. */
function inOrder(queue: readonly QueueEntry[], keys: readonly string[]): QueueEntry[] {
  const places = new Map(keys.map((key, index) => [key, index + 1]));
  const behind = keys.length + 1;
  const byKey = new Map(queue.map((entry) => [entry.key, entry]));
  const placed = queue.map((entry, index) => ({
    ...entry,
    position: places.get(entry.key) ?? behind + index,
  }));
  return orderQueue(placed).flatMap(({ key }) => byKey.get(key) ?? []);
}

/** Says where somebody stands now. */
export function announcePlace(queue: readonly QueueEntry[], key: string, name: string): void {
  const place = queue.findIndex((entry) => entry.key === key) + 1;
  announce(t`${name}: place ${place}.`);
}
