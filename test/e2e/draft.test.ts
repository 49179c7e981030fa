import { expect, test, type Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { choose, inOwnWords, showPane } from '../support/draft-screens';
import { saveAs } from '../support/journeys';
import { launchApp, type LaunchedApp } from '../support/launched-app';
import { callsFrom } from '../support/page-calls';
import { openSample, showDraft, showUnit } from '../support/sample-screens';
import { textsInFile } from '../support/zipped-texts';

let launched: LaunchedApp;
test.beforeEach(async () => {
  launched = await launchApp();
});
test.afterEach(() => launched.close());

const profiles = [
  ['Discussion note', 'Key themes and common understandings'],
  ['Publication report', 'Contents'],
  ['Unattributed summary', 'Summary Report'],
  ['Summary of conclusions', 'Summary of Conclusions'],
] as const;

const draft = (page: Page) => page.getByRole('region', { name: 'Draft', exact: true });
const attendance = (page: Page) => draft(page).locator('[data-unit="attendance/0"]');
const editor = (page: Page) => draft(page).getByRole('textbox', { name: 'Words of the paragraph' });

test('a draft is written in, keeps what was written, and leaves as files that tell no more than they may', async () => {
  const { page } = launched;
  await openSample(page);
  await showDraft(page);
  for (const [profile, words] of profiles) {
    await choose(page, 'Profile', profile);
    await expect(draft(page).getByText(words, { exact: true }).first()).toBeVisible();
  }
  await test.step('what is written survives Esc, undo, another screen and other data', write);
  await test.step('a PDF and a Word file are what was written', exportClean);
  await test.step('what gives somebody away is refused until that is overridden', exportLeaks);
  await test.step('what changed since a version is in the tracked changes', exportChanges);
});

async function write(): Promise<void> {
  const { page } = launched;
  await showUnit(page, /\d+ participants/);
  await page.keyboard.press('F2');
  await expect(editor(page)).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(inOwnWords);
  await page.keyboard.press('Escape');
  await expect(attendance(page)).toContainText(inOwnWords);
  await expect(attendance(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(attendance(page)).not.toContainText(inOwnWords);
  await page.keyboard.press('Control+Shift+z');
  await expect(attendance(page)).toContainText(inOwnWords);
  await attendance(page).focus();
  await page.keyboard.press('Alt+Enter');
  await expect(editor(page)).toBeFocused();
  await page.keyboard.type('Interpretation was provided.');
  await page.keyboard.press('Alt+5');
  await expect(page.getByRole('region', { name: 'Areas', exact: true })).toBeVisible();
  const call = await callsFrom(page);
  const { events } = await call('dialogues.overview', {});
  const totals = [{ subject: 'participants', value: 412, qualifier: 'over' } as const];
  await call('programme.setStatedTotals', { eventId: events[0]!.id, totals });
  await showDraft(page);
  await expect(draft(page).getByText('Interpretation was provided.')).toBeVisible();
  await expect(attendance(page)).toContainText(inOwnWords);
  await expect(attendance(page)).toContainText('data changed');
  await attendance(page).focus();
  await expect(page.getByRole('list', { name: 'The data has moved on' })).toContainText('412');
}

/** With the dialog that is open, or is opened. */
async function exportTo(name: string, format: RegExp): Promise<string> {
  const { app, page, dataFolder } = launched;
  const path = join(dataFolder, name);
  await saveAs(app, path);
  const dialog = page.getByRole('dialog', { name: 'Export' });
  if (!(await dialog.isVisible())) await page.keyboard.press('Control+e');
  await dialog.getByRole('radio', { name: format }).press('Space');
  const consent = dialog.getByRole('checkbox', { name: /^I have looked/ });
  const button = dialog.getByRole('button', { name: /^Export/ });
  await expect(dialog.getByText(/^Checked|more than the attribution allows$/)).toBeVisible();
  if (await consent.isVisible()) {
    await expect(button).toBeDisabled();
    await consent.press('Space');
  }
  await button.press('Enter');
  await expect(dialog.getByText(`Written: ${name}`)).toBeVisible({ timeout: 30_000 });
  return path;
}

async function exportClean(): Promise<void> {
  const { page } = launched;
  const pdf = await exportTo('summary.pdf', /^PDF/);
  expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
  const { stdout, error } = spawnSync('pdfinfo', [pdf], { encoding: 'utf8' });
  if (error === undefined) {
    expect(stdout).toMatch(/^Tagged:\s+yes$/m);
    expect(stdout).toMatch(/^Title:\s+International Dialogue on Migration 2017/m);
    expect(Number(/^Pages:\s+(\d+)$/m.exec(stdout)?.[1])).toBeGreaterThan(2);
  }
  const word = textsInFile(readFileSync(await exportTo('summary.docx', /^Word/)));
  expect(word).toContain('The hall was full.');
  expect(word).toContain('Interpretation was provided.');
  await leaveDialog(page);
}

/** By key. The first may go to the tip of the button that took the focus while those of the export were off. */
async function leaveDialog(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 500 });
  }).toPass();
}

async function exportLeaks(): Promise<void> {
  const { page } = launched;
  await choose(page, 'Attribution', 'Not at all');
  const text = readFileSync(await exportTo('leaks.md', /^Markdown/), 'utf8');
  expect(text).toContain('William Lacy Swing');
  await leaveDialog(page);
  await choose(page, 'Attribution', 'By name');
}

async function exportChanges(): Promise<void> {
  const { app, page, dataFolder } = launched;
  const pane = await showPane(page, /^Versions/);
  await pane.getByRole('button', { name: 'Circulate…' }).press('Enter');
  await page.keyboard.type('Zero draft');
  await page.keyboard.press('Enter');
  await expect(pane.getByRole('list', { name: 'Circulated versions' })).toContainText('Zero draft');
  await attendance(page).focus();
  await page.keyboard.press('Enter');
  await expect(editor(page)).toBeFocused();
  await page.keyboard.type(' So it was on the second day.');
  await page.keyboard.press('Control+Enter');
  await expect(editor(page)).toHaveCount(0);
  await pane.getByRole('button', { name: 'Changes since' }).press('Enter');
  await expect(pane).toContainText('So it was on the second day.');
  const path = join(dataFolder, 'changes.docx');
  await saveAs(app, path);
  await pane.getByRole('button', { name: /^Export with tracked/ }).press('Enter');
  await expect(pane.getByText('Written: changes.docx')).toBeVisible();
  expect(textsInFile(readFileSync(path))).toMatch(/<w:ins [^>]*>.*second day/s);
}
