import { moveInQueue } from '../../../../shared/speakers/move-in-queue';
import { orderQueue } from '../../../../shared/speakers/queue-order';
import type { QueueEntry } from '../queue-entry';

/** The queue with these entries one place further up or down; null where none of them can go. */
export function movedByStep(
  queue: readonly QueueEntry[],
  keys: ReadonlySet<string>,
  step: -1 | 1,
): QueueEntry[] | null {
  const moving = queue.filter(({ key }) => keys.has(key));
  // The first goes first upwards, the last downwards, so that those chosen stay together at an end.
  const ordered = step === -1 ? moving : moving.reverse();
  let current = inPlaces(queue);
  let isMoved = false;
  const stuck = new Set<string>();
  for (const { key } of ordered) {
    const target = moveInQueue(current, key, step);
    const next = target === null ? null : inPlaces(placedBefore(current, [key], target.before));
    const overtakes =
      next !== null && overtaken(current, next, key).some((other) => stuck.has(other));
    if (next === null || overtakes) stuck.add(key);
    else {
      current = next;
      isMoved = true;
    }
  }
  return isMoved ? asGiven(queue, current) : null;
}

/** The queue with these entries, in their order, in front of another, or at the end for null. */
export function placedBefore(
  queue: readonly QueueEntry[],
  keys: readonly string[],
  before: string | null,
): QueueEntry[] {
  const chosen = new Set(keys);
  const moving = queue.filter(({ key }) => chosen.has(key));
  const rest = queue.filter(({ key }) => !chosen.has(key));
  const found = rest.findIndex(({ key }) => key === before);
  const at = before === null || found === -1 ? rest.length : found;
  const order = [...rest.slice(0, at), ...moving, ...rest.slice(at)];
  return asGiven(queue, orderQueue(inPlaces(order)));
}

function overtaken(before: readonly QueueEntry[], after: readonly QueueEntry[], key: string) {
  const keysAbove = (queue: readonly QueueEntry[]) =>
    new Set(
      queue
        .slice(
          0,
          queue.findIndex((entry) => entry.key === key),
        )
        .map((entry) => entry.key),
    );
  const [above, nowAbove] = [keysAbove(before), keysAbove(after)];
  return before
    .map((entry) => entry.key)
    .filter((other) => other !== key && above.has(other) !== nowAbove.has(other));
}

// Positions are what orders them, and shall say what is shown.
function inPlaces(queue: readonly QueueEntry[]): QueueEntry[] {
  return queue.map((entry, index) => ({ ...entry, position: index + 1 }));
}

// The same objects as before, so that only rows whose place has changed are drawn again.
function asGiven(queue: readonly QueueEntry[], order: readonly QueueEntry[]): QueueEntry[] {
  const byKey = new Map(queue.map((entry) => [entry.key, entry]));
  return order.flatMap(({ key }) => byKey.get(key) ?? []);
}
