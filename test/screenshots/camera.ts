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

  /** Saves `<theme>/<nn-name>.png` for both themes. */
  async take(name: string): Promise<void> {
    this.#taken += 1;
    const file = `${String(this.#taken).padStart(2, '0')}-${name}.png`;
    await this.page.evaluate(() => document.fonts.ready);
    for (const theme of themes) {
      await this.page.emulateMedia({ colorScheme: theme });
      await this.page.screenshot({ path: join(outputFolder, theme, file), animations: 'disabled' });
    }
  }
}

/** Gives the page this many pixels, whatever the window has around it. */
export async function setContentSize(
  { app, page }: LaunchedApp,
  width: number,
  height: number,
): Promise<void> {
  await page.getByRole('button').first().waitFor();
  await evaluateInMain(
    app,
    ({ BrowserWindow }, [wide, high]) => {
      const window = BrowserWindow.getAllWindows()[0];
      window?.unmaximize();
      window?.setContentSize(wide, high);
    },
    [width, height] as const,
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
