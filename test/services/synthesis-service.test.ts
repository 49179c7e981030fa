import { afterEach, beforeEach, expect, test } from 'vitest';
import { narrativeFromText } from '../../shared/notes/narrative';
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

const missing = '01890000-0000-7000-8000-000000000000' as never;
const links = async () => {
  const { evidence } = await dialogue.get('synthesis.links', { eventId: ids.event });
  return (await dialogue.get('synthesis.points', { eventId: ids.event })).map(({ id }) =>
    evidence.filter(({ pointId }) => pointId === id).map(({ stance }) => stance),
  );
};

test('a point is linked once to an area; linking again changes its stance', async () => {
  const pointIds = [...ids.points, ids.points[0]];
  await dialogue.get('synthesis.link', { areaId: ids.area, pointIds, stance: 'opposes' });
  expect(await links()).toEqual([['opposes'], ['opposes']]);
  await dialogue.get('synthesis.unlink', { areaId: ids.area, pointIds: [ids.points[0]] });
  expect(await links()).toEqual([[], ['opposes']]);
  await dialogue.get('synthesis.link', {
    areaId: ids.area,
    pointIds: [ids.points[0]],
    stance: 'qualifies',
  });
  expect(await links()).toEqual([['qualifies'], ['opposes']]);
  for (let i = 0; i < 3; i += 1) await dialogue.get('history.undo', {});
  expect(await links()).toEqual([['supports'], []]);
});

test('a point that is not there, or not any more, is no evidence', async () => {
  const link = (point: never) =>
    dialogue.failure('synthesis.link', { areaId: ids.area, pointIds: [point], stance: 'supports' });
  expect(await link(missing)).toEqual({ code: 'not-found', entity: 'point', id: missing });
  await dialogue.get('record.delete', { id: ids.interventions[1] });
  expect(await link(ids.points[1] as never)).toMatchObject({ code: 'not-found', entity: 'point' });
});

test('evidence returns with its point', async () => {
  const [before] = await dialogue.get('synthesis.areas', { eventId: ids.event });
  expect(before!.summary).toMatchObject({ supporters: [expect.anything()] });
  await dialogue.get('record.editPoint', { id: ids.points[0], text: '' });
  const [without] = await dialogue.get('synthesis.areas', { eventId: ids.event });
  expect(without!.summary).toMatchObject({ supporters: [] });
  await dialogue.get('record.editPoint', { id: ids.points[0], text: 'first words' });
  const [after] = await dialogue.get('synthesis.areas', { eventId: ids.event });
  expect(after!.summary).toEqual(before!.summary);
});

test('areas keep the order they are given, section by section', async () => {
  const add = (lead: string, section: 'convergence' | 'further-action') =>
    dialogue.get('synthesis.addArea', { eventId: ids.event, section, lead });
  const second = await add('Area 2', 'convergence');
  await add('Action 1', 'further-action');
  const move = { id: second, section: 'convergence', before: ids.area } as const;
  await dialogue.get('synthesis.moveArea', move);
  const leads = async () =>
    (await dialogue.get('synthesis.areas', { eventId: ids.event })).map((area) => area.lead);
  expect(await leads()).toEqual(['Area 2', 'Area 1', 'Action 1']);
  await dialogue.get('synthesis.editArea', { id: second, section: 'further-action' });
  expect(await leads()).toEqual(['Area 1', 'Action 1', 'Area 2']);
  await dialogue.get('synthesis.deleteArea', { id: ids.area });
  expect(await leads()).toEqual(['Action 1', 'Area 2']);
  expect(await links()).toEqual([[], []]);
});

test('a narrative cannot count by a theme that is not there', async () => {
  const narrative = narrativeFromText(['{quantifier themes=t}'], {
    theme: () => missing,
    point: () => missing,
  });
  const error = await dialogue.failure('synthesis.editArea', { id: ids.area, narrative });
  expect(error).toMatchObject({ code: 'not-found', entity: 'theme' });
});
