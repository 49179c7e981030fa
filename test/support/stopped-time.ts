import type { ElectronApplication } from '@playwright/test';
import { evaluateInMain } from './evaluate-in-main';

interface Stopped {
  at: number;
  /** Of the monotonic clock when time was stopped, and of the other. */
  monotonic: number;
  since: number;
}

/**
 * Stops the clocks of a running app, the computer's and the monotonic one, in main and in every window. They show what
 * they are set to, so that a slow machine changes no figure.
 */
export async function setTime(app: ElectronApplication, at: number): Promise<void> {
  await evaluateInMain(app, stopClocks, at);
  for (const page of app.windows()) await page.evaluate(stopClocksOfPage, at);
}

/** Runs in the main process. */
function stopClocks(_electron: unknown, at: number): void {
  const place = globalThis as typeof globalThis & { stoppedTime?: Stopped };
  if (!place.stoppedTime) {
    const stopped = { at, monotonic: performance.now(), since: at };
    place.stoppedTime = stopped;
    Date.now = () => stopped.at;
    performance.now = () => stopped.monotonic + stopped.at - stopped.since;
  }
  place.stoppedTime.at = at;
}

/** Runs in a page; frames and timers go on, so only what the page shows as time stands still. */
function stopClocksOfPage(at: number): void {
  const place = globalThis as typeof globalThis & { stoppedTime?: { at: number } };
  if (!place.stoppedTime) {
    const stopped = { at };
    place.stoppedTime = stopped;
    Date.now = () => stopped.at;
  }
  place.stoppedTime.at = at;
}
