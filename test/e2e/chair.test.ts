import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import type { DialogueId, SessionId } from '../../shared/domain/ids';
import { evaluateInMain } from '../support/evaluate-in-main';
import { currentPoints, nameNewSpeaker, startWritingInNewDialogue } from '../support/journeys';
import { launchApp, type LaunchedApp } from '../support/launched-app';

let launched: LaunchedApp;
test.beforeEach(async () => {
  launched = await launchApp();
});
test.afterEach(() => launched.close());

/** What a list shows, as far as these tests look at it. */
interface SeenList {
  speaking: { speakerName: string; pauses: unknown[]; interventionId: string } | null;
  queue: { requestId: string; speakerName: string }[];
}

interface Place {
  dialogueId: DialogueId;
  sessionId: SessionId;
}

/** The dialogue and the panel that the main window was last on. */
async function placeOf(page: Page): Promise<Place> {
  const read = () =>
    page.evaluate(async () => {
      const answer = await window.rapporteur.invoke('app.preferences', {});
      return answer.ok ? (answer.value as { lastPlace: Place | null }).lastPlace : null;
    });
  await expect.poll(async () => (await read())?.sessionId ?? null).not.toBeNull();
  return (await read())!;
}

const ask = (page: Page, path: string, { dialogueId }: Place, input: unknown) =>
  page.evaluate(([to, call]) => window.rapporteur.invoke(to, call), [
    path,
    { dialogueId, input },
  ] as const);

async function listIn(page: Page, place: Place): Promise<SeenList> {
  const answer = await ask(page, 'speakers.list', place, { sessionId: place.sessionId });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value as SeenList;
}

/** A panel in which three wait, the main window in the text of a fourth. */
async function startPanel({ page }: LaunchedApp): Promise<Place> {
  await startWritingInNewDialogue(page);
  const place = await placeOf(page);
  const requests = ['Speaker 1', 'Speaker 2', 'Speaker 3'].map((name) => ({
    newSpeaker: { name, isIdentified: true },
  }));
  await ask(page, 'speakers.request', place, { sessionId: place.sessionId, requests });
  await nameNewSpeaker(page, 'Speaker Zero');
  return place;
}

async function openChair({ app, page }: LaunchedApp, place: Place): Promise<Page> {
  const opened = app.waitForEvent('window');
  await ask(page, 'speakers.openChairWindow', place, { sessionId: place.sessionId });
  const chair = await opened;
  await expect(chair.getByRole('heading', { name: 'Panel 1' })).toBeVisible();
  return chair;
}

const floor = (chair: Page) =>
  chair.getByRole('region', { name: 'Has the floor' }).getByRole('heading');

/** Longer than "next" pressed twice counts as once. Milliseconds. */
const settled = 450;

