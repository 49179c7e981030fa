export interface BenchRow {
  what: string;
  /** Of ours and of the yardstick, in the unit of the row. */
  ours: number;
  yardstick: number;
  yardstickName: string;
  unit: string;
  aim: string;
}

/** The value below which the given share of the measurements lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Times alternating runs of two pieces of work, so that a noisy machine disturbs both alike. Milliseconds. */
export function timeAlternating(
  rounds: number,
  ours: (round: number) => void,
  yardstick: (round: number) => void,
): { ours: number[]; yardstick: number[] } {
  const times = { ours: [] as number[], yardstick: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    times.yardstick.push(timed(() => yardstick(round)));
    times.ours.push(timed(() => ours(round)));
  }
  return times;
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
