import { isPaused, spokenMs, type TurnTimes } from '../../shared/speakers/speaking-time';
import { formatDuration } from './format-time';
import { useNow } from './use-now';

/** How a turn stands against its limit. */
export type TurnPressure = 'none' | 'in-time' | 'ending' | 'over';

export interface TurnClock {
  /** Speaking time so far in milliseconds, pauses left out. */
  readonly spoken: number;
  readonly isPaused: boolean;
  /** Milliseconds that are left of the limit, negative beyond it; null without one. */
  readonly left: number | null;
  readonly pressure: TurnPressure;
}

/** The clock of a turn, anew every second while it runs; rendered in a component of its own, it renders nothing else. */
export function useTurnClock(
  turn: TurnTimes,
  { limit, warnsAt }: { readonly limit: number | null; readonly warnsAt: number },
): TurnClock {
  const paused = isPaused(turn);
  const now = useNow(turn.startedAt ?? 0, turn.hasFloor && !paused);
  return turnClockAt(turn, { limit, warnsAt }, now);
}

/**
 * @param limit seconds, null for none
 * @param warnsAt seconds left from which the turn is said to end
 */
export function turnClockAt(
  turn: TurnTimes,
  { limit, warnsAt }: { readonly limit: number | null; readonly warnsAt: number },
  now: number,
): TurnClock {
  const spoken = spokenMs(turn, now);
  const left = limit === null ? null : limit * 1000 - spoken;
  return { spoken, isPaused: isPaused(turn), left, pressure: pressureOf(left, warnsAt) };
}

/** The time that is left, rounded as the clock beside it is: both change with the same second and add up to the limit. */
export function formatLeft(left: number): string {
  return formatDuration(Math.ceil(left / 1000) * 1000);
}

function pressureOf(left: number | null, warnsAt: number): TurnPressure {
  if (left === null) return 'none';
  if (left <= 0) return 'over';
  return left <= warnsAt * 1000 ? 'ending' : 'in-time';
}
