import { protocol } from 'electron';
import { appScheme } from './app-address';
import { answerWithFile } from './app-files';

/** Makes `app://` an origin like https. Only possible before the app is ready. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges }]);
}

/** Longest wait for the page's scripts, milliseconds: a page that asks for none must not hold up the app. */
const scriptTimeoutMs = 1000;
/** Milliseconds without a request after which the page has what it needs to begin. */
const quietMs = 15;

/**
 * Serves the files below a folder as `app://`.
 * @returns a promise that settles once the page has its first scripts: until then this process has nothing better to
 * do than to answer it, and after that the page is busy for long enough to load the rest here
 */
export function serveAppFiles(folder: string): Promise<void> {
  return new Promise((resolve) => {
    let timer = setTimeout(resolve, scriptTimeoutMs);
    let underWay = 0;
    protocol.handle(appScheme, async (request) => {
      underWay += 1;
      const response = await answerWithFile(folder, request);
      underWay -= 1;
      if (underWay === 0 && request.url.endsWith('.js')) {
        clearTimeout(timer);
        timer = setTimeout(resolve, quietMs);
      }
      return response;
    });
  });
}
