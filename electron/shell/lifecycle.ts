import { app, powerMonitor } from 'electron';
import type { LaunchArguments } from './launch-arguments';

interface LifecycleOptions {
  readonly info: (message: string) => void;
  /** Somebody wants to see the app: its icon was clicked, or it was started a second time. */
  readonly onShow: () => void;
  readonly onOpenFile: (path: string) => void;
  /** The computer is about to sleep: what is on its way should reach the disk. */
  readonly onSuspend: () => void;
  /** It is awake again. */
  readonly onResume: () => void;
  /** All windows are closed and the process ends: the last chance to close databases. Synchronous. */
  readonly onEnd: () => void;
}

/**
 * Claims this data folder for this process.
 * @returns false when another one has it; that one shows itself and opens the file, and this one must end
 */
export function isFirstInstance(launch: LaunchArguments): boolean {
  return app.requestSingleInstanceLock({ file: launch.file });
}

/** Files that a Mac hands over come as events, the first one perhaps before the app is ready. */
export function listenForOpenedFiles(onOpenFile: (path: string) => void): void {
  app.on('open-file', (event, path) => {
    event.preventDefault();
    onOpenFile(path);
  });
}

/** Connects what the system tells the app. */
export function followLifecycle({
  info,
  onShow,
  onOpenFile,
  onSuspend,
  onResume,
  onEnd,
}: LifecycleOptions): void {
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const { file } = data as Partial<LaunchArguments>;
    onShow();
    if (file) onOpenFile(file);
  });
  app.on('activate', onShow);
  // On a Mac an app without windows goes on.
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('will-quit', onEnd);
  powerMonitor.on('suspend', () => {
    info('The computer goes to sleep.');
    onSuspend();
  });
  powerMonitor.on('resume', () => {
    info('The computer is awake again.');
    onResume();
  });
  // Quitting closes the windows, which save first.
  powerMonitor.on('shutdown', () => {
    app.quit();
  });
}

/**
 * Quitting stops at each window that has to save first, and goes on here once it has closed.
 * @returns what to call when a window stays open after all
 */
export function resumeQuitting(): {
  readonly windowClosed: () => void;
  readonly keptOpen: () => void;
} {
  let isQuitting = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });
  return {
    windowClosed: () => {
      if (isQuitting) app.quit();
    },
    keptOpen: () => {
      isQuitting = false;
    },
  };
}
