import { expect, test, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchApp } from '../support/launched-app';
import {
  currentPoints,
  kill,
  nameNewSpeaker,
  startWritingInNewDialogue,
  writingLine,
} from '../support/journeys';

let dataFolder: string;
test.beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'rapporteur-e2e-'));
});
test.afterEach(() => {
  rmSync(dataFolder, { recursive: true, force: true });
});

/** What main has acknowledged of the turn that is being written: its text as of the last stored step. */
async function acknowledgedText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const ask = async (path: string, payload: unknown) =>
      ((await window.rapporteur.invoke(path, payload)) as { value: unknown }).value as never;
    const [dialogue] = (await ask('dialogues.list', {})) as { id: string }[];
    const dialogueId = dialogue!.id;
    const record = { sessionId: null };
    const entries = (await ask('record.list', { dialogueId, input: record })) as { id: string }[];
    const { document } = (await ask('record.document', {
      dialogueId,
      input: { id: entries.at(-1)!.id },
    })) as {
      document: { content: { content?: { text: string }[] }[] };
    };
    return document.content
      .map(({ content = [] }) => content.map(({ text }) => text).join(''))
      .join(' ');
  });
}

test('killed in the middle of typing, the app comes back with the half-written line', async () => {
  const { app, page } = await launchApp({ dataFolder });
  await startWritingInNewDialogue(page);
  await nameNewSpeaker(page, 'Speaker One');
  await page.keyboard.type('A first point that is complete');
  await page.keyboard.press('Enter');
  const typing = page.keyboard.type('and a second one that the power cut', { delay: 15 });
  await expect.poll(async () => (await acknowledgedText(page)).length).toBeGreaterThan(40);
  await typing;
  const saved = await acknowledgedText(page);
  await kill(app);

  const again = await launchApp({ dataFolder });
  const text = (await textOf(again.page)) ?? '';
  expect(text).toContain('A first point that is complete');
  expect(withoutSpace(text)).toContain(withoutSpace(saved));
  await expect(currentPoints(again.page)).toContainText('and a second one');
  await again.close();
});

test('killed while interventions are committed one after the other, none that was acknowledged is missing', async () => {
  const { app, page } = await launchApp({ dataFolder });
  await startWritingInNewDialogue(page);
  const dialogueId = await page.evaluate(async () => {
    const list = await window.rapporteur.invoke('dialogues.list', {});
    return (list as { value: { id: string }[] }).value[0]!.id;
  });
  const committed = await page.evaluate(async (id) => {
    const state = globalThis as { committed?: string[] };
    state.committed = [];
    const call = async (path: string, input: unknown) =>
      (await window.rapporteur.invoke(path, { dialogueId: id, input })) as {
        ok: boolean;
        value: never;
      };
    const overview = await call('dialogues.overview', {});
    const { sessions } = overview.value as { sessions: { id: string }[] };
    void (async () => {
      for (let number = 0; ; number += 1) {
        const name = `Speaker ${number}`;
        const input = {
          sessionId: sessions[0]!.id,
          speakerId: null,
          newSpeaker: { name, isIdentified: true },
        };
        const answer = await call('record.open', input);
        if (answer.ok) state.committed?.push(answer.value);
      }
    })();
    return state.committed;
  }, dialogueId);
  expect(committed).toEqual([]);
  const acknowledged = () =>
    page.evaluate(() => [...((globalThis as { committed?: string[] }).committed ?? [])]);
  await expect.poll(async () => (await acknowledged()).length).toBeGreaterThan(30);
  const known = await acknowledged();
  await kill(app);

  const again = await launchApp({ dataFolder });
  await writingLine(again.page).waitFor();
  const stored = await again.page.evaluate(async (id) => {
    const answer = await window.rapporteur.invoke('record.list', {
      dialogueId: id,
      input: { sessionId: null },
    });
    return (answer as { value: { id: string }[] }).value.map((entry) => entry.id);
  }, dialogueId);
  expect(stored).toEqual(expect.arrayContaining(known));
  await again.close();
});

async function textOf(page: Page): Promise<string | null> {
  await currentPoints(page).waitFor();
  await expect(currentPoints(page)).toContainText('A first point');
  return currentPoints(page).textContent();
}

const withoutSpace = (text: string) => text.replace(/\s+/g, '');
