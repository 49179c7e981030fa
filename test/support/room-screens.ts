import { expect, type Page } from '@playwright/test';
import { currentPoints, record, waitUntilSaved } from './journeys';
import { chairPage, type LaunchedApp } from './launched-app';
import { addEmptyPanel, fillList, holdPanel, roomPanel, type Room } from './room';
import { closeDialog, type SampleScreen } from './sample-screens';
import { setTime } from './stopped-time';

/** Half past two on the first afternoon of the sample's workshop. */
const now = Date.UTC(2017, 3, 18, 18, 30, 0);

/** What those who lead the list and those who write see while a panel is under way, from the sample's programme on. */
export function roomScreens(): SampleScreen[] {
  let room: Room;
  return [
    {
      name: 'speakers',
      show: async (launched) => {
        room = await enterRoom(launched);
      },
    },
    { name: 'speakers-row', show: ({ page }) => showRow(page) },
    { name: 'speakers-add', show: ({ page }) => showAdding(page) },
    { name: 'speakers-past', show: ({ page }) => showPast(page) },
    { name: 'speakers-balance', show: ({ page }) => showBalance(page) },
    { name: 'speakers-times', show: ({ page }) => showTimes(page) },
    { name: 'speakers-settings', show: ({ page }) => showListSettings(page) },
    { name: 'sheet-signed', show: ({ page }) => showSheet(page, room) },
    { name: 'capture-floor', show: ({ page }) => showFloor(page) },
    { name: 'capture-floor-keys', show: ({ page }) => showKeys(page) },
    { name: 'settings-words', show: ({ page }) => showWords(page) },
    { name: 'chair', isOfChair: true, show: (launched) => showChair(launched, room) },
    {
      name: 'chair-point-of-order',
      isOfChair: true,
      show: ({ app }) => showPointOfOrder(chairPage(app)),
    },
    { name: 'chair-keys', isOfChair: true, show: ({ app }) => showChairKeys(chairPage(app)) },
    { name: 'chair-names-hidden', isOfChair: true, show: ({ app }) => hideNames(chairPage(app)) },
    { name: 'chair-empty', isOfChair: true, show: (launched) => showEmptyChair(launched, room) },
    {
      name: 'chair-many',
      isOfChair: true,
      show: ({ app }) => showManyWaiting(chairPage(app), room),
    },
    { name: 'speakers-many', show: ({ page }) => showMany(page) },
  ];
}

const waiting = (page: Page) => page.getByRole('grid', { name: 'Waiting' });

async function enterRoom({ app, page }: LaunchedApp): Promise<Room> {
  await setTime(app, now);
  // Until it is noticed that the clock was set, turns would begin by the old one.
  const notice = page.getByRole('alert').filter({ hasText: 'clock was set' });
  await notice.getByRole('button').click();
  const room = await holdPanel(page, now);
  const programme = page.getByRole('region', { name: 'Programme' });
  await programme.getByRole('row', { name: roomPanel }).click();
  await page.keyboard.press('Control+Enter');
  await expect(record(page)).toBeVisible();
  await page.keyboard.press('Alt+4');
  await expect(waiting(page).getByRole('row')).toHaveCount(11);
  return room;
}

async function showRow(page: Page): Promise<void> {
  await waiting(page).getByRole('row').nth(3).getByRole('button').last().click();
  await expect(page.getByRole('menu')).toBeVisible();
}

async function showAdding(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+n');
  await page.keyboard.type(
    'ken; ? "man at the back"; =chile; south africa obo Group of States 1; rep',
  );
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option').first()).toBeVisible();
}

async function showPast(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: 'Who asks for the floor?' }).fill('');
  await page.getByRole('tab', { name: 'Past' }).click();
  await expect(page.getByRole('button', { name: 'Times…' }).first()).toBeVisible();
}

async function showBalance(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Balance' }).click();
  await expect(page.getByRole('heading', { name: /Not yet spoken/ })).toBeVisible();
}

async function showTimes(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Past' }).click();
  const corrected = page.getByRole('listitem').filter({ hasText: 'corrected' }).first();
  await corrected.getByRole('button', { name: 'Times…' }).click();
  await expect(page.getByRole('region', { name: 'History' })).toContainText('instead of');
}

