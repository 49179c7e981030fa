import { expect, test, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  commitImport,
  dropFile,
  importButton,
  importFile,
  journeyFile,
  peopleRow,
  programmeItem,
  showParticipants,
  startDialogue,
} from '../support/import-journeys';
import { currentPoints, fillFocused, record, waitUntilSaved } from '../support/journeys';
import { launchApp, type LaunchedApp } from '../support/launched-app';

let launched: LaunchedApp;
test.beforeEach(async () => {
  launched = await launchApp();
});
test.afterEach(() => launched.close());

const dialogueTitle = 'International Dialogue on Migration';
const panel = 'Panel 3: Reaching a whole-of-government approach to migration';

test('files that staff have become a ready dialogue, which can be taken back and is there after a restart', async () => {
  test.setTimeout(180_000);
  const { app, page, dataFolder } = launched;
  await startDialogue(page, dialogueTitle);
  await test.step('people', () => importPeople(launched));
  await test.step('programme', () => importProgramme(launched));
  await test.step('undo and redo', () => undoProgramme(page));
  await test.step('notes', () => takeNote(page));
  await test.step('transcript', () => importTranscript(launched));
  await test.step('nothing of it counts', () => countPoints(page));
  await app.close();

  const again = await launchApp({ dataFolder });
  try {
    await test.step('after a restart', () => findEverything(again.page));
  } finally {
    await again.close();
  }
});

async function importPeople({ app, page }: LaunchedApp): Promise<void> {
  await importFile(app, page, journeyFile('registration.csv'));
  await expect(peopleRow(page, 2)).toBeFocused();
  await expect(peopleRow(page, 7)).toContainText('Jürg Lauber');
  const status = page.getByRole('dialog').getByRole('contentinfo').getByRole('status');
  await expect(status).toHaveText(
    '1 row with an error is not imported. 1 delegation is still to decide.',
  );

  // The form that came without a name: the editor begins with the cell at fault.
  for (let line = 2; line < 17; line += 1) await page.keyboard.press('ArrowDown');
  await expect(peopleRow(page, 17)).toBeFocused();
  await expect(peopleRow(page, 17)).toContainText('A name is missing');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Given name' })).toBeFocused();
  await page.keyboard.type('Given15');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Family15');
  // Applies the row; the import itself needs the same keys once more.
  await page.keyboard.press('Control+Enter');
  await expect(peopleRow(page, 17)).toContainText(/New.*Given15 Family15/);
  await expect(peopleRow(page, 17)).toBeFocused();

  // Two States are called Congo.
  await expect(peopleRow(page, 16)).toContainText('May mean several');
  await page.getByRole('button', { name: /“Congo” means/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: /Democratic Republic/ })).toBeVisible();
  await page.keyboard.type('Dem');
  await page.keyboard.press('Enter');
  await expect(peopleRow(page, 16)).toContainText('Democratic Republic of the Congo');
  await expect(peopleRow(page, 18)).toContainText('not an e-mail address');
  await expect(status).toHaveText('');

  const done = await commitImport(page);
  await expect(done).toContainText('32 people added, 29 delegations added.');
  await page.keyboard.press('Enter');
  await expect(done).toBeHidden();
  await expect(page.getByRole('list', { name: 'People' })).toContainText('Amina J. Mohammed');
}

