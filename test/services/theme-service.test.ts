import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { emptyNarrative, narrativeFromText } from '../../shared/notes/narrative';
import type { PointId, ThemeId } from '../../shared/domain/ids';
import { dumpTables } from '../support/table-dump';
import { createTestApplication, type TestApplication } from '../support/test-application';
import type { DialogueCalls } from '../support/dialogue-calls';
import { createPopulated, type as typeInto, type Populated } from '../support/populated-dialogue';

let app: TestApplication;
let dialogue: DialogueCalls;
let ids: Populated;
/** What the person chooses in the dialogs for files. */
const file = () => join(app.dataFolder, 'codebook.csv');
beforeEach(async () => {
  app = createTestApplication({
    shell: { askWhereToSave: async () => file(), askForFile: async () => file() },
  });
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

const dump = () => dumpTables(app.application.context.open.get(dialogue.id).database);
const tree = async () => (await list()).map(({ name, depth }) => `${'- '.repeat(depth)}${name}`);
const add = (name: string, parentId: ThemeId | null = null) =>
  dialogue.get('themes.add', { name, parentId });

test('merging takes over points, narratives, themes below, names and keywords; one undo puts all back', async () => {
  const [one, two] = ids.themes;
  const child = await add('Theme 3', two);
  const into = await add('Theme 4');
  await dialogue.get('themes.edit', { id: two, keywords: ['word', 'THEME 4'], definition: 'Two' });
  await dialogue.get('record.editPoint', { id: ids.points[0], themeIds: [one, two, into] });
  await dialogue.get('record.editPoint', { id: ids.points[1], themeIds: [two] });
  const narrative = narrativeFromText(['{quantifier themes=a,b} said {bracket themes=b}.'], {
    theme: (ref) => (ref === 'a' ? one : two),
    point: () => ids.points[0],
  });
  await dialogue.get('synthesis.editArea', { id: ids.area, narrative });
  // Somebody is typing in one of the texts at this moment.
  await dialogue.get('record.reopen', { id: ids.interventions[1] });
  const version = await typeInto(dialogue, ids.interventions[1], 'typed ');
  app.application.context.open.get(dialogue.id).journal.checkpointAll();
  const before = dump();
  await dialogue.get('themes.merge', { ids: [one, two], into });
  expect(await tree()).toEqual(['Theme 4', '- Theme 3']);
  expect((await list())[0]).toMatchObject({
    id: into,
    definition: 'Two',
    keywords: ['Theme 1', 'Theme 2', 'word'],
    points: 2,
  });
  expect((await list())[1]).toMatchObject({ id: child, parentId: into });
  const [area] = await dialogue.get('synthesis.areas', { eventId: ids.event });
  expect(JSON.stringify(area!.narrative)).not.toContain(one);
  expect(area!.narrative.content[0]!.content![0]).toMatchObject({ attrs: { themes: [into] } });
  const open = await dialogue.get('record.document', { id: ids.interventions[1] });
  expect(open.document.content[0]!.attrs.themes).toEqual([into]);
  expect(JSON.stringify(open.document)).toContain('typed second words');
  expect(open.version).toBeGreaterThanOrEqual(version);
  await dialogue.get('history.undo', {});
  expect(dump()).toEqual(before);
});

test('a theme merged into one below it gives that one its place, and the tree stays whole', async () => {
  const [one, two] = ids.themes;
  const three = await add('Theme 3', two);
  await add('Theme 4', one);
  await add('Theme 5', three);
  await add('Theme 6');
  await dialogue.get('themes.merge', { ids: [one], into: three });
  expect(await tree()).toEqual(['Theme 3', '- Theme 5', '- Theme 2', '- Theme 4', 'Theme 6']);
  await dialogue.get('history.undo', {});
  await dialogue.get('themes.merge', { ids: [one, two], into: three });
  expect(await tree()).toEqual(['Theme 3', '- Theme 5', '- Theme 4', 'Theme 6']);
});

test('a theme is not merged into itself alone', async () => {
  const [one] = ids.themes;
  expect(await dialogue.failure('themes.merge', { ids: [one], into: one })).toEqual({
    code: 'invalid',
    field: 'ids',
    rule: 'same-entity',
  });
});

test('a name that another theme has is refused, whatever its case; its own is not', async () => {
  const [one, two] = ids.themes;
  const refusal = { code: 'invalid', field: 'name', rule: 'not-unique' };
  expect(await dialogue.failure('themes.edit', { id: two, name: 'THEME 1' })).toEqual(refusal);
  await dialogue.get('themes.edit', { id: one, name: 'THEME 1' });
  const split = { id: one, name: 'theme 2', pointIds: [ids.points[0]] };
  expect(await dialogue.failure('themes.split', split)).toEqual(refusal);
});

test('a split takes over the points that carry the theme, and stands behind it', async () => {
  const [one] = ids.themes;
  await add('Theme 3');
  const refused = { id: one, name: 'Theme 4', pointIds: [ids.points[1]] };
  expect(await dialogue.failure('themes.split', refused)).toMatchObject({ field: 'pointIds' });
  const before = dump();
  const gone = '01890000-0000-7000-8000-000000000000' as PointId;
  const pointIds = [...ids.points, gone];
  const added = await dialogue.get('themes.split', { id: one, name: 'Theme 4', pointIds });
  expect(await tree()).toEqual(['Theme 1', '- Theme 2', 'Theme 4', 'Theme 3']);
  expect((await list()).map(({ points }) => points)).toEqual([0, 0, 1, 0]);
  expect(await dialogue.get('themes.points', { id: added })).toMatchObject([
    { id: ids.points[0], speakerName: 'Speaker 1', panelTitle: 'Panel 1' },
  ]);
  await dialogue.get('history.undo', {});
  expect(dump()).toEqual(before);
});

test('points that are gone are left out of tagging; all gone is a refusal', async () => {
  const [, two] = ids.themes;
  await dialogue.get('record.delete', { id: ids.interventions[0] });
  await dialogue.get('themes.tag', { themeId: two, pointIds: [...ids.points] });
  expect((await list()).map(({ points }) => points)).toEqual([0, 1]);
  const { undo } = await dialogue.get('history.state', {});
  await dialogue.get('themes.tag', { themeId: two, pointIds: [ids.points[1]] });
  expect((await dialogue.get('history.state', {})).undo).toEqual(undo);
  const failure = await dialogue.failure('themes.untag', {
    themeId: two,
    pointIds: [ids.points[0]],
  });
  expect(failure).toMatchObject({ code: 'not-found', entity: 'point' });
});

test('moving puts a theme before a sibling, last, or nowhere else; what was below a deleted one takes its place', async () => {
  const [one, two] = ids.themes;
  const three = await add('Theme 3', one);
  const four = await add('Theme 4');
  await dialogue.get('themes.move', { id: three, parentId: one, before: two });
  expect(await tree()).toEqual(['Theme 1', '- Theme 3', '- Theme 2', 'Theme 4']);
  await dialogue.get('themes.move', { id: three, parentId: one, before: three });
  expect(await tree()).toEqual(['Theme 1', '- Theme 3', '- Theme 2', 'Theme 4']);
  await dialogue.get('themes.move', { id: four, parentId: null, before: one });
  await dialogue.get('themes.move', { id: four, parentId: two, before: null });
  expect(await tree()).toEqual(['Theme 1', '- Theme 3', '- Theme 2', '- - Theme 4']);
  const cycle = { id: one, parentId: four, before: null };
  expect(await dialogue.failure('themes.move', cycle)).toMatchObject({ rule: 'cycle' });
  await add('Theme 5');
  await dialogue.get('themes.delete', { id: one });
  expect(await tree()).toEqual(['Theme 3', 'Theme 2', '- Theme 4', 'Theme 5']);
});

test('a codebook goes out as CSV and comes back, in one step that can be undone and done twice', async () => {
  const written = await dialogue.get('themes.exportCodebook', {});
  expect(written).toMatchObject({ fileName: 'codebook.csv' });
  expect(readFileSync(file(), 'utf8')).toContain('Theme 1 / Theme 2,Theme 2,Theme 1,,orange,,0');
  writeFileSync(file(), 'path;memo;keywords\nTheme 1 / Theme 2;Two;word\nTheme 3 / Theme 4;;\n');
  const { entries, remarks } = (await dialogue.get('themes.readCodebook', {}))!;
  expect(remarks).toEqual([]);
  const before = dump();
  expect(await dialogue.get('themes.applyCodebook', { entries })).toEqual({ added: 2, changed: 1 });
  expect(await tree()).toEqual(['Theme 1', '- Theme 2', 'Theme 3', '- Theme 4']);
  expect((await list())[1]).toMatchObject({ definition: 'Two', keywords: ['word'] });
  expect(await dialogue.get('themes.applyCodebook', { entries })).toEqual({ added: 0, changed: 0 });
  await dialogue.get('history.undo', {});
  expect(dump()).toEqual(before);
});
