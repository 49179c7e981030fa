import { afterEach, beforeEach, expect, test } from 'vitest';
import { createTestApplication, type TestApplication } from '../support/test-application';
import type { DialogueCalls } from '../support/dialogue-calls';
import { importPeople } from '../support/import-calls';
import { createPopulated, type as typeInto, type Populated } from '../support/populated-dialogue';

let app: TestApplication;
let dialogue: DialogueCalls;
let ids: Populated;
beforeEach(async () => {
  app = createTestApplication();
  ({ ids, ...dialogue } = await createPopulated(app));
});
afterEach(() => app.close());

const services = () => app.application.context.open.get(dialogue.id);

test('an undo that would overwrite a newer row is refused and changes nothing', async () => {
  await dialogue.get('programme.editEvent', { id: ids.event, title: 'Event 2' });
  services().database.prepare("UPDATE event SET title = 'Event 3'").run();
  expect(await dialogue.failure('history.undo', {})).toEqual({
    code: 'conflict',
    label: 'edit-event',
  });
  const { events } = await dialogue.get('programme.tree', {});
  expect(events[0]!.title).toBe('Event 3');
  expect(await dialogue.get('history.state', {})).toEqual({ undo: 'edit-event', redo: null });
});

test('something new gives up what was undone, and nothing brings it back', async () => {
  await dialogue.get('themes.add', { name: 'Theme 8' });
  await dialogue.get('history.undo', {});
  await dialogue.get('themes.add', { name: 'Theme 9' });
  expect(await dialogue.failure('history.redo', {})).toEqual({ code: 'nothing-to-redo' });
  let undone = 0;
  while ((await dialogue.call('history.undo', {})).ok) undone += 1;
  while ((await dialogue.call('history.redo', {})).ok) undone -= 1;
  expect(undone).toBe(0);
  const names = (await dialogue.get('themes.list', {})).map((theme) => theme.name);
  expect(names).toContain('Theme 9');
  expect(names).not.toContain('Theme 8');
});

test('a command that changes nothing is not in the history, and keeps what can be redone', async () => {
  await dialogue.get('programme.editEvent', { id: ids.event, title: 'Event 2' });
  await dialogue.get('history.undo', {});
  await dialogue.get('programme.editEvent', { id: ids.event, title: 'Event 1' });
  expect((await dialogue.get('history.state', {})).redo).toBe('edit-event');
});

test('the text can be brought back to any of its states, what was just typed is kept, and all is undoable', async () => {
  const [id] = ids.interventions;
  const texts = async () =>
    (await dialogue.get('record.get', { id })).points.map((point) => point.text);
  await typeInto(dialogue, id, 'one ');
  await dialogue.get('record.checkpoint', { id });
  const [newest] = await dialogue.get('history.ofIntervention', { id });
  expect(newest).toMatchObject({
    label: 'edit-points',
    origin: 'user',
    points: ['one first words'],
  });
  await typeInto(dialogue, id, 'two ');
  const changes = await dialogue.get('history.ofIntervention', { id });
  const opened = changes.at(-1)!;
  expect(opened).toMatchObject({
    label: 'open-intervention',
    speakerName: 'Speaker 1',
    sessionTitle: 'Panel 1',
  });
  await dialogue.get('history.restorePoints', { id, commandId: newest!.commandId });
  expect(await texts()).toEqual(['one first words']);
  await dialogue.get('history.undo', {});
  expect(await texts()).toEqual(['two one first words']);
  const missing = await dialogue.failure('history.restorePoints', { id, commandId: id });
  expect(missing).toMatchObject({ code: 'not-found' });
});

test('every commit is announced once, after it, with a number that ascends by one', async () => {
  const before = app.events.length;
  await dialogue.get('themes.add', { name: 'Theme 9' });
  await dialogue.get('history.undo', {});
  await dialogue.failure('themes.delete', { id: ids.event });
  const events = app.events.slice(before).filter((event) => event.type === 'changed');
  expect(events).toHaveLength(2);
  expect(events[1]!.sequence - events[0]!.sequence).toBe(1);
  expect(events[0]!.changes.map((change) => change.entity)).toEqual([
    'theme',
    'history',
    'dialogues',
  ]);
});

test('the clock of the log ascends, also when the computer’s is set back and over a restart', async () => {
  app.clock.advance(-86_400_000);
  await dialogue.get('themes.add', { name: 'Theme 8' });
  app.restart();
  app.clock.advance(-86_400_000);
  await dialogue.get('themes.add', { name: 'Theme 9' });
  const clocks = services()
    .database.prepare('SELECT clock FROM change_log ORDER BY sequence')
    .pluck()
    .all();
  expect(clocks).toEqual([...clocks].sort());
  expect(new Set(clocks).size).toBe(clocks.length);
});

test('taking back something very large leaves the dialogue to itself, and is told like any other change', async () => {
  const rows = Array.from({ length: 1500 }, (_, index) => `Speaker ${index} of many`);
  const before = (await dialogue.get('participants.list', {})).participants.length;
  await importPeople(dialogue, ['Name', ...rows].join('\n'));
  const count = async () => (await dialogue.get('participants.list', {})).participants.length;
  expect(await count()).toBe(before + 1500);
  const heard = app.events.length;
  expect(await dialogue.get('history.undo', {})).toEqual({ label: 'import-participants' });
  expect(await count()).toBe(before);
  expect(app.events.slice(heard)).toContainEqual(
    expect.objectContaining({ type: 'changed', dialogueId: dialogue.id }),
  );
  await dialogue.get('history.redo', {});
  expect(await count()).toBe(before + 1500);
  await dialogue.get('dialogues.edit', { title: 'Dialogue 3' });
  await dialogue.get('history.undo', {});
  expect((await dialogue.get('history.state', {})).undo).toBe('import-participants');
});
