import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTestApplication, type TestApplication } from '../support/test-application';
import type { DialogueCalls } from '../support/dialogue-calls';
import { createPopulated, eventFields, say, type Populated } from '../support/populated-dialogue';

let app: TestApplication;
let dialogue: DialogueCalls;
let ids: Populated;
beforeEach(async () => {
  app = createTestApplication();
  ({ ids, ...dialogue } = await createPopulated(app));
});
afterEach(() => app.close());

const sessionFields = {
  kind: 'panel',
  title: 'Session 1',
  startsAt: null,
  endsAt: null,
  attribution: null,
  parentId: null,
} as const;
const add = (title: string, fields: object = {}) =>
  dialogue.get('programme.addSession', { ...sessionFields, eventId: ids.event, title, ...fields });
const titles = async () =>
  (await dialogue.get('programme.tree', {})).sessions.map((session) => session.title);

describe('names', () => {
  test.each([
    ['', { rule: 'required' }],
    [' \n\t ', { rule: 'required' }],
    ['n'.repeat(501), { rule: 'too-long', limit: 500 }],
    ['n'.repeat(10_000), { rule: 'too-long', limit: 500 }],
  ])('%j is refused', async (title, expected) => {
    const error = await dialogue.failure('programme.addEvent', { ...eventFields, title });
    expect(error).toEqual({ code: 'invalid', field: 'title', ...expected });
  });

  test.each([
    ['  two\n words  ', 'two words'],
    ['n'.repeat(500), 'n'.repeat(500)],
    ['e\u0301', 'é'],
    ['مرحبا 你好 🙂', 'مرحبا 你好 🙂'],
    ["'); DROP TABLE event; --", "'); DROP TABLE event; --"],
  ])('%j is kept as one line', async (title, kept) => {
    const id = await dialogue.get('programme.addEvent', { ...eventFields, title });
    const { events } = await dialogue.get('programme.tree', {});
    expect(events.find((event) => event.id === id)!.title).toBe(kept);
  });
});

describe('days and times', () => {
  test('an event that ends before it starts is refused, also when one end is edited alone', async () => {
    const reversed = { code: 'invalid', field: 'endsOn', rule: 'ends-before-start' };
    const days = { startsOn: '2030-01-16', endsOn: '2030-01-15' };
    expect(await dialogue.failure('programme.addEvent', { ...eventFields, ...days })).toEqual(
      reversed,
    );
    const edit = { id: ids.event, startsOn: '2031-01-01' };
    expect(await dialogue.failure('programme.editEvent', edit)).toEqual(reversed);
  });

  test.each([
    ['startsOn', '2030-02-30', 'not-a-date'],
    ['startsOn', 'tomorrow', 'not-a-date'],
    ['timeZone', 'Europe/Nowhere', 'not-a-time-zone'],
    ['kind', 'party', 'malformed'],
  ])('%s %s is refused as %s', async (field, value, rule) => {
    const input = { ...eventFields, [field]: value } as typeof eventFields;
    const error = await dialogue.failure('programme.addEvent', input);
    expect(error).toEqual({ code: 'invalid', field, rule });
  });

  test('a session that ends before it starts is refused; one that lasts no time is not', async () => {
    const at = { startsAt: 2000, endsAt: 1000 };
    const reversed = { code: 'invalid', field: 'endsAt', rule: 'ends-before-start' };
    const input = { ...sessionFields, eventId: ids.event, ...at };
    expect(await dialogue.failure('programme.addSession', input)).toEqual(reversed);
    const id = await add('Session 2', { startsAt: 2000, endsAt: 2000 });
    expect(await dialogue.failure('programme.editSession', { id, endsAt: 1 })).toEqual(reversed);
    const tooFar = await dialogue.failure('programme.editSession', { id, endsAt: 8e15 });
    expect(tooFar).toMatchObject({ code: 'invalid', field: 'endsAt', rule: 'malformed' });
  });
});

