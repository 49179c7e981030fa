import type { BrowserWindow } from 'electron';
import type { ChairWindowTarget } from '../services/shell-services';

/** The chair's window, a second one that shows a speaker list. */
export class ChairWindow {
  #window: BrowserWindow | null = null;

  /** Opens it on a list, or brings it to another. */
  open(_target: ChairWindowTarget): void {
    this.#window?.show();
  }

  toggleFullScreen(): void {
    this.#window?.setFullScreen(!this.#window.isFullScreen());
  }
}
