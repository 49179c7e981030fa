import { useCallback, useRef, useState } from 'react';
import type { StepState } from './import-step';

/** Leaves a step at once where nothing is lost, and asks first where corrections would be. */
export function useLeaving() {
  const state = useRef<StepState>({ isCorrected: false, stop: null });
  const [wish, setWish] = useState<(() => void) | null>(null);
  const report = useCallback((next: StepState) => {
    state.current = next;
  }, []);
  const attempt = (leave: () => void) => {
    const { stop, isCorrected } = state.current;
    if (stop !== null) stop();
    else if (isCorrected) setWish(() => leave);
    else leave();
  };
  return {
    report,
    attempt,
    isAsking: wish !== null,
    confirm: () => wish?.(),
    stay: () => setWish(null),
  };
}
