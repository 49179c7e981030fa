import { expect, test, type Page } from '@playwright/test';
import { dropFile, peopleRow, startDialogue } from '../support/import-journeys';
import { importScreens } from '../support/import-screens';
import { launchApp, type LaunchedApp } from '../support/launched-app';
import { Camera, setContentSize, setTextSize } from './camera';

let launched: LaunchedApp;
test.beforeEach(async () => {
  launched = await launchApp();
  await setContentSize(launched, 1280, 720);
});
test.afterEach(() => launched.close());

test('every screen of the imports', async () => {
  const { page } = launched;
  await startDialogue(page, 'International Dialogue on Migration');
  const camera = new Camera(page, 60);
  for (const { name, show } of importScreens) {
    await test.step(name, async () => {
      await show(launched);
      await camera.take(name);
    });
  }
  await test.step('settings', async () => {
    await page.keyboard.press('Control+,');
    await page.getByRole('heading', { name: 'States and organizations' }).scrollIntoViewIfNeeded();
    await camera.take('settings-states');
  });
  await test.step('a new dialogue from this one', async () => {
    await page.getByRole('button', { name: 'All dialogues' }).click();
    await page.getByRole('row').first().waitFor();
    await page.keyboard.press('Control+n');
    await page.getByRole('button', { name: /Start from/ }).click();
    await page.getByRole('option', { name: /^International Dialogue/ }).click();
    await expect(page.getByText(/Coming along/)).toBeVisible();
    await camera.take('home-from-earlier');
  });
});

const longList = [
  'Name,Position,Organization,E-mail',
  'Given1 Family1,Ständige Vertreterin bei den Vereinten Nationen und den übrigen internationalen Organisationen,Bundesarbeitsgemeinschaft für Migrationsangelegenheiten und Grundsatzfragen der Zusammenarbeit,given1@example.org',
  'المتحدث الأول من وفد الدولة الثالثة والعشرين,المندوب الدائم لدى مكتب الأمم المتحدة في جنيف,المنظمة الثالثة والعشرون,given2@example.org',
  `${'Given3 of a family with an unusually long name '.repeat(3).trim()},Adviser,Congo,given3 at example.org`,
  ',Adviser,Kenya,given4@example.org',
  'Mädchenname-Doppelfamilienname Sprecherinnenvertretungsbeauftragte,Adviser,Kenya,given5@example.org',
].join('\n');

async function showLongNames(page: Page): Promise<void> {
  await dropFile(page, 'Teilnehmerinnen-und-Teilnehmer.csv', longList);
  await page.getByRole('dialog').getByRole('contentinfo').waitFor();
}

test('long names, and large text', async () => {
  const { page } = launched;
  await startDialogue(page);
  await showLongNames(page);
  await expect(peopleRow(page, 2)).toBeFocused();
  const camera = new Camera(page, 80);
  await camera.take('import-long-names');
  await page.keyboard.press('Escape');
  await setTextSize(page, 200);
  await showLongNames(page);
  await camera.take('import-large-text');
  await page.getByRole('tab', { name: 'Rows' }).click();
  await camera.take('import-large-text-rows');
  await peopleRow(page, 5).dblclick();
  await camera.take('import-large-text-editor');
});
