import { expect, type Page } from '@playwright/test';
import {
  commitImport,
  dropFile,
  importFile,
  journeyFile,
  peopleRow,
  programmeItem,
  showParticipants,
} from './import-journeys';
import { closeDialog, type SampleScreen } from './sample-screens';

/** What the import shows on the way from a registration list to a transcript, from an empty dialogue's participants on. */
export const importScreens: readonly SampleScreen[] = [
  { name: 'import-people', show: ({ app, page }) => showPeople(app, page) },
  { name: 'import-people-question', show: ({ page }) => showQuestion(page) },
  { name: 'import-people-faults', show: ({ page }) => showFaults(page) },
  { name: 'import-people-editor', show: ({ page }) => showRowEditor(page) },
  { name: 'import-people-done', show: ({ page }) => showDone(page) },
  { name: 'import-people-again', show: ({ page }) => showPeopleAgain(page) },
  { name: 'import-programme-notes', show: ({ page }) => showProgrammeNotes(page) },
  { name: 'import-programme-editor', show: ({ page }) => showItemEditor(page) },
  { name: 'import-programme', show: ({ app, page }) => showProgramme(app, page) },
  { name: 'import-transcript', show: ({ app, page }) => showTranscript(app, page) },
  { name: 'import-transcript-labels', show: ({ page }) => showLabels(page) },
  { name: 'capture-transcript', show: ({ page }) => showBesideNotes(page) },
];

type App = Parameters<typeof importFile>[0];

async function showPeople(app: App, page: Page): Promise<void> {
  await importFile(app, page, journeyFile('registration.csv'));
  await expect(peopleRow(page, 2)).toBeFocused();
}

async function showQuestion(page: Page): Promise<void> {
  await page.getByRole('button', { name: /“Congo” means/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('option', { name: /Democratic Republic/ })).toBeVisible();
}

async function showFaults(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('option')).toHaveCount(0);
  await peopleRow(page, 2).focus();
  for (let line = 2; line < 19; line += 1) await page.keyboard.press('ArrowDown');
  await expect(peopleRow(page, 18)).toContainText('not an e-mail address');
}

async function showRowEditor(page: Page): Promise<void> {
  await peopleRow(page, 17).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Given name' })).toBeFocused();
}

async function showDone(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await commitImport(page);
}

const laterList = [
  'Title;First name;Surname;Job title;Organization / Country;E-mail address',
  'Mr;William Lacy;SWING;Director-General of the Organization;IOM;dg@example.org',
  'Ms;Given12;Family12;Minister;Kenya;given12@example.org',
  'Ms;Given12;Family12;Adviser;Uganda;other12@example.org',
  'Ms;Given70;Family70;Director;Organization 70;given70@example.org',
  'Mr;Given71;Family71;Director;Organization 70;given20@example.org',
].join('\n');

async function showPeopleAgain(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await closeDialog(page);
  await dropFile(page, 'registration-later.csv', laterList);
  await expect(peopleRow(page, 3)).toContainText('Minister');
}

const messyProgramme = [
  'Date,Start,End,Title,Chair,Panellists',
  '2017-07-18,10:00,9:00,Opening session,Given20 Family20,',
  '2017-07-18,10:00,13:00,Panel 1: Migrants in vulnerable situations,Laura Thompson,"Given80 Family80, Organization 80; Given12 Family12"',
  '2017-07-18,12:30,13:30,Panel 2: Protection and assistance,Given21 Family21,Representative of Kenya',
  '2017-07-18,25:00,,Side event of an organization with a title that is so long that it does not fit into one line of the list,,',
  '2017-07-18,,,,Given22 Family22,',
  '2017-07-19,15:00,18:00,Panel 3: What follows,Given23 Family23,TBC',
].join('\n');

async function showProgrammeNotes(page: Page): Promise<void> {
  await closeDialog(page);
  await dropFile(page, 'programme-messy.csv', messyProgramme);
  await chooseKind(page, 'Programme');
  await expect(programmeItem(page, /Panel 1/)).toBeVisible();
}

async function chooseKind(page: Page, kind: string): Promise<void> {
  const choice = page.getByRole('radiogroup', { name: 'Take it as' }).getByText(kind);
  await page.getByRole('dialog').getByRole('contentinfo').waitFor();
  if ((await choice.count()) > 0) await choice.click();
}

async function showItemEditor(page: Page): Promise<void> {
  const rows = page.getByRole('list', { name: 'Programme in the file' }).locator('[data-index]');
  await rows.nth(1).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('form', { name: /^Correct/ })).toBeVisible();
}

async function showProgramme(app: App, page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await closeDialog(page);
  await importFile(app, page, journeyFile('programme.docx'));
  await expect(programmeItem(page, /^Panel 3/)).toBeVisible();
}

async function showTranscript(app: App, page: Page): Promise<void> {
  await commitImport(page);
  await page.keyboard.press('Enter');
  await showParticipants(page);
  await page.keyboard.press('Alt+1');
  const programme = page.getByRole('region', { name: 'Programme' });
  await programme.getByRole('row', { name: /^Panel 3|Panel 3:/ }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: /^Given13 Family13/ })).toBeVisible();
  await takeNotes(page);
  await importFile(app, page, journeyFile('panel-3.vtt'));
  await expect(page.getByRole('list', { name: 'Turns' })).toContainText('beside your note');
}

/** As two of the speakers were being heard. */
async function takeNotes(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { invoke } = window.rapporteur;
    const dialogueId = ((await invoke('dialogues.list', {})) as { value: { id: string }[] })
      .value[0]!.id;
    const ask = async (path: string, input: unknown): Promise<unknown> => {
      const answer = (await invoke(path, { dialogueId, input })) as { value: unknown };
      return answer.value;
    };
    const { sessions } = (await ask('programme.tree', {})) as {
      sessions: { id: string; title: string; startsAt: number }[];
    };
    const { participants } = (await ask('participants.list', {})) as {
      participants: { id: string; name: string }[];
    };
    const panel = sessions.find(({ title }) => title.startsWith('Panel 3'))!;
    const notes = [
      ['Given13 Family13', 20, 'planned migration needs robust regular pathways'],
      ['Given41 Family41', 75, 'integration is an effort of the whole society'],
    ] as const;
    for (const [name, offset, text] of notes) {
      const startedAt = panel.startsAt + offset * 1000;
      const speakerId = participants.find((person) => person.name === name)!.id;
      const id = await ask('record.open', { sessionId: panel.id, speakerId, startedAt });
      const slice = { content: [{ type: 'text', text }] };
      const steps = [{ stepType: 'replace', from: 1, to: 1, slice }];
      await ask('record.appendSteps', { id, baseVersion: 0, steps });
      await ask('record.close', { id });
      await ask('speakers.correctTimes', { id, startedAt, endedAt: startedAt + 25_000 });
    }
  });
}

async function showLabels(page: Page): Promise<void> {
  const room = page.getByRole('combobox', { name: 'Who is “Room 7”' });
  await room.scrollIntoViewIfNeeded();
  await room.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Given41');
  await expect(page.getByRole('option').first()).toContainText('Given41');
}

async function showBesideNotes(page: Page): Promise<void> {
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await commitImport(page);
  await page.keyboard.press('Enter');
  const record = page.getByRole('list', { name: 'Record' });
  await expect(record.getByRole('article', { name: 'Transcript: Given41 Family41' })).toBeVisible();
}
