import { expect, test, type Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluateInMain } from '../support/evaluate-in-main';
import { record, saveAs } from '../support/journeys';
import { launchApp, type LaunchedApp } from '../support/launched-app';
import { openSample } from '../support/sample-screens';

let launched: LaunchedApp;
test.beforeEach(async () => {
  launched = await launchApp();
});
test.afterEach(() => launched.close());

async function enterPanel(page: Page): Promise<void> {
  await openSample(page);
  const programme = page.getByRole('region', { name: 'Programme' });
  await programme.getByRole('row', { name: /Reaching/ }).click();
  await page.keyboard.press('Control+Enter');
  await expect(record(page).getByRole('article').first()).toBeVisible();
}

type Reply = { ok: boolean; value: never };

/** Two speak once more, the first with a pause and a corrected start; a third is not reached. */
async function holdPanel(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const invoke = async (path: string, input: unknown, dialogueId?: string): Promise<never> => {
      const reply = (await window.rapporteur.invoke(
        path,
        dialogueId === undefined ? input : { dialogueId, input },
      )) as Reply;
      if (!reply.ok) throw new Error(`${path}: ${JSON.stringify(reply)}`);
      return reply.value;
    };
    const [dialogue] = (await invoke('dialogues.list', {})) as { id: string }[];
    const call = (path: string, input: unknown) => invoke(path, input, dialogue?.id);
    const { sessions } = await call('programme.tree', {});
    const { id: sessionId } = (sessions as { id: string; title: string }[]).find(({ title }) =>
      title.startsWith('Reaching'),
    )!;
    const { past } = await call('speakers.list', { sessionId });
    const speakers = (past as { speakerId: string | null }[]).flatMap(
      (each) => each.speakerId ?? [],
    );
    const requests: string[] = await call('speakers.request', {
      sessionId,
      requests: [...new Set(speakers)].slice(0, 3).map((speakerId) => ({ speakerId })),
    });
    const first: string = await call('speakers.start', { id: requests[0], current: null });
    await call('speakers.pause', { id: first });
    await call('speakers.resume', { id: first });
    const second: string = await call('speakers.start', { id: requests[1], current: first });
    const startedAt = Date.now() - 300_000;
    await call('speakers.correctTimes', { id: first, startedAt, endedAt: startedAt + 185_000 });
    await call('speakers.stop', { id: second });
    await call('speakers.finish', { sessionId });
  });
}

async function openSheet(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('sign-off sheet');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Sign-off sheet' })).toBeVisible();
}

/** What a reader of PDF makes of it; empty where the system has none. */
function read(program: 'pdfinfo' | 'pdftotext', file: string): string {
  const args = program === 'pdftotext' ? ['-layout', file, '-'] : [file];
  return spawnSync(program, args, { encoding: 'utf8' }).stdout ?? '';
}

test('is signed, and goes out as a tagged PDF that names nobody below the level of names', async () => {
  const { app, page, dataFolder, log } = launched;
  await enterPanel(page);
  await holdPanel(page);
  await openSheet(page);
  const sheet = page.getByRole('region', { name: 'Sheet' });
  await expect(sheet).toContainText('corrected');
  await expect(sheet).toContainText('not reached');
  const names = await sheet.locator('tbody th bdi').allTextContents();
  expect(names.length).toBeGreaterThan(3);
  await page.keyboard.type('Chair 1');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Unchanged since')).toBeVisible();

  const dialog = page.getByRole('dialog');
  const save = async (button: string, file: string) => {
    const path = join(dataFolder, file);
    await saveAs(app, path);
    await dialog.getByRole('button', { name: button }).click();
    await expect(dialog.getByText(`Written: ${file}`)).toBeVisible();
    expect(existsSync(path)).toBe(true);
    return path;
  };
  const named = await save('Save as PDF…', 'sheet.pdf');
  const pdf = readFileSync(named, 'latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf).not.toMatch(/Mozilla|Linux/);
  for (const part of ['/StructTreeRoot', '/Lang', '/Outlines']) expect(pdf).toContain(part);
  const namedText = read('pdftotext', named);
  if (namedText) for (const name of names) expect(namedText).toContain(name.split(' ').at(-1));
  await save('Save as Excel…', 'list.xlsx');

  await dialog.getByRole('button', { name: /Attribution/ }).click();
  await page.getByRole('option', { name: 'Not at all' }).click();
  const unnamed = await save('Save as PDF…', 'unnamed.pdf');
  const told = read('pdftotext', unnamed) + read('pdfinfo', unnamed);
  for (const name of [...names, 'Chair 1']) expect(told).not.toContain(name);
  expect(readFileSync(await save('Save as CSV…', 'list.csv'), 'utf8')).not.toContain(names[0]!);
  expect(log()).not.toContain('Refused');
});

test('goes to the printer as a page without scripts, and says when there was none', async () => {
  const { app, page } = launched;
  await enterPanel(page);
  await evaluateInMain(app, ({ app: main }) => {
    main.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => done?.(false, 'Invalid printer settings');
    });
  });
  await openSheet(page);
  await page.getByRole('button', { name: 'Print…' }).click();
  await expect(page.getByText('Nothing was printed')).toBeVisible();
  const windows = await evaluateInMain(
    app,
    ({ BrowserWindow }) => BrowserWindow.getAllWindows().length,
  );
  expect(windows).toBe(1);
});
