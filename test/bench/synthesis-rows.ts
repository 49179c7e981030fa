import type { Page } from '@playwright/test';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase } from '../../electron/persistence/open-database';
import { newId } from '../../electron/services/new-id';
import type { AreaId, EventId } from '../../shared/domain/ids';
import { median, percentile, timeAlternating, type BenchRow } from './measure';
import { storeDialogue } from './stored-dialogue';
import { bareTipTapPage, startBare, startOurs, storedFolder } from './window-rows';

/** Twenty thousand points, as after a year of workshops. */
const manyPoints = { interventions: 6667, pointsEach: 3, panels: 6 };
const linkedAtOnce = 200;
const rounds = 30;
/** Not counted: what is done for the first time. */
const warmUps = 5;
const scrolledFrames = 240;

/** The synthesis board among twenty thousand points. */
export async function synthesisRows(): Promise<BenchRow[]> {
  return [await linkRow(), ...(await scrollRows())];
}

/** Linking 200 points in one step, against as many raw INSERTs of a link in one transaction. */
async function linkRow(): Promise<BenchRow> {
  const { services, dataFolder, application } = await storeDialogue(manyPoints);
  const { runner, synthesis, reader } = services;
  const { events, points } = reader.read();
  const run = <T>(work: () => T) =>
    runner.run({ label: 'bench', origin: 'user', isUndoable: true }, work);
  const eventId = events[0]?.id as EventId;
  const areaId = run<AreaId>(() =>
    synthesis.addArea({ eventId, section: 'convergence', lead: 'Area 1', evidence: [] }),
  );
  const raw = openDatabase(join(dataFolder, 'raw.sqlite'), dataFolder);
  raw.exec('CREATE TABLE link (id TEXT PRIMARY KEY, area TEXT, point TEXT, stance TEXT) STRICT');
  const insert = raw.prepare('INSERT INTO link VALUES (?, ?, ?, ?)');
  const batch = (round: number) =>
    points.slice(round * linkedAtOnce, (round + 1) * linkedAtOnce).map(({ id }) => id);
  const insertAll = raw.transaction((round: number) => {
    for (const pointId of batch(round)) insert.run(newId(), areaId, pointId, 'supports');
  });
  const { ours, yardstick } = timeAlternating(
    rounds + warmUps,
    (round) =>
      run(() => synthesis.link({ areaId, pointIds: batch(round), stance: 'supports', others: [] })),
    (round) => insertAll(round),
  );
  raw.close();
  application.close();
  rmSync(dataFolder, { recursive: true, force: true });
  return {
    what: `linking ${linkedAtOnce} points at once among 20,000`,
    ours: median(ours.slice(warmUps)),
    yardstick: median(yardstick.slice(warmUps)),
    yardstickName: `${linkedAtOnce} raw INSERTs in one transaction`,
    unit: 'ms',
    aim: '≤ 50 ms',
  };
}

async function scrollRows(): Promise<BenchRow[]> {
  const bare = await startBare(await bareTipTapPage());
  await bare.page.evaluate(fillWithRows);
  const bareFrames = await framesWhileScrolling(bare.page, '#rows');
  await bare.stop();
  const folder = await storedFolder(manyPoints);
  const app = await startOurs(folder);
  await app.page.keyboard.press('Alt+5');
  const list = app.page.getByRole('list', { name: 'Points' });
  await list.getByRole('listitem').first().waitFor();
  const frames = await framesWhileScrolling(app.page, '[role=list][aria-label=Points]');
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
  const row = (name: string, share: number): BenchRow => ({
    what: `board scrolling over 20,000 points, a frame, ${name}`,
    ours: percentile(frames, share),
    yardstick: percentile(bareFrames, share),
    yardstickName: 'bare page with 1,000 rows',
    unit: 'ms',
    aim: 'one frame = 16.7 ms',
  });
  return [row('median', 0.5), row('99th percentile', 0.99)];
}

/** Runs in the page: a thousand rows of text that are all there. */
function fillWithRows(): void {
  const rows = Array.from({ length: 1000 }, (_, index) => {
    const row = document.createElement('p');
    row.textContent = `${index} ${'some words of a point that was made '.repeat(4)}`;
    return row;
  });
  const scroller = document.createElement('div');
  scroller.id = 'rows';
  scroller.style.cssText = 'position: fixed; inset: 0 60% 0 0; overflow: auto';
  scroller.append(...rows);
  document.body.append(scroller);
}

/** Scrolls by a row and a half a frame. @returns from frame to frame, milliseconds */
async function framesWhileScrolling(page: Page, selector: string): Promise<number[]> {
  return page.evaluate(
    ({ selector, count, skipped }) =>
      new Promise<number[]>((resolve) => {
        const scroller = document.querySelector(selector);
        const times: number[] = [];
        let last = performance.now();
        const step = (now: number) => {
          times.push(now - last);
          last = now;
          scroller?.scrollBy(0, 90);
          if (times.length < count) requestAnimationFrame(step);
          else resolve(times.slice(skipped));
        };
        requestAnimationFrame(step);
      }),
    { selector, count: scrolledFrames, skipped: warmUps },
  );
}
