import { expect, test, type Page } from '@playwright/test';
import { launchApp, type LaunchedApp } from '../support/launched-app';
import { currentPoints, nameNewSpeaker, startWritingInNewDialogue } from '../support/journeys';

let launched: LaunchedApp;
test.beforeEach(async () => {
  launched = await launchApp();
});
test.afterEach(() => launched.close());

const isInContent = (page: Page) =>
  page.evaluate(() => document.querySelector('main')?.contains(document.activeElement) === true);

test('the focus follows one from screen to screen, and comes back to the text', async () => {
  const { page } = launched;
  await startWritingInNewDialogue(page);
  await nameNewSpeaker(page, 'Speaker One');
  await page.keyboard.type('half a wor');
  for (const keys of ['Alt+1', 'Alt+2', 'Alt+4', 'Alt+5', 'Alt+6', 'Control+,']) {
    await page.keyboard.press(keys);
    await expect.poll(() => isInContent(page), keys).toBe(true);
  }
  await page.keyboard.press('Alt+3');
  await expect(currentPoints(page)).toBeFocused();
  await page.keyboard.type('d');
  await expect(currentPoints(page)).toContainText('half a word');

  await page.getByRole('button', { name: /^Synthesis/ }).click();
  await expect.poll(() => isInContent(page)).toBe(true);
  await page.keyboard.press('F6');
  const points = page.getByRole('region', { name: 'Points' });
  await expect.poll(() => points.evaluate((e) => e.contains(document.activeElement))).toBe(true);
});
