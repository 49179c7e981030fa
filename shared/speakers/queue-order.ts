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

const standings: readonly Standing[] = ['point-of-order', 'ordinary', 'right-of-reply'];

/**
 * The queue in the order in which it gets the floor: points of order, then answers to what was asked already, then the
 * others, each with the answers to it behind it; rights of reply last. Within each by position.
 */
export function orderQueue<Q extends Queued>(queued: readonly Q[]): Q[] {
  const byPosition = [...queued].sort((a, b) => a.position - b.position || compareKeys(a, b));
  const keys = new Set(queued.map(({ key }) => key));
  const isUnder = ({ type, questionKey, key }: Q) =>
    type === 'answer' && questionKey !== null && questionKey !== key && keys.has(questionKey);
  const under = groupBy(byPosition.filter(isUnder), ({ questionKey }) => questionKey);
  const tops = byPosition.filter((each) => !isUnder(each));
  const isDue = ({ type, questionKey }: Q) => type === 'answer' && questionKey !== null;
  const ranked = standings.flatMap((standing) => {
    const own = tops.filter(({ type }) => standingOf(type) === standing);
    return [...own.filter(isDue), ...own.filter((each) => !isDue(each))];
  });
  const placed = new Set<string>();
  const withAnswers = (each: Q): Q[] => {
    if (placed.has(each.key)) return [];
    placed.add(each.key);
    return [each, ...(under.get(each.key) ?? []).flatMap(withAnswers)];
  };
  const ordered = ranked.flatMap(withAnswers);
  // Answers that answer each other in a ring have no question above them; they must not get lost.
  return [...ordered, ...byPosition.filter(({ key }) => !placed.has(key))];
}

function compareKeys(a: Queued, b: Queued): number {
  return a.key < b.key ? -1 : 1;
}
