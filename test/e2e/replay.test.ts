import { expect, test, type Page } from '@playwright/test';
import type { InterventionId, SessionId } from '../../shared/domain/ids';
import { isPaused, spokenSeconds } from '../../shared/speakers/speaking-time';
import { currentPoints, writingLine } from '../support/journeys';
import { launchApp, type LaunchedApp } from '../support/launched-app';
import { callsFrom, type PageCalls } from '../support/page-calls';
import {
  replayPanel,
  replayResults,
  replayTurns,
  type ReplayDriver,
  type ReplayTurn,
} from '../support/panel-replay';
import { openSample } from '../support/sample-screens';
import { setTime } from '../support/stopped-time';

// Forty turns, each with its keys in two windows.
test.setTimeout(300_000);

let launched: LaunchedApp;
test.beforeEach(async () => {
  launched = await launchApp();
});
test.afterEach(() => launched.close());

/** A whole second of an afternoon of the sample's workshop. */
const beginning = Date.UTC(2017, 6, 18, 13, 0, 0);
const turns = replayTurns();
const results = replayResults(turns);

test('a panel of ninety minutes: record, list, sheet and statistics agree to the second', async () => {
  const room = await openRoom(launched);
  const { ask, chair, sessionId } = room;
  await replayPanel(keyboardDriver(launched, room));

  const total = results.reduce((sum, { seconds }) => sum + seconds, 0);
  const lengths = results.map(({ seconds }) => seconds);
  const list = await ask('speakers.list', { sessionId });
  const spoken = list.past.filter(({ state }) => state === 'spoken');
  expect([list.speaking, list.queue, list.open]).toEqual([null, [], []]);
  expect(spoken.map(({ startedAt, endedAt }) => [startedAt, endedAt])).toEqual(
    results.map(({ startsAt, endsAt }) => [instant(startsAt), instant(endsAt)]),
  );
  expect(spoken.map((entry) => spokenSeconds(entry))).toEqual(lengths);
  expect(spoken.map(({ type }) => type)).toEqual(turns.map(({ type }) => type));

  const record = await ask('record.list', { sessionId });
  const inTime = [...record].sort((a, b) => a.startedAt! - b.startedAt!);
  expect(inTime.map(({ points }) => points.map(({ text }) => text))).toEqual(
    turns.map(({ number }) => [`Point of turn ${number}`]),
  );
  expect(inTime.map((entry) => spokenSeconds(entry))).toEqual(lengths);

  const { sheet } = await ask('speakers.sheet', { sessionId });
  expect(sheet.turns.map(({ seconds }) => seconds)).toEqual(lengths);
  expect(sheet.seconds).toBe(total);
  expect(sheet.corrections.length).toBeGreaterThan(0);

  const { session } = await ask('speakers.balance', { sessionId });
  expect(session).toMatchObject({ turns: turns.length, seconds: total });
  const names = spoken.map(({ speakerName }) => speakerName);
  expect(names).toEqual(expect.arrayContaining(['Delegate 301', 'Delegate 302']));
  expect(spoken.filter(({ onBehalfOfName }) => onBehalfOfName !== null)).toHaveLength(1);
  await expect(chair.getByText(/nobody has the floor/i).first()).toBeVisible();
});

/** Longer than "next" pressed twice counts as once. Milliseconds. */
const settled = 420;
/** What is waited for comes within milliseconds, many times over. */
const soon = { intervals: [20] };

const instant = (second: number) => beginning + second * 1000;

interface Room {
  readonly chair: Page;
  readonly sessionId: SessionId;
  readonly ask: PageCalls;
}

const delegation = (place: number) => `Delegation ${201 + place}`;
const groupName = 'Group of States 1';

/** A panel in the sample with six panellists and a room full of delegations; both windows are open on it. */
async function openRoom({ app, page }: LaunchedApp): Promise<Room> {
  await setTime(app, beginning - 60_000);
  await openSample(page);
  const ask = await callsFrom(page);
  const { events } = await ask('programme.tree', {});
  const title = 'Panel that is replayed';
  const sessionId = await ask('programme.addPanel', {
    ...{ eventId: events[0]!.id, title, startsAt: null, endsAt: null },
  });
  const fields = { shortName: '', category: 'government', state: null, region: 'africa' } as const;
  const places = turns.flatMap(({ speaker }) => ('place' in speaker ? speaker.place : []));
  for (const place of new Set(places))
    await ask('participants.addDelegation', { ...fields, name: delegation(place), isGroup: false });
  await ask('participants.addDelegation', { ...fields, name: groupName, isGroup: true });
  const { participants } = await ask('participants.list', {});
  for (const { id: participantId } of participants
    .filter(({ isIdentified }) => isIdentified)
    .slice(0, 6))
    await ask('programme.addRole', { sessionId, participantId, role: 'panellist' });

  await page.keyboard.press('Alt+3');
  await page
    .getByRole('button', { name: /session/i })
    .first()
    .click();
  await page.getByRole('menuitem', { name: title }).click();
  await expect(writingLine(page)).toBeVisible();
  const opened = app.waitForEvent('window');
  await showList(page);
  await page.keyboard.press('F7');
  const chair = await opened;
  await expect(chair.getByRole('heading', { name: title })).toBeVisible();
  return { chair, sessionId, ask };
}

