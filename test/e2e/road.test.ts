import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchApp, type LaunchedApp } from '../support/launched-app';
import {
  currentPoints,
  nameNewSpeaker,
  record,
  saveAs,
  speakerPicker,
  startWritingInNewDialogue,
  waitUntilSaved,
} from '../support/journeys';

let launched: LaunchedApp;
test.beforeEach(async () => {
  launched = await launchApp();
});
test.afterEach(() => launched.close());

test('leads from an empty machine to a Word draft, by keyboard', async () => {
  const { app, page, dataFolder } = launched;
  await startWritingInNewDialogue(page);

  await nameNewSpeaker(page, 'Speaker One');
  await page.keyboard.type('Regular pathways should be widened #pathways');
  await expect(page.getByRole('option', { name: /pathways/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('! Data should be shared');
  await page.keyboard.press('Control+Enter');

  const first = record(page).getByRole('article', { name: 'Speaker One' });
  await expect(first).toContainText('Regular pathways should be widened');
  await expect(first).toContainText('#pathways');
  await expect(first).toContainText('recommendation');
  await expect(first.locator('time').first()).toHaveText(/^\d\d:\d\d$/);

  await nameNewSpeaker(page, 'Speaker Two');
  await page.keyboard.type('Pathways need to be wider');
  await page.keyboard.press('Control+Enter');
  await expect(record(page).getByRole('article', { name: 'Speaker Two' })).toBeVisible();
  await expect(speakerPicker(page)).toBeFocused();

  await page.keyboard.press('Alt+5');
  const points = page.getByRole('region', { name: 'Points' });
  await expect(points.getByText('Pathways need to be wider')).toBeVisible();
  await points.getByText('Regular pathways should be widened').click();
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('n');
  await page.keyboard.type('Wider pathways');
  await page.keyboard.press('Enter');
  const areas = page.getByRole('region', { name: 'Areas' });
  await expect(areas.getByText('Wider pathways')).toBeVisible();
  await expect(areas.getByText('Two speakers')).toBeVisible();

  await page.keyboard.press('Alt+6');
  const draft = page.getByRole('region', { name: 'Draft' });
  await expect(draft.getByText('Wider pathways')).toBeVisible();
  const word = join(dataFolder, 'draft.docx');
  await saveAs(app, word);
  await page.keyboard.press('Control+e');
  await expect(page.getByText('the file tells no more than the attribution allows')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: /Show in folder/ })).toBeVisible();
  const document = strFromU8(unzipSync(readFileSync(word))['word/document.xml']!);
  expect(document).toContain('Wider pathways');
});

test('starts where one was, and undoes what was done before the restart', async () => {
  const { page, app, dataFolder } = launched;
  await startWritingInNewDialogue(page);
  await nameNewSpeaker(page, 'Speaker One');
  await page.keyboard.type('Said before the restart');
  await page.keyboard.press('Control+Enter');
  await expect(record(page).getByRole('article', { name: 'Speaker One' })).toBeVisible();
  await waitUntilSaved(page);
  await app.close();

  const again = await launchApp({ dataFolder });
  try {
    const entry = record(again.page).getByRole('article', { name: 'Speaker One' });
    await expect(entry).toContainText('Said before the restart');
    await again.page.keyboard.press('Control+z');
    // The turn is open again, in the line where one writes.
    await expect(currentPoints(again.page)).toContainText('Said before the restart');
    await again.page.keyboard.press('Control+z');
    await expect(again.page.getByText('Said before the restart')).toHaveCount(0);
    await again.page.keyboard.press('Control+Shift+z');
    await again.page.keyboard.press('Control+Shift+z');
    await expect(entry).toContainText('Said before the restart');
  } finally {
    await again.close();
  }
});
