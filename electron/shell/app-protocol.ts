import { protocol } from 'electron';
import { appScheme } from './app-address';
import { answerWithFile } from './app-files';

/** Makes `app://` an origin like https. Only possible before the app is ready. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges }]);
}

/** Longest wait for the page's first script, milliseconds: a page that asks for none must not hold up the app. */
const scriptTimeoutMs = 1000;

/**
 * Serves the files below a folder as `app://`.
 * @returns a promise that settles once the page has its first script: until then this process has nothing better to do
 * than to answer it, and after that the page is busy for long enough to load the rest here
 */
export function serveAppFiles(folder: string): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, scriptTimeoutMs);
    protocol.handle(appScheme, async (request) => {
      const response = await answerWithFile(folder, request);
      if (request.url.endsWith('.js')) setImmediate(resolve);
      return response;
    });
  });
}
