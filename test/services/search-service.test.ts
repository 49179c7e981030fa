import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestApplication, type TestApplication } from '../support/test-application';
import type { DialogueCalls } from '../support/dialogue-calls';
import { createPopulated, say, type Populated } from '../support/populated-dialogue';

let app: TestApplication;
let dialogue: DialogueCalls;
let ids: Populated;
const said = [
  'L’intégration régionale des réfugiés à Genève',
  'حقوق المهاجرين والعمل اللائق',
  '移民 政策 对话',
  'Обмен опытом и данными',
  'Rights-based approach AND data NOT "anecdotes" (see par. 12)',
  'remittances remittance remit',
];
beforeAll(async () => {
  app = createTestApplication();
  ({ ids, ...dialogue } = await createPopulated(app));
  for (const text of said) await say(dialogue, ids.segment, ids.participants[1], text);
});
afterAll(() => app.close());

const run = (text: string, limit?: number) =>
  dialogue.get('search.run', { text, ...(limit ? { limit } : {}) });
const found = async (text: string) =>
  (await run(text)).hits.map((hit) => hit.pieces.map((piece) => piece.text).join(''));

describe('finds', () => {
  test.each([
    ['accents left out', 'integration refugies', said[0]],
    ['accents put in', 'Íntëgration', said[0]],
    ['accents typed apart', 'Gene\u0300ve', said[0]],
    ['the beginning of the last word', 'régio', said[0]],
    ['Arabic', 'المهاجرين', said[1]],
    ['the beginning of an Arabic word', 'المها', said[1]],
    ['Chinese words', '政策', said[2]],
    ['Cyrillic in another case', 'ОПЫТОМ', said[3]],
    ['operators as the words they are', 'AND data NOT', said[4]],
    ['quotes and brackets as nothing', '"anecdotes" (see', said[4]],
    ['hyphens as spaces', 'rights-based', said[4]],
    ['words in any order', 'data approach', said[4]],
  ])('%s', async (_, text, expected) => {
    expect(await found(text)).toEqual([expected]);
  });

  test('every word, not just one of them', async () => {
    expect(await found('data réfugiés')).toEqual([]);
    expect(await found('igration')).toEqual([]);
  });

  test('whole words only, but for the last one while it is typed', async () => {
    expect(await found('remit remittance')).toEqual([said[5]]);
    expect(await found('remitt ')).toEqual([]);
  });
});

test('a hit says where it was said, by whom, and what matched', async () => {
  const { hits, isCut } = await run('опытом');
  expect(isCut).toBe(false);
  expect(hits).toMatchObject([
    {
      type: 'point',
      sessionId: ids.segment,
      panelTitle: 'Panel 1',
      speakerName: 'Speaker 2',
      delegationName: 'Delegation 2',
      pieces: [
        { text: 'Обмен ', isMatch: false },
        { text: 'опытом', isMatch: true },
        { text: ' и данными', isMatch: false },
      ],
    },
  ]);
});

test('people, delegations, themes and sessions are found by their new names only', async () => {
  await dialogue.get('participants.edit', { id: ids.participants[0], name: 'Speaker Renamed' });
  await dialogue.get('programme.editSession', { id: ids.panel, title: 'Panel Renamed' });
  const types = (await run('renamed')).hits.map((hit) => hit.type);
  expect(types.sort()).toEqual(['participant', 'session']);
  expect((await run('"Speaker 1"')).hits).toEqual([]);
  await dialogue.get('history.undo', {});
  await dialogue.get('history.undo', {});
  expect((await run('renamed')).hits).toEqual([]);
  expect((await run('Speaker 1')).hits.map((hit) => hit.type)).toContain('participant');
});

test('what is more than the limit is cut, and says so', async () => {
  const all = (await run('words')).hits.length;
  expect(await run('words', all)).toMatchObject({ isCut: false });
  const { hits, isCut } = await run('words', 1);
  expect([hits.length, isCut]).toEqual([1, true]);
});

test.each(['', ' ', '"', "'", '*', '-', '()', '!?', '\u0000', '\u0002\u0003'])(
  '%j finds nothing',
  async (text) => expect(await run(text)).toEqual({ hits: [], isCut: false }),
);

test('nothing that can be typed is read as a query language or breaks the search', async () => {
  const hostile = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc
      .array(
        fc.constantFrom(
          '"',
          "'",
          '*',
          '^',
          ':',
          'NEAR(',
          'AND',
          'OR',
          'NOT',
          '+',
          '-',
          ';',
          '--',
          'text:',
          'DROP TABLE',
        ),
      )
      .map((words) => words.join(' ')),
  );
  await fc.assert(
    fc.asyncProperty(hostile, async (text) => {
      const { hits } = await run(text);
      expect(Array.isArray(hits)).toBe(true);
    }),
    { numRuns: 300 },
  );
  expect(await dialogue.failure('search.run', { text: 'x'.repeat(501) })).toMatchObject({
    code: 'invalid',
    rule: 'too-long',
    limit: 500,
  });
});

test('a point that holds the marks of a match is shown without them', async () => {
  await say(dialogue, ids.segment, null, 'marked \u0002odd\u0003 text');
  expect(await found('marked')).toEqual(['marked odd text']);
});

test('finds somebody who was added and changed again within one command', async () => {
  const [summary] = await app.get('dialogues.list', {});
  const { runner, participants } = app.application.context.open.get(summary!.id);
  runner.run({ label: 'add-participant', origin: 'user', isUndoable: true }, () => {
    const id = participants.add({
      name: 'Speaker Nineteen',
      isIdentified: true,
      title: '',
      position: '',
      delegationId: null,
      gender: null,
      email: '',
    });
    participants.edit({ id, gender: 'woman' });
  });
  expect((await found('Nineteen')).join()).toContain('Speaker Nineteen');
});
