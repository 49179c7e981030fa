import { expect, type Locator, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseFile } from './import-journeys';
import type { LaunchedApp } from './launched-app';
import { callsFrom } from './page-calls';
import { closeDialog, showDraft, showUnit, type SampleScreen } from './sample-screens';
import { wordTemplate } from './word-templates';

interface DraftScreen extends SampleScreen {
  /** Has marks or colours of its own, so that it is worth a look for barriers. */
  readonly isTelling?: true;
}

/** What one does with a draft, each from the state before it, from the sample on. */
export const draftScreens: readonly DraftScreen[] = [
  { name: 'draft-discussion-note', show: ({ page }) => showProfile(page, 'Discussion note') },
  { name: 'draft-publication', show: ({ page }) => showProfile(page, 'Publication report') },
  { name: 'draft-unattributed', show: ({ page }) => showProfile(page, 'Unattributed summary') },
  { name: 'draft-rewriting', isTelling: true, show: ({ page }) => showRewriting(page) },
  { name: 'draft-footnote', show: ({ page }) => showFootnote(page) },
  { name: 'draft-reference', show: ({ page }) => showReference(page) },
  { name: 'draft-insert', show: ({ page }) => showInsert(page) },
  { name: 'draft-inserting', show: ({ page }) => showInserting(page) },
  { name: 'draft-outdated', isTelling: true, show: ({ page }) => showOutdated(page) },
  { name: 'draft-checks', isTelling: true, show: ({ page }) => showChecks(page) },
  { name: 'draft-commenting', show: ({ page }) => showCommenting(page) },
  { name: 'draft-comments', show: ({ page }) => showComments(page) },
  { name: 'draft-versions', isTelling: true, show: ({ page }) => showVersions(page) },
  { name: 'draft-export', show: ({ page }) => showExport(page) },
  { name: 'draft-leaks', isTelling: true, show: ({ page }) => showLeaks(page) },
  { name: 'draft-template', show: (launched) => showTemplate(launched) },
  { name: 'draft-profiles', isTelling: true, show: ({ page }) => showProfiles(page) },
  { name: 'draft-empty', show: ({ page }) => showEmpty(page) },
];

const draft = (page: Page) => page.getByRole('region', { name: 'Draft', exact: true });
const dialog = (page: Page) => page.getByRole('dialog').last();

export const inOwnWords =
  'The workshop gathered very many participants, representing governments, civil society, the private sector and ' +
  'local authorities. The hall was full.';

/** Chooses one of a field above the pages. */
export async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`${field}$`) }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Where there is room for one side only. */
async function showSide(page: Page, name: 'Draft' | 'Evidence and checks'): Promise<void> {
  const tab = page.getByRole('tab', { name, exact: true });
  if (await tab.isVisible()) await tab.click();
}

export async function showPane(page: Page, name: RegExp): Promise<Locator> {
  await showSide(page, 'Evidence and checks');
  await page.getByRole('tab', { name }).click();
  return page.getByRole('tabpanel', { name });
}

async function showProfile(page: Page, profile: string): Promise<void> {
  await showDraft(page);
  await choose(page, 'Profile', profile);
  await expect(draft(page).getByRole('heading', { level: 1 })).toBeVisible();
}

/** In the words of a person: the sentence that the data gives for who attended. */
async function showRewriting(page: Page): Promise<void> {
  await showProfile(page, 'Summary of conclusions');
  await showUnit(page, /\d+ participants/);
  await page.keyboard.press('F2');
  await expect(draft(page).getByRole('textbox')).toBeFocused();
  await page.keyboard.type(' The hall was full.');
}

async function showFootnote(page: Page): Promise<void> {
  await page.keyboard.press('Control+Alt+f');
  await expect(draft(page).getByRole('textbox', { name: 'Footnote 1' })).toBeFocused();
  await page.keyboard.type('As counted at the doors.');
}

