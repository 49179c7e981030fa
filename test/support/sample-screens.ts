import { expect, type Page } from '@playwright/test';
import { nameNewSpeaker, record, saveAs, speakerPicker } from './journeys';
import { chairPage, type LaunchedApp } from './launched-app';

/** A state of the app on the sample, as a person reaches it from the one before. */
export interface SampleScreen {
  readonly name: string;
  readonly show: (launched: LaunchedApp) => Promise<void>;
  /** Shown in the chair's window; else in the main one. */
  readonly isOfChair?: true;
}

/** The page that shows a screen, after it was brought there. */
export function pageOf({ app, page }: LaunchedApp, { isOfChair }: SampleScreen): Page {
  return isOfChair ? chairPage(app) : page;
}

const panel = 'Reaching a whole-of-government approach to migration';

/** From an app that shows the list of dialogues to the programme of the sample. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /the sample$/ }).click();
  await expect(programme(page)).toContainText('Opening session');
}

const programme = (page: Page) => page.getByRole('region', { name: 'Programme' });
const areas = (page: Page) => page.getByRole('region', { name: 'Areas' });
const draft = (page: Page) => page.getByRole('region', { name: 'Draft' });

/** Every screen of an open dialogue and what opens over it, in the order of the day. */
export const sampleScreens: readonly SampleScreen[] = [
  { name: 'programme-event', show: ({ page }) => showEvent(page) },
  { name: 'programme-panel', show: ({ page }) => showPanel(page) },
  { name: 'participants-people', show: ({ page }) => showPeople(page) },
  { name: 'participants-delegations', show: ({ page }) => showDelegations(page) },
  { name: 'participants-merge', show: ({ page }) => showMerge(page) },
  { name: 'capture', show: ({ page }) => showCapture(page) },
  { name: 'capture-naming-theme', show: ({ page }) => showThemes(page) },
  { name: 'capture-next-speaker', show: ({ page }) => showSpeakers(page) },
  { name: 'capture-filter', show: ({ page }) => showFilter(page) },
  { name: 'capture-editing', show: ({ page }) => showEditing(page) },
  { name: 'capture-details', show: ({ page }) => showDetails(page) },
  { name: 'capture-history', show: ({ page }) => showHistory(page) },
  { name: 'capture-whole-dialogue', show: ({ page }) => showWhole(page) },
  { name: 'search', show: ({ page }) => showSearch(page) },
  { name: 'synthesis', show: ({ page }) => showSynthesis(page) },
  { name: 'synthesis-selected', show: ({ page }) => showSelected(page) },
  { name: 'synthesis-evidence', show: ({ page }) => showEvidence(page) },
  { name: 'synthesis-field', show: ({ page }) => showField(page) },
  { name: 'draft', show: ({ page }) => showDraft(page) },
  { name: 'draft-evidence', show: ({ page }) => showParagraph(page) },
  { name: 'draft-passage', show: ({ page }) => showPassage(page) },
  { name: 'draft-exported', show: (launched) => showExported(launched) },
  { name: 'settings', show: ({ page }) => showSettings(page) },
  { name: 'palette', show: ({ page }) => showPalette(page) },
  { name: 'keys', show: ({ page }) => showKeys(page) },
];

export async function showEvent(page: Page): Promise<void> {
  await page.keyboard.press('Alt+1');
  await programme(page).getByRole('row').first().click();
  await expect(page.getByText('Announced totals')).toBeVisible();
}

async function showPanel(page: Page): Promise<void> {
  await programme(page).getByRole('row', { name: panel }).click();
  await expect(page.getByRole('heading', { name: 'Roles' })).toBeVisible();
}

async function showPeople(page: Page): Promise<void> {
  await page.keyboard.press('Alt+2');
  await page.getByRole('list', { name: 'People' }).getByRole('listitem').nth(2).click();
  await expect(
    page.getByRole('region', { name: 'Details' }).getByLabel('Name', { exact: true }),
  ).toBeVisible();
}

async function showDelegations(page: Page): Promise<void> {
  await page.keyboard.press('Control+e');
  const list = page.getByRole('list', { name: 'Delegations' });
  await list.getByRole('listitem').nth(2).click();
  await expect(
    page.getByRole('region', { name: 'Details' }).getByLabel('Short name'),
  ).toBeVisible();
}

async function showMerge(page: Page): Promise<void> {
  const rows = page.getByRole('list', { name: 'Delegations' }).getByRole('listitem');
  for (const index of [3, 4]) await rows.nth(index).getByRole('button').first().click();
  await page.keyboard.press('Control+j');
  await expect(page.getByRole('dialog')).toBeVisible();
}

/** Goes to write in the panel, and writes a turn with kinds and themes as one does in the room. */
export async function showCapture(page: Page): Promise<void> {
  await closeDialog(page);
  await page.keyboard.press('Alt+1');
  await showPanel(page);
  await page.keyboard.press('Control+Enter');
  await expect(record(page).getByRole('article').first()).toBeVisible();
  await nameNewSpeaker(page, 'Speaker 12');
  await page.keyboard.type('Ministries should share one set of migration data #data');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('! Name one focal point in every ministry by the end of the year');
  await page.keyboard.press('Enter');
  await page.keyboard.type('? who pays for the coordination between ministries and cities');
  await expect(page.getByRole('banner')).toContainText(/Saved \d/);
}

