import { expect, test } from '@playwright/test';
import { launchApp, type LaunchedApp } from '../support/launched-app';
import { evaluateInMain } from '../support/evaluate-in-main';
import { startWritingInNewDialogue } from '../support/journeys';

let launched: LaunchedApp;
test.beforeEach(async () => {
  launched = await launchApp();
});
test.afterEach(() => launched.close());

test('the map of keys fits one sheet of paper, however large the text is on the screen', async () => {
  const { app, page } = launched;
  await startWritingInNewDialogue(page);
  await page.evaluate(() => (document.documentElement.style.fontSize = '187.5%'));
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toContainText('Ctrl+⏎');
  const paper = await evaluateInMain(app, async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const options = { preferCSSPageSize: true };
    return (await window!.webContents.printToPDF(options)).toString('latin1');
  });
  expect(paper.match(/\/Type\s*\/Page\b/gu)).toHaveLength(1);
  // A4 upright, in points.
  expect(paper).toMatch(/\/MediaBox \[0 0 59[45]\.?\d* 84[12]\.?\d*\]/u);
});