test('both windows lead one list, and either takes back what the other did', async () => {
  const { page } = launched;
  const place = await startPanel(launched);
  const chair = await openChair(launched, place);
  const speaking = async () => (await listIn(page, place)).speaking;
  await expect(floor(chair)).toHaveText('Speaker Zero');

  await chair.keyboard.press('Enter');
  await expect(floor(chair)).toHaveText('Speaker 1');
  expect((await speaking())?.speakerName).toBe('Speaker 1');
  await chair.keyboard.press('p');
  await expect(chair.getByText('Paused')).toBeVisible();
  expect((await speaking())?.pauses).toHaveLength(1);
  // Undone in the main window, done again in the chair's.
  await ask(page, 'speakers.undo', place, {});
  await expect(chair.getByText('Paused')).toBeHidden();
  await chair.keyboard.press('Control+y');
  await expect(chair.getByText('Paused')).toBeVisible();
  await ask(page, 'speakers.resume', place, { id: (await speaking())!.interventionId });
  await expect(chair.getByText('Paused')).toBeHidden();

  const { queue, speaking: now } = await listIn(page, place);
  const start = { id: queue[1]!.requestId, current: now!.interventionId };
  await ask(page, 'speakers.start', place, start);
  await expect(floor(chair)).toHaveText('Speaker 3');
  await chair.waitForTimeout(settled);
  await chair.keyboard.press('Control+z');
  await expect(floor(chair)).toHaveText('Speaker 1');

  const { violations } = await new AxeBuilder({ page: chair }).setLegacyMode(true).analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(grave.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test('it comes and goes while somebody writes in the main window', async () => {
  const { app, page } = launched;
  const place = await startPanel(launched);
  await page.keyboard.type('half a wor');
  let chair = await openChair(launched, place);
  // From here on nothing that the chair's window does may take the focus.
  await evaluateInMain(app, ({ BrowserWindow }) => {
    const [chairWindow, main] = BrowserWindow.getAllWindows().sort((a, b) => b.id - a.id);
    main?.focus();
    const counted = { focused: 0 };
    Object.assign(globalThis, { counted });
    setTimeout(() => chairWindow?.on('focus', () => (counted.focused += 1)), 100);
  });
  const chairCount = () =>
    evaluateInMain(app, () => (globalThis as unknown as { counted: { focused: number } }).counted);
  await chair.waitForTimeout(200);
  await chair.keyboard.press('Enter');
  await expect(floor(chair)).toHaveText('Speaker 1');
  await chair.reload();
  await expect(floor(chair)).toHaveText('Speaker 1');
  await page.keyboard.type('d');
  await expect(currentPoints(page)).toContainText('half a word');
  expect(await chairCount()).toEqual({ focused: 0 });

  await chair.close();
  await expect.poll(() => app.windows().length).toBe(1);
  await page.keyboard.type(', and more');
  await expect(currentPoints(page)).toContainText('half a word, and more');
  chair = await openChair(launched, place);
  await expect(floor(chair)).toHaveText('Speaker 1');

  // Its page dies and comes back by itself; nobody is asked anything.
  await evaluateInMain(app, ({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows().sort((a, b) => b.id - a.id);
    windows[0]?.webContents.forcefullyCrashRenderer();
  });
  const shownAgain = () =>
    evaluateInMain(app, ({ BrowserWindow }) => {
      const windows = BrowserWindow.getAllWindows().sort((a, b) => b.id - a.id);
      const find = 'document.querySelector("[aria-label=\'Has the floor\'] h2")?.textContent';
      // A page that is just dying never answers.
      return Promise.race([
        windows[0]?.webContents.executeJavaScript(find),
        new Promise((resolve) => setTimeout(() => resolve('no answer'), 500)),
      ]) as Promise<unknown>;
    });
  await expect.poll(shownAgain).toBe('Speaker 1');
});

test('the chair may ask for the list and for nothing else, and stays on its page', async () => {
  const { app, page, log } = launched;
  const place = await startPanel(launched);
  await page.keyboard.type('words that are not for the wall');
  const chair = await openChair(launched, place);
  const refused = { ok: false, error: { code: 'unexpected' } };
  const { sessionId } = place;
  for (const [path, input] of [
    ['record.session', { sessionId }],
    ['search.query', { text: 'words' }],
    ['participants.list', {}],
    ['speakers.history', { key: 'x' }],
  ] as const) {
    expect(await ask(chair, path, place, input), path).toMatchObject(refused);
  }
  const plain = (path: string) => chair.evaluate((to) => window.rapporteur.invoke(to, {}), path);
  for (const path of ['app.flushed', 'dialogues.list', 'app.revealLog'])
    expect(await plain(path), path).toMatchObject(refused);
  expect(await ask(chair, 'speakers.list', place, { sessionId })).toMatchObject({ ok: true });

  const before = chair.url();
  await chair.evaluate(() => {
    location.href = 'app://rapporteur/index.html';
  });
  await expect.poll(log).toContain('Refused going to app://rapporteur/index.html');
  expect(chair.url()).toBe(before);
  const preferences = await evaluateInMain(app, ({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) =>
      (
        webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
      ).getLastWebPreferences(),
    ),
  );
  expect(preferences).toHaveLength(2);
  for (const each of preferences)
    expect(each).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
});

test('closing the main window takes the chair’s with it, and all that was written is there', async () => {
  const { app, page, dataFolder } = launched;
  const place = await startPanel(launched);
  await openChair(launched, place);
  await page.keyboard.type('written last');
  const ended = app.waitForEvent('close');
  await evaluateInMain(app, ({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows().sort((a, b) => a.id - b.id);
    windows[0]?.close();
  });
  await ended;
  launched = await launchApp({ dataFolder });
  await expect(launched.page.getByText('written last').first()).toBeVisible();
});
