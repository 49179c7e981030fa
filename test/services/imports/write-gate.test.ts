import { afterEach, beforeEach, expect, test } from 'vitest';
import { WriteGate } from '../../../electron/services/write-gate';
import { createPopulated } from '../../support/populated-dialogue';
import type { DialogueCalls } from '../../support/dialogue-calls';
import { createTestApplication, type TestApplication } from '../../support/test-application';

let app: TestApplication;
let dialogue: DialogueCalls;
beforeEach(async () => {
  app = createTestApplication();
  dialogue = await createPopulated(app);
});
afterEach(() => app.close());

test('while an import has the dialogue to itself, reading goes on and writing waits its turn', async () => {
  const { gate } = app.application.context.open.get(dialogue.id);
  let finish = () => {};
  const held = gate.hold(() => new Promise<void>((resolve) => (finish = resolve)));
  const done: string[] = [];
  const edit = dialogue
    .get('dialogues.edit', { title: 'Dialogue 9' })
    .then(() => done.push('written'));
  const { dialogue: seen } = await dialogue.get('dialogues.overview', {});
  expect(seen.title).not.toBe('Dialogue 9');
  expect(done).toEqual([]);
  finish();
  await Promise.all([held, edit]);
  expect((await dialogue.get('dialogues.overview', {})).dialogue.title).toBe('Dialogue 9');
});

test('what waits goes on after a failure too, one after the other', async () => {
  const gate = new WriteGate();
  const order: number[] = [];
  const first = gate.hold(async () => {
    order.push(1);
    throw new Error('in the middle');
  });
  const second = gate.hold(async () => {
    order.push(2);
    expect(gate.isOpen).toBe(false);
  });
  await expect(first).rejects.toThrow('in the middle');
  await second;
  expect(order).toEqual([1, 2]);
  expect(gate.isOpen).toBe(true);
});

test('of several imports that wait, one at a time has the dialogue, and nothing else goes between', async () => {
  const gate = new WriteGate();
  let holders = 0;
  const seen: number[] = [];
  const hold = () =>
    gate.hold(async () => {
      holders += 1;
      await new Promise((resolve) => setTimeout(resolve, 1));
      seen.push(holders);
      holders -= 1;
    });
  const write = () => gate.pass(() => seen.push(holders));
  await Promise.all([hold(), write(), hold(), write(), hold(), write()]);
  expect(seen.toSorted()).toEqual([0, 0, 0, 1, 1, 1]);
});

test('a dialogue is closed, or goes to the trash, once the import into it is done', async () => {
  const { gate } = app.application.context.open.get(dialogue.id);
  let finish = () => {};
  const held = gate.hold(() => new Promise<void>((resolve) => (finish = resolve)));
  const order: string[] = [];
  const closed = app.get('dialogues.close', { id: dialogue.id }).then(() => order.push('closed'));
  const gone = app
    .get('dialogues.moveToTrash', { id: dialogue.id })
    .then(() => order.push('in the trash'));
  await app.get('dialogues.list', {});
  order.push('imported');
  finish();
  await Promise.all([held, closed, gone]);
  expect(order).toEqual(['imported', 'closed', 'in the trash']);
});
