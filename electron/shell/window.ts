import { BrowserWindow, nativeTheme, screen, type BrowserWindowConstructorOptions } from 'electron';
import { appPage } from './app-address';
import type { KeptSettings } from './preferences';
import { smallestWindow, windowBounds } from './window-bounds';

/** What every window is made with. */
export interface PageOptions {
  readonly preloadFile: string;
  readonly allowsDeveloperTools: boolean;
}

interface WindowOptions extends PageOptions {
  readonly settings: KeptSettings;
  readonly onShown: () => void;
}

/** The page's own `--surface`, so that nothing flashes before it has drawn itself. */
const surface = { light: '#fbfaf7', dark: '#16181b' };

/** A page that has drawn nothing by then is shown anyway, so that nobody looks at nothing. Milliseconds. */
const showAtLatestAfter = 4000;

/** What no window is made without: the sandbox, and the page's own ground until it has drawn itself. */
export function pageWindowOptions({
  preloadFile,
  allowsDeveloperTools,
}: PageOptions): BrowserWindowConstructorOptions {
  return {
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? surface.dark : surface.light,
    webPreferences: {
      preload: preloadFile,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: allowsDeveloperTools,
      // One looks elsewhere while the clock runs on.
      backgroundThrottling: false,
    },
  };
}

/** Opens the main window and starts loading its page; it appears with its first picture. */
export function openMainWindow({ settings, onShown, ...page }: WindowOptions): BrowserWindow {
  const kept = settings.windowState.get();
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  const window = new BrowserWindow({
    ...windowBounds(
      kept,
      [main, ...others].map(({ workArea }) => workArea),
    ),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: 'Rapporteur',
    ...pageWindowOptions(page),
  });
  showWhenDrawn(window, () => {
    if (kept?.isMaximized === true) window.maximize();
    window.show();
    onShown();
  });
  rememberBounds(window, settings);
  // A navigation that another one replaces fails; render-process-gone tells of those that matter.
  window.loadURL(appPage).catch(() => undefined);
  return window;
}

/** Brings the window to the person who asked for it. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Shows a window with the first picture of its page, or without if that takes too long. */
export function showWhenDrawn(window: BrowserWindow, show: () => void): void {
  const showOnce = () => {
    clearTimeout(timer);
    if (!window.isDestroyed() && !window.isVisible()) show();
  };
  const timer = setTimeout(showOnce, showAtLatestAfter);
  window.once('ready-to-show', showOnce);
  window.once('closed', () => {
    clearTimeout(timer);
  });
}

function rememberBounds(window: BrowserWindow, { windowState }: KeptSettings): void {
  rememberOnClose(window, () => {
    windowState.set({ ...window.getNormalBounds(), isMaximized: window.isMaximized() });
  });
}

/** Writing needs a disk that works; a window must close without one, and opens where it was before the next time. */
export function rememberOnClose(window: BrowserWindow, remember: () => void): void {
  window.on('close', () => {
    try {
      remember();
    } catch {
      // Nothing is lost but a place on the screen.
    }
  });
}
