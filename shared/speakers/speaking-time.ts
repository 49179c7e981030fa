import type { Intervention, Pause } from '../domain/record';

/** What a turn's length is computed from. */
export type TurnTimes = Pick<Intervention, 'startedAt' | 'endedAt' | 'pauses' | 'hasFloor'>;

/**
 * Time that somebody spoke, pauses left out, in milliseconds; 0 for a turn whose start or end nobody noted. Never
 * negative, whatever the computer's clock does.
 * @param now where a turn that still runs has got to, epoch milliseconds
 */
export function spokenMs({ startedAt, endedAt, pauses, hasFloor }: TurnTimes, now: number): number {
  const end = endedAt ?? (hasFloor ? now : null);
  if (startedAt === null || end === null) return 0;
  return Math.max(0, end - startedAt - pausedMs(pauses, end));
}

/** Time of the pauses up to `end`, in milliseconds. */
export function pausedMs(pauses: readonly Pause[], end: number): number {
  return pauses.reduce(
    (sum, { from, to }) => sum + Math.max(0, Math.min(to ?? end, end) - Math.min(from, end)),
    0,
  );
}

/**
 * The length of a finished turn in whole seconds. The list, the sheet, statistics and exports all show it and add it
 * up, so that every total is the sum of what is shown; nowhere are milliseconds added before.
 */
export function spokenSeconds(turn: TurnTimes): number {
  return turn.endedAt === null ? 0 : Math.floor(spokenMs(turn, turn.endedAt) / 1000);
}

/** Whether the clock of a turn stands still although its speaker has the floor. */
export function isPaused({ hasFloor, pauses }: Pick<TurnTimes, 'hasFloor' | 'pauses'>): boolean {
  return hasFloor && pauses.at(-1)?.to === null;
}

/**
 * What is wrong with the times of a turn; null where they are in order.
 * @returns the field at fault
 */
export function timeFault({
  startedAt,
  endedAt,
  pauses,
  hasFloor,
}: TurnTimes): keyof TurnTimes | null {
  if (endedAt !== null && (startedAt === null || endedAt < startedAt)) return 'endedAt';
  if (hasFloor && (startedAt === null || endedAt !== null)) return 'hasFloor';
  if (pauses.length > 0 && startedAt === null) return 'pauses';
  let last = startedAt ?? 0;
  for (const [index, { from, to }] of pauses.entries()) {
    const isLast = index === pauses.length - 1;
    if (from < last || (to !== null && to < from)) return 'pauses';
    if (to === null && !(isLast && hasFloor)) return 'pauses';
    last = to ?? from;
  }
  return endedAt !== null && last > endedAt ? 'pauses' : null;
}

/**
 * The pauses as they are once the turn has these new ends: cut off at them, so that correcting a start or an end never
 * fails for a pause that it passes.
 */
export function pausesWithin(
  pauses: readonly Pause[],
  startedAt: number,
  endedAt: number | null,
): Pause[] {
  return pauses.flatMap(({ from, to }) => {
    const begin = Math.max(from, startedAt);
    const end = endedAt === null ? to : Math.min(to ?? endedAt, endedAt);
    return end !== null && end <= begin ? [] : [{ from: begin, to: end }];
  });
}