async function importProgramme({ app, page }: LaunchedApp): Promise<void> {
  await importFile(app, page, journeyFile('programme.docx'));
  const event = page.getByRole('dialog');
  await expect(event.getByLabel('Title', { exact: true })).toHaveValue(
    'International Dialogue on Migration 2017',
  );
  await expect(event.getByLabel('Place', { exact: true })).toHaveValue('New York');
  await expect(programmeItem(page, panel)).toContainText('15:00–17:30');
  await expect(programmeItem(page, panel)).toContainText('Moderator Given24 Family24');
  await expect(programmeItem(page, panel)).toContainText('Panellist Given41 Family41 new person');
  await expect(programmeItem(page, 'Segment: Questions, comments and answers')).toHaveCount(6);

  await page.getByRole('combobox', { name: 'Time zone' }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('New York');
  await expect(page.getByRole('option', { name: 'America/New York' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');

  // The summary calls it by another title.
  const items = page.getByRole('list', { name: 'Programme in the file' }).getByRole('listitem');
  await items.first().focus();
  await page.keyboard.press('End');
  await expect(items.last()).toBeFocused();
  await page.keyboard.press('Enter');
  const editor = page.getByRole('form', { name: 'Correct “Wrap-up”' });
  await expect(editor.getByLabel('Title', { exact: true })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Closing session');
  await page.keyboard.press('Enter');
  await expect(programmeItem(page, 'Closing session')).toContainText('Closing · new');

  const done = await commitImport(page);
  await expect(done).toContainText('16 sessions added, 24 roles added, 1 person added.');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Alt+1');
  await expectProgramme(page);
}

const programme = (page: Page) => page.getByRole('region', { name: 'Programme' });

async function expectProgramme(page: Page): Promise<void> {
  const rows = programme(page).getByRole('row');
  // The event and its sixteen items.
  await expect(rows).toHaveCount(17);
  await expect(rows.first()).toContainText('18–19 April 2017');
  await expect(rows.last()).toContainText(/Closing session.*17:00–18:00/);
  await programme(page).getByRole('row', { name: panel }).click();
  for (const role of ['Given24 Family24 as moderator', 'Given12 Family12 as panellist'])
    await expect(page.getByRole('button', { name: `Remove ${role}` })).toBeVisible();
}

async function undoProgramme(page: Page): Promise<void> {
  await page.keyboard.press('Control+z');
  await expect(programme(page).getByText(panel)).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expectProgramme(page);
}

async function takeNote(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: /^Given13 Family13/ })).toBeVisible();
  await page.keyboard.press('Control+Shift+2');
  await expect(currentPoints(page)).toBeFocused();
  await page.keyboard.type('planned migration needs robust regular pathways');
  await page.keyboard.press('Control+Enter');
  await expect(record(page).getByRole('article', { name: 'Given13 Family13' })).toBeVisible();
  await waitUntilSaved(page);
}

const turnOf = (page: Page, name: string) =>
  record(page).getByRole('article', { name: `Transcript: ${name}` });

async function importTranscript({ app, page }: LaunchedApp): Promise<void> {
  await importFile(app, page, journeyFile('panel-3.vtt'));
  await expect(page.getByRole('combobox', { name: 'Session that was recorded' })).toHaveValue(
    panel,
  );
  await expect(whoIs(page, 'Given13 Family13 (Canada)')).toHaveValue('Given13 Family13');
  await expect(page.getByText('A device or a room, not a person')).toBeVisible();
  await sayWho(page, 'Kenya', 'Given12');
  await sayWho(page, 'Room 7', 'Given41');
  const turns = page.getByRole('list', { name: 'Turns' });
  await expect(turns).toContainText(/15:01:14\s*Given41 Family41/);

  const done = await commitImport(page);
  await expect(done).toContainText(`6 turns are now in ${panel}`);
  await expect(done).toContainText('Nothing of it counts until you make a point of it.');
  await page.keyboard.press('Enter');
  await expectTurns(page);
  await page.keyboard.press('Control+z');
  await expect(turnOf(page, 'Given41 Family41')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await expectTurns(page);
}

const whoIs = (page: Page, label: string) =>
  page.getByRole('combobox', { name: `Who is “${label}”` });

async function sayWho(page: Page, label: string, typed: string): Promise<void> {
  await whoIs(page, label).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(typed);
  await expect(page.getByRole('option').first()).toContainText(typed);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(whoIs(page, label)).toHaveValue(new RegExp(`^${typed}`));
}

/** The turns stand beside the note, which is still a note. */
async function expectTurns(page: Page): Promise<void> {
  await expect(turnOf(page, 'Given24 Family24')).toHaveCount(2);
  await expect(turnOf(page, 'Given41 Family41')).toContainText(
    'The entire society needs to make efforts for integration',
  );
  await expect(record(page).getByRole('article', { name: /^Given13 Family13/ })).toContainText(
    'planned migration needs robust regular pathways',
  );
}

async function countPoints(page: Page): Promise<void> {
  await page.keyboard.press('Alt+5');
  const points = page.getByRole('list', { name: 'Points' }).getByRole('listitem');
  await expect(points).toHaveCount(1);
  await expect(points).toContainText('planned migration needs robust regular pathways');
}

async function findEverything(page: Page): Promise<void> {
  await expect(page.getByRole('banner')).toContainText(dialogueTitle);
  await countPoints(page);
  await page.keyboard.press('Alt+1');
  await expectProgramme(page);
  await page.keyboard.press('Control+Enter');
  await expectTurns(page);
  await showParticipants(page);
  await expect(page.getByRole('list', { name: 'People' })).toContainText('Given15 Family15');
  expect(await namesOf(page)).toHaveLength(33);
  // What was imported before the restart can still be taken back.
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Alt+3');
  await expect(record(page).getByRole('article', { name: /^Given13/ })).toBeVisible();
  await expect(turnOf(page, 'Given41 Family41')).toHaveCount(0);
}

test('a file that is dropped on the window is read, and changes nothing until it is imported', async () => {
  const { page } = launched;
  await startDialogue(page);
  await dropFile(page, 'dropped.csv', 'Name;Organization\nSpeaker 1;Kenya\nSpeaker 2;Canada\n');
  const dialog = page.getByRole('dialog', { name: 'Import dropped.csv' });
  await expect(peopleRow(page, 3)).toContainText(/New.*Speaker 2.*Canada/);
  await expect(peopleRow(page, 2)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await namesOf(page)).toEqual([]);

  await dropFile(page, 'dropped.csv', 'Name;Organization\nSpeaker 1;Kenya\nSpeaker 2;Canada\n');
  await expect(peopleRow(page, 2)).toBeFocused();
  await commitImport(page);
  expect(await namesOf(page)).toEqual(['Speaker 1', 'Speaker 2']);
});

test('a long import that is stopped leaves nothing behind', async () => {
  test.setTimeout(120_000);
  const { app, page, dataFolder } = launched;
  await startDialogue(page);
  const list = join(dataFolder, 'long.csv');
  const rows = Array.from(
    { length: 20_000 },
    (_, index) => `Speaker ${index},Delegation ${index % 200},speaker${index}@example.org`,
  );
  writeFileSync(list, ['Name,Organization,E-mail', ...rows].join('\n'));
  const dialog = await importFile(app, page, list);
  await expect(peopleRow(page, 2)).toBeFocused({ timeout: 60_000 });
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByText('Importing…')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toContainText('Stopped. What is shown as new or changed was not imported.');
  await expect(importButton(page)).toBeEnabled();
  await expect(importButton(page)).toHaveText(/^Import 20,000 new people/);
  expect(await namesOf(page)).toEqual([]);

  await expect(peopleRow(page, 2)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Control+n');
  await fillFocused(page, 'Name', 'Speaker 1');
  await expect(page.getByRole('list', { name: 'People' })).toContainText('Speaker 1');
  expect(await namesOf(page)).toEqual(['Speaker 1']);
});

/** Who is in the only dialogue. */
async function namesOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { invoke } = window.rapporteur;
    const list = (await invoke('dialogues.list', {})) as { value: { id: string }[] };
    const dialogueId = list.value[0]!.id;
    const people = (await invoke('participants.list', { dialogueId, input: {} })) as {
      value: { participants: { name: string }[] };
    };
    return people.value.participants.map(({ name }) => name).toSorted();
  });
}