async function showThemes(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await page.keyboard.type('Cities come first #re');
  await expect(page.getByRole('option').first()).toBeVisible();
}

async function showSpeakers(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Enter');
  await expect(speakerPicker(page)).toBeFocused();
  await page.keyboard.type('me');
  await expect(page.getByRole('option').first()).toBeVisible();
}

async function showFilter(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+f');
  const who = page.getByRole('search').getByRole('combobox').first();
  await expect(who).toBeFocused();
  await page.keyboard.type('Buru');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('search')).toContainText(/\d shown/);
}

async function showEditing(page: Page): Promise<void> {
  await page.getByRole('search').getByRole('button', { name: 'Clear' }).click();
  await chooseRow(page);
  await page.keyboard.press('F2');
  await expect(record(page).getByRole('textbox')).toBeFocused();
}

async function showDetails(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await chooseRow(page);
  await page.keyboard.press('e');
  await expect(page.getByRole('dialog', { name: 'Change this turn' })).toBeVisible();
}

async function showHistory(page: Page): Promise<void> {
  await closeDialog(page);
  await chooseRow(page);
  await page.keyboard.press('h');
  await expect(page.getByRole('dialog', { name: 'History of this turn' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
}

async function showWhole(page: Page): Promise<void> {
  await closeDialog(page);
  await page.keyboard.press('Control+Shift+A');
  await expect(page.getByRole('button', { name: /this session only/i })).toBeVisible();
}

async function showSearch(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+F');
  await expect(page.getByRole('dialog', { name: 'Search' })).toBeVisible();
  await page.keyboard.type('regular migration');
  await expect(page.getByRole('option').first()).toBeVisible();
}

/** Points on the left, areas with what their evidence adds up to on the right. */
export async function showSynthesis(page: Page): Promise<void> {
  await closeDialog(page);
  await page.keyboard.press('Alt+5');
  await expect(page.getByRole('list', { name: 'Points' }).or(areas(page)).first()).toBeVisible();
}

async function showSelected(page: Page): Promise<void> {
  const rows = page.getByRole('list', { name: 'Points' }).getByRole('listitem');
  await rows.nth(1).click();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('3');
  await expect(page.getByText('3 chosen')).toBeVisible();
}

async function showEvidence(page: Page): Promise<void> {
  const area = areas(page).getByRole('article').first();
  await area.getByRole('button', { name: /^Evidence/ }).click();
  await expect(area.getByRole('listitem').first()).toBeVisible();
}

async function showField(page: Page): Promise<void> {
  const area = areas(page).getByRole('article').first();
  await area.getByRole('button', { name: /^Evidence/ }).click();
  await area.locator('[title][data-node-view-wrapper]').first().click();
  await expect(page.getByRole('dialog')).toBeVisible();
}

/** The report on its pages, with what it rests on beside them. */
export async function showDraft(page: Page): Promise<void> {
  await closeDialog(page);
  await page.keyboard.press('Alt+6');
  await expect(draft(page).getByRole('heading', { level: 1 })).toBeVisible();
}

/** The first area of convergence, and in it the first words that rest on points. */
async function showParagraph(page: Page): Promise<void> {
  await showUnit(page, /^1\) /);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('list', { name: 'Evidence' })).toBeAttached();
}

/** Puts the cursor on the first paragraph, heading or place to write that begins with these words. */
export async function showUnit(page: Page, words: string | RegExp): Promise<void> {
  const unit = draft(page).locator('[data-unit]').filter({ hasText: words }).first();
  await unit.scrollIntoViewIfNeeded();
  await unit.focus();
}

/** A part of the report that people write is written where it stands. */
async function showPassage(page: Page): Promise<void> {
  await showUnit(page, /written$/);
  await page.keyboard.press('Enter');
  await expect(draft(page).getByRole('textbox')).toBeFocused();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' The workshop was held as the negotiations were about to begin.');
}

async function showExported({ app, page, dataFolder }: LaunchedApp): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await expect(draft(page).getByRole('textbox')).toHaveCount(0);
  await saveAs(app, `${dataFolder}/summary.docx`);
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  await expect(dialog.getByRole('status')).toContainText(/^Checked/);
  await dialog.getByRole('button', { name: /^Export/ }).click();
  await expect(dialog.getByRole('button', { name: 'Show in folder' })).toBeVisible();
}

async function showSettings(page: Page): Promise<void> {
  await closeDialog(page);
  await page.keyboard.press('Control+,');
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
}

async function showPalette(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Command palette' })).toBeVisible();
  await expect(page.getByRole('option').first()).toBeVisible();
}

async function showKeys(page: Page): Promise<void> {
  await closeDialog(page);
  await page.keyboard.press('F1');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
}

async function chooseRow(page: Page): Promise<void> {
  const speaker = record(page).getByRole('article').last();
  await speaker.locator('header').click({ position: { x: 4, y: 6 } });
}

/** Esc, until nothing stands in front of the screen; what is behind keeps its text. */
export async function closeDialog(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  for (let step = 0; step < 3 && (await dialog.count()) > 0; step += 1) {
    const before = await dialog.count();
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog.count()).toBeLessThan(before);
  }
}
