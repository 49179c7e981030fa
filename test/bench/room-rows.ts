import type { Page } from '@playwright/test';
import { rmSync } from 'node:fs';
import { median, percentile, type BenchRow } from './measure';
import { notePaintTimes, paintTimes } from './paint-times';
import type { RunningApp } from './running-app';
import { bareTipTapPage, startBare, startOurs, storedFolder } from './window-rows';

/** 130 words a minute of six letters and a space each: milliseconds between two keys. */
const keyIntervalMs = 60_000 / (130 * 6);
const frameMs = 1000 / 60;
const wordsOfAPoint = 12;
const typedPoints = 4;
const turns = 40;
/** Not counted: what is done for the first time. */
const warmUps = 3;

/** What happens in the room: typing as fast as people speak, finding them, and two windows that agree. */
export async function roomRows(): Promise<BenchRow[]> {
  const bare = await startBare(await bareTipTapPage());
  const bareTimes = await typeAtSpeed(bare.page);
  await bare.stop();
  return [
    ...(await typingRows(bareTimes)),
    await pickerRow(bareTimes),
    ...(await reorderRows(bareTimes)),
    ...(await followingRows()),
  ];
}

const row = (
  what: string,
  ours: readonly number[],
  bare: readonly number[],
  share: number,
): BenchRow => ({
  what,
  ours: percentile(ours, share),
  yardstick: percentile(bare, share),
  yardstickName: 'key to paint on a bare TipTap page',
  unit: 'ms',
  aim: `one frame = ${frameMs.toFixed(1)} ms`,
});

const points = Array.from({ length: typedPoints }, (_, point) =>
  Array.from(
    { length: wordsOfAPoint },
    (__, word) => `w${point}x${String(word).padStart(2, '0')}`,
  ).join(' '),
);

/** Types the points, Enter after each. @returns key to paint, milliseconds */
async function typeAtSpeed(page: Page): Promise<number[]> {
  await page.locator('[contenteditable=true]').last().click();
  await page.keyboard.type('warming up', { delay: keyIntervalMs });
  await page.keyboard.press('Enter');
  await notePaintTimes(page);
  for (const point of points) {
    await page.keyboard.type(point, { delay: keyIntervalMs });
    await page.keyboard.press('Enter');
  }
  return paintTimes(page);
}

async function typingRows(bare: readonly number[]): Promise<BenchRow[]> {
  const folder = await storedFolder({ interventions: 2000, pointsEach: 3, panels: 1 });
  const app = await startOurs(folder);
  const ours = await typeAtSpeed(app.page);
  const lost = await lostKeys(app);
  rmSync(folder, { recursive: true, force: true });
  const what = `130 words a minute into 2,000 interventions, ${lost} keys lost`;
  return [
    row(`${what}, median`, ours, bare, 0.5),
    row(`${what}, 99th percentile`, ours, bare, 0.99),
  ];
}

/** How many letters of what was typed are not in what main has stored. Ends the app. */
async function lostKeys({ page, stop }: RunningApp): Promise<number> {
  await page
    .getByText(/^Saved/)
    .first()
    .waitFor();
  const stored = await storedPoints(page);
  await stop();
  return points
    .filter((point) => !stored.includes(point))
    .reduce((sum, point) => sum + point.length, 0);
}

async function storedPoints(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { rapporteur } = globalThis as unknown as {
      rapporteur: { invoke: (path: string, payload: unknown) => Promise<{ value: never }> };
    };
    const { value: preferences } = await rapporteur.invoke('app.preferences', {});
    const { dialogueId } = (preferences as { lastPlace: { dialogueId: string } }).lastPlace;
    const { value } = await rapporteur.invoke('record.list', {
      dialogueId,
      input: { sessionId: null },
    });
    return (value as { points: { text: string }[] }[]).flatMap((entry) =>
      entry.points.map(({ text }) => text),
    );
  });
}

async function pickerRow(bare: readonly number[]): Promise<BenchRow> {
  const size = { interventions: 10, pointsEach: 1, panels: 1, people: 5000 };
  const folder = await storedFolder(size);
  const app = await startOurs(folder);
  const { page } = app;
  const picker = page.getByRole('combobox', { name: 'Speaker' });
  if (!(await picker.isVisible())) await page.keyboard.press('@');
  await picker.click();
  await picker.pressSequentially('speaker 1', { delay: keyIntervalMs });
  await notePaintTimes(page);
  for (const name of ['speaker 43', 'delegation 401', 'spaeker 77', 'position 12']) {
    await picker.fill('');
    await picker.pressSequentially(name, { delay: keyIntervalMs });
  }
  const ours = await paintTimes(page);
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
  return row('speaker picker over 5,000 participants, 99th percentile', ours, bare, 0.99);
}

