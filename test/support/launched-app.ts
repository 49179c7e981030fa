import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { electronRuntime } from './electron-runtime';

export interface LaunchedApp {
  app: ElectronApplication;
  page: Page;
  dataFolder: string;
  /** What the log file says so far. */
  log: () => string;
  /** Quits as a person would, and removes the data folder. */
  close: () => Promise<void>;
}

interface LaunchOptions {
  /** Kept after the test; otherwise a temporary folder that goes with it. */
  dataFolder?: string;
  /** More arguments, such as a file to open or a switch of Chromium. */
  args?: string[];
}

/** Starts the built app in a data folder of its own, and waits for its window. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'rapporteur-e2e-'));
  const { executablePath, environment } = electronRuntime();
  const app = await _electron.launch({
    executablePath,
    args: [process.cwd(), '--data', dataFolder, ...(options.args ?? [])],
    env: { ...environment, ...ownDisplay() },
  });
  const page = await app.firstWindow();
  return {
    app,
    page,
    dataFolder,
    log: () => readFileSync(join(dataFolder, 'rapporteur.log'), 'utf8'),
    close: async () => {
      await app.close();
      if (options.dataFolder === undefined) rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** The display of this worker, where each has one. */
function ownDisplay(): Record<string, string> {
  const displays = JSON.parse(process.env['RAPPORTEUR_TEST_DISPLAYS'] ?? '[]') as Record<
    string,
    string
  >[];
  return displays[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)] ?? {};
}

/** The page of the chair's window, once that was opened. */
export function chairPage(app: ElectronApplication): Page {
  const page = app.windows().find((each) => each.url().includes('chair.html'));
  if (!page) throw new Error('The chair’s window is not open.');
  return page;
}
