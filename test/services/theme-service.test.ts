import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyNarrative, narrativeFromText } from '../../shared/notes/narrative';
import { createTestApplication, type TestApplication } from '../support/test-application';
import type { DialogueCalls } from '../support/dialogue-calls';
import { createPopulated, type Populated } from '../support/populated-dialogue';

let app: TestApplication;
let dialogue: DialogueCalls;
let ids: Populated;
beforeEach(async () => {
  app = createTestApplication();
  ({ ids, ...dialogue } = await createPopulated(app));
});
afterEach(() => app.close());

const list = () => dialogue.get('themes.list', {});

test('a name that is there in another case is the same theme; an accent makes another', async () => {
  const [id] = ids.themes;
  expect(await dialogue.get('themes.add', { name: ' THEME 1' })).toBe(id);
  const accent = await dialogue.get('themes.add', { name: 'Thème 1' });
  expect(accent).not.toBe(id);
  const chinese = await dialogue.get('themes.add', { name: '主题' });
  expect(await dialogue.get('themes.add', { name: '主题二' })).not.toBe(chinese);
  expect(await list()).toHaveLength(5);
});

test('the codebook is a tree, each theme with the points that carry it', async () => {
  const rows = (await list()).map(({ name, depth, points }) => [name, depth, points]);
  expect(rows).toEqual([
    ['Theme 1', 0, 1],
    ['Theme 2', 1, 0],
  ]);
});

test('deleting a theme takes it off every point and lifts its children; undo puts all back', async () => {
  const [above, below] = ids.themes;
  await dialogue.get('record.editPoint', { id: ids.points[1], themeIds: [below, above] });
  await dialogue.get('themes.delete', { id: above });
  expect(await list()).toMatchObject([{ id: below, parentId: null, depth: 0, points: 1 }]);
  const themesOf = async () =>
    (await dialogue.get('record.list', { sessionId: null })).map(
      (entry) => entry.points[0]!.themeIds,
    );
  expect(await themesOf()).toEqual([[], [below]]);
  const { document } = await dialogue.get('record.document', { id: ids.interventions[1] });
  expect(document.content[0]!.attrs.themes).toEqual([below]);
  await dialogue.get('history.undo', {});
  expect(await themesOf()).toEqual([[above], [below, above]]);
  expect(await list()).toMatchObject([{ id: above }, { id: below, parentId: above }]);
});

test('a theme that a narrative counts by stays', async () => {
  const [theme] = ids.themes;
  const narrative = narrativeFromText(['{quantifier themes=t} said so.'], {
    theme: () => theme,
    point: () => ids.points[0],
  });
  await dialogue.get('synthesis.editArea', { id: ids.area, narrative });
  const refusal = { code: 'invalid', field: 'id', rule: 'in-use' };
  expect(await dialogue.failure('themes.delete', { id: theme })).toEqual(refusal);
  await dialogue.get('synthesis.editArea', { id: ids.area, narrative: emptyNarrative });
  await dialogue.get('themes.delete', { id: theme });
});

test('a theme cannot be below itself', async () => {
  const [above, below] = ids.themes;
  for (const parentId of [above, below]) {
    expect(await dialogue.failure('themes.edit', { id: above, parentId })).toEqual({
      code: 'invalid',
      field: 'parentId',
      rule: 'cycle',
    });
  }
});

test('a new hue is one of those that the screens know', async () => {
  for (let i = 3; i < 20; i += 1) await dialogue.get('themes.add', { name: `Theme ${i}` });
  const hues = (await list()).map((theme) => theme.hue);
  expect([Math.min(...hues), Math.max(...hues)]).toEqual([0, 11]);
});
