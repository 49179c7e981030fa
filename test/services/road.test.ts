import { afterEach, expect, test } from 'vitest';
import { createTestApplication, type TestApplication } from '../support/test-application';

let app: TestApplication;
afterEach(() => app.close());

test('the sample becomes a dialogue, exports, and comes back the same', async () => {
  app = createTestApplication();
  const id = await app.get('dialogues.importSample', { jobId: 'job' });
  const list = await app.get('dialogues.list', {});
  expect(list[0]?.title).toBe('International Dialogue on Migration 2017');
  const { events } = await app.get('dialogues.overview', { dialogueId: id, input: {} });
  const areas = await app.get('synthesis.areas', {
    dialogueId: id,
    input: { eventId: events[0]!.id },
  });
  expect(areas.filter((area) => area.section === 'convergence')).toHaveLength(8);
});

test('a note typed, closed, undone, redone after a restart', async () => {
  app = createTestApplication();
  const dialogueId = await app.createDialogue();
  const eventId = await app.get('programme.addEvent', {
    dialogueId,
    input: {
      kind: 'workshop',
      title: 'Event 1',
      theme: '',
      startsOn: '2030-01-15',
      endsOn: null,
      timeZone: 'Europe/Zurich',
      venue: '',
      place: '',
      symbol: '',
    },
  });
  const panel = await app.get('programme.addPanel', {
    dialogueId,
    input: { eventId, title: 'Panel 1', startsAt: null, endsAt: null },
  });
  const intervention = await app.get('record.open', {
    dialogueId,
    input: {
      sessionId: panel,
      speakerId: null,
      newSpeaker: { name: 'Speaker 1', isIdentified: true },
    },
  });
  const { version } = await app.get('record.document', { dialogueId, input: { id: intervention } });
  const typed = await app.get('record.appendSteps', {
    dialogueId,
    input: {
      id: intervention,
      baseVersion: version,
      steps: [
        {
          stepType: 'replace',
          from: 1,
          to: 1,
          slice: { content: [{ type: 'text', text: 'first words' }] },
        },
      ],
    },
  });
  expect(typed.version).toBe(version + 1);
  await app.get('record.close', { dialogueId, input: { id: intervention } });
  const record = () => app.get('record.list', { dialogueId, input: { sessionId: panel } });
  expect((await record())[0]).toMatchObject({
    speakerName: 'Speaker 1',
    points: [{ text: 'first words' }],
  });
  const found = await app.get('search.run', { dialogueId, input: { text: 'wor' } });
  expect(found.hits[0]).toMatchObject({
    type: 'point',
    pieces: [{ text: 'first ' }, { text: 'words', isMatch: true }],
  });

  app.restart();
  const labels = [];
  for (let i = 0; i < 6; i += 1) {
    const result = await app.call('history.undo', { dialogueId, input: {} });
    labels.push(result.ok ? result.value.label : result.error.code);
  }
  expect(labels).toEqual([
    'close-intervention',
    'edit-points',
    'open-intervention',
    'add-panel',
    'add-event',
    'nothing-to-undo',
  ]);
  for (let i = 0; i < 5; i += 1) await app.get('history.redo', { dialogueId, input: {} });
  expect((await record())[0]).toMatchObject({
    speakerName: 'Speaker 1',
    points: [{ text: 'first words' }],
  });
});