describe('order', () => {
  test('a panel has its segments below it, and goes where it is put', async () => {
    const segments = ['Presentations', 'Questions, comments and answers'];
    expect(await titles()).toEqual(['Panel 1', ...segments]);
    const last = await add('Session 2');
    await add('Session 0', { before: ids.panel });
    expect(await titles()).toEqual(['Session 0', 'Panel 1', ...segments, 'Session 2']);
    await dialogue.get('programme.moveSession', {
      id: last,
      parentId: ids.panel,
      before: ids.segment,
    });
    expect(await titles()).toEqual([
      'Session 0',
      'Panel 1',
      'Presentations',
      'Session 2',
      segments[1],
    ]);
  });

  test('places never run out: a hundred moves between the same two', async () => {
    const first = await add('A');
    const second = await add('B');
    for (let i = 0; i < 100; i += 1) {
      const [id, before] = i % 2 === 0 ? [second, first] : [first, second];
      await dialogue.get('programme.moveSession', { id, parentId: null, before });
      const order = (await titles()).filter((title) => title.length === 1).join('');
      expect(order).toBe(i % 2 === 0 ? 'BA' : 'AB');
    }
    for (let i = 0; i < 70; i += 1) await add(`in ${i}`, { before: second });
    expect((await titles()).filter((title) => title.startsWith('in'))).toHaveLength(70);
    expect((await titles()).at(-1)).toBe('B');
  });

  test('events move', async () => {
    const second = await dialogue.get('programme.addEvent', { ...eventFields, title: 'Event 2' });
    await dialogue.get('programme.moveEvent', { id: second, before: ids.event });
    const { events } = await dialogue.get('programme.tree', {});
    expect(events.map((event) => event.title)).toEqual(['Event 2', 'Event 1']);
  });

  test('a session cannot become part of itself, nor of another event', async () => {
    const cycle = { code: 'invalid', field: 'parentId', rule: 'cycle' };
    for (const parentId of [ids.panel, ids.segment]) {
      const input = { id: ids.panel, parentId, before: null };
      expect(await dialogue.failure('programme.moveSession', input)).toEqual(cycle);
    }
    const eventId = await dialogue.get('programme.addEvent', { ...eventFields, title: 'Event 2' });
    const elsewhere = await add('Session 2', { eventId });
    const input = { id: elsewhere, parentId: ids.panel, before: null };
    expect(await dialogue.failure('programme.moveSession', input)).toMatchObject({
      code: 'invalid',
    });
  });
});

describe('deleting', () => {
  test('a session takes its segments, what was said and the evidence with it; undo brings all back', async () => {
    const before = await dialogue.get('synthesis.areas', { eventId: ids.event });
    await dialogue.get('programme.deleteSession', { id: ids.panel });
    expect(await titles()).toEqual([]);
    expect(await dialogue.get('record.list', { sessionId: null })).toEqual([]);
    const tree = await dialogue.get('programme.tree', {});
    expect([tree.roles, tree.guidingQuestions]).toEqual([[], []]);
    expect((await dialogue.get('search.run', { text: 'words' })).hits).toEqual([]);
    const [area] = await dialogue.get('synthesis.areas', { eventId: ids.event });
    expect(area!.summary).not.toEqual(before[0]!.summary);
    expect((await dialogue.get('themes.list', {})).map((theme) => theme.points)).toEqual([0, 0]);
    await dialogue.get('history.undo', {});
    expect(await titles()).toHaveLength(3);
    expect(await dialogue.get('synthesis.areas', { eventId: ids.event })).toEqual(before);
    expect((await dialogue.get('search.run', { text: 'words' })).hits).toHaveLength(2);
  });

  test('an event takes everything with it, so that its people can go too', async () => {
    await dialogue.get('programme.deleteEvent', { id: ids.event });
    expect(await dialogue.get('programme.tree', {})).toEqual({
      events: [],
      sessions: [],
      guidingQuestions: [],
      roles: [],
      statedTotals: [],
      passages: [],
    });
    await dialogue.get('participants.delete', { id: ids.participants[0] });
    await dialogue.get('programme.addEvent', { ...eventFields, title: 'Event 2' });
    expect(await dialogue.failure('programme.editEvent', { id: ids.event, title: 'x' })).toEqual({
      code: 'not-found',
      entity: 'event',
      id: ids.event,
    });
  });
});

describe('what hangs on sessions and events', () => {
  test('a role is given once; questions, totals and passages are replaced as a whole', async () => {
    const chair = {
      sessionId: ids.panel,
      participantId: ids.participants[0],
      role: 'chair',
    } as const;
    expect(await dialogue.get('programme.addRole', chair)).toBe(ids.role);
    await dialogue.get('programme.setGuidingQuestions', {
      sessionId: ids.panel,
      texts: ['B', 'A', 'C'],
    });
    await dialogue.get('programme.setGuidingQuestions', { sessionId: ids.panel, texts: ['A'] });
    await dialogue.get('programme.setPassage', { eventId: ids.event, slot: 'tone', text: '  ' });
    await dialogue.get('programme.setStatedTotals', { eventId: ids.event, totals: [] });
    await dialogue.get('programme.removeRole', { id: ids.role });
    expect(await dialogue.get('programme.tree', {})).toMatchObject({
      roles: [],
      guidingQuestions: [{ text: 'A' }],
      statedTotals: [],
      passages: [],
    });
    await say(dialogue, ids.panel, null, 'still here');
  });
});
