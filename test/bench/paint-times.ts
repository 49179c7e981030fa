import type { Page } from '@playwright/test';

/** From now on the page notes for every key how long it took until the frame after it was painted. */
export async function notePaintTimes(page: Page): Promise<void> {
  await page.evaluate(() => {
    const times: number[] = [];
    (globalThis as { paintTimes?: number[] }).paintTimes = times;
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          // A message posted in a frame is handled after that frame was painted.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => times.push(performance.now() - timeStamp);
          port2.postMessage(null);
        });
      },
      true,
    );
  });
}

/** Milliseconds from key to paint, of every key since {@link notePaintTimes}. */
export async function paintTimes(page: Page): Promise<number[]> {
  return page.evaluate(() => (globalThis as { paintTimes?: number[] }).paintTimes ?? []);
}
