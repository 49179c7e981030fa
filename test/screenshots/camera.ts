import { expect, type Page } from '@playwright/test';
import { join } from 'node:path';
import { evaluateInMain } from '../support/evaluate-in-main';
import type { LaunchedApp } from '../support/launched-app';

const outputFolder = join('test', 'output', 'screenshots');

const themes = ['light', 'dark'] as const;

/** Takes numbered pictures of what the window shows, in light and in dark. */
export class Camera {
  #taken: number;

  /** @param first number of the first picture, so that the pictures of one run sort in the order of the day */
  constructor(
    private readonly page: Page,
    first: number,
  ) {
    this.#taken = first - 1;
  }

  /** Saves `<theme>/<nn-name>.png` for both themes. @param page another window's, in place of the main one's */
  async take(name: string, page = this.page): Promise<void> {
    this.#taken += 1;
    const file = `${String(this.#taken).padStart(2, '0')}-${name}.png`;
    await page.evaluate(() => document.fonts.ready);
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme });
      await page.screenshot({ path: join(outputFolder, theme, file), animations: 'disabled' });
    }
  }
}

/** Gives the page this many pixels, whatever the window has around it; the main window's, or another's. */
export async function setContentSize(
  { app, page }: Pick<LaunchedApp, 'app' | 'page'>,
  width: number,
  height: number,
): Promise<void> {
  await page.getByRole('button').first().waitFor();
  await evaluateInMain(
    app,
    ({ BrowserWindow }, [url, wide, high]) => {
      const window = BrowserWindow.getAllWindows().find(
        ({ webContents }) => webContents.getURL() === url,
      );
      window?.unmaximize();
      window?.setContentSize(wide, high);
    },
    [page.url(), width, height] as const,
  );
  await expect
    .poll(() => page.evaluate(() => `${innerWidth}×${innerHeight}`))
    .toBe(`${width}×${height}`);
}

/** Sets the size of all text, in per cent, as the settings do. */
export async function setTextSize(page: Page, textSize: number): Promise<void> {
  await page.evaluate(
    (size) => window.rapporteur.invoke('app.setPreferences', { textSize: size }),
    textSize,
  );
  const atNormalSize = 15;
  await expect
    .poll(() =>
      page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize)),
    )
    .toBeCloseTo((atNormalSize * textSize) / 100, 1);
}
