import type { ShellServices } from '../services/shell-services';

/** What stands in for the desktop where there is none: nobody can be asked, nothing can be shown. */
export const withoutDesktop: ShellServices = {
  askForFile: () => Promise.resolve(null),
  askWhereToSave: () => Promise.resolve(null),
  reveal: () => undefined,
  revealLog: () => undefined,
  preferences: {
    get: () => ({ colourScheme: 'system', textSize: 100, lastPlace: null }),
    set: () => undefined,
  },
  languages: () => ['en'],
  chairWindow: { open: () => undefined, toggleFullScreen: () => undefined },
  onFlushed: () => undefined,
};
