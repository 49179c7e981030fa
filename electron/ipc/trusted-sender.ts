import { isAppAddress } from '../shell/app-address';

/** What this needs to know of Electron's `WebFrameMain`. */
export interface Frame {
  readonly url: string;
  readonly parent: unknown;
}

/**
 * Whether a message comes from one of our own pages: a top frame that shows the app. A frame that navigated away or
 * went while its message was under way is null, and not trusted.
 */
export function isTrustedSender(frame: Frame | null): boolean {
  return frame !== null && frame.parent === null && isAppAddress(frame.url);
}
