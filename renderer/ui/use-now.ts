import { useEffect, useState } from 'react';

/**
 * The time now, epoch milliseconds, anew with every full second of what is counted.
 * @param phase an instant that a second of the count began with, such as the start of a turn; 0 for seconds of the clock
 * @param isRunning false holds the time as it is
 */
export function useNow(phase = 0, isRunning = true): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!isRunning) return;
    // Aligned to the second, or it would be seen to skip one now and then. Never longer, also for a start in the future.
    const past = (((Date.now() - phase) % 1000) + 1000) % 1000;
    const timer = setTimeout(() => setNow(Date.now()), 1000 - past);
    return () => clearTimeout(timer);
  }, [now, phase, isRunning]);
  return now;
}
