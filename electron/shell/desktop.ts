import { app, nativeTheme, shell } from 'electron';
import { fail } from '../../shared/app-error';
import type { Preferences } from '../../shared/contract/app';
import type { ShellServices } from '../services/shell-services';
import { askForFile, askWhereToSave } from './dialogs';
import type { OpenedFiles } from './opened-files';
import type { Kept } from './preferences';

interface DesktopOptions {
  readonly preferences: Kept<Preferences>;
  readonly openedFiles: OpenedFiles;
  readonly logFile: string;
  readonly chairWindow: ShellServices['chairWindow'];
  readonly printer: ShellServices['printer'];
  readonly pictures: ShellServices['pictures'];
  readonly onFlushed: () => void;
}

/** What services may ask of the desktop; see `ShellServices`. */
export function createDesktop({
  preferences,
  openedFiles,
  logFile,
  chairWindow,
  printer,
  pictures,
  onFlushed,
}: DesktopOptions): ShellServices {
  return {
    askForFile: async (options: { extensions: string[] }) =>
      openedFiles.take() ?? askForFile(options),
    askWhereToSave,
    openFile: async (path) => {
      const problem = await shell.openPath(path);
      if (problem) fail({ code: 'file-not-opened', file: path, detail: problem });
    },
    reveal: (path: string) => {
      shell.showItemInFolder(path);
    },
    revealLog: () => {
      shell.showItemInFolder(logFile);
    },
    preferences: {
      get: preferences.get,
      set: (changes: Partial<Preferences>) => {
        preferences.set(changes);
        applyColours(preferences.get());
      },
    },
    languages: () => app.getPreferredSystemLanguages(),
    chairWindow,
    printer,
    pictures,
    onFlushed,
  };
}

/** The colours of menus, dialogs and the window's ground follow the preference too. */
export function applyColours({ colourScheme }: Preferences): void {
  nativeTheme.themeSource = colourScheme;
}
