import { copyFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestApplication, type TestApplication } from '../support/test-application';
import { createPopulated } from '../support/populated-dialogue';

const day = 24 * 60 * 60 * 1000;
let app: TestApplication;
beforeEach(() => {
  app = createTestApplication();
});
afterEach(() => app.close());

const titles = async () => (await app.get('dialogues.list', {})).map(({ title }) => title);

test('the list shows the first event and the size of each dialogue, newest edit first', async () => {
  const { id } = await createPopulated(app);
  const other = await app.createDialogue('Dialogue 2');
  expect(await app.get('dialogues.list', {})).toMatchObject([
    { id: other, title: 'Dialogue 2', eventTitle: null, interventions: 0, problem: null },
    { id, title: 'Dialogue 1', eventTitle: 'Event 1', startsOn: '2030-01-15', interventions: 2 },
  ]);
  await app.get('themes.add', { dialogueId: id, input: { name: 'Theme 9' } });
  expect(await titles()).toEqual(['Dialogue 1', 'Dialogue 2']);
});

test('the trash gives back what it was given, for thirty days', async () => {
  const { id } = await createPopulated(app);
  await app.get('dialogues.moveToTrash', { id });
  expect(await titles()).toEqual([]);
  expect(await app.failure('programme.tree', { dialogueId: id, input: {} })).toMatchObject({
    code: 'not-found',
  });
  const [trashed] = await app.get('dialogues.trash', {});
  expect(trashed).toMatchObject({ id, title: 'Dialogue 1' });
  expect(trashed!.keptUntil - trashed!.deletedAt).toBe(30 * day);

  app.clock.advance(30 * day - 1000);
  await app.get('dialogues.restoreFromTrash', { id });
  expect(await titles()).toEqual(['Dialogue 1']);
  const record = await app.get('record.list', { dialogueId: id, input: { sessionId: null } });
  expect(record).toHaveLength(2);

  await app.get('dialogues.moveToTrash', { id });
  app.clock.advance(30 * day);
  expect(await app.get('dialogues.trash', {})).toEqual([]);
  expect(readdirSync(join(app.dataFolder, 'trash'))).toEqual([]);
  expect(await app.failure('dialogues.restoreFromTrash', { id })).toMatchObject({
    code: 'not-found',
  });
});

test('what is not there cannot be moved, and what is there is not overwritten', async () => {
  const id = '01890000-0000-7000-8000-000000000000' as never;
  expect(await app.failure('dialogues.moveToTrash', { id })).toMatchObject({ code: 'not-found' });
  const mine = await app.createDialogue();
  await app.get('dialogues.moveToTrash', { id: mine });
  const [file] = readdirSync(join(app.dataFolder, 'trash'));
  const place = join(app.dataFolder, 'dialogues', `${mine}.sqlite`);
  copyFileSync(join(app.dataFolder, 'trash', file!), place);
  expect(await app.failure('dialogues.restoreFromTrash', { id: mine })).toMatchObject({
    code: 'conflict',
  });
  expect(existsSync(join(app.dataFolder, 'trash', file!))).toBe(true);
});

test('other files in the folder are left alone', async () => {
  const id = await app.createDialogue();
  const folder = join(app.dataFolder, 'dialogues');
  for (const name of ['notes.txt', 'copy of it.sqlite', `${id}.sqlite.part`]) {
    copyFileSync(join(folder, `${id}.sqlite`), join(folder, name));
  }
  expect(await titles()).toEqual(['Dialogue 1']);
  expect(readdirSync(folder)).toContain('notes.txt');
});
