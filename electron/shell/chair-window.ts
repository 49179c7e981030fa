import { BrowserWindow, screen } from 'electron';
import type { AppEvent } from '../../shared/contract/change';
import type { DialogueId } from '../../shared/domain/ids';
import type { ChairWindowTarget } from '../services/shell-services';
import { chairPage } from './app-address';
import { chairPlace, smallestChairWindow } from './chair-place';
import { recoverPage } from './page-recovery';
import type { KeptSettings } from './preferences';
import { texts } from './texts';
import { pageWindowOptions, rememberOnClose, showWhenDrawn, type PageOptions } from './window';

interface ChairWindowOptions extends PageOptions {
  readonly settings: KeptSettings;
  readonly warn: (message: string) => void;
  readonly sendTo: (window: BrowserWindow, event: AppEvent) => void;
  /** Null while there is none. */
  readonly mainWindow: () => BrowserWindow | null;
}

/**
 * The chair's window, a second one that shows a speaker list. There is nothing in it to lose: it closes without asking,
 * and goes when the main window goes.
 */
export class ChairWindow {
  #window: BrowserWindow | null = null;
  #target: ChairWindowTarget | null = null;

  constructor(private readonly options: ChairWindowOptions) {}

  /**
   * Opens it on a list, or brings it there. On a screen of its own it leaves the focus where it is: the rapporteur goes
   * on writing while the chair gets the window.
   */
  open(target: ChairWindowTarget): void {
    const isElsewhere =
      target.dialogueId !== this.#target?.dialogueId || target.sessionId !== this.#target.sessionId;
    this.#target = target;
    if (!this.#window) {
      this.#window = this.#create();
      this.#load(this.#window);
      return;
    }
    if (isElsewhere) this.#load(this.#window);
    if (this.#window.isMinimized()) this.#window.restore();
    if (this.#window.isVisible()) this.#bringForward(this.#window);
  }

  close(): void {
    this.#window?.close();
  }

  closeOn(dialogueId: DialogueId): void {
    if (this.#target?.dialogueId === dialogueId) this.close();
  }

  toggleFullScreen(): void {
    this.#window?.setFullScreen(!this.#window.isFullScreen());
  }

  isFocused(): boolean {
    return this.#window?.isFocused() ?? false;
  }

  /** Runs a keyboard command of the page by its id, as its menu entry was chosen. */
  runCommand(id: string): void {
    if (this.#window) this.options.sendTo(this.#window, { type: 'menu-command', id });
  }

  /** The dialogue that this page is about; null where it is not the chair's. */
  dialogueOf(webContentsId: number): DialogueId | null {
    const isOurs = this.#window?.webContents.id === webContentsId;
    return isOurs ? (this.#target?.dialogueId ?? null) : null;
  }

  #load(window: BrowserWindow): void {
    // A navigation that another one replaces fails; render-process-gone tells of those that matter.
    if (this.#target) window.loadURL(chairPage(this.#target)).catch(() => undefined);
  }

  #create(): BrowserWindow {
    const { settings, warn } = this.options;
    const { bounds, isFullScreen } = this.#place();
    const window = new BrowserWindow({
      ...bounds,
      minWidth: smallestChairWindow.width,
      minHeight: smallestChairWindow.height,
      title: texts.chairWindow,
      ...pageWindowOptions(this.options),
    });
    // Its few actions are on the page; the menu's entries are about the main window. A Mac has one menu for both.
    window.removeMenu();
    showWhenDrawn(window, () => {
      this.#bringForward(window);
      if (isFullScreen) window.setFullScreen(true);
    });
    rememberOnClose(window, () => {
      settings.chairWindowState.set({
        ...window.getNormalBounds(),
        isFullScreen: window.isFullScreen(),
      });
    });
    window.on('closed', () => {
      this.#window = null;
      this.#target = null;
    });
    const close = () => {
      if (!window.isDestroyed()) window.destroy();
    };
    recoverPage(window, {
      warn,
      isSilent: true,
      giveUp: { label: texts.windowFailsAgain.close, run: close },
    });
    return window;
  }

  #place() {
    const main = this.options.mainWindow();
    const mainDisplay = main
      ? screen.getDisplayMatching(main.getBounds())
      : screen.getPrimaryDisplay();
    const others = screen.getAllDisplays().filter(({ id }) => id !== mainDisplay.id);
    return chairPlace(
      this.options.settings.chairWindowState.get(),
      mainDisplay.workArea,
      others.map(({ workArea }) => workArea),
    );
  }

  #bringForward(window: BrowserWindow): void {
    const main = this.options.mainWindow();
    const display = screen.getDisplayMatching(window.getBounds());
    const isAlone = main === null || screen.getDisplayMatching(main.getBounds()).id !== display.id;
    if (isAlone && main !== null) {
      window.showInactive();
      window.moveTop();
    } else {
      window.show();
      window.focus();
    }
  }
}
