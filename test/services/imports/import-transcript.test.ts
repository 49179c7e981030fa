import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPlan } from '../../../shared/imports/plan-text';
import type { TranscriptPlan } from '../../../shared/imports/transcript/transcript-plan';
import type { DialogueCalls } from '../../support/dialogue-calls';
import { stageFile } from '../../support/import-calls';
import { createPopulated, say, type Populated } from '../../support/populated-dialogue';
import { dumpTables } from '../../support/table-dump';
import { createTestApplication, type TestApplication } from '../../support/test-application';

let app: TestApplication;
let dialogue: DialogueCalls;
let ids: Populated;
beforeEach(async () => {
  app = createTestApplication();
  ({ ids, ...dialogue } = await createPopulated(app));
});
afterEach(() => app.close());

const captions = [
  'WEBVTT',
  '',
  '00:00:05.000 --> 00:00:09.000',
  '<v Speaker 1>Planned migration needs regular pathways.</v>',
  '',
  '00:00:09.000 --> 00:00:14.000',
  '<v Speaker 1>They have to be safe.</v>',
  '',
  '00:00:20.000 --> 00:00:25.000',
  '<v Room 7>Who pays for local integration?</v>',
  '',
].join('\n');

const jobId = 'job';
const startsAt = Date.UTC(2030, 0, 15, 9);
const dump = () => dumpTables(app.application.context.open.get(dialogue.id).database);

async function preview(importId: string, options: TranscriptPlan['options'] | null = null) {
  const input = { jobId, importId, sessionId: ids.segment, options };
  return readPlan(await dialogue.get('imports.previewTranscript', input));
}

async function importCaptions(text = captions, changes: Partial<TranscriptPlan['options']> = {}) {
  const importId = await stageFile(dialogue, 'captions.vtt', text);
  const { options } = await preview(importId);
  const input = { jobId, importId, sessionId: ids.segment, options: { ...options, ...changes } };
  return dialogue.get('imports.commitTranscript', input);
}

const turns = async () =>
  (await dialogue.get('record.list', { sessionId: ids.segment })).filter(
    ({ source }) => source === 'transcript',
  );

test('turns stand in the record with speaker and time, apart from notes', async () => {
  expect(await importCaptions(captions, { startsAt })).toMatchObject({ added: 2, peopleAdded: 0 });
  expect(
    (await turns()).map(({ speakerName, startedAt, endedAt, transcript, points }) => ({
      ...{ speakerName, startedAt, endedAt, transcript, points },
    })),
  ).toEqual([
    {
      speakerName: 'Speaker 1',
      startedAt: startsAt + 5000,
      endedAt: startsAt + 14_000,
      transcript: 'Planned migration needs regular pathways. They have to be safe.',
      points: [],
    },
    {
      speakerName: null,
      startedAt: startsAt + 20_000,
      endedAt: startsAt + 25_000,
      transcript: 'Who pays for local integration?',
      points: [],
    },
  ]);
});

test('nothing of it counts until a person makes a point of it', async () => {
  const floor = async () => {
    const { participants } = await dialogue.get('participants.list', {});
    const [summary] = await app.get('dialogues.list', {});
    return [participants.map(({ interventions }) => interventions), summary?.interventions];
  };
  const before = await floor();
  await importCaptions();
  expect(await floor()).toEqual(before);
  const [turn] = await turns();
  await dialogue.get('record.addPoint', {
    id: turn!.id,
    kind: 'observation',
    isVerbatim: true,
    themeIds: [],
    text: 'They have to be safe.',
  });
  expect(await floor()).toEqual([[2, 1], 3]);
  expect((await turns())[0]?.points).toMatchObject([
    { text: 'They have to be safe.', isVerbatim: true },
  ]);
});

test('importing twice is importing once, and keeps what was made of it', async () => {
  await importCaptions();
  const [turn] = await turns();
  await dialogue.get('record.addPoint', {
    ...{ id: turn!.id, kind: 'observation', isVerbatim: true, themeIds: [] },
    text: 'They have to be safe.',
  });
  const once = dump();
  expect(await importCaptions()).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
  expect(dump()).toEqual(once);
});

test('a label is said once to be somebody', async () => {
  const importId = await stageFile(dialogue, 'captions.vtt', captions);
  const { options } = await preview(importId);
  const labels = { ...options.labels, 'Room 7': { newPerson: 'Speaker in room 7' } };
  const counts = await dialogue.get('imports.commitTranscript', {
    ...{ jobId, importId, sessionId: ids.segment },
    options: { ...options, labels },
  });
  expect(counts).toMatchObject({ peopleAdded: 1 });
  expect((await turns())[1]?.speakerName).toBe('Speaker in room 7');
  const next = await stageFile(dialogue, 'next.vtt', captions.replace('Who pays', 'Who will pay'));
  expect((await preview(next)).options.labels['Room 7']).toEqual({
    newPerson: 'Speaker in room 7',
  });
});

test('one undo takes it all back', async () => {
  const before = dump();
  await importCaptions(captions, { startsAt });
  await dialogue.get('history.undo', {});
  expect(dump()).toEqual(before);
});

test('a turn stands beside the note of the same speaker', async () => {
  const { intervention: note } = await say(
    dialogue,
    ids.segment,
    ids.participants[0],
    'planned migration',
  );
  const { startedAt } = await dialogue.get('record.get', { id: note });
  const importId = await stageFile(dialogue, 'captions.vtt', captions);
  const { options } = await preview(importId);
  const { rows } = await preview(importId, { ...options, startsAt: startedAt! - 5000 });
  expect(rows[0]?.alignedWith).toBe(note);
});

test('windows are told of an import as of any command: people, turns, and the points within them', async () => {
  const heard = app.events.length;
  await importCaptions();
  const entities = app.events
    .slice(heard)
    .flatMap((event) => (event.type === 'changed' ? event.changes : []))
    .map(({ entity }) => entity);
  expect([...new Set(entities)].sort()).toEqual([
    'dialogues',
    'history',
    'intervention',
    'point',
    'turn',
  ]);
});

test('a label that nobody could be found for is looked up anew; one that was refused stays so', async () => {
  const text = captions.replaceAll('Room 7', 'Speaker 42');
  await importCaptions(text);
  const again = async () =>
    (await preview(await stageFile(dialogue, 'captions.vtt', text))).options.labels;
  expect((await again())['Speaker 42']).toBe('unknown');
  const participantId = await dialogue.get('participants.add', {
    ...{ name: 'Speaker 42', isIdentified: true, title: '', position: '', delegationId: null },
    gender: null,
  });
  const found = await again();
  expect(found['Speaker 42']).toEqual({ participantId });
  await importCaptions(text, { labels: { ...found, 'Speaker 42': 'unknown' } });
  expect((await again())['Speaker 42']).toBe('unknown');
});
