import { BrowserWindow, nativeTheme, screen } from 'electron';
import { appPage } from './app-address';
import type { KeptSettings } from './preferences';
import { smallestWindow, windowBounds } from './window-bounds';

interface WindowOptions {
  readonly preloadFile: string;
  readonly settings: KeptSettings;
  readonly allowsDeveloperTools: boolean;
  readonly onShown: () => void;
}

/** The page's own `--surface`, so that nothing flashes before it has drawn itself. */
const surface = { light: '#fbfaf7', dark: '#16181b' };

/** A page that has drawn nothing by then is shown anyway, so that nobody looks at nothing. Milliseconds. */
const showAtLatestAfter = 4000;

/** Opens the main window and starts loading its page; it appears with its first picture. */
export function openMainWindow({
  preloadFile,
  settings,
  allowsDeveloperTools,
  onShown,
}: WindowOptions): BrowserWindow {
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
      // A rapporteur looks elsewhere while the clock runs on.
      backgroundThrottling: false,
    },
  });
  showWhenDrawn(window, kept?.isMaximized === true, onShown);
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

function showWhenDrawn(window: BrowserWindow, isMaximized: boolean, onShown: () => void): void {
  const show = () => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isVisible()) return;
    if (isMaximized) window.maximize();
    window.show();
    onShown();
  };
  const timer = setTimeout(show, showAtLatestAfter);
  window.once('ready-to-show', show);
  window.once('closed', () => {
    clearTimeout(timer);
  });
}

function rememberBounds(window: BrowserWindow, { windowState }: KeptSettings): void {
  const remember = () => {
    windowState.set({ ...window.getNormalBounds(), isMaximized: window.isMaximized() });
  };
  // Writing needs a disk that works; a window must close without one.
  window.on('close', () => {
    try {
      remember();
    } catch {
      // The next start opens the window where it was before.
    }
  });
}
