import { app, type BrowserWindow } from 'electron';
import type { AppEvent } from '../../shared/contract/change';
import { guardWindow, type GuardedWindow } from './guarded-window';
import { resumeQuitting } from './lifecycle';
import type { Log } from './log';
import type { KeptSettings } from './preferences';
import { bringToFront, openMainWindow } from './window';

interface MainWindowOptions {
  readonly preloadFile: string;
  readonly settings: KeptSettings;
  readonly log: Log;
  readonly allowsDeveloperTools: boolean;
  readonly sendTo: (window: BrowserWindow, event: AppEvent) => void;
  /** The page listens now. */
  readonly onPageUp: () => void;
  readonly onClosed: () => void;
}

/** The main window, which may be closed and opened again while the app goes on. */
export class MainWindow {
  #current: GuardedWindow | null = null;
  readonly #quitting = resumeQuitting();

  constructor(private readonly options: MainWindowOptions) {}

  /** Null while it is closed. */
  get window(): BrowserWindow | null {
    return this.#current?.window ?? null;
  }

  /** Opens the window, or brings it to the front. */
  show(): void {
    if (this.#current) bringToFront(this.#current.window);
    else this.#current = this.#open();
  }

  /** Runs a keyboard command of the page by its id, as its menu entry was chosen. */
  runCommand(id: string): void {
    if (this.#current) this.options.sendTo(this.#current.window, { type: 'menu-command', id });
  }

  /** Has the page import a file; it asks which. The command to do so is on the list of dialogues. */
  importFile(): void {
    this.runCommand('app.home');
    this.runCommand('home.import');
  }

  /** Undo and redo within the text field that has the focus. */
  editText(what: 'undo' | 'redo'): void {
    this.#current?.window.webContents[what]();
  }

  /** The page says that it has saved everything. */
  flushed(): void {
    this.#current?.flushed();
  }

  /**
   * A page has asked for something. Only the page that says that it listens is up: one that is still starting
   * would miss that it is asked to save.
   */
  pageCalled(webContentsId: number, path: string): void {
    if (path === 'app.listening' && this.isPage(webContentsId)) this.#current?.pageIsUp();
  }

  /** Whether a page is this window's. */
  isPage(webContentsId: number): boolean {
    return this.#current?.window.webContents.id === webContentsId;
  }

  #open(): GuardedWindow {
    const { log, sendTo, onPageUp, onClosed } = this.options;
    const { windowClosed, keptOpen } = this.#quitting;
    const window = openMainWindow({ ...this.options, onShown: () => sayHowLong(log) });
    window.on('closed', () => {
      this.#current = null;
      onClosed();
      windowClosed();
    });
    const quit = () => {
      app.quit();
    };
    const send = (event: AppEvent) => {
      sendTo(window, event);
    };
    return guardWindow(window, { send, quit, onPageUp, warn: log.warn, onKeptOpen: keptOpen });
  }
}

function sayHowLong({ info }: Log): void {
  const createdAt = process.getCreationTime();
  if (createdAt !== null)
    info(`The window was shown ${Math.round(Date.now() - createdAt)} ms after the start.`);
}
