import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPlan } from '../../../shared/imports/plan-text';
import type { ProgrammePlan } from '../../../shared/imports/programme/programme-plan';
import { callsOn, type DialogueCalls } from '../../support/dialogue-calls';
import { stageFile } from '../../support/import-calls';
import { buildWorkbook } from '../../support/imports/build-workbook';
import { participantFields } from '../../support/populated-dialogue';
import { dumpTables } from '../../support/table-dump';
import { createTestApplication, type TestApplication } from '../../support/test-application';

let app: TestApplication;
let dialogue: DialogueCalls;
beforeEach(async () => {
  app = createTestApplication();
  dialogue = callsOn(app, await app.createDialogue());
});
afterEach(() => app.close());

const programme = [
  'Date;Time;Session;Moderator;Panellists',
  '2030-01-15;09:00-09:30;Opening;Speaker 1;',
  '2030-01-15;09:30-11:00;Panel 1: Pathways;Speaker 2;Speaker 3; Speaker 4',
  '2030-01-15;11:00-11:15;Coffee break;;',
  '2030-01-15;11:15-13:00;Panel 2: Partnerships;Speaker 1;Speaker 3',
].join('\n');

const jobId = 'job';
const dump = () => dumpTables(app.application.context.open.get(dialogue.id).database);
const tree = () => dialogue.get('programme.tree', {});

async function preview(importId: string, options: ProgrammePlan['options'] | null = null) {
  const input = { jobId, importId, eventId: null, options };
  return readPlan(await dialogue.get('imports.previewProgramme', input));
}

async function importProgramme(text = programme) {
  const importId = await stageFile(dialogue, 'programme.csv', text);
  const { options } = await preview(importId);
  return dialogue.get('imports.commitProgramme', { jobId, importId, options });
}

test('sessions come in with their times, and people with their roles', async () => {
  const id = await dialogue.get('participants.add', { ...participantFields, name: 'Speaker 3' });
  const counts = await importProgramme();
  expect(counts).toMatchObject({ sessionsAdded: 4, refused: 0 });
  const { events, sessions, roles } = await tree();
  expect(events).toHaveLength(1);
  expect(sessions.map(({ kind }) => kind)).toEqual(['opening', 'panel', 'break', 'panel']);
  expect(sessions.every(({ startsAt, endsAt }) => startsAt! < endsAt!)).toBe(true);
  expect(roles.filter(({ participantId }) => participantId === id)).toHaveLength(2);
  const { participants } = await dialogue.get('participants.list', {});
  expect(new Set(participants.map(({ name }) => name)).size).toBe(participants.length);
  expect(counts.rolesAdded).toBe(roles.length);
  expect(counts.peopleAdded).toBe(participants.length - 1);
});

test('importing twice is importing once', async () => {
  await importProgramme();
  const once = dump();
  expect(await importProgramme()).toMatchObject({
    ...{ sessionsAdded: 0, sessionsChanged: 0, sessionsUnchanged: 4 },
    ...{ rolesAdded: 0, peopleAdded: 0 },
  });
  expect(dump()).toEqual(once);
});

test('one undo takes it all back', async () => {
  const before = dump();
  await importProgramme();
  await dialogue.get('history.undo', {});
  expect(dump()).toEqual(before);
});

test('corrections are taken, and a time that a person typed stays', async () => {
  const importId = await stageFile(dialogue, 'programme.csv', programme);
  const { options, sessions } = await preview(importId);
  const edits = {
    [sessions[1]!.key]: { title: 'Panel 1: Regular pathways' },
    [sessions[2]!.key]: { isLeftOut: true },
  };
  const input = { jobId, importId, options: { ...options, edits } };
  expect(await dialogue.get('imports.commitProgramme', input)).toMatchObject({
    ...{ sessionsAdded: 3, leftOut: 1 },
  });
  const [, panel] = (await tree()).sessions;
  expect(panel?.title).toBe('Panel 1: Regular pathways');
  const endsAt = panel!.endsAt! + 60_000;
  await dialogue.get('programme.editSession', { id: panel!.id, endsAt });
  await importProgramme(programme.replace('Panel 1: Pathways', 'Panel 1: Regular pathways'));
  expect((await tree()).sessions.find(({ id }) => id === panel!.id)?.endsAt).toBe(endsAt);
});

test('another sheet of a workbook is recognized like the first', async () => {
  const sheet = (name: string, rows: string[][]) => ({ name, rows });
  const workbook = buildWorkbook({
    sheets: [
      sheet('18 April 2017', [
        ['Time', 'Session'],
        ['10:00-11:30', 'Panel 1: Goals'],
      ]),
      sheet('19 April 2017', [
        ['Session', 'Time'],
        ['Panel 4: Partnerships', '10:00-11:30'],
        ['Panel 5: Frameworks', '11:30-13:00'],
      ]),
    ],
  });
  const importId = await stageFile(dialogue, 'programme.xlsx', workbook);
  const { options, sessions } = await preview(importId);
  const other = options.table!.index === 0 ? 1 : 0;
  const again = await preview(importId, {
    ...options,
    table: { index: other, headerLine: null, columns: [] },
  });
  expect(again.options.table?.columns).toHaveLength(2);
  expect([...sessions, ...again.sessions].map(({ title }) => title).sort()).toEqual([
    'Panel 1: Goals',
    'Panel 4: Partnerships',
    'Panel 5: Frameworks',
  ]);
});
