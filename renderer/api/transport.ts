import type { Result } from '../../shared/app-error';
import type { AppEvent } from '../../shared/contract/change';

/** The only way out of a window; the preload script provides it as `window.rapporteur`. */
export interface Transport {
  readonly invoke: (path: string, call: unknown) => Promise<Result<unknown>>;
  /** Gives the way to stop listening. */
  readonly subscribe: (listener: (event: AppEvent) => void) => () => void;
}

declare global {
  interface Window {
    readonly rapporteur: Transport;
  }
}
