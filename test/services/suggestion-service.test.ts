import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EventId } from '../../shared/domain/ids';
import { importFile, sampleFile } from '../../electron/services/app-handlers';
import { inProcessJobs, type JobRunner } from '../../electron/services/job-runner';
import { suggestionHandlers } from '../../electron/services/suggestion-handlers';
import { callsOn, type DialogueCalls } from '../support/dialogue-calls';
import { createPopulated, eventFields, type } from '../support/populated-dialogue';
import { createTestApplication, type TestApplication } from '../support/test-application';

let app: TestApplication;
beforeEach(() => (app = createTestApplication()));
afterEach(() => app.close());

const jobId = 'job';

describe('on the sample, whose points nobody has linked', () => {
  let dialogue: DialogueCalls;
  let eventId: EventId;
  const find = () => dialogue.get('suggestions.findAreas', { eventId, jobId });
  const answer = async () => {
    const given = await dialogue.get('suggestions.areas', { eventId });
    if (given === null) throw new Error('nobody has asked');
    return given;
  };
  const first = async () => (await answer()).candidates[0]!;

  beforeEach(async () => {
    const { context } = app.application;
    dialogue = callsOn(app, await importFile(context, sampleFile(context), jobId));
    const { events } = await dialogue.get('dialogues.overview', {});
    eventId = events[0]!.id;
    for (const { id } of await dialogue.get('synthesis.areas', { eventId }))
      await dialogue.get('synthesis.deleteArea', { id });
  });

  test('they are there once somebody has asked, the same each time, and not after it was closed', async () => {
    expect(await dialogue.get('suggestions.areas', { eventId })).toBe(null);
    const found = await find();
    expect(app.events.at(-1)).toMatchObject({
      ...{ type: 'changed', dialogueId: dialogue.id },
      changes: [{ entity: 'suggestion' }],
    });
    const given = await answer();
    expect(given.candidates).toHaveLength(found);
    expect(found).toBeGreaterThan(0);
    expect(given.isStale).toBe(false);
    const points = await dialogue.get('synthesis.points', { eventId });
    const grouped = given.candidates.flatMap(({ pointIds }) => pointIds);
    expect(new Set(grouped).size).toBe(grouped.length);
    expect(given.ungrouped).toBe(points.length - grouped.length);
    await find();
    expect(await answer()).toEqual(given);
    await app.get('dialogues.close', { id: dialogue.id });
    expect(await dialogue.get('suggestions.areas', { eventId })).toBe(null);
  });

  test('points that are linked, set aside or off the record leave their candidate, and come back', async () => {
    await find();
    const before = await answer();
    const [candidate, ...others] = before.candidates;
    const { pointIds, quoteIds, label: lead } = candidate!;
    const area = { eventId, section: 'convergence', lead } as const;
    const evidence = [{ pointId: quoteIds[0]!, stance: 'supports' as const }];
    await dialogue.get('synthesis.addArea', { ...area, evidence });
    const left = await first();
    expect(left).toMatchObject({
      pointIds: pointIds.filter((id) => id !== quoteIds[0]),
      delegations: candidate!.delegations - 1,
      ...{ key: candidate!.key, label: candidate!.label, reason: candidate!.reason },
    });
    expect(left.quoteIds.slice(0, 2)).toEqual(quoteIds.slice(1));
    expect(left.quoteIds).toHaveLength(3);
    const rest = pointIds.filter((id) => !left.quoteIds.includes(id) && id !== quoteIds[0]);
    await dialogue.get('synthesis.setAside', { pointIds: rest, reason: 'Reason 1' });
    expect(await first()).toMatchObject({ quoteIds: left.quoteIds, delegations: 3 });
    const all = pointIds.map((pointId) => ({ pointId, stance: 'supports' as const }));
    await dialogue.get('synthesis.addArea', { ...area, evidence: all });
    expect(await answer()).toEqual({ ...before, candidates: others });
    for (let i = 0; i < 3; i += 1) await dialogue.get('history.undo', {});
    expect(await answer()).toEqual(before);

    const said = await dialogue.get('synthesis.points', { eventId });
    const off = said.find(({ id }) => id === pointIds[0])!;
    const unheard = { id: off.interventionId, attribution: 'off-the-record' } as const;
    await dialogue.get('record.setAttribution', unheard);
    expect((await first()).pointIds).not.toContain(off.id);
    expect(await answer()).toMatchObject({ isStale: true });
  });

  test('a dismissed candidate stays away, also when somebody asks again, until that is undone', async () => {
    await find();
    const before = await answer();
    const { label, pointIds } = await first();
    const id = await dialogue.get('suggestions.dismiss', { eventId, label, pointIds });
    const without = {
      candidates: before.candidates.slice(1),
      ungrouped: before.ungrouped + pointIds.length,
      isStale: false,
    };
    expect(await answer()).toEqual(without);
    await dialogue.get('history.undo', {});
    expect(await answer()).toEqual(before);
    await dialogue.get('history.redo', {});
    await find();
    expect(await answer()).toEqual(without);
    expect(await dialogue.get('suggestions.dismissed', { eventId })).toMatchObject([{ label }]);
    await dialogue.get('suggestions.restore', { id });
    // Asked while it was dismissed: it comes back when somebody asks.
    expect(await answer()).toEqual({ ...without, isStale: true });
    await find();
    expect(await answer()).toEqual(before);
    // What was split off it is not taken along.
    const part = { eventId, label, pointIds: pointIds.slice(0, -2) };
    await dialogue.get('suggestions.dismiss', part);
    const { candidates } = await answer();
    expect(candidates.find(({ key }) => key === before.candidates[0]!.key)?.pointIds).toEqual(
      pointIds.slice(-2),
    );
  });

  test('an answer is stale once a word or a theme has changed, and no longer when that is undone', async () => {
    await find();
    const before = await answer();
    const [theme] = await dialogue.get('themes.list', {});
    const { pointIds } = await first();
    const changes = [
      () => dialogue.get('record.editPoint', { id: pointIds[0]!, text: 'other words' }),
      () => dialogue.get('themes.edit', { id: theme!.id, keywords: ['Word 1'] }),
      () => dialogue.get('themes.tag', { pointIds: [pointIds[0]!], themeId: theme!.id }),
    ];
    for (const change of changes) {
      await change();
      expect(await answer()).toEqual({ ...before, isStale: true });
      await dialogue.get('history.undo', {});
      expect(await answer()).toEqual(before);
    }
  });

  test('a question that is cancelled leaves the last answer, and one that ends late an answer to a later one', async () => {
    await find();
    const before = await answer();
    const { pointIds } = await first();
    const { context } = app.application;
    const services = context.open.get(dialogue.id);
    const ask = (jobs: JobRunner, job = jobId) =>
      suggestionHandlers({ ...context, jobs }, services).findAreas({ eventId, jobId: job });
    const cancelling: JobRunner = {
      run: async (name, input, options) => {
        context.running.cancel(jobId);
        return inProcessJobs.run(name, input, { ...options, signal: new AbortController().signal });
      },
    };
    await expect(ask(cancelling)).rejects.toMatchObject({ error: { code: 'cancelled' } });
    expect(app.events.at(-1)).toMatchObject({ type: 'progress', jobId, isDone: true });
    expect(await answer()).toEqual(before);

    const late: JobRunner = {
      run: async (name, input, options) => {
        const output = await inProcessJobs.run(name, input, options);
        await dialogue.get('record.editPoint', { id: pointIds[0]!, text: 'other words' });
        await find();
        return output;
      },
    };
    await ask(late, 'late');
    expect(await answer()).toMatchObject({ isStale: false });
  });

  test('a point has themes, areas and points like it, and an area points that may belong to it', async () => {
    await find();
    const { pointIds, label: lead } = await first();
    const [own, ...others] = pointIds;
    const evidence = others.slice(2).map((pointId) => ({ pointId, stance: 'supports' as const }));
    const area = { eventId, section: 'convergence', lead } as const;
    const areaId = await dialogue.get('synthesis.addArea', { ...area, evidence });
    const { areas, similar } = await dialogue.get('suggestions.forPoint', { pointId: own!, jobId });
    expect(areas).toMatchObject([{ areaId }]);
    expect(pointIds).toEqual(expect.arrayContaining([similar[0]!.pointId]));
    const { evidence: more } = await dialogue.get('suggestions.forArea', { areaId, jobId });
    expect(more.map(({ pointId }) => pointId)).toContain(own);
    const gone = '01890000-0000-7000-8000-000000000000' as never;
    const failing = [
      dialogue.failure('suggestions.findAreas', { eventId: gone, jobId }),
      dialogue.failure('suggestions.forPoint', { pointId: gone, jobId }),
      dialogue.failure('suggestions.forArea', { areaId: gone, jobId }),
    ];
    expect(await Promise.all(failing)).toMatchObject(
      ['event', 'point', 'area'].map((entity) => ({ code: 'not-found', entity })),
    );
  });
});

test('of no point, and of one, nothing can be made; what is being typed counts', async () => {
  const { get, ids } = await createPopulated(app);
  const eventId = await get('programme.addEvent', { ...eventFields, title: 'Event 2' });
  const find = () => get('suggestions.findAreas', { eventId, jobId });
  const empty = { candidates: [], isStale: false, ungrouped: 0 };
  expect(await find()).toBe(0);
  expect(await get('suggestions.areas', { eventId })).toEqual(empty);
  const times = { startsAt: null, endsAt: null };
  const sessionId = await get('programme.addPanel', { eventId, title: 'Panel 2', ...times });
  const intervention = await get('record.open', { sessionId, speakerId: ids.participants[0] });
  await type({ get } as never, intervention, 'words');
  expect(await find()).toBe(0);
  expect(await get('suggestions.areas', { eventId })).toEqual({ ...empty, ungrouped: 1 });
  const [point] = await get('synthesis.points', { eventId });
  const { similar } = await get('suggestions.forPoint', { pointId: point!.id, jobId });
  expect(similar).toEqual([]);
});
