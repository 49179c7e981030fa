import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { draftScreens } from '../support/draft-screens';
import { startDialogue } from '../support/import-journeys';
import { importScreens } from '../support/import-screens';
import { launchApp, type LaunchedApp } from '../support/launched-app';
import { roomScreens } from '../support/room-screens';
import { openSample, pageOf, sampleScreens } from '../support/sample-screens';
import { synthesisScreens } from '../support/synthesis-screens';

// Each screen is looked through twice, and there are dozens.
test.setTimeout(180_000);

let launched: LaunchedApp;
test.beforeEach(async () => {
  launched = await launchApp();
});
test.afterEach(() => launched.close());

test('no screen has a barrier that axe can find, in light or in dark', async () => {
  const { page } = launched;
  await page.getByRole('button', { name: 'New dialogue' }).waitFor();
  await checkBothThemes(page, 'home');
  await openSample(page);
  for (const { name, show } of sampleScreens) {
    await test.step(name, async () => {
      await show(launched);
      await checkBothThemes(page, name);
    });
  }
});

test('nor has any screen of a speaker list, or the chair’s window', async () => {
  await openSample(launched.page);
  for (const screen of roomScreens()) {
    await test.step(screen.name, async () => {
      await screen.show(launched);
      await checkBothThemes(pageOf(launched, screen), screen.name);
    });
  }
});

test('nor have the views of the synthesis', async () => {
  await openSample(launched.page);
  for (const { name, show, isTelling } of synthesisScreens) {
    await test.step(name, async () => {
      await show(launched);
      if (isTelling) await checkBothThemes(launched.page, name);
    });
  }
});

test('nor has a draft that is written in', async () => {
  await openSample(launched.page);
  for (const { name, show, isTelling } of draftScreens) {
    await test.step(name, async () => {
      await show(launched);
      if (isTelling) await checkBothThemes(launched.page, name);
    });
  }
});

test('nor has any step of an import', async () => {
  const { page } = launched;
  await startDialogue(page);
  for (const { name, show } of importScreens) {
    await test.step(name, async () => {
      await show(launched);
      await checkBothThemes(page, name);
    });
  }
});

/** Structure in light; dark differs in its colours only. */
async function checkBothThemes(page: Page, name: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const inLight = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const inDark = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withRules(['color-contrast'])
    .analyze();
  const found = [...inLight.violations, ...inDark.violations]
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n    ')}`);
  expect.soft(found, name).toEqual([]);
}
