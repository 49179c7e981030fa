import { AppFailure } from '../../shared/app-error';
import { defaultPreferences } from '../../shared/contract/app';
import type { ShellServices } from '../services/shell-services';

/** What stands in for the desktop where there is none: nobody can be asked, nothing can be shown. */
export const withoutDesktop: ShellServices = {
  askForFile: () => Promise.resolve(null),
  askWhereToSave: () => Promise.resolve(null),
  openFile: () => Promise.resolve(),
  reveal: () => undefined,
  revealLog: () => undefined,
  preferences: {
    get: () => defaultPreferences,
    set: () => undefined,
  },
  languages: () => ['en'],
  chairWindow: {
    open: () => undefined,
    closeOn: () => undefined,
    toggleFullScreen: () => undefined,
  },
  printer: {
    toPdf: () => Promise.reject(new Error('there is no printer')),
    reportToPdf: () =>
      Promise.reject(
        new AppFailure({
          code: 'print-failed',
          detail: 'a PDF needs Electron, with which `npm run rapporteur` makes it',
        }),
      ),
    print: () => Promise.resolve(false),
  },
  pictures: { toPng: () => Promise.reject(new Error('there is nothing to draw with')) },
  onFlushed: () => undefined,
};
