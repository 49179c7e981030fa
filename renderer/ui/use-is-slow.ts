import { useEffect, useState } from 'react';

/** Milliseconds after which one wants to know how far it is. */
const patience = 500;

/** Whether something has been running for longer than one waits without a word. */
export function useIsSlow(isRunning: boolean): boolean {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    if (!isRunning) return;
    const timer = setTimeout(() => setIsSlow(true), patience);
    return () => {
      clearTimeout(timer);
      setIsSlow(false);
    };
  }, [isRunning]);
  return isSlow;
}
