import { protocol } from 'electron';
import { appScheme } from './app-address';
import { answerWithFile } from './app-files';

/** Makes `app://` an origin like https. Only possible before the app is ready. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme: appScheme, privileges }]);
}

/** Serves the files below a folder as `app://`. */
export function serveAppFiles(folder: string): void {
  protocol.handle(appScheme, (request) => answerWithFile(folder, request));
}