async function reorderRows(bare: readonly number[]): Promise<BenchRow[]> {
  const size = { interventions: 10, pointsEach: 1, panels: 1, people: 600, waiting: 500 };
  const folder = await storedFolder(size);
  const app = await startOurs(folder);
  const ours = await moveDown(app.page);
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
  const what = 'Alt+↓ to the new order of 500 requests';
  return [
    row(`${what}, median`, ours, bare, 0.5),
    row(`${what}, 99th percentile`, ours, bare, 0.99),
  ];
}

/** @returns from key to the painted order, milliseconds */
async function moveDown(page: Page): Promise<number[]> {
  await page.keyboard.press('Alt+4');
  await page.getByRole('grid', { name: 'Waiting' }).getByRole('row').first().click();
  const times: number[] = [];
  for (let move = 0; move < turns; move += 1) {
    await page.evaluate(awaitOrder);
    await page.keyboard.press('Alt+ArrowDown');
    const time = await page.evaluate(() => (globalThis as { painted?: Promise<number> }).painted!);
    if (move >= warmUps) times.push(time);
  }
  return times;
}

/** Runs in the page: keeps how long it is from the next key to the frame in which rows stand in another order. */
function awaitOrder(): void {
  const order = () =>
    [...document.querySelectorAll('[role=row]')].map((each) => each.textContent).join('\n');
  const before = order();
  const painted = new Promise<number>((resolve) => {
    const onKey = ({ timeStamp, key }: KeyboardEvent) => {
      if (key !== 'ArrowDown') return;
      removeEventListener('keydown', onKey, true);
      const look = () => {
        if (order() === before) {
          requestAnimationFrame(look);
          return;
        }
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - timeStamp);
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    };
    addEventListener('keydown', onKey, true);
  });
  Object.assign(globalThis, { painted });
}

/** From asking for the next speaker in the main window until the chair's window shows them. */
async function followingRows(): Promise<BenchRow[]> {
  const size = { interventions: 10, pointsEach: 1, panels: 1, people: 200, waiting: 100 };
  const folder = await storedFolder(size);
  const app = await startOurs(folder);
  const { page } = app;
  const opened = page.context().waitForEvent('page');
  await call(page, 'speakers.openChairWindow', {});
  const chair = await opened;
  await chair.getByRole('region', { name: 'Has the floor' }).waitFor();
  const times: { answered: number; shown: number }[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const shown = chair.evaluate(nextSpeakerPainted);
    const asked = await call(page, 'speakers.start', {});
    const time = {
      answered: asked.answeredAt - asked.askedAt,
      shown: (await shown) - asked.askedAt,
    };
    if (turn >= warmUps) times.push(time);
  }
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
  const rowOf = (name: string, share: number): BenchRow => ({
    what: `chair’s window shows the next speaker, ${name}`,
    ours: percentile(
      times.map(({ shown }) => shown),
      share,
    ),
    yardstick: median(times.map(({ answered }) => answered)),
    yardstickName: 'main’s answer to the same command',
    unit: 'ms',
    aim: '≤ 50 ms',
  });
  return [rowOf('median', 0.5), rowOf('99th percentile', 0.99)];
}

/** Runs in the page of the chair: when the frame with another speaker was painted, epoch milliseconds. */
function nextSpeakerPainted(): Promise<number> {
  return new Promise((resolve) => {
    const speaker = () => document.querySelector("[aria-label='Has the floor'] h2")?.textContent;
    const before = speaker();
    const look = () => {
      if (speaker() === before) {
        requestAnimationFrame(look);
        return;
      }
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
}

/** Calls a command of the list from within the main window; `speakers.start` is that of the first in the queue. */
async function call(
  page: Page,
  path: 'speakers.openChairWindow' | 'speakers.start',
  extra: Record<string, unknown>,
): Promise<{ askedAt: number; answeredAt: number }> {
  return page.evaluate(
    async ({ path, extra }) => {
      const { rapporteur } = globalThis as unknown as {
        rapporteur: { invoke: (path: string, payload: unknown) => Promise<{ value: never }> };
      };
      const { value: preferences } = await rapporteur.invoke('app.preferences', {});
      const { dialogueId, sessionId } = (
        preferences as { lastPlace: { dialogueId: string; sessionId: string } }
      ).lastPlace;
      const list = await rapporteur.invoke('speakers.list', {
        dialogueId,
        input: { sessionId, isQueueOnly: true },
      });
      const { queue, speaking } = list.value as {
        queue: { requestId: string }[];
        speaking: { interventionId: string } | null;
      };
      const input =
        path === 'speakers.start'
          ? { id: queue[0]?.requestId, current: speaking?.interventionId ?? null, ...extra }
          : { sessionId, ...extra };
      const now = () => performance.timeOrigin + performance.now();
      const askedAt = now();
      await rapporteur.invoke(path, { dialogueId, input });
      return { askedAt, answeredAt: now() };
    },
    { path, extra },
  );
}
