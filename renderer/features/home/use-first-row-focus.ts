import { useEffect, type RefObject } from 'react';

/** Puts the focus on the first row of the list once it is there, unless the person is somewhere already. */
export function useFirstRowFocus(frame: RefObject<HTMLElement | null>, isReady: boolean): void {
  useEffect(() => {
    if (!isReady || document.activeElement !== document.body) return;
    frame.current?.querySelector<HTMLElement>('[role=row]')?.focus();
  }, [frame, isReady]);
}
