import { useSyncExternalStore } from 'react';

/** Narrower than this, in pixels at normal text size, record and side column would squeeze each other. */
const narrow = '(max-width: 820px)';

/** Whether the window is narrow, be it small or zoomed in. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => globalThis.matchMedia?.(narrow).matches ?? false);
}

function subscribe(listener: () => void): () => void {
  const query = globalThis.matchMedia?.(narrow);
  query?.addEventListener('change', listener);
  return () => query?.removeEventListener('change', listener);
}
