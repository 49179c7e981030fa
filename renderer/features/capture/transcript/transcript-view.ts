import { useCallback, useSyncExternalStore } from 'react';
import type { InterventionId } from '../../../../shared/domain/ids';

/** Kept until the window closes: the next day one begins with everything in view. */
const hiddenKey = 'capture.transcript-hidden';

/** What of transcripts is in view: all or none of them, and of which the whole text. Rows follow only their own. */
class TranscriptView {
  readonly #listeners = new Set<() => void>();
  readonly #open = new Set<InterventionId>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly isShown = (): boolean => sessionStorage.getItem(hiddenKey) === null;

  readonly toggle = (): void => {
    if (this.isShown()) sessionStorage.setItem(hiddenKey, 'yes');
    else sessionStorage.removeItem(hiddenKey);
    this.#tell();
  };

  isOpen(id: InterventionId): boolean {
    return this.#open.has(id);
  }

  setOpen(id: InterventionId, isOpen: boolean): void {
    if (isOpen) this.#open.add(id);
    else this.#open.delete(id);
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

export const transcriptView = new TranscriptView();

/** Whether turns of transcripts are in the record. */
export function useIsTranscriptShown(): boolean {
  return useSyncExternalStore(transcriptView.subscribe, transcriptView.isShown);
}

/** Whether all of the turn's text is shown. */
export function useIsTurnOpen(id: InterventionId): boolean {
  const isOpen = useCallback(() => transcriptView.isOpen(id), [id]);
  return useSyncExternalStore(transcriptView.subscribe, isOpen);
}
