import { chromium, type Browser, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { electronRuntime } from '../support/electron-runtime';

/** The mark that a page sets once its line takes keys. */
const usableMark = 'capture-usable';
const startTimeoutMs = 60_000;
const stopTimeoutMs = 10_000;

export interface RunningApp {
  page: Page;
  /** From starting the process to the first usable line, milliseconds. */
  startMs: number;
  /** Memory of all processes of the app, shared pages counted once, megabytes. */
  memoryMb: () => number;
  stop: () => Promise<void>;
}

/**
 * Starts an app folder and waits until its line can be typed in. Without a driver in the way of the start: the times
 * are read afterwards from what the page itself noted.
 */
export async function startApp(
  args: readonly string[],
  variables: Record<string, string> = {},
): Promise<RunningApp> {
  const { executablePath, environment } = electronRuntime();
  const startedAt = Date.now();
  const child = spawn(executablePath, ['--no-sandbox', '--remote-debugging-port=0', ...args], {
    env: { ...environment, ...variables },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const browser = await connect(child);
  const page = await usablePage(browser);
  const usableAt = await page.evaluate(
    (mark) =>
      performance.timeOrigin + (performance.getEntriesByName(mark)[0]?.startTime ?? Number.NaN),
    usableMark,
  );
  return {
    page,
    startMs: usableAt - startedAt,
    memoryMb: () => proportionalMemory(child.pid ?? 0) / 1024,
    stop: async () => {
      const hasEnded = new Promise((resolve) => child.once('exit', resolve));
      // As a person would end it, so that what Chromium keeps for the next start is written.
      const session = await browser.newBrowserCDPSession();
      await session.send('Browser.close').catch(() => undefined);
      const timer = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs);
      await hasEnded;
      clearTimeout(timer);
      await browser.close().catch(() => undefined);
    },
  };
}

async function connect(child: ChildProcess): Promise<Browser> {
  const address = await new Promise<string>((resolve, reject) => {
    let text = '';
    const timer = setTimeout(
      () => reject(new Error(`the app did not start: ${text}`)),
      startTimeoutMs,
    );
    child.stderr?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const match = /DevTools listening on (ws:\S+)/.exec(text);
      if (!match?.[1]) return;
      clearTimeout(timer);
      resolve(match[1]);
    });
    child.once('exit', (code) => reject(new Error(`the app ended with ${code}: ${text}`)));
  });
  return chromium.connectOverCDP(address);
}

async function usablePage(browser: Browser): Promise<Page> {
  const [context] = browser.contexts();
  if (!context) throw new Error('the app has no page');
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, usableMark, {
    timeout: startTimeoutMs,
  });
  return page;
}

/** Kilobytes, after `Pss` of Linux: pages that several processes share are divided among them. */
function proportionalMemory(root: number): number {
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const status = read(`/proc/${entry}/stat`);
    const parent = Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]);
    parents.set(Number(entry), parent);
  }
  const isOurs = (pid: number): boolean =>
    pid === root || (parents.has(pid) && isOurs(parents.get(pid)!));
  return [...parents.keys()]
    .filter(isOurs)
    .reduce(
      (sum, pid) =>
        sum + Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0),
      0,
    );
}

/** Empty for a process that ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
