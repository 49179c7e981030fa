import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commitImport } from '../../../electron/services/imports/commit-import';
import type { ImportInput } from '../../../electron/services/imports/import-job';
import { buildWorkbook } from '../../support/imports/build-workbook';
import { createPopulated } from '../../support/populated-dialogue';
import type { DialogueCalls } from '../../support/dialogue-calls';
import { importPeople, previewPeople, stageFile } from '../../support/import-calls';
import { dumpTables } from '../../support/table-dump';
import { createTestApplication, type TestApplication } from '../../support/test-application';

let app: TestApplication;
let dialogue: DialogueCalls;
beforeEach(async () => {
  app = createTestApplication();
  dialogue = await createPopulated(app);
});
afterEach(() => app.close());

const list = [
  'First Name,Last Name,Organization,Country,Category,Email Address,Position',
  'Person,One,Ministry 1,Kenya,Government,one@example.org,Director',
  'Person,Two,Association 2,,Civil society,two@example.org,President',
  'Person,Three,International Organization for Migration,,UN,three@example.org,',
  ',,Nobody,,,nobody@example.org,',
].join('\n');

const dump = () => dumpTables(app.application.context.open.get(dialogue.id).database);
const people = async () => (await dialogue.get('participants.list', {})).participants;

test('what the preview counts is what is there afterwards', async () => {
  const before = (await people()).length;
  const importId = await stageFile(dialogue, 'people.csv', list);
  const { counts } = await previewPeople(dialogue, importId);
  expect(counts).toMatchObject({ added: 3, refused: 1, changed: 0 });
  expect(await importPeople(dialogue, list)).toEqual(counts);
  const { participants, delegations } = await dialogue.get('participants.list', {});
  expect(participants).toHaveLength(before + 3);
  expect(delegations.map(({ name, state, category }) => ({ name, state, category }))).toEqual(
    expect.arrayContaining([
      { name: 'Kenya', state: 'KEN', category: 'government' },
      { name: 'Association 2', state: null, category: 'civil-society' },
      { name: 'International Organization for Migration', state: null, category: 'un-entity' },
    ]),
  );
});

test('importing twice is importing once', async () => {
  await importPeople(dialogue, list);
  const once = dump();
  const { events } = app;
  const heard = events.length;
  expect(await importPeople(dialogue, list)).toMatchObject({ added: 0, changed: 0, unchanged: 3 });
  expect(dump()).toEqual(once);
  expect(events.slice(heard).filter(({ type }) => type === 'changed')).toEqual([]);
});

test('one undo takes it all back, one redo brings it', async () => {
  const before = dump();
  await importPeople(dialogue, list);
  const after = dump();
  expect(await dialogue.get('history.state', {})).toMatchObject({ undo: 'import-participants' });
  await dialogue.get('history.undo', {});
  expect(dump()).toEqual(before);
  await dialogue.get('history.redo', {});
  expect(dump()).toEqual(after);
});

describe('a second list', () => {
  test('fills in and corrects what the first one brought', async () => {
    await importPeople(dialogue, list);
    const corrected = list.replace('Director', 'Deputy Director').replace('President', '');
    expect(await importPeople(dialogue, corrected)).toMatchObject({ added: 0, changed: 1 });
    const found = (await people()).filter(({ name }) => /Person (One|Two)/.test(name));
    expect(found.map(({ position }) => position)).toEqual([
      'Deputy Director, Ministry 1',
      'President',
    ]);
  });

  test('keeps what a person typed meanwhile', async () => {
    await importPeople(dialogue, list);
    const one = (await people()).find(({ name }) => name === 'Person One');
    await dialogue.get('participants.edit', { id: one!.id, position: 'Chair' });
    await importPeople(dialogue, list.replace('Director', 'Deputy Director'));
    expect((await people()).find(({ id }) => id === one!.id)?.position).toBe('Chair');
  });

  test('may replace it after a person took an import back', async () => {
    await importPeople(dialogue, list);
    await importPeople(dialogue, list.replace('Director', 'Deputy Director'));
    await dialogue.get('history.undo', {});
    const counts = await importPeople(dialogue, list.replace('Director', 'Head'));
    expect(counts).toMatchObject({ changed: 1 });
  });
});

test('columns that were set by hand are set the same way for the next file of that shape', async () => {
  const odd = 'A,B\nPerson Four,Delegation 1\nPerson Five,Delegation 2';
  const importId = await stageFile(dialogue, 'odd.csv', odd);
  const { options } = await previewPeople(dialogue, importId);
  const byHand = { ...options, headerLine: 1, columns: ['position', 'fullName'] as const };
  await dialogue.get('imports.commitParticipants', {
    jobId: 'job',
    importId,
    options: { ...byHand, columns: [...byHand.columns] },
  });
  const next = await stageFile(dialogue, 'next.csv', odd.replace('Four', 'Six'));
  const { columns } = await previewPeople(dialogue, next);
  expect(columns.map(({ field, by }) => [field, by])).toEqual([
    ['position', 'remembered'],
    ['fullName', 'remembered'],
  ]);
});

test('a staged file belongs to its dialogue, and is gone after a restart', async () => {
  const importId = await stageFile(dialogue, 'people.csv', list);
  const other = await app.createDialogue('Dialogue 2');
  const input = { jobId: 'job', importId, options: null };
  expect(
    await app.failure('imports.previewParticipants', { dialogueId: other, input }),
  ).toMatchObject({ code: 'import-expired' });
  app.restart();
  expect(await dialogue.failure('imports.previewParticipants', input)).toMatchObject({
    code: 'import-expired',
  });
});

test('a failure while writing leaves the dialogue as it was', async () => {
  const importId = await stageFile(dialogue, 'people.csv', list);
  const before = dump();
  const { context } = app.application;
  const services = context.open.get(dialogue.id);
  const input: ImportInput = {
    databaseFile: context.folder.fileOf(dialogue.id),
    dialogueId: dialogue.id,
    source: context.staged.get(importId, dialogue.id).source,
    registry: context.registryFiles,
    remembered: context.importMemory.read(),
    request: { kind: 'participants', options: null },
  };
  const fails = () => {
    throw new Error('in the middle');
  };
  expect(() => commitImport(services, input, fails)).toThrow('in the middle');
  expect(dump()).toEqual(before);
});

test('a delegation that is merged over several rows is that of all of them', async () => {
  const workbook = buildWorkbook({
    sheets: [
      {
        name: 'List',
        rows: [
          ['Delegation', 'Name', 'Position'],
          ['Kenya', 'Person One', 'Minister'],
          ['', 'Person Two', ''],
          ['', 'Person Three', 'Adviser'],
          ['', 'Person Four', ''],
        ],
        after: '<mergeCells count="1"><mergeCell ref="A2:A4"/></mergeCells>',
      },
    ],
  });
  const html =
    '<table><tr><th>Delegation<th>Name</tr><tr><td rowspan="2">Kenya<td>Person One</tr><tr><td>Person Two</tr></table>';
  const importId = await stageFile(dialogue, 'list.xlsx', workbook);
  const { rows } = await previewPeople(dialogue, importId);
  expect(rows.map(({ cells }) => cells.delegation?.value ?? '')).toEqual([
    ...['Kenya', 'Kenya', 'Kenya', ''],
  ]);
  const pasted = await dialogue.get('imports.paste', { jobId: 'job', text: '', html });
  const { rows: below } = await previewPeople(dialogue, pasted.importId);
  expect(below.map(({ cells }) => cells.delegation?.value)).toEqual(['Kenya', 'Kenya']);
});
