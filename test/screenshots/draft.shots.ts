import { test, type Page } from '@playwright/test';
import { draftScreens } from '../support/draft-screens';
import { launchApp, type LaunchedApp } from '../support/launched-app';
import { callsFrom } from '../support/page-calls';
import { longNames } from '../support/room';
import { openSample } from '../support/sample-screens';
import { Camera, setContentSize, setTextSize } from './camera';

let launched: LaunchedApp;
test.beforeEach(async () => {
  launched = await launchApp();
});
test.afterEach(() => launched.close());

const sizes = [
  { title: '', width: 1280, height: 720, textSize: 100 },
  { title: 'large-text-', width: 1280, height: 720, textSize: 200 },
  { title: 'small-window-', width: 1024, height: 640, textSize: 100 },
];

for (const [index, { title, width, height, textSize }] of sizes.entries())
  test(`every state of a draft, ${width} by ${height}, text ${textSize}`, async () => {
    await setContentSize(launched, width, height);
    await openSample(launched.page);
    await setTextSize(launched.page, textSize);
    const camera = new Camera(launched.page, 240 + index * 20);
    for (const { name, show } of draftScreens)
      await test.step(name, async () => {
        await show(launched);
        await camera.take(`${title}${name}`);
      });
  });

const worthLooking = ['outdated', 'checks', 'versions', 'leaks', 'profiles'];

test('long names, and colours that the system forces', async () => {
  const { page } = launched;
  await setContentSize(launched, 1280, 720);
  await openSample(page);
  await nameAtLength(page);
  const camera = new Camera(page, 300);
  for (const { name, show } of draftScreens)
    await test.step(name, async () => {
      await show(launched);
      if (!worthLooking.some((each) => name.endsWith(each))) return;
      await camera.take(`long-names-${name}`);
      await page.emulateMedia({ forcedColors: 'active' });
      await camera.take(`forced-colours-${name}`);
      await page.emulateMedia({ forcedColors: 'none' });
    });
});

/** Gives the names of this length to delegations that speak and to areas that stand first. */
async function nameAtLength(page: Page): Promise<void> {
  const call = await callsFrom(page);
  const { events } = await call('dialogues.overview', {});
  const { delegations } = await call('participants.list', {});
  const areas = await call('synthesis.areas', { eventId: events[0]!.id });
  for (const [index, long] of longNames.entries()) {
    const name = long.slice(0, 200);
    const canada = delegations.findIndex((each) => each.name === 'Canada');
    const { id } = delegations[index === 0 ? canada : index]!;
    await call('participants.editDelegation', { id, name, shortName: '' });
    await call('synthesis.editArea', { id: areas[index]!.id, lead: long });
  }
}
