import { expect, type Page } from '@playwright/test';
import type { AreaId } from '../../shared/domain/ids';
import type { LaunchedApp } from './launched-app';
import { callsFrom } from './page-calls';
import { closeDialog, showSynthesis, type SampleScreen } from './sample-screens';

interface SynthesisScreen extends SampleScreen {
  /** Has marks or colours of its own, so that it is worth a look for barriers. */
  readonly isTelling?: true;
}

/** The views of the synthesis and what opens over them, from the board of the sample on. */
export const synthesisScreens: readonly SynthesisScreen[] = [
  { name: 'synthesis-filters', isTelling: true, show: ({ page }) => showFilters(page) },
  { name: 'synthesis-set-aside', show: ({ page }) => showSetAside(page) },
  { name: 'synthesis-point', show: ({ page }) => showPointSuggestions(page) },
  { name: 'synthesis-wording', isTelling: true, show: ({ page }) => showWording(page) },
  { name: 'synthesis-cite', show: ({ page }) => showCite(page) },
  { name: 'synthesis-suggestions', isTelling: true, show: ({ page }) => showSuggestions(page) },
  { name: 'synthesis-matrix', isTelling: true, show: ({ page }) => showMatrix(page) },
  { name: 'synthesis-timeline', show: ({ page }) => showTimeline(page) },
  { name: 'synthesis-together', isTelling: true, show: ({ page }) => showTogether(page) },
  { name: 'synthesis-codebook', isTelling: true, show: ({ page }) => showCodebook(page) },
  { name: 'synthesis-merge', show: ({ page }) => showMerge(page) },
  { name: 'synthesis-events', show: (launched) => showEvents(launched) },
];

const points = (page: Page) => page.getByRole('list', { name: 'Points' }).getByRole('listitem');
const cards = (page: Page) => page.getByRole('region', { name: 'Areas' }).getByRole('article');

/** Where there is room for one side of the board only. */
async function showSide(page: Page, name: 'Points' | 'Areas'): Promise<void> {
  const tab = page.getByRole('tab', { name, exact: true });
  if (await tab.isVisible()) await tab.click();
}

async function showFilters(page: Page): Promise<void> {
  await showSynthesis(page);
  await showSide(page, 'Points');
  await points(page).nth(1).click();
  await page.keyboard.press('f');
  await expect(page.getByRole('group', { name: 'Filters' })).toBeVisible();
  await page.keyboard.type('gov');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/\d of \d+ shown/)).toBeVisible();
}

async function showSetAside(page: Page): Promise<void> {
  await page
    .getByRole('region', { name: 'Points' })
    .getByRole('button', { name: /^Clear/ })
    .click();
  await points(page).nth(1).click();
  await page.keyboard.press('f');
  await page.keyboard.press('x');
  await expect(page.getByRole('dialog', { name: /aside$/ })).toBeVisible();
}

async function showPointSuggestions(page: Page): Promise<void> {
  await closeDialog(page);
  await points(page).nth(1).click();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Suggestions for a point' });
  await expect(dialog.getByRole('listitem').first()).toBeVisible();
}

async function showWording(page: Page): Promise<void> {
  await closeDialog(page);
  await points(page).nth(1).focus();
  await page.keyboard.press('Escape');
  await showSide(page, 'Areas');
  await cards(page)
    .first()
    .getByRole('button', { name: /^(Several|Many)/ })
    .click();
  await expect(page.getByRole('note')).toBeVisible();
}

async function showCite(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await cards(page).first().getByRole('textbox').click();
  await page.keyboard.press('Control+End');
  await cards(page).first().getByRole('button', { name: /^Cite/ }).click();
  const list = page.getByRole('dialog').getByRole('list');
  await expect(list.getByRole('listitem').first()).toBeVisible();
  await page.keyboard.press('Enter');
}

/** What remains of the sample's areas is too little to be grouped, so some are taken back first. */
async function showSuggestions(page: Page): Promise<void> {
  await closeDialog(page);
  const call = await callsFrom(page);
  const { events } = await call('dialogues.overview', {});
  const areas = await call('synthesis.areas', { eventId: events[0]!.id });
  for (const { id } of areas.slice(5)) await call('synthesis.deleteArea', { id });
  await page.keyboard.press('Alt+Shift+2');
  await page.getByRole('button', { name: 'Find candidate areas' }).click();
  const found = page.getByRole('list', { name: 'Candidate areas' }).getByRole('listitem');
  await expect(found.first()).toBeVisible();
  await found.first().click();
}

async function showMatrix(page: Page): Promise<void> {
  await page.keyboard.press('Alt+Shift+3');
  const cell = page.getByRole('gridcell', { name: /supports/ }).first();
  await cell.click();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('region', { name: 'Matrix' }).getByRole('listitem').first(),
  ).toBeVisible();
}

async function showTimeline(page: Page): Promise<void> {
  await page.keyboard.press('Alt+Shift+4');
  await page.getByRole('gridcell', { name: /[1-9]/ }).first().click();
}

async function showTogether(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'In the same points' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
}

async function showCodebook(page: Page): Promise<void> {
  await page.keyboard.press('Alt+Shift+5');
  await page.getByRole('treegrid').getByRole('row').nth(1).click();
  await expect(page.getByRole('region', { name: 'Theme', exact: true })).toBeVisible();
}

async function showMerge(page: Page): Promise<void> {
  await page.keyboard.press('m');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.type('e');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

/** Two areas were carried over to a second event; one of them means more there. */
async function showEvents({ page }: LaunchedApp): Promise<void> {
  await closeDialog(page);
  const call = await callsFrom(page);
  const { events } = await call('dialogues.overview', {});
  const { id: eventId, position: _, ...first } = (await call('programme.tree', {})).events[0]!;
  const second = await call('programme.addEvent', { ...first, title: 'Workshop 2' });
  const areas = await call('synthesis.areas', { eventId: events[0]?.id ?? eventId });
  const carried: AreaId[] = [];
  for (const { id } of areas.slice(0, 2))
    carried.push(await call('synthesis.carryArea', { id, eventId: second }));
  await call('synthesis.editArea', { id: carried[0]!, isAgreementConfirmed: true });
  await page.keyboard.press('Alt+Shift+6');
  await expect(page.getByRole('region', { name: 'Areas of two events' })).toBeVisible();
}