async function showReference(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Alt+r');
  await expect(draft(page).getByRole('combobox', { name: 'Refer to' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('option').first()).toBeVisible();
}

async function showInsert(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await expect(draft(page).locator('[data-reference]')).toHaveCount(1);
  await page.keyboard.press('Control+Enter');
  await expect(draft(page).getByRole('textbox')).toHaveCount(0);
  await expect(draft(page).getByText('rewritten')).toBeVisible();
  await page.getByRole('button', { name: 'Insert below' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
}

async function showInserting(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await showUnit(page, /The hall was full/);
  await page.keyboard.press('Alt+Enter');
  await expect(draft(page).getByRole('textbox')).toBeFocused();
  await page.keyboard.type('Interpretation was provided into six languages.');
  await expect(page.getByRole('banner')).toContainText(/Saved \d/);
}

/** Another number is announced than when a person wrote of those who attended. */
async function showOutdated(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(draft(page).getByRole('textbox')).toHaveCount(0);
  await rewriteAll(page, /The hall was full/, inOwnWords);
  const call = await callsFrom(page);
  const { events } = await call('dialogues.overview', {});
  const totals = [{ subject: 'participants', value: 412, qualifier: 'over' }] as const;
  await call('programme.setStatedTotals', { eventId: events[0]!.id, totals: [...totals] });
  await showUnit(page, /The hall was full/);
  await expect(page.getByRole('list', { name: 'The data has moved on' })).toBeVisible();
}

/** All of the words of a paragraph become these. */
export async function rewriteAll(page: Page, unit: string | RegExp, text: string): Promise<void> {
  await showUnit(page, unit);
  await page.keyboard.press('F2');
  await expect(draft(page).getByRole('textbox', { name: 'Words of the paragraph' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Control+Enter');
  await expect(draft(page).getByRole('textbox')).toHaveCount(0);
}

async function showChecks(page: Page): Promise<void> {
  const pane = await showPane(page, /^Checks/);
  const rows = pane.getByRole('listitem');
  await expect(rows.first()).toBeVisible();
  await rows.first().click({ position: { x: 6, y: 6 } });
}

async function showCommenting(page: Page): Promise<void> {
  await showSide(page, 'Draft');
  await showUnit(page, /The hall was full/);
  await page.keyboard.press('Control+Alt+m');
  await expect(page.getByRole('textbox', { name: 'Comment', exact: true })).toBeFocused();
  await page.keyboard.type('Was it full on the second day as well?');
}

async function showComments(page: Page): Promise<void> {
  await page.keyboard.press('Tab');
  await page.keyboard.type('Speaker 12');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('group', { name: 'New comment' })).toHaveCount(0);
  const pane = await showPane(page, /^Comments/);
  await expect(pane.getByRole('listitem').first()).toContainText('second day');
}

/** Circulated; then an area has one voice fewer, and a paragraph other words. */
async function showVersions(page: Page): Promise<void> {
  const pane = await showPane(page, /^Versions/);
  await pane.getByRole('button', { name: 'Circulate…' }).click();
  await page.keyboard.type('To the members of the bureau');
  await page.keyboard.press('Enter');
  await expect(pane.getByRole('list', { name: 'Circulated versions' })).toContainText('bureau');
  await changeStance(page);
  await showSide(page, 'Draft');
  await rewriteAll(page, /The hall was full/, `${inOwnWords} So it was on the second day.`);
  await showSide(page, 'Evidence and checks');
  await pane.getByRole('button', { name: 'Changes since' }).click();
  await expect(pane.getByRole('region', { name: /^Changes since/ })).toContainText('area');
}

/** Two points that supported the first area qualify it. */
export async function changeStance(page: Page): Promise<void> {
  const call = await callsFrom(page);
  const { events } = await call('dialogues.overview', {});
  const eventId = events[0]!.id;
  const [area] = await call('synthesis.areas', { eventId });
  const { evidence } = await call('synthesis.links', { eventId });
  const own = evidence.filter(({ areaId, stance }) => areaId === area!.id && stance === 'supports');
  const pointIds = own.slice(0, 2).map(({ pointId }) => pointId);
  await call('synthesis.link', { areaId: area!.id, pointIds, stance: 'qualifies' });
}

async function showExport(page: Page): Promise<void> {
  await page.keyboard.press('Control+e');
  await expect(dialog(page).getByRole('status')).toContainText(/^Checked/);
}

async function showLeaks(page: Page): Promise<void> {
  await closeDialog(page);
  await choose(page, 'Attribution', 'Not at all');
  await page.keyboard.press('Control+e');
  const leaks = dialog(page).getByRole('region', { name: 'Would give somebody away' });
  await expect(leaks).toBeVisible();
  await leaks.scrollIntoViewIfNeeded();
}

async function showTemplate({ app, page, dataFolder }: LaunchedApp): Promise<void> {
  const path = join(dataFolder, 'office.dotx');
  writeFileSync(path, wordTemplate());
  await chooseFile(app, path);
  await dialog(page).getByRole('button', { name: 'Add a template…' }).click();
  await expect(page.getByRole('dialog', { name: 'Styles of the template' })).toBeVisible();
}

async function showProfiles(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
  await closeDialog(page);
  await page.getByRole('button', { name: 'Profiles…' }).click();
  await dialog(page).getByRole('button', { name: 'Copy', exact: true }).click();
  await expect(dialog(page).getByRole('radio', { name: /\(copy\)/ })).toBeChecked();
}

/** An event in which nothing has been said yet. */
async function showEmpty(page: Page): Promise<void> {
  await closeDialog(page);
  await choose(page, 'Profile', 'Summary of conclusions');
  const call = await callsFrom(page);
  const { id: _, position: __, ...first } = (await call('programme.tree', {})).events[0]!;
  await call('programme.addEvent', { ...first, title: 'Workshop 2' });
  await choose(page, 'Event', 'Workshop 2');
  await showSide(page, 'Draft');
  await expect(draft(page).getByRole('heading', { level: 1 })).toBeVisible();
}
