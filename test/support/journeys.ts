import { expect, type ElectronApplication, type Page } from '@playwright/test';
import { evaluateInMain } from './evaluate-in-main';

/** Steps that several journeys through the app share, done as a person does them: by keyboard where there is a key. */

/** Makes a dialogue with one event and one panel, and goes to write in that panel. */
export async function startWritingInNewDialogue(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New dialogue' }).waitFor();
  await page.keyboard.press('Control+n');
  await fillFocused(page, 'Title', 'Dialogue 1');
  await expect(page.getByRole('banner')).toContainText('Dialogue 1');
  await page
    .getByRole('button', { name: /^Add event/ })
    .first()
    .waitFor();
  await page.keyboard.press('Control+Shift+N');
  await fillFocused(page, 'Title', 'Workshop 1');
  await page.keyboard.press('Control+p');
  await fillFocused(page, 'Title', 'Panel 1');
  await page.keyboard.press('Control+Enter');
  await expect(speakerPicker(page)).toBeFocused();
}

/** Types over the text of the field that has the focus, and ends with Enter. */
export async function fillFocused(page: Page, label: string, text: string): Promise<void> {
  await expect(page.getByLabel(label, { exact: true })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

export const writingLine = (page: Page) => page.getByRole('region', { name: 'Writing line' });
export const record = (page: Page) => page.getByRole('list', { name: 'Record' });
export const speakerPicker = (page: Page) =>
  writingLine(page).getByRole('combobox', { name: 'Speaker' });
export const currentPoints = (page: Page) =>
  writingLine(page).getByRole('textbox', { name: 'Points of the current turn' });

/** Gives a new speaker the floor; the cursor is in the text afterwards. */
export async function nameNewSpeaker(page: Page, name: string): Promise<void> {
  await expect(speakerPicker(page)).toBeFocused();
  await page.keyboard.type(name);
  await expect(page.getByRole('option', { name: `New speaker “${name}”` })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(currentPoints(page)).toBeFocused();
}

/** Waits until the header says that what was typed is on the disk. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await expect(page.getByRole('banner')).toContainText(/Saved \d/);
}

/** Ends the app at once, as a power cut or the system would. */
export async function kill(app: ElectronApplication): Promise<void> {
  const child = app.process();
  const hasEnded = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await hasEnded;
}

/** Answers the next "save as" dialog with this path. */
export async function saveAs(app: ElectronApplication, path: string): Promise<void> {
  await evaluateInMain(
    app,
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    },
    path,
  );
}
