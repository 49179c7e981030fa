import { countWords, likeness, type WordCounts } from './diff-words';

/** The likeness from which on two sentences are the same one in other words. */
const enough = 0.4;

/**
 * Which sentence now stands where each earlier one stood; null where it is gone. Equal ones find each other wherever
 * they are; between those, neighbours are paired in their order where they are alike. Where as many came as went, the
 * unlike are paired too, if the earlier one `mayTurnInto` another.
 */
export function alignSentences(
  before: readonly string[],
  now: readonly string[],
  mayTurnInto: (index: number) => boolean,
): (number | null)[] {
  const pairs: (number | null)[] = before.map(() => null);
  const taken = new Set<number>();
  const pair = (from: number, to: number) => {
    pairs[from] = to;
    taken.add(to);
  };
  const anchors = commonSubsequence(before, now);
  for (const [from, to] of anchors) pair(from, to);
  pairMoved(before, now, pairs, pair, taken);
  let [from, to] = [0, 0];
  for (const [nextFrom, nextTo] of [...anchors, [before.length, now.length] as const]) {
    const left = range(from, nextFrom).filter((index) => pairs[index] === null);
    const right = range(to, nextTo).filter((index) => !taken.has(index));
    for (const [a, b] of pairGap(before, now, left, right, mayTurnInto)) pair(a, b);
    [from, to] = [nextFrom + 1, nextTo + 1];
  }
  return pairs;
}

type Pair = readonly [from: number, to: number];

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

/** Pairs of equal sentences in ascending order, as many as there are. */
function commonSubsequence(before: readonly string[], now: readonly string[]): Pair[] {
  let start = 0;
  while (start < before.length && start < now.length && before[start] === now[start]) start += 1;
  let tail = 0;
  const rest = Math.min(before.length, now.length) - start;
  while (tail < rest && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  const [rows, columns] = [before.length - tail, now.length - tail];
  const middle = bestPath(range(start, rows), range(start, columns), (from, to) =>
    before[from] === now[to] ? 1 : 0,
  );
  return [
    ...range(0, start).map((index): Pair => [index, index]),
    ...middle,
    ...range(0, tail).map((index): Pair => [rows + index, columns + index]),
  ];
}

/** Ascending pairs with the highest sum of scores; a score of 0 is no pair. */
function bestPath(
  left: readonly number[],
  right: readonly number[],
  score: (from: number, to: number) => number,
): Pair[] {
  const scores = left.map((from) => right.map((to) => score(from, to)));
  const width = right.length + 1;
  const best = new Float64Array((left.length + 1) * width);
  const at = (row: number, column: number) => best[row * width + column] ?? 0;
  for (let row = left.length - 1; row >= 0; row -= 1) {
    for (let column = right.length - 1; column >= 0; column -= 1) {
      const own = scores[row]?.[column] ?? 0;
      const paired = own > 0 ? own + at(row + 1, column + 1) : 0;
      best[row * width + column] = Math.max(paired, at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: Pair[] = [];
  for (let row = 0, column = 0; row < left.length && column < right.length;) {
    const own = scores[row]?.[column] ?? 0;
    if (own > 0 && at(row, column) === own + at(row + 1, column + 1)) {
      pairs.push([left[row] ?? 0, right[column] ?? 0]);
      row += 1;
      column += 1;
    } else if (at(row, column) === at(row + 1, column)) row += 1;
    else column += 1;
  }
  return pairs;
}

/** Equal sentences that changed places. */
function pairMoved(
  before: readonly string[],
  now: readonly string[],
  pairs: readonly (number | null)[],
  pair: (from: number, to: number) => void,
  taken: ReadonlySet<number>,
): void {
  const free = new Map<string, number[]>();
  for (const [index, text] of now.entries()) {
    if (!taken.has(index)) free.set(text, [...(free.get(text) ?? []), index]);
  }
  for (const [index, text] of before.entries()) {
    const to = pairs[index] === null ? free.get(text)?.shift() : undefined;
    if (to !== undefined) pair(index, to);
  }
}

function pairGap(
  before: readonly string[],
  now: readonly string[],
  left: readonly number[],
  right: readonly number[],
  mayTurnInto: (index: number) => boolean,
): Pair[] {
  if (left.length === 0 || right.length === 0) return [];
  const words = new Map<string, WordCounts>();
  const wordsOf = (text: string) => {
    const known = words.get(text) ?? countWords(text);
    words.set(text, known);
    return known;
  };
  const paired = bestPath(left, right, (from, to) => {
    const alike = likeness(wordsOf(before[from] ?? ''), wordsOf(now[to] ?? ''));
    return alike >= enough ? alike : 0;
  });
  const restLeft = left.filter((index) => !paired.some(([from]) => from === index));
  const restRight = right.filter((index) => !paired.some(([, to]) => to === index));
  if (restLeft.length !== restRight.length) return paired;
  const unlike = restLeft.flatMap((from, index): Pair[] => {
    const to = restRight[index];
    return to !== undefined && mayTurnInto(from) ? [[from, to]] : [];
  });
  return [...paired, ...unlike];
}