/** The keys of a screen mean nothing before it is there. */
async function showList(page: Page): Promise<void> {
  await page.keyboard.press('Alt+4');
  await expect(page.getByRole('combobox', { name: 'Who asks for the floor?' })).toBeVisible();
}

/** Plays as three people do: the chair in their window, an assistant at the list, the rapporteur in capture. */
function keyboardDriver({ app, page }: LaunchedApp, room: Room): ReplayDriver {
  const { chair, ask, sessionId } = room;
  const speaking = async () =>
    (await ask('speakers.list', { sessionId, isQueueOnly: true })).speaking;
  const holder = async () => (await speaking())?.interventionId ?? null;
  // A key means what its window shows: it is pressed once that window has heard of the last change.
  const pressInChair = async (key: string) => {
    const { queue, speaking: now } = await ask('speakers.list', { sessionId, isQueueOnly: true });
    const floor = chair.getByRole('region', { name: 'Has the floor' });
    await expect(floor).toContainText(now?.speakerName ?? now?.delegationName ?? 'Nobody');
    await expect(floor.getByText('Paused')).toHaveCount(now !== null && isPaused(now) ? 1 : 0);
    await expect(chair.getByRole('option')).toHaveCount(queue.length);
    await chair.keyboard.press(key);
  };
  let givenAt = 0;
  const next = async () => {
    await chair.waitForTimeout(Math.max(0, givenAt + settled - performance.now()));
    await pressInChair('Enter');
    givenAt = performance.now();
  };
  const begun = new Map<number, InterventionId>();
  const toList = () => showList(page);
  const toCapture = () => page.keyboard.press('Alt+3');
  return {
    reach: (second) => setTime(app, instant(second)),
    addPanel: async () => {
      await toList();
      await page.keyboard.press('Alt+p');
      await expect
        .poll(async () => (await ask('speakers.list', { sessionId })).queue.length, soon)
        .toBe(6);
      await toCapture();
    },
    request: async (several) => {
      const waiting = (await ask('speakers.list', { sessionId })).queue.length;
      await toList();
      await page.keyboard.press('Control+n');
      await page.keyboard.insertText(several.map(asTyped).join('; '));
      await page.keyboard.press('Enter');
      await expect
        .poll(async () => (await ask('speakers.list', { sessionId })).queue.length, soon)
        .toBe(waiting + several.length);
      await toCapture();
    },
    start: async (turn) => {
      const before = await holder();
      if (turn.isWalkIn) await walkIn(page, turn);
      else await next();
      await expect.poll(holder, soon).not.toBe(before);
      begun.set(turn.number, (await holder())!);
    },
    pause: async () => {
      await pressInChair('p');
      await expect.poll(async () => (await speaking())?.pauses.at(-1)?.to, soon).toBeNull();
    },
    resume: async () => {
      await pressInChair('p');
      await expect.poll(async () => (await speaking())?.pauses.at(-1)?.to, soon).not.toBeNull();
    },
    stop: async () => {
      await pressInChair('s');
      await expect.poll(holder, soon).toBeNull();
    },
    write: async (_turn, text) => {
      await expect(currentPoints(page)).toBeVisible();
      await page.keyboard.press('Control+j');
      await page.keyboard.insertText(text);
      await expect(currentPoints(page)).toContainText(text);
    },
    closeNotes: async ({ number }) => {
      await page.keyboard.press('Control+Enter');
      const isOpen = async () =>
        (await ask('record.openInterventions', { sessionId })).includes(begun.get(number)!);
      await expect.poll(isOpen, soon).toBe(false);
    },
    correct: async ({ number }, startsAt, endsAt) => {
      const times = { startedAt: instant(startsAt), endedAt: instant(endsAt) };
      await ask('speakers.correctTimes', { id: begun.get(number)!, ...times });
    },
    name: async (description, name) => {
      const { participants } = await ask('participants.list', {});
      const { id } = participants.find((person) => person.name === description)!;
      await ask('participants.edit', { id, name, isIdentified: true });
    },
  };
}

const signs: Partial<Record<ReplayTurn['type'], string>> = {
  question: '? ',
  comment: '~ ',
  'point-of-order': '! ',
};

function asTyped({ speaker, type }: ReplayTurn): string {
  const sign = signs[type] ?? '';
  if (speaker.kind === 'unknown') return `${sign}"${speaker.description}"`;
  const group = 'onBehalfOf' in speaker ? ` on behalf of ${groupName}` : '';
  return `${sign}${delegation(speaker.place)}${group}`;
}

/** Somebody whom nobody had put on the list begins to speak while the rapporteur still writes. */
async function walkIn(page: Page, { speaker }: ReplayTurn): Promise<void> {
  await runFromPalette(page, 'Name who has the floor now');
  const dialog = page.getByRole('dialog');
  await dialog
    .getByRole('combobox')
    .fill(speaker.kind === 'delegation' ? delegation(speaker.place) : '');
  await expect(dialog.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
}

async function runFromPalette(page: Page, label: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(label);
  await page.getByRole('option', { name: label }).first().click();
}
