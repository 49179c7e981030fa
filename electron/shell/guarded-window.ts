import type { BrowserWindow } from 'electron';
import type { AppEvent } from '../../shared/contract/change';
import { CloseHandshake, type WhenNotSaved } from './close-handshake';
import { ask } from './dialogs';
import { recoverPage } from './page-recovery';
import { texts } from './texts';

/** A window that loses nothing: it saves before it closes, and comes back when its page dies. */
export interface GuardedWindow {
  readonly window: BrowserWindow;
  readonly flushed: () => void;
  /** The page is up: it can be asked to save, and to open files. */
  readonly pageIsUp: () => void;
}

interface GuardOptions {
  readonly send: (event: AppEvent) => void;
  readonly warn: (message: string) => void;
  readonly onKeptOpen: () => void;
  readonly onPageUp: () => void;
  readonly quit: () => void;
}

const answers = [texts.notSaved.keepOpen, texts.notSaved.wait, texts.notSaved.close];
const decisions: readonly WhenNotSaved[] = ['keep-open', 'wait', 'close'];

export function guardWindow(window: BrowserWindow, options: GuardOptions): GuardedWindow {
  let isPageUp = false;
  const handshake = new CloseHandshake({
    canAnswer: () => isPageUp && !window.webContents.isCrashed(),
    sendFlush: () => {
      options.send({ type: 'flush' });
    },
    onSaving: (isSaving) => {
      showSaving(window, isSaving);
    },
    askPerson: async () => {
      options.warn('The window did not save in time.');
      return decisions[await ask(window, { ...texts.notSaved, answers })] ?? 'keep-open';
    },
    close: () => {
      if (!window.isDestroyed()) window.close();
    },
    onKeptOpen: options.onKeptOpen,
  });
  window.on('close', (event) => {
    if (!handshake.mayClose()) event.preventDefault();
  });
  // A new page has to speak up before anything is expected of it.
  window.webContents.on('did-start-loading', () => {
    isPageUp = false;
  });
  const giveUp = { label: texts.windowFailsAgain.quit, run: options.quit };
  recoverPage(window, { warn: options.warn, giveUp });
  return {
    window,
    flushed: () => {
      handshake.flushed();
    },
    pageIsUp: () => {
      if (isPageUp) return;
      isPageUp = true;
      options.onPageUp();
    },
  };
}

function showSaving(window: BrowserWindow, isSaving: boolean): void {
  if (window.isDestroyed()) return;
  window.setTitle(isSaving ? `${texts.saving} – Rapporteur` : 'Rapporteur');
  // Above 1 the bar runs without saying how far.
  window.setProgressBar(isSaving ? 2 : -1);
}
