import { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import { join } from 'node:path';
import { evaluateInMain } from './evaluate-in-main';
import { fillFocused } from './journeys';

/** Steps of imports that several journeys share, by keyboard where there is a key. */

/** One of the files that staff had before the first workshop of the IDM 2017. */
export const journeyFile = (name: 'registration.csv' | 'programme.docx' | 'panel-3.vtt') =>
  join(process.cwd(), 'test', 'fixtures', 'imports', 'journey', name);

/** Makes an empty dialogue, and goes to its participants. */
export async function startDialogue(page: Page, title = 'Dialogue 1'): Promise<void> {
  await page.getByRole('button', { name: 'New dialogue' }).waitFor();
  await page.keyboard.press('Control+n');
  await fillFocused(page, 'Title', title);
  await expect(page.getByRole('banner')).toContainText(title);
  await showParticipants(page);
}

/** The list of people, which takes the focus. */
export async function showParticipants(page: Page): Promise<void> {
  await page.keyboard.press('Alt+2');
  await page.getByRole('searchbox', { name: /Filter by name/ }).waitFor();
}

/** Answers the next "open" dialog with this path. */
export async function chooseFile(app: ElectronApplication, path: string): Promise<void> {
  await evaluateInMain(
    app,
    ({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    },
    path,
  );
}

/** Asks for an import and chooses this file in the desktop's dialog. */
export async function importFile(
  app: ElectronApplication,
  page: Page,
  path: string,
): Promise<Locator> {
  await chooseFile(app, path);
  await page.keyboard.press('Control+o');
  const dialog = page.getByRole('dialog', { name: /^Import ./ });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Puts a file that the page makes up over the window, and lets it go there. */
export async function dropFile(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([fileName, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName));
      const fire = (type: string) =>
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
        );
      fire('dragenter');
      fire('dragover');
      fire('drop');
    },
    [name, text] as const,
  );
}

/** The row of a line of the list, whether or not it is in view. */
export const peopleRow = (page: Page, line: number) =>
  page
    .getByRole('list', { name: 'Rows', exact: true })
    .getByRole('listitem')
    .filter({ hasText: new RegExp(`^${line}(?!\\d)`) });

/** An item of the programme in the preview. */
export const programmeItem = (page: Page, name: string | RegExp) =>
  page.getByRole('list', { name: 'Programme in the file' }).getByRole('article', { name });

/** The button that imports what the preview shows, which is to be up to date before. */
export const importButton = (page: Page) =>
  page.getByRole('dialog').getByRole('button', { name: /^(Import|Change) \d/ });

/** Imports what the preview shows. @returns the dialog that says what was done */
export async function commitImport(page: Page): Promise<Locator> {
  await expect(importButton(page)).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  const done = page.getByRole('dialog', { name: 'Imported' });
  await expect(done).toBeVisible();
  return done;
}
