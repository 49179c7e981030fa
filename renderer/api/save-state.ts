import { useSyncExternalStore } from 'react';
import type { AppError } from '../../shared/app-error';

/** Whether what one did is on disk. */
export interface SaveState {
  /** Changes on their way to disk. */
  readonly pending: number;
  /** When the newest change was acknowledged; null before the first one of this run. */
  readonly savedAt: number | null;
  /** Why text is still waiting; null once it went through. Commands report their own failures where they happen. */
  readonly failure: AppError | null;
}

let state: SaveState = { pending: 0, savedAt: null, failure: null };
const listeners = new Set<() => void>();

function set(next: Partial<SaveState>) {
  state = { ...state, ...next };
  for (const listener of listeners) listener();
}

/** A change has left for main. Call the answer once, with what came back. */
export function startSaving(): (outcome: 'saved' | 'refused' | AppError) => void {
  set({ pending: state.pending + 1 });
  return (outcome) => {
    const pending = state.pending - 1;
    if (outcome === 'saved') set({ pending, savedAt: Date.now(), failure: null });
    else set({ pending, failure: outcome === 'refused' ? state.failure : outcome });
  };
}

/** The state of saving in this window. */
export function useSaveState(): SaveState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => state,
  );
}
