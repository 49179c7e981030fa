import type { BrowserWindow } from 'electron';
import { ask } from './dialogs';
import { texts } from './texts';

/** A page that dies twice within this time is not loaded again unasked. Milliseconds. */
const again = 60_000;

interface RecoveryOptions {
  readonly warn: (message: string) => void;
  /** Whether a page that came back says so: in one that is only looked at, nothing can be missing. */
  readonly isSilent?: boolean;
  /** What else there is to choose when the page keeps dying. */
  readonly giveUp: { readonly label: string; readonly run: () => void };
}

/** Loads the page again when its process has died, and tells the person that it did. */
export function recoverPage(window: BrowserWindow, options: RecoveryOptions): void {
  const { warn, giveUp, isSilent = false } = options;
  let lastFailure = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    warn(`The page's process ended: ${reason}, exit code ${exitCode}.`);
    // Uptime, since a clock that is set back would count as never.
    const now = process.uptime() * 1000;
    const isRepeated = now - lastFailure < again;
    lastFailure = now;
    if (isRepeated) void offerToTryAgain(window, giveUp);
    else if (isSilent) window.webContents.reload();
    else void startAgain(window);
  });
  window.on('unresponsive', () => {
    warn('The page does not respond.');
  });
  window.webContents.on('preload-error', (_event, file, error) => {
    warn(`The preload script ${file} failed: ${error.message}`);
  });
}

async function startAgain(window: BrowserWindow): Promise<void> {
  const { message, detail, ok } = texts.windowFailed;
  window.webContents.reload();
  await ask(window, { message, detail, answers: [ok] });
}

async function offerToTryAgain(
  window: BrowserWindow,
  giveUp: RecoveryOptions['giveUp'],
): Promise<void> {
  const { message, detail, tryAgain } = texts.windowFailsAgain;
  const answer = await ask(window, { message, detail, answers: [tryAgain, giveUp.label] });
  if (answer === 1) giveUp.run();
  else if (!window.isDestroyed()) window.webContents.reload();
}
