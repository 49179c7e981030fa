import { expect, test } from '@playwright/test';
import { currentPoints } from '../support/journeys';
import { chairPage, launchApp, type LaunchedApp } from '../support/launched-app';
import { roomScreens } from '../support/room-screens';
import { openSample, pageOf } from '../support/sample-screens';
import { Camera, setContentSize, setTextSize } from './camera';

let launched: LaunchedApp;
test.beforeEach(async () => {
  launched = await launchApp();
  await setContentSize(launched, 1280, 720);
});
test.afterEach(() => launched.close());

test('every screen of a speaker list, and the chair’s window', async () => {
  await openSample(launched.page);
  const camera = new Camera(launched.page, 90);
  for (const screen of roomScreens()) {
    await test.step(screen.name, async () => {
      await screen.show(launched);
      await camera.take(screen.name, pageOf(launched, screen));
    });
  }
  await test.step('large text and a small window', () => showLarge(camera));
});

/** The list and capture once more with long names, where little fits. */
async function showLarge(camera: Camera): Promise<void> {
  const { app, page } = launched;
  const chair = chairPage(app);
  await chair.keyboard.press('Enter');
  await expect(chair.getByText('59 wait')).toBeVisible();
  await camera.take('chair-long-name', chair);
  await setContentSize({ app, page: chair }, 800, 600);
  await camera.take('small-window-chair', chair);
  await setTextSize(page, 200);
  await setContentSize({ app, page: chair }, 1280, 800);
  await camera.take('large-text-chair', chair);
  await camera.take('large-text-speakers');
  await page.keyboard.press('Alt+3');
  await expect(currentPoints(page)).toBeVisible();
  await camera.take('large-text-capture-floor');
  await setTextSize(page, 100);
  await setContentSize(launched, 1024, 640);
  await camera.take('small-window-capture-floor');
  await page.keyboard.press('Alt+4');
  await camera.take('small-window-speakers');
}
