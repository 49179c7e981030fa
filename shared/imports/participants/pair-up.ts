/**
 * Gives as many of `from` a partner of its own as can be: whoever has only one gets it, whatever the order. Partners are
 * tried in their order.
 */
export function pairUp<A, B>(from: readonly A[], partnersOf: (each: A) => readonly B[]): Map<A, B> {
  const partners = new Map(from.map((each) => [each, partnersOf(each)]));
  const taker = new Map<B, A>();
  const taken = new Map<A, B>();
  for (const start of from) {
    const { free, cameFrom } = findFree(start, partners, taker);
    for (let partner = free; partner !== undefined;) {
      const asking = cameFrom.get(partner);
      if (asking === undefined) break;
      const given = taken.get(asking);
      taker.set(partner, asking);
      taken.set(asking, partner);
      partner = given;
    }
  }
  return taken;
}

// A chain of exchanges, found without recursion: a file may be made to have very long ones.
function findFree<A, B>(
  start: A,
  partners: ReadonlyMap<A, readonly B[]>,
  taker: ReadonlyMap<B, A>,
): { free: B | undefined; cameFrom: ReadonlyMap<B, A> } {
  const cameFrom = new Map<B, A>();
  const queue = [start];
  for (const asking of queue) {
    for (const partner of partners.get(asking) ?? []) {
      if (cameFrom.has(partner)) continue;
      cameFrom.set(partner, asking);
      const other = taker.get(partner);
      if (other === undefined) return { free: partner, cameFrom };
      queue.push(other);
    }
  }
  return { free: undefined, cameFrom };
}
