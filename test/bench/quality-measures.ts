/** One best guess: how sure, and whether it was right. */
export interface Guess {
  score: number;
  isRight: boolean;
}

/** Average precision; equally sure guesses count as one step, as scikit-learn has it. */
export function averagePrecision(guesses: readonly Guess[]): number {
  const sorted = guesses.toSorted((a, b) => b.score - a.score);
  const right = sorted.filter(({ isRight }) => isRight).length;
  let [found, recall, sum] = [0, 0, 0];
  sorted.forEach(({ score, isRight }, at) => {
    if (isRight) found += 1;
    if (sorted[at + 1]?.score === score) return;
    sum += (found / right - recall) * (found / (at + 1));
    recall = found / right;
  });
  return right === 0 ? 0 : sum;
}

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Normalized mutual information (arithmetic mean) of two groupings of the same things. */
export function mutualInformation(a: readonly unknown[], b: readonly unknown[]): number {
  const [own, other] = [counts(a), counts(b)];
  const entropies = entropy(own, a.length) + entropy(other, b.length);
  return entropies === 0 ? 1 : (2 * information(a, b)) / entropies;
}

/** The same, less what chance gives to groups of these sizes. */
export function adjustedMutualInformation(a: readonly unknown[], b: readonly unknown[]): number {
  const [own, other] = [counts(a), counts(b)];
  const half = (entropy(own, a.length) + entropy(other, b.length)) / 2;
  const chance = expectedInformation([...own.values()], [...other.values()], a.length);
  return half === chance ? 0 : (information(a, b) - chance) / (half - chance);
}

function information(a: readonly unknown[], b: readonly unknown[]): number {
  const [own, other] = [counts(a), counts(b)];
  const numbers = new Map([...other.keys()].map((key, number) => [key, number]));
  const names = new Map([...own.keys()].map((key, number) => [key, number]));
  const pairs = new Map<string, { key: unknown; otherKey: unknown; count: number }>();
  a.forEach((key, at) => {
    const name = `${names.get(key)} ${numbers.get(b[at])}`;
    const pair = pairs.get(name) ?? { key, otherKey: b[at], count: 0 };
    pair.count += 1;
    pairs.set(name, pair);
  });
  return [...pairs.values()].reduce(
    (sum, { key, otherKey, count }) =>
      sum +
      (count / a.length) * Math.log((count * a.length) / (own.get(key)! * other.get(otherKey)!)),
    0,
  );
}

function expectedInformation(own: readonly number[], other: readonly number[], all: number) {
  const logs = [0];
  for (let value = 1; value <= all; value += 1) logs.push(logs[value - 1]! + Math.log(value));
  const log = (value: number) => logs[value]!;
  let sum = 0;
  for (const a of own) {
    for (const b of other) {
      for (let both = Math.max(1, a + b - all); both <= Math.min(a, b); both += 1) {
        const chance =
          log(a) +
          log(b) +
          log(all - a) +
          log(all - b) -
          log(all) -
          log(both) -
          log(a - both) -
          log(b - both) -
          log(all - a - b + both);
        sum += (both / all) * Math.log((all * both) / (a * b)) * Math.exp(chance);
      }
    }
  }
  return sum;
}

function counts(values: readonly unknown[]): Map<unknown, number> {
  const found = new Map<unknown, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return found;
}

const entropy = (sizes: ReadonlyMap<unknown, number>, all: number): number =>
  -[...sizes.values()].reduce((sum, size) => sum + (size / all) * Math.log(size / all), 0);
