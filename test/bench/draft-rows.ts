import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import type { WorkerFormat } from '../../electron/reports/write-report';
import { writeReport } from '../../electron/reports/write-report';
import type { DialogueServices } from '../../electron/services/dialogue-services';
import { narrativeFromText } from '../../shared/notes/narrative';
import type { AreaId } from '../../shared/domain/ids';
import type { Report } from '../../shared/report/report';
import { sampleData } from '../sample/sample-data';
import { fileOptions } from '../support/file-options';
import { buildSummary } from '../support/summary';
import { median, timeAlternating, type BenchRow } from './measure';
import { storeDialogue, type StoredDialogue } from './stored-dialogue';

/** Each stands twice in the annex: behind the lead of its area, and behind the sentence that counts it. */
const points = 5000;
const size = { interventions: points / 5, pointsEach: 5, panels: 6 };
const areas = 20;
const pandocName = 'pandoc, Markdown of the same to Word';

/** Drafts on the screen and as files. */
export async function draftRows(): Promise<BenchRow[]> {
  return [await sampleRow(), ...(await annexRows()), await redrawRow()];
}

async function sampleRow(): Promise<BenchRow> {
  const data = sampleData();
  const report = buildSummary(data, { eventId: data.events[0]!.id, attribution: 'name' });
  return {
    what: 'summary of the sample as Word',
    ours: await writing(report, 'docx', 5),
    ...(await byPandoc(report, 5)),
    aim: '≤ 1 s',
  };
}

/** The report with every point behind every sentence, in each kind of file that a table goes into. */
async function annexRows(): Promise<BenchRow[]> {
  const stored = await storeDialogue(size);
  const eventId = linkAll(stored.services);
  const report = stored.services.reports.make(
    { eventId, profile: 'summary', language: 'en' },
    'name',
    { annex: 'table', hasComments: false, hasRecord: true, fileName: 'Report' },
  );
  close(stored);
  const pandoc = await byPandoc(report, 1);
  const rows: BenchRow[] = [];
  for (const [format, name] of [
    ['docx', 'Word'],
    ['html', 'a web page'],
    ['xlsx', 'Excel, with the record'],
  ] as const) {
    const ours = await writing(report, format, 1);
    const what = `report with ${pointsIn(report).toLocaleString('en')} points in its annex as ${name}`;
    rows.push({ what, ours, ...pandoc, aim: '≤ 10 s' });
  }
  return rows;
}

const pointsIn = ({ annex }: Report) =>
  annex?.entries.reduce((sum, entry) => sum + entry.points.length, 0) ?? 0;

/** Milliseconds that the bytes take, the middle one of several times. */
async function writing(report: Report, format: WorkerFormat, rounds: number): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await writeReport(report, fileOptions(format));
    times.push(performance.now() - start);
  }
  return median(times);
}

type Yardstick = Pick<BenchRow, 'yardstick' | 'yardstickName' | 'unit'>;

/** What everybody would use who has the same words as Markdown; its start is part of it. */
async function byPandoc(report: Report, rounds: number): Promise<Yardstick> {
  const input = await writeReport(report, fileOptions('md'));
  const args = ['--from', 'markdown', '--to', 'docx', '--output', '-'];
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    const { error, status } = spawnSync('pandoc', args, { input, maxBuffer: 2 ** 28 });
    if (error || status !== 0)
      return {
        yardstick: Number.NaN,
        yardstickName: 'no yardstick: pandoc is missing',
        unit: 'ms',
      };
    times.push(performance.now() - start);
  }
  return { yardstick: median(times), yardstickName: pandocName, unit: 'ms' };
}

/** The report anew after one stance has changed, against copying it to the window, which no program can do without. */
async function redrawRow(): Promise<BenchRow> {
  const stored = await storeDialogue(size);
  const { reader, reports, runner, synthesis } = stored.services;
  const eventId = linkAll(stored.services);
  const draft = { eventId, profile: 'summary', language: 'en' } as const;
  const { areas: all, evidence } = reader.read();
  const areaId = all[0]!.id;
  const [link] = evidence.filter((each) => each.areaId === areaId);
  const change = (round: number) =>
    runner.run({ label: 'bench', origin: 'user', isUndoable: true }, () =>
      synthesis.link({
        ...{ areaId, pointIds: [link!.pointId], others: [] },
        stance: round % 2 === 0 ? 'opposes' : 'supports',
      }),
    );
  let report = reports.make(draft, 'name');
  const own: number[] = [];
  const { yardstick } = timeAlternating(
    12,
    (round) => {
      change(round);
      const start = performance.now();
      report = reports.make(draft, 'name');
      own.push(performance.now() - start);
    },
    () => structuredClone(report),
  );
  close(stored);
  return {
    what: `report of ${points.toLocaleString('en')} points after one stance has changed`,
    ours: median(own.slice(2)),
    yardstick: median(yardstick.slice(2)),
    yardstickName: 'copying the report for the window',
    unit: 'ms',
    aim: '≤ 100 ms with drawing',
  };
}

function close({ application, dataFolder }: StoredDialogue): void {
  application.close();
  rmSync(dataFolder, { recursive: true, force: true });
}

/** Links every point to one of the areas, each of which counts its evidence in a sentence. */
function linkAll({ programme, runner, synthesis }: DialogueServices) {
  const eventId = programme.tree({}).events[0]!.id;
  const said = synthesis.points({ eventId });
  const nowhere = () => {
    throw new Error('no references');
  };
  runner.run({ label: 'bench', origin: 'import', isUndoable: false }, () => {
    for (let area = 0; area < areas; area += 1) {
      const evidence = said
        .filter((_, index) => index % areas === area)
        .map(({ id }) => ({ pointId: id, stance: 'supports' as const }));
      const id: AreaId = synthesis.addArea({
        ...{ eventId, section: 'convergence', evidence },
        lead: `Area ${area + 1} of the discussion`,
      });
      const text = `{supporters} saw it so. A second sentence of area ${area + 1} follows.`;
      const narrative = narrativeFromText([text], { theme: nowhere, point: nowhere });
      synthesis.editArea({ id, narrative });
    }
  });
  return eventId;
}
