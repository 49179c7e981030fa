import type { FloorRequestId } from '../domain/ids';
import type { ListEntry } from './list-entry';
import { blocksOf, type Queued } from './queue-order';

/** What moving needs to know of an entry. */
type Movable = Queued & Pick<ListEntry, 'requestId'>;

/**
 * Where an entry goes when it is moved by one place among those it can change places with: its part of the queue, or
 * the answers to the same question. What answers it goes along.
 * @param queue in the order in which it is shown
 * @returns the `before` of `speakers.move`, which is null for the end of the queue; null where it cannot move further
 */
export function moveInQueue(
  queue: readonly Movable[],
  key: string,
  step: -1 | 1,
): { readonly before: FloorRequestId | null } | null {
  const siblings = siblingsOf(queue, key);
  const own = siblings.findIndex((each) => each.key === key);
  const other = siblings[own + step];
  if (own < 0 || other === undefined) return null;
  if (step < 0) return { before: other.requestId };
  // Behind what answers the other, so that it comes right after that.
  return { before: queue[endOf(queue, other)]?.requestId ?? null };
}

/** Those that an entry can change places with and itself, in their order; empty for a key that is not in the queue. */
function siblingsOf(queue: readonly Movable[], key: string): Movable[] {
  const blocks = blocksOf(queue);
  const own = blocks.find(({ head }) => head.key === key);
  if (own?.part === 'ring') return [own.head];
  if (own) return blocks.filter(({ part }) => part === own.part).map(({ head }) => head);
  const above = blocks.find(({ answers }) => answers.some((answer) => answer.key === key));
  const answer = above?.answers.find((each) => each.key === key);
  return (above?.answers ?? []).filter(({ questionKey }) => questionKey === answer?.questionKey);
}

/** The place in the queue behind an entry and everything that answers it. */
function endOf(queue: readonly Movable[], { key }: Movable): number {
  const start = queue.findIndex((each) => each.key === key);
  const inside = new Set([key]);
  let end = start + 1;
  for (let next = queue[end]; next && isUnder(next, inside); next = queue[end]) {
    inside.add(next.key);
    end += 1;
  }
  return end;
}

function isUnder({ type, questionKey }: Movable, inside: ReadonlySet<string>): boolean {
  return type === 'answer' && questionKey !== null && inside.has(questionKey);
}
