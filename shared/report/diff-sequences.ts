/** A stretch that two sequences have in common, or that only one of them has. Ends are not included. */
export interface SequenceChange {
  change: 'same' | 'added' | 'removed';
  /** Within the sequence now; the stretch is empty where something was removed. */
  now: { from: number; to: number };
  /** Within the sequence before; the stretch is empty where something was added. */
  before: { from: number; to: number };
}

/** Beyond this many differences the middle counts as replaced: nobody reads such a comparison word by word. */
const mostDifferences = 1_500;

/**
 * The shortest way from one sequence to another (Myers), in order; removed stretches stand before added ones. Time grows
 * with the length times the number of differences.
 */
export function diffSequences<T>(before: readonly T[], now: readonly T[]): SequenceChange[] {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === now.at(-1 - end)) end += 1;
  const middle = matches(
    before.slice(start, before.length - end),
    now.slice(start, now.length - end),
  );
  const pairs: [number, number][] = middle.map(([a, b]) => [a + start, b + start]);
  return stretches(before.length, now.length, { start, end, pairs });
}

/** Pairs of equal places, rising in both. */
function matches<T>(before: readonly T[], now: readonly T[]): [number, number][] {
  const size = before.length + now.length;
  if (before.length === 0 || now.length === 0) return [];
  const limit = Math.min(size, mostDifferences);
  // How far one gets on each diagonal (before − now), by number of differences.
  const trace: Int32Array[] = [];
  const furthest = new Int32Array(2 * limit + 3);
  const middle = limit + 1;
  for (let depth = 0; depth <= limit; depth += 1) {
    trace.push(furthest.slice(middle - depth - 1, middle + depth + 2));
    for (let diagonal = -depth; diagonal <= depth; diagonal += 2) {
      const goesDown = isDown(furthest, middle + diagonal, diagonal, depth);
      let a = goesDown ? furthest[middle + diagonal + 1]! : furthest[middle + diagonal - 1]! + 1;
      while (a < before.length && a - diagonal < now.length && before[a] === now[a - diagonal])
        a += 1;
      furthest[middle + diagonal] = a;
      if (a >= before.length && a - diagonal >= now.length)
        return walkBack(trace, before.length, now.length);
    }
  }
  return [];
}

/** Whether the way that gets furthest to a diagonal comes by adding something rather than by removing it. */
function isDown(furthest: Int32Array, at: number, diagonal: number, depth: number): boolean {
  return diagonal === -depth || (diagonal !== depth && furthest[at - 1]! < furthest[at + 1]!);
}

function walkBack(trace: readonly Int32Array[], a: number, b: number): [number, number][] {
  const pairs: [number, number][] = [];
  for (let depth = trace.length - 1; depth >= 0; depth -= 1) {
    const furthest = trace[depth]!;
    const middle = depth + 1;
    const diagonal = a - b;
    const goesDown = isDown(furthest, middle + diagonal, diagonal, depth);
    const from = goesDown ? diagonal + 1 : diagonal - 1;
    const fromA = depth === 0 ? 0 : furthest[middle + from]!;
    const fromB = depth === 0 ? 0 : fromA - from;
    const runFrom = depth === 0 || goesDown ? fromA : fromA + 1;
    while (a > runFrom) {
      a -= 1;
      b -= 1;
      pairs.push([a, b]);
    }
    a = fromA;
    b = fromB;
  }
  return pairs.reverse();
}

function stretches(
  beforeLength: number,
  nowLength: number,
  { start, end, pairs }: { start: number; end: number; pairs: readonly [number, number][] },
): SequenceChange[] {
  const changes: SequenceChange[] = [];
  let a = 0;
  let b = 0;
  const add = (change: SequenceChange['change'], toA: number, toB: number) => {
    if (toA > a || toB > b)
      changes.push({ change, before: { from: a, to: toA }, now: { from: b, to: toB } });
    [a, b] = [toA, toB];
  };
  const differ = (toA: number, toB: number) => {
    add('removed', toA, b);
    add('added', a, toB);
  };
  add('same', start, start);
  for (let index = 0; index < pairs.length;) {
    const [fromA, fromB] = pairs[index]!;
    differ(fromA, fromB);
    let length = 1;
    while (
      pairs[index + length]?.[0] === fromA + length &&
      pairs[index + length]?.[1] === fromB + length
    )
      length += 1;
    add('same', fromA + length, fromB + length);
    index += length;
  }
  differ(beforeLength - end, nowLength - end);
  add('same', beforeLength, nowLength);
  return joined(changes);
}

/** The common start and end may touch what is common in the middle. */
function joined(changes: readonly SequenceChange[]): SequenceChange[] {
  const result: SequenceChange[] = [];
  for (const change of changes) {
    const last = result.at(-1);
    if (last && last.change === change.change) {
      last.before = { from: last.before.from, to: change.before.to };
      last.now = { from: last.now.from, to: change.now.to };
    } else result.push({ ...change });
  }
  return result;
}
