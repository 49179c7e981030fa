import { useEffect, type RefObject } from 'react';

/** Puts the focus on the first row of the list once it is there, so that Enter opens what was edited last. */
export function useFirstRowFocus(frame: RefObject<HTMLElement | null>, isReady: boolean): void {
  useEffect(() => {
    if (!isReady || document.querySelector('[role=dialog]') !== null) return;
    // The list draws its rows in a second pass.
    const request = requestAnimationFrame(() => {
      frame.current?.querySelector<HTMLElement>('[role=row]')?.focus();
    });
    return () => cancelAnimationFrame(request);
  }, [frame, isReady]);
}
