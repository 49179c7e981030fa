import { expect, test, type Page } from '@playwright/test';
import Database from 'better-sqlite3';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  currentPoints,
  fillFocused,
  speakerPicker,
  startWritingInNewDialogue,
} from '../support/journeys';
import { launchApp, type LaunchedApp } from '../support/launched-app';
import { longNames } from '../support/room';
import {
  openSample,
  sampleScreens,
  showCapture,
  showDraft,
  showEvent,
  showSynthesis,
} from '../support/sample-screens';
import { Camera, setContentSize, setTextSize } from './camera';

let launched: LaunchedApp;
test.beforeEach(async () => {
  launched = await launchApp();
  await setContentSize(launched, 1280, 720);
});
test.afterEach(() => launched.close());

test('home', async () => {
  const { page } = launched;
  const camera = new Camera(page, 1);
  await newDialogueButton(page).waitFor();
  await camera.take('home-first-run');
  await openSample(page);
  await goHome(page);
  await page.keyboard.press('Control+n');
  await camera.take('home-new-dialogue');
  await fillFocused(page, 'Title', 'Dialogue 1');
  await expect(page.getByRole('banner')).toContainText('Dialogue 1');
  await camera.take('programme-empty');
  await goHome(page);
  await camera.take('home-dialogues');
  await page.getByRole('button', { name: 'Delete Dialogue 1' }).click();
  await page
    .getByRole('alertdialog')
    .or(page.getByRole('dialog'))
    .getByRole('button')
    .last()
    .click();
  await page.getByRole('heading', { name: 'Trash' }).waitFor();
  await camera.take('home-trash');
});

const newDialogueButton = (page: Page) => page.getByRole('button', { name: 'New dialogue' });

async function goHome(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'All dialogues' }).click();
  await newDialogueButton(page).waitFor();
  await page.getByRole('row').first().waitFor();
}

test('a dialogue that cannot be opened', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'rapporteur-screens-'));
  const before = await launchApp({ dataFolder });
  await startWritingInNewDialogue(before.page);
  await before.close();
  makeNewer(dataFolder);

  const after = await launchApp({ dataFolder });
  await setContentSize(after, 1280, 720);
  const camera = new Camera(after.page, 6);
  await after.page.getByRole('button', { name: 'All dialogues' }).waitFor();
  await camera.take('dialogue-refused');
  await after.page.getByRole('button', { name: 'All dialogues' }).click();
  await after.page.getByRole('row').first().waitFor();
  await camera.take('home-problem');
  await after.close();
  rmSync(dataFolder, { recursive: true, force: true });
});

// As a later version of the app would leave it.
function makeNewer(dataFolder: string): void {
  const folder = join(dataFolder, 'dialogues');
  const file = readdirSync(folder).find((name) => name.endsWith('.sqlite'))!;
  const database = new Database(join(folder, file));
  database.pragma('user_version = 999');
  database.close();
}

test('every screen of the sample', async () => {
  await openSample(launched.page);
  const camera = new Camera(launched.page, 10);
  for (const { name, show } of sampleScreens) {
    await test.step(name, async () => {
      await show(launched);
      await camera.take(name);
    });
  }
});

test('large text and a small window', async () => {
  const { page } = launched;
  await setContentSize(launched, 1024, 640);
  await openSample(page);
  await showCapture(page);
  const camera = new Camera(page, 40);
  await camera.take('small-window-capture');
  await setContentSize(launched, 1280, 720);
  await setTextSize(page, 200);
  await camera.take('large-text-capture');
  await showEvent(page);
  await camera.take('large-text-programme');
  await showSynthesis(page);
  await camera.take('large-text-synthesis');
  await showDraft(page);
  await camera.take('large-text-draft');
});

test('long names', async () => {
  const { page } = launched;
  await startWritingInNewDialogue(page);
  await addPeople(page, longNames);
  for (const name of longNames) {
    await expect(speakerPicker(page)).toBeFocused();
    await page.keyboard.type(name.slice(0, 12));
    await expect(page.getByRole('option', { name: name.slice(0, 30) })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(currentPoints(page)).toBeFocused();
    await page.keyboard.type(`${name} ${name}`);
    if (name !== longNames.at(-1)) await page.keyboard.press('Control+Enter');
  }
  const camera = new Camera(page, 50);
  await camera.take('long-names-capture');
  await page.keyboard.press('Alt+2');
  await page.getByRole('list', { name: 'People' }).getByRole('listitem').first().click();
  await camera.take('long-names-participants');
});

// Not by the keyboard: who types as much as this into the line is taken to write what was said.
async function addPeople(page: Page, names: readonly string[]): Promise<void> {
  await page.evaluate(async (all) => {
    const list = await window.rapporteur.invoke('dialogues.list', {});
    const dialogueId = (list as { value: { id: string }[] }).value[0]!.id;
    for (const name of all) {
      const person = { name, isIdentified: true, title: '', position: name, gender: null };
      const input = { ...person, delegationId: null };
      await window.rapporteur.invoke('participants.add', { dialogueId, input });
    }
  }, names);
}
