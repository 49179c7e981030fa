import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * While something runs, the page behind it is out of reach. Once it has ended, the focus goes back to where it was, so
 * that the keys of the dialog work on.
 * @param fallback gets it where that place is gone
 */
export function useFocusAfterWork(isRunning: boolean, fallback: RefObject<HTMLElement | null>) {
  const before = useRef<Element | null>(null);
  // Before the browser takes it away and anything else asks for it.
  useLayoutEffect(() => {
    if (isRunning) before.current = document.activeElement;
  }, [isRunning]);
  useEffect(() => {
    if (isRunning || before.current === null) return;
    const place = before.current;
    before.current = null;
    if (document.activeElement !== document.body) return;
    const isThere = place instanceof HTMLElement && place !== document.body && place.isConnected;
    (isThere ? place : fallback.current?.querySelector('button'))?.focus();
  }, [isRunning, fallback]);
}