async function showListSettings(page: Page): Promise<void> {
  await closeDialog(page);
  await page.keyboard.press('Alt+s');
  await expect(page.getByRole('dialog')).toBeVisible();
}

/** Signed while somebody spoke, and corrected after that. */
async function showSheet(page: Page, { ask, sessionId }: Room): Promise<void> {
  await closeDialog(page);
  await ask('speakers.signOff', { sessionId, name: 'Chair 1' });
  const { past } = await ask('speakers.list', { sessionId });
  const timed = past.filter(({ endedAt }) => endedAt !== null);
  const { interventionId: id, startedAt, endedAt } = timed.at(-1)!;
  await ask('speakers.correctTimes', { id: id!, startedAt, endedAt: endedAt! - 25_000 });
  await page.keyboard.press('Control+Shift+S');
  await expect(page.getByRole('list', { name: 'Sign-offs' })).toContainText('Chair 1');
}

/** The rapporteur writes the one who speaks; two who spoke before wait in strips. */
async function showFloor(page: Page): Promise<void> {
  await closeDialog(page);
  await page.keyboard.press('Alt+3');
  await expect(page.getByRole('list', { name: 'Open turns' }).getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Control+j');
  await expect(currentPoints(page)).toBeFocused();
  await page.keyboard.type('Cities are where it is put into practice');
  await page.keyboard.press('Enter');
  await page.keyboard.type('! name one focal point in every ministry by the end of the year');
  await page.keyboard.press('Alt+v');
  await page.keyboard.press('Enter');
  await page.keyboard.type('who coordinates has to have a budget');
  await waitUntilSaved(page);
}

async function showKeys(page: Page): Promise<void> {
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
}

async function showWords(page: Page): Promise<void> {
  await closeDialog(page);
  await page.keyboard.press('Control+,');
  const short = page.getByRole('textbox', { name: 'New abbreviation', exact: true });
  await short.fill('gcm');
  await page.keyboard.press('Tab');
  await page.keyboard.type('global compact for migration');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Remove gcm' })).toBeVisible();
  await short.scrollIntoViewIfNeeded();
}

async function showChair({ app, page }: LaunchedApp, room: Room): Promise<void> {
  const opened = app.waitForEvent('window');
  await room.ask('speakers.openChairWindow', { sessionId: room.sessionId });
  const chair = await opened;
  await expect(chair.getByRole('heading', { name: roomPanel })).toBeVisible();
  await stopClock(app, chair);
  await page.keyboard.press('Escape');
}

async function showPointOfOrder(chair: Page): Promise<void> {
  await chair.keyboard.press('o');
  await expect(chair.getByRole('dialog')).toBeVisible();
}

async function showChairKeys(chair: Page): Promise<void> {
  await closeDialog(chair);
  await chair.keyboard.press('F1');
  await expect(chair.getByRole('dialog', { name: 'Keys' })).toBeVisible();
}

async function hideNames(chair: Page): Promise<void> {
  await closeDialog(chair);
  await chair.keyboard.press('n');
  await expect(chair.getByText('Names hidden')).toBeVisible();
}

async function showEmptyChair({ app, page }: LaunchedApp, room: Room): Promise<void> {
  const sessionId = await addEmptyPanel(room);
  await page.keyboard.press('Alt+4');
  await page
    .getByRole('button', { name: /session/i })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Panel that has not begun' }).click();
  await room.ask('speakers.openChairWindow', { sessionId });
  const chair = chairPage(app);
  await expect(chair.getByRole('heading', { name: 'Nobody waits' })).toBeVisible();
  await stopClock(app, chair);
}

/** A page that was just loaded has clocks of its own, and shows them with its next second. */
async function stopClock(app: LaunchedApp['app'], chair: Page): Promise<void> {
  await expect(chair.getByRole('heading', { name: 'Not yet spoken' })).toBeVisible();
  await setTime(app, now);
  await expect(chair.locator('header').first()).toContainText('14:30');
}

async function showManyWaiting(chair: Page, room: Room): Promise<void> {
  const { sessions } = await room.ask('programme.tree', {});
  const { id } = sessions.find(({ title }) => title === 'Panel that has not begun')!;
  await fillList(room, id, 60);
  await expect(chair.getByText('60 wait')).toBeVisible();
}

async function showMany(page: Page): Promise<void> {
  await expect(page.getByText('60 wait')).toBeVisible();
}
