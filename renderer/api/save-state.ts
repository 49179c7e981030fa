import { useSyncExternalStore } from 'react';
import type { AppError } from '../../shared/app-error';

/** Whether what one did is on disk, as the window shows it. */
export interface SaveState {
  /** A change has been on its way to disk for longer than anybody should have to wonder. */
  readonly isSlow: boolean;
  /** When the newest change was acknowledged, to the second; null before the first one of this run. */
  readonly savedAt: number | null;
  /** Why text is still waiting; null once it went through. Commands report their own failures where they happen. */
  readonly failure: AppError | null;
}

/** Milliseconds after which a change counts as slow: a disk that works answers many times faster. */
const slowAfterMs = 500;

let state: SaveState = { isSlow: false, savedAt: null, failure: null };
let pending = 0;
let slowTimer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** Tells listeners only of what they would show differently: each key pressed comes through here twice. */
function set(next: SaveState) {
  const { isSlow, savedAt, failure } = next;
  if (isSlow === state.isSlow && savedAt === state.savedAt && failure === state.failure) return;
  state = next;
  for (const listener of listeners) listener();
}

function watchForSlowness() {
  clearTimeout(slowTimer);
  slowTimer = setTimeout(() => set({ ...state, isSlow: pending > 0 }), slowAfterMs);
}

/** A change has left for main. Call the answer once, with what came back. */
export function startSaving(): (outcome: 'saved' | 'refused' | AppError) => void {
  pending += 1;
  if (pending === 1) watchForSlowness();
  return (outcome) => {
    pending -= 1;
    const second = Math.floor(Date.now() / 1000) * 1000;
    if (outcome === 'saved') set({ isSlow: false, savedAt: second, failure: null });
    else set({ ...state, isSlow: false, failure: outcome === 'refused' ? state.failure : outcome });
    if (pending > 0) watchForSlowness();
    else clearTimeout(slowTimer);
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
