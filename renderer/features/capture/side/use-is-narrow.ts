import { useSyncExternalStore } from 'react';

// Below this width record and side column squeeze each other; in rem, since large text needs more room.
const narrowRem = 54;

/** Whether the window is narrow, be it small or with large text. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow);
}

function isNarrow(): boolean {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return window.innerWidth < narrowRem * rem;
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  // The text size is set there.
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: ['style'] });
  return () => {
    window.removeEventListener('resize', listener);
    observer.disconnect();
  };
}
