import { readPlan } from '../../shared/imports/plan-text';
import type { ParticipantPlan } from '../../shared/imports/participants/participant-plan';
import type { TranscriptPlan } from '../../shared/imports/transcript/transcript-plan';
import { NameIndex } from '../../shared/matching/name-index';
import { registryEntries, personEntries } from '../../shared/matching/registry-names';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { openDatabase } from '../../electron/persistence/open-database';
import { newId } from '../../electron/services/new-id';
import { median, percentile, type BenchRow } from './measure';
import { storeDialogue, type StoredDialogue } from './stored-dialogue';

const people = 20_000;
const cues = 10_000;
/** Milliseconds at 60 pictures a second. */
const frame = 1000 / 60;
const jobId = 'bench';

const states = ['Kenya', 'Mexico', 'Canada', 'Italy', 'Guatemala', 'Sierra Leone', 'Ecuador'];

function listOfPeople(): string {
  const rows = Array.from({ length: people }, (_, index) => {
    const country = index % 3 === 0 ? states[index % states.length] : '';
    const body = country ? 'Ministry of Foreign Affairs' : `Association ${index % 400}`;
    return `Given ${index},Family ${index},${body},${country},person${index}@example.org,Position ${index % 90}`;
  });
  return ['First Name,Last Name,Organization,Country,Email Address,Position', ...rows].join('\n');
}

function captions(): string {
  const clock = (at: number) => new Date(at * 2000).toISOString().slice(11, 23);
  const rows = Array.from(
    { length: cues },
    (_, index) =>
      `${clock(index)} --> ${clock(index + 1)}\n<v Speaker ${1 + (Math.floor(index / 5) % 300)}>words number ${index} that somebody said in about two seconds.`,
  );
  return ['WEBVTT', ...rows].join('\n\n');
}

async function call<T>(
  { application, id }: StoredDialogue,
  method: string,
  input: object,
): Promise<T> {
  const payload = { dialogueId: id, input: { jobId, ...input } };
  const result = await application.invoke(`imports.${method}`, payload);
  if (!result.ok) throw new Error(`${method}: ${result.error.code}`);
  return result.value as T;
}

async function timed<T>(work: () => Promise<T> | T): Promise<{ value: T; took: number }> {
  const start = performance.now();
  const value = await work();
  return { value, took: performance.now() - start };
}

interface Import {
  what: string;
  fileName: string;
  text: string;
  /** Of the preview and commit endpoints. */
  name: 'Participants' | 'Transcript';
  size: { interventions: number; pointsEach: number; panels: number };
}

/** From file to preview against splitting the same text into cells; from preview to saved against raw INSERTs. */
async function importRows({ what, fileName, text, name, size }: Import): Promise<BenchRow[]> {
  const stored = await storeDialogue(size);
  const bytes = new TextEncoder().encode(text);
  const target = name === 'Transcript' ? { sessionId: stored.sessionId } : {};
  const shown = await timed(async () => {
    const { importId } = await call<{ importId: string }>(stored, 'stage', { fileName, bytes });
    const plan = await call<string>(stored, `preview${name}`, {
      ...{ importId, ...target, options: null },
    });
    return { importId, plan: readPlan<ParticipantPlan | TranscriptPlan>(plan) };
  });
  const split = await timed(() => Papa.parse(text, { delimiter: ',' }));
  const { importId, plan } = shown.value;
  const saved = await timed(() =>
    call(stored, `commit${name}`, { importId, ...target, options: plan.options }),
  );
  const inserted = insertRaw(stored, plan.rows.length);
  stored.application.close();
  rmSync(stored.dataFolder, { recursive: true, force: true });
  const unit = 'ms';
  return [
    {
      ...{ what: `${what}: file to preview`, ours: shown.took, yardstick: split.took, unit },
      ...{ yardstickName: 'splitting the text into cells', aim: 'a few seconds' },
    },
    {
      ...{ what: `${what}: preview to saved`, ours: saved.took, yardstick: inserted, unit },
      ...{ yardstickName: 'raw INSERTs in one transaction', aim: 'a few seconds' },
    },
  ];
}

function insertRaw({ dataFolder }: StoredDialogue, rows: number): number {
  const raw = openDatabase(join(dataFolder, 'raw.sqlite'), dataFolder);
  raw.exec('CREATE TABLE thing (id TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT');
  const insert = raw.prepare('INSERT INTO thing (id, text) VALUES (?, ?)');
  const start = performance.now();
  raw.transaction(() => {
    for (let row = 0; row < rows; row += 1) insert.run(newId(), `text of row ${row}`.repeat(4));
  })();
  const took = performance.now() - start;
  raw.close();
  return took;
}

/** One search at each keystroke over 5,000 names, against the time of one picture. */
async function matcherRows(): Promise<BenchRow[]> {
  const stored = await storeDialogue({ interventions: 1, pointsEach: 1, panels: 1 });
  const { registry } = stored.application.context;
  const known = registryEntries(registry.get({}));
  const persons = personEntries(
    Array.from({ length: 5000 - known.length }, (_, index) => ({
      name: `Given${index % 700} Family ${index}`,
      title: '',
    })),
  );
  const index = new NameIndex<unknown>([...known, ...persons]);
  const typed = ['federated states of micronesia', 'given 12 family', 'cote divoire', 'migratoin'];
  const times = typed.flatMap((text) =>
    Array.from(text, (_, at) => {
      const start = performance.now();
      index.search(text.slice(0, at + 1), 20);
      return performance.now() - start;
    }),
  );
  stored.application.close();
  rmSync(stored.dataFolder, { recursive: true, force: true });
  const row = (what: string, ours: number): BenchRow => ({
    ...{ what, ours, yardstick: frame, unit: 'ms' },
    ...{ yardstickName: 'one frame at 60 Hz', aim: '≤ 1×' },
  });
  return [
    row('a keystroke over 5,000 names, median', median(times)),
    row('a keystroke over 5,000 names, 99th percentile', percentile(times, 0.99)),
  ];
}

export async function allImportRows(): Promise<BenchRow[]> {
  return [
    ...(await importRows({
      what: '20,000 people',
      fileName: 'people.csv',
      text: listOfPeople(),
      name: 'Participants',
      size: { interventions: 10, pointsEach: 1, panels: 1 },
    })),
    ...(await importRows({
      what: '10,000 cues',
      fileName: 'captions.vtt',
      text: captions(),
      name: 'Transcript',
      size: { interventions: 1000, pointsEach: 3, panels: 1 },
    })),
    ...(await matcherRows()),
  ];
}
