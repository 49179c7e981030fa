import { groupBy } from '../domain/group-by';
import type { InterventionType } from '../domain/vocabulary';

/** What the place of a request in the queue depends on. */
export interface Queued {
  readonly key: string;
  readonly type: InterventionType;
  readonly position: number;
  /** Key of the entry that it answers. */
  readonly questionKey: string | null;
}

/** Where requests stand whatever their position: points of order interrupt, rights of reply come when all have spoken. */
export type Standing = 'point-of-order' | 'ordinary' | 'right-of-reply';

export function standingOf(type: InterventionType): Standing {
  return type === 'point-of-order' || type === 'right-of-reply' ? type : 'ordinary';
}

/** Parts of a queue in their order; entries change places within theirs only. */
const queueParts = [
  'point-of-order',
  /** An answer to what was asked already. */
  'due-answer',
  'ordinary',
  'right-of-reply',
  /** Answers that answer each other in a ring have no question above them; they must not get lost. */
  'ring',
] as const;
type QueuePart = (typeof queueParts)[number];

/** An entry and the answers to it, which go where it goes. */
export interface QueueBlock<Q> {
  readonly part: QueuePart;
  readonly head: Q;
  /** In the order in which they get the floor; some may answer others of them. */
  readonly answers: readonly Q[];
}

/**
 * The queue in the order in which it gets the floor: points of order, then answers to what was asked already, then the
 * others, each with the answers to it behind it; rights of reply last. Within each by position.
 */
export function orderQueue<Q extends Queued>(queued: readonly Q[]): Q[] {
  const byPosition = [...queued].sort((a, b) => a.position - b.position || compareKeys(a, b));
  return blocksOf(byPosition).flatMap(({ head, answers }) => [head, ...answers]);
}

/**
 * What of a queue moves as one, in the order of the parts.
 * @param queued in the order that holds within each part; positions are not looked at
 */
export function blocksOf<Q extends Queued>(queued: readonly Q[]): QueueBlock<Q>[] {
  const keys = new Set(queued.map(({ key }) => key));
  const isUnder = (each: Q) => isAnswerTo(each, keys);
  const under = groupBy(queued.filter(isUnder), ({ questionKey }) => questionKey);
  const parts = groupBy(
    queued.filter((each) => !isUnder(each)),
    partOfTop,
  );
  const placed = new Set<string>();
  const answersTo = ({ key }: Q): Q[] => {
    placed.add(key);
    const own = (under.get(key) ?? []).filter((answer) => !placed.has(answer.key));
    return own.flatMap((answer) => [answer, ...answersTo(answer)]);
  };
  const blocks = queueParts.flatMap((part) =>
    (parts.get(part) ?? []).map((head) => ({ part, head, answers: answersTo(head) })),
  );
  const ring = queued.filter(({ key }) => !placed.has(key));
  return [...blocks, ...ring.map((head) => ({ part: 'ring' as const, head, answers: [] }))];
}

function isAnswerTo({ type, questionKey, key }: Queued, keys: ReadonlySet<string>): boolean {
  return type === 'answer' && questionKey !== null && questionKey !== key && keys.has(questionKey);
}

function partOfTop({ type, questionKey }: Queued): QueuePart {
  return type === 'answer' && questionKey !== null ? 'due-answer' : standingOf(type);
}

function compareKeys(a: Queued, b: Queued): number {
  return a.key < b.key ? -1 : 1;
}
