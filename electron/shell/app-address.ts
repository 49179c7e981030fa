/** Pages come from an origin of our own, so that `file://` needs no rights at all. */
export const appScheme = 'app';
const appHost = 'rapporteur';

/** The page of the main window. */
export const appPage = `${appScheme}://${appHost}/index.html`;

/**
 * The page of the chair's window. What it shows is part of its address, so that it shows the same when it is loaded
 * again.
 */
export function chairPage({
  dialogueId,
  sessionId,
}: {
  readonly dialogueId: string;
  readonly sessionId: string;
}): string {
  const query = new URLSearchParams({ dialogue: dialogueId, session: sessionId });
  return `${appScheme}://${appHost}/chair.html?${query.toString()}`;
}

/** Whether an address belongs to the app's own origin. Never throws. */
export function isAppAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return protocol === `${appScheme}:` && host === appHost;
}

/** The page that lays out a report on paper, and where it asks for the report; both in a session of its own. */
export const paperPage = `${appScheme}://${appHost}/paper.html`;
export const paperReport = `${appScheme}://${appHost}/report.json`;
