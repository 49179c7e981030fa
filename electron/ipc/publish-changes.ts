import type { AppEvent } from '../../shared/contract/change';
import { isAppAddress } from '../shell/app-address';
import { eventChannel } from './channels';

/** What this needs of Electron's `BrowserWindow`. */
export interface EventReceiver {
  isDestroyed: () => boolean;
  readonly webContents: {
    getURL: () => string;
    isCrashed: () => boolean;
    send: (channel: string, event: AppEvent) => void;
  };
}

/** Tells every window that shows the app; the others, and those that are gone, are passed over. */
export function publishTo(windows: readonly EventReceiver[], event: AppEvent): void {
  for (const window of windows) {
    if (window.isDestroyed() || window.webContents.isCrashed()) continue;
    if (isAppAddress(window.webContents.getURL())) window.webContents.send(eventChannel, event);
  }
}
