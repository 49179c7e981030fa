import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronRuntime } from '../support/electron-runtime';
import { launchApp } from '../support/launched-app';
import { evaluateInMain } from '../support/evaluate-in-main';

const sample = join('resources', 'sample', 'idm-2017.json');

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'rapporteur-window-'));
}

test('the window comes back where and how it was left', async () => {
  const dataFolder = newFolder();
  const first = await launchApp({ dataFolder });
  await evaluateInMain(first.app, ({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1100, height: 700 });
  });
  await first.close();
  const second = await launchApp({ dataFolder });
  const bounds = await evaluateInMain(second.app, ({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  await second.close();
  rmSync(dataFolder, { recursive: true });
  expect(bounds).toEqual({ x: 40, y: 30, width: 1100, height: 700 });
});

test('a menu entry runs the command of the window, and the text size changes from there', async () => {
  const { app, page, close } = await launchApp();
  const choose = (label: string) =>
    evaluateInMain(
      app,
      ({ Menu, BrowserWindow }, wanted) => {
        const entries = Menu.getApplicationMenu()?.items.flatMap(
          ({ submenu }) => submenu?.items ?? [],
        );
        const window = BrowserWindow.getAllWindows()[0];
        entries
          ?.find((entry) => entry.label === wanted)
          ?.click({ triggeredByAccelerator: false }, window, undefined);
      },
      label,
    );
  await expect(page.locator('#root')).not.toBeEmpty();
  // A page that does not listen yet misses what is chosen.
  await expect(async () => {
    await choose('Keys');
    await expect(page.getByRole('dialog')).toBeVisible({ timeout: 1000 });
  }).toPass();
  const sizeOf = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  const before = parseFloat(await sizeOf());
  await choose('Larger text');
  await expect.poll(async () => parseFloat(await sizeOf())).toBeCloseTo(before * 1.1, 1);
  await close();
});

test('keys that the menu shows act once', async () => {
  const { app, close } = await launchApp();
  const registered = await evaluateInMain(app, ({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? [])
      .flatMap(({ submenu }) => submenu?.items ?? [])
      .filter(({ id, registerAccelerator }) => id && registerAccelerator)
      .map(({ id, accelerator }) => ({ id, accelerator }))
      .filter(({ accelerator }) => accelerator),
  );
  expect(registered).toEqual([]);
  await close();
});

test('a window that does not save asks before it closes', async () => {
  const { app, page, dataFolder } = await launchApp({ dataFolder: newFolder() });
  await expect(page.locator('#root')).not.toBeEmpty();
  await page.evaluate(() => window.rapporteur.invoke('app.listening', {}));
  // The page goes deaf, as if it hung.
  await evaluateInMain(app, ({ dialog, BrowserWindow }) => {
    const answers = [0, 2];
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = (async (_window: unknown, { message }: { message: string }) => {
      asked.push(message);
      return { response: answers.shift() ?? 0, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
    const window = BrowserWindow.getAllWindows()[0];
    if (window) window.webContents.send = () => undefined;
    window?.close();
  });
  const asked = () =>
    evaluateInMain(app, () => (globalThis as unknown as { asked: string[] }).asked);
  await expect.poll(asked, { timeout: 10_000 }).toHaveLength(1);
  expect(app.windows()).toHaveLength(1);
  const closed = app.waitForEvent('close');
  await evaluateInMain(app, ({ app }) => {
    app.quit();
  });
  await closed;
  rmSync(dataFolder, { recursive: true });
});

test('a page whose process dies is loaded again, and the person is told', async () => {
  const { app, page, log, close } = await launchApp();
  await expect(page.locator('#root')).not.toBeEmpty();
  const outcome = await evaluateInMain(
    app,
    ({ dialog, BrowserWindow }) =>
      new Promise<string>((resolve) => {
        dialog.showMessageBox = (async (_window: unknown, { message }: { message: string }) => {
          resolve(message);
          return { response: 0, checkboxChecked: false };
        }) as typeof dialog.showMessageBox;
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
      }),
  );
  expect(outcome).toBe('The window had to start again');
  await expect
    .poll(() =>
      evaluateInMain(app, ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          'document.getElementById("root")?.childElementCount',
        ),
      ),
    )
    .toBeGreaterThan(0);
  expect(log()).toContain("The page's process ended");
  await close();
});

test('a dialogue file given at the start is imported', async () => {
  const folder = newFolder();
  const file = join(folder, 'dialogue 1.json');
  copyFileSync(sample, file);
  const { page, close } = await launchApp({ args: [file] });
  const count = () =>
    page.evaluate(async () => {
      const listed = await window.rapporteur.invoke('dialogues.list', {});
      return listed.ok ? (listed.value as unknown[]).length : -1;
    });
  await expect.poll(count, { timeout: 20_000 }).toBe(1);
  await close();
  rmSync(folder, { recursive: true });
});

test('a second start hands its file over and ends', async () => {
  const folder = newFolder();
  const file = join(folder, 'dialogue 1.json');
  copyFileSync(sample, file);
  const first = await launchApp();
  await expect(first.page.locator('#root')).not.toBeEmpty();
  const exitCode = await start(['--data', first.dataFolder, file]).ended;
  expect(exitCode).toBe(0);
  expect(first.app.windows()).toHaveLength(1);
  const count = () =>
    first.page.evaluate(async () => {
      const listed = await window.rapporteur.invoke('dialogues.list', {});
      return listed.ok ? (listed.value as unknown[]).length : -1;
    });
  await expect.poll(count, { timeout: 20_000 }).toBe(1);
  await first.close();
  rmSync(folder, { recursive: true });
});

test('a folder that cannot be written is named in plain words', async () => {
  const folder = newFolder();
  const file = join(folder, 'in-the-way');
  writeFileSync(file, '');
  const { said, stop, ended } = start(['--data', join(file, 'data')]);
  // The box waits for a person, and so does the end of the process.
  await expect.poll(said, { timeout: 20_000 }).toContain('Rapporteur cannot start');
  expect(said()).toContain(join(file, 'data'));
  expect(said()).not.toMatch(/^\s+at /m);
  stop();
  expect(await ended).not.toBe(0);
  expect(readFileSync(file, 'utf8')).toBe('');
  rmSync(folder, { recursive: true });
});

/** Starts the app without a driver, as a person would. */
function start(args: string[]) {
  const { executablePath, environment } = electronRuntime();
  const child = spawn(executablePath, ['--no-sandbox', process.cwd(), ...args], {
    env: environment,
  });
  let text = '';
  child.stderr.on('data', (chunk) => (text += String(chunk)));
  return {
    said: () => text,
    stop: () => child.kill('SIGKILL'),
    ended: new Promise<number | null>((resolve) => child.on('exit', resolve)),
  };
}
