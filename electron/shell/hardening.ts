import { app, type Session, type WebContents } from 'electron';
import { isAppAddress } from './app-address';

/** Everything that a page may be allowed: putting text into the clipboard, which needs a click or a key. */
const grantedPermission = 'clipboard-sanitized-write';

/** Pages stay where they are: no other address, no window of their own making, no embedded browser. */
export function confinePages(onRefused: (what: string) => void): void {
  app.on('web-contents-created', (_event, contents) => {
    confine(contents, onRefused);
  });
}

function confine(contents: WebContents, onRefused: (what: string) => void): void {
  const stay = (event: { preventDefault: () => void; url: string }) => {
    // Loading the same page again is how the app recovers from a failure; the page of another window has other rights.
    if (isAppAddress(event.url) && event.url === contents.getURL()) return;
    event.preventDefault();
    onRefused(`going to ${event.url}`);
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
    onRefused('embedding a browser');
  });
  contents.setWindowOpenHandler(({ url }) => {
    onRefused(`opening a window for ${url}`);
    return { action: 'deny' };
  });
}

/** Camera, microphone, location, notifications, devices: the app needs none of them. */
export function denyPermissions(session: Session, onRefused: (what: string) => void): void {
  session.setPermissionCheckHandler(
    (_contents, permission, origin) =>
      (permission as string) === grantedPermission && isAppAddress(origin),
  );
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) => {
    const isGranted = permission === grantedPermission && isAppAddress(requestingUrl);
    if (!isGranted) onRefused(`the permission ${permission}`);
    answer(isGranted);
  });
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    event.preventDefault();
    onRefused('a download');
  });
}
