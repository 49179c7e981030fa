/** Pages come from an origin of our own, so that `file://` needs no rights at all. */
export const appScheme = 'app';
const appHost = 'rapporteur';

/** The page of the main window. */
export const appPage = `${appScheme}://${appHost}/index.html`;

/** Whether an address belongs to the app's own origin. Never throws. */
export function isAppAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return protocol === `${appScheme}:` && host === appHost;
}
