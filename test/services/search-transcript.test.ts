import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPlan } from '../../shared/imports/plan-text';
import type { DialogueCalls } from '../support/dialogue-calls';
import { stageFile } from '../support/import-calls';
import { createPopulated, type Populated } from '../support/populated-dialogue';
import { createTestApplication, type TestApplication } from '../support/test-application';

let app: TestApplication;
let dialogue: DialogueCalls;
let ids: Populated;
beforeEach(async () => {
  app = createTestApplication();
  ({ ids, ...dialogue } = await createPopulated(app));
});
afterEach(() => app.close());

const captions = `WEBVTT

00:00:05.000 --> 00:00:09.000
<v Speaker 1>Seasonal corridors were piloted by eleven municipalities.</v>
`;

async function importCaptions() {
  const importId = await stageFile(dialogue, 'captions.vtt', captions);
  const input = { jobId: 'job', importId, sessionId: ids.segment };
  const { options } = readPlan(
    await dialogue.get('imports.previewTranscript', { ...input, options: null }),
  );
  await dialogue.get('imports.commitTranscript', { ...input, options });
}

const hitsOf = async (text: string) => (await dialogue.get('search.run', { text })).hits;

test('a word of a transcript is found as such, and where it was said', async () => {
  await importCaptions();
  expect(await hitsOf('corridors')).toMatchObject([
    {
      type: 'transcript',
      sessionId: ids.segment,
      panelTitle: 'Panel 1',
      speakerName: 'Speaker 1',
      pieces: [
        { text: 'Seasonal ', isMatch: false },
        { text: 'corridors', isMatch: true },
        { text: ' were piloted by eleven municipalities.', isMatch: false },
      ],
    },
  ]);
});

test('a point made of it is found beside it', async () => {
  await importCaptions();
  const [hit] = await hitsOf('corridors');
  if (hit?.type !== 'transcript') throw new Error('no turn was found');
  await dialogue.get('record.addPoint', {
    ...{ id: hit.id, text: 'Seasonal corridors', kind: 'observation' },
    ...{ isVerbatim: true, themeIds: [] },
  });
  expect((await hitsOf('corridors')).map(({ type }) => type).toSorted()).toEqual([
    'point',
    'transcript',
  ]);
});

test('undoing the import takes it out of the search', async () => {
  await importCaptions();
  await dialogue.get('history.undo', {});
  expect(await hitsOf('corridors')).toEqual([]);
  await dialogue.get('history.redo', {});
  expect(await hitsOf('corridors')).toHaveLength(1);
});
