import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { median, percentile, type BenchRow } from './measure';
import { notePaintTimes, paintTimes } from './paint-times';
import { startApp, type RunningApp } from './running-app';
import { storeDialogue, type DialogueSize } from './stored-dialogue';

const project = resolve(import.meta.dirname, '../..');
const bareApp = join(import.meta.dirname, 'bare-app');
const starts = 5;
const keys = 200;
/** Milliseconds between keys: faster than anybody types, slower than a frame. */
const keyInterval = 40;

interface Measured {
  startMs: number;
  memoryMb: number;
}

export const startBare = (page: string) => startApp([bareApp], { RAPPORTEUR_BENCH_PAGE: page });

/** Start and memory with few and with many interventions, against a bare window of the same runtime. */
export async function startRows(sizes: readonly number[]): Promise<BenchRow[]> {
  const folders = new Map<number, string>();
  for (const size of sizes) folders.set(size, await dialogueFolder(size));
  const bare: Measured[] = [];
  const ours = new Map<number, Measured[]>(sizes.map((size) => [size, []]));
  // Alternating, so that what else the machine does disturbs all alike; the first round warms the disk cache.
  for (let round = 0; round <= starts; round += 1) {
    const take = async (start: () => Promise<RunningApp>, into: Measured[]) => {
      const measured = await measureStart(start);
      if (round > 0) into.push(measured);
    };
    await take(() => startBare(join(bareApp, 'empty.html')), bare);
    for (const size of sizes) await take(() => startOurs(folders.get(size)!), ours.get(size)!);
  }
  for (const folder of folders.values()) rmSync(folder, { recursive: true, force: true });
  return sizes.flatMap((size) => {
    const row = (what: string, unit: string, value: (measured: Measured) => number): BenchRow => ({
      what: `${what}, ${size.toLocaleString('en')} interventions`,
      ours: median(ours.get(size)!.map(value)),
      yardstick: median(bare.map(value)),
      yardstickName: 'bare Electron window',
      unit,
      aim: '≤ 1.5×',
    });
    return [
      row('start to usable capture line', 'ms', (measured) => measured.startMs),
      row('memory', 'MB', (measured) => measured.memoryMb),
    ];
  });
}

/** Keystroke to paint in the capture line of a session with 2,000 interventions, against a bare TipTap page. */
export async function keystrokeRows(): Promise<BenchRow[]> {
  const page = await bareTipTapPage();
  const folder = await dialogueFolder(12_000);
  const bare = await typeInto(await startBare(page));
  const ours = await typeInto(await startOurs(folder));
  rmSync(folder, { recursive: true, force: true });
  const row = (what: string, value: (times: number[]) => number, aim: string): BenchRow => ({
    what: `keystroke to paint, ${what}`,
    ours: value(ours),
    yardstick: value(bare),
    yardstickName: 'bare TipTap page',
    unit: 'ms',
    aim,
  });
  return [
    row('median', median, '≤ 1.2×, one frame = 16.7 ms'),
    row('99th percentile', (times) => percentile(times, 0.99), '≤ 1.2×, one frame = 16.7 ms'),
  ];
}

async function measureStart(start: () => Promise<RunningApp>): Promise<Measured> {
  const app = await start();
  // Memory after the garbage of the start has had time to go.
  await app.page.waitForTimeout(1500);
  const measured = { startMs: app.startMs, memoryMb: app.memoryMb() };
  await app.stop();
  return measured;
}

export const startOurs = (folder: string) => startApp([project, '--data', folder]);

/** A data folder whose app starts in the capture screen of a dialogue of the given size. */
async function dialogueFolder(interventions: number): Promise<string> {
  return storedFolder({ interventions, pointsEach: 3, panels: 6 });
}

/** A data folder whose app starts in the capture screen of the first panel of such a dialogue. */
export async function storedFolder(size: DialogueSize): Promise<string> {
  const { dataFolder, application, id, sessionId } = await storeDialogue(size);
  application.close();
  const lastPlace = { dialogueId: id, screen: 'capture', sessionId };
  const preferences = { colourScheme: 'light', textSize: 100, lastPlace };
  writeFileSync(join(dataFolder, 'preferences.json'), JSON.stringify({ preferences }));
  return dataFolder;
}

async function typeInto(app: RunningApp): Promise<number[]> {
  const { page } = app;
  await page.locator('[contenteditable=true]').last().click();
  await page.keyboard.type('Warming up the line first. ', { delay: keyInterval });
  await notePaintTimes(page);
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press(key % 6 === 5 ? 'Space' : 'abcdefghij'[key % 10]!);
    await page.waitForTimeout(keyInterval);
  }
  const times = await paintTimes(page);
  await app.stop();
  return times;
}

/** Builds the page once. @returns its path */
export async function bareTipTapPage(): Promise<string> {
  const outDir = join(project, '.cache', 'bench', 'tiptap');
  mkdirSync(outDir, { recursive: true });
  await build({
    root: bareApp,
    base: './',
    configFile: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: true,
      modulePreload: false,
      rolldownOptions: { input: join(bareApp, 'tiptap.html') },
    },
    plugins: [
      {
        // Pages from the disk may not load scripts as cross-origin modules.
        name: 'plain-script',
        transformIndexHtml: (html) => html.replace(/ crossorigin/g, ''),
      },
    ],
  });
  return join(outDir, 'tiptap.html');
}
