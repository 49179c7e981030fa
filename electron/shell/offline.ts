import { app, type Session } from 'electron';

/** Schemes that never leave this computer; the developer tools are a page of their own. */
const localSchemes = new Set(['app:', 'devtools:', 'chrome-extension:', 'data:', 'blob:']);

/** Silences everything that Chromium would do on the network by itself. Only possible before the app is ready. */
export function silenceChromium(): void {
  const { commandLine } = app;
  // Whatever else asks, now or in a later Chromium: no name and no address resolves.
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('disable-sync');
  commandLine.appendSwitch('no-pings');
  // Chromium looks for a proxy on the local network otherwise.
  commandLine.appendSwitch('no-proxy-server');
}

/** Refuses every request that would leave this computer, and says so in the log. */
export function refuseNetwork(session: Session, onRefused: (address: string) => void): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => {
    const cancel = !isLocal(url);
    if (cancel) onRefused(url);
    answer({ cancel });
  });
  stopSpellChecker(session);
}

// Chromium downloads dictionaries for the languages it would check, even while checking is off, and not through the
// session: the guard above does not see it.
function stopSpellChecker(session: Session): void {
  session.setSpellCheckerEnabled(false);
  // A Mac checks with what the system has, and has no list to empty.
  if (process.platform !== 'darwin') session.setSpellCheckerLanguages([]);
}

/** Whether a request stays within the app. Never throws. */
export function isLocal(address: string): boolean {
  return URL.canParse(address) && localSchemes.has(new URL(address).protocol);
}
