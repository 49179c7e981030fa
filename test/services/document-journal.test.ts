import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { InterventionId } from '../../shared/domain/ids';
import { createTestApplication, type TestApplication } from '../support/test-application';
import { callsOn, type DialogueCalls } from '../support/dialogue-calls';
import {
  createPopulated,
  say,
  type as typeInto,
  typing,
  type Populated,
} from '../support/populated-dialogue';

let app: TestApplication;
let dialogue: DialogueCalls;
let ids: Populated;
let id: InterventionId;
beforeEach(async () => {
  app = createTestApplication();
  ({ ids, ...dialogue } = await createPopulated(app));
  id = ids.interventions[0];
});
afterEach(() => app.close());

const state = (of = id) => dialogue.get('record.document', { id: of });
const textOf = async (of = id) =>
  (await state(of)).document.content.map((point) => point.content?.[0]?.text ?? '');
const stored = async (of = id) =>
  (await dialogue.get('record.get', { id: of })).points.map((point) => point.text);
const services = () => app.application.context.open.get(dialogue.id);

/** Replaces the whole text, as a paste over everything does. */
async function paste(content: unknown[], into = id): Promise<number> {
  const { document, version: baseVersion } = await state(into);
  const size = document.content.reduce(
    (sum, point) => sum + 2 + (point.content?.[0]?.text.length ?? 0),
    0,
  );
  const steps = [{ stepType: 'replace', from: 0, to: size, slice: { content } }];
  return (await dialogue.get('record.appendSteps', { id: into, baseVersion, steps })).version;
}
const point = (attrs: object, text: string) => ({
  type: 'point',
  attrs: { kind: 'observation', verbatim: false, themes: [], ...attrs },
  content: [{ type: 'text', text }],
});

describe('steps', () => {
  test('count the version up, and are refused from any other', async () => {
    const { version } = await state();
    const steps = [typing('a'), typing('b')];
    const append = (baseVersion: number) =>
      dialogue.call('record.appendSteps', { id, baseVersion, steps });
    expect(await append(version)).toEqual({ ok: true, value: { version: version + 2 } });
    for (const base of [version, version + 1, version + 3]) {
      const conflict = { code: 'conflict', label: 'edit-points' };
      expect(await append(base)).toEqual({ ok: false, error: conflict });
    }
    expect(await textOf()).toEqual(['bafirst words']);
  });

  test.each([
    ['of no kind', { stepType: 'unknown' }],
    ['outside the text', { stepType: 'replace', from: 900, to: 901 }],
    [
      'with a node that the text cannot hold',
      { stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'image' }] } },
    ],
    ['that take the last point away', { stepType: 'replace', from: 0, to: 13 }],
    ['with a mark', { stepType: 'addMark', mark: { type: 'bold' }, from: 1, to: 3 }],
    [
      'with an attribute of the wrong kind',
      { stepType: 'attr', pos: 0, attr: 'kind', value: 'party' },
    ],
    ['with an id that is none', { stepType: 'attr', pos: 0, attr: 'id', value: 'x' }],
    ['of a prototype', JSON.parse('{"stepType":"replace","from":1,"to":1,"__proto__":{"x":1}}')],
  ])('%s change nothing', async (name, step) => {
    const before = await state();
    const steps = [typing('lost '), step as Record<string, unknown>];
    const result = await dialogue.call('record.appendSteps', {
      id,
      baseVersion: before.version,
      steps,
    });
    if (name === 'of a prototype') return expect(result.ok).toBe(true);
    const error = { code: 'invalid', field: 'steps', rule: 'malformed' };
    expect(result).toEqual({ ok: false, error });
    expect(await state()).toEqual(before);
    app.restart();
    expect(await state()).toEqual(before);
  });

  test('to an intervention that is not there, or was deleted, are refused', async () => {
    await dialogue.get('record.delete', { id });
    const input = { id, baseVersion: 0, steps: [typing('x')] };
    const missing = { code: 'not-found', entity: 'intervention', id };
    expect(await dialogue.failure('record.appendSteps', input)).toEqual(missing);
    expect(await dialogue.failure('record.document', { id })).toEqual(missing);
  });
});

describe('a checkpoint', () => {
  test('leaves the version, so that whoever types goes on typing', async () => {
    const version = await typeInto(dialogue, id, 'more ');
    expect(await stored()).toEqual(['first words']);
    await dialogue.get('record.checkpoint', { id });
    expect(await stored()).toEqual(['more first words']);
    expect((await state()).version).toBe(version);
    await typeInto(dialogue, id, 'and ');
    expect(await textOf()).toEqual(['and more first words']);
  });

  test('is made before every other command, so that undoing that one takes no words with it', async () => {
    await typeInto(dialogue, id, 'precious ');
    await dialogue.get('programme.deleteSession', { id: ids.panel });
    await dialogue.get('history.undo', {});
    expect(await stored()).toEqual(['precious first words']);
    await typeInto(dialogue, id, 'most ');
    await dialogue.get('record.delete', { id });
    await dialogue.get('history.undo', {});
    expect(await stored()).toEqual(['most precious first words']);
    const labels = [];
    for (let i = 0; i < 2; i += 1) labels.push((await dialogue.get('history.undo', {})).label);
    expect(labels).toEqual(['edit-points', 'edit-points']);
    expect(await stored()).toEqual(['first words']);
  });

  test('of typing that came to nothing is not a change', async () => {
    const { undo } = await dialogue.get('history.state', {});
    const version = await typeInto(dialogue, id, 'x');
    const steps = [{ stepType: 'replace', from: 1, to: 2 }];
    await dialogue.get('record.appendSteps', { id, baseVersion: version, steps });
    await dialogue.get('record.checkpoint', { id });
    expect(await dialogue.get('history.state', {})).toEqual({ undo, redo: null });
    expect(await textOf()).toEqual(['first words']);
  });

  test('of one text that cannot be read does not stop the others, nor undo, nor closing', async () => {
    const [broken, whole] = ids.interventions;
    await typeInto(dialogue, broken, 'kept ');
    await typeInto(dialogue, whole, 'saved ');
    const { database } = services();
    database
      .prepare('UPDATE intervention SET document = ? WHERE id = ?')
      .run('{"type":"doc"}', broken);
    database.close();
    expect(() => app.application.close()).toThrow();

    const again = createTestApplication({ dataFolder: app.dataFolder });
    const there = callsOn(again, dialogue.id);
    expect(await again.get('dialogues.open', { id: dialogue.id })).toEqual({
      recoveredInterventions: 1,
    });
    expect(await there.get('record.document', { id: whole })).toMatchObject({
      document: { content: [{ content: [{ text: 'saved second words' }] }] },
    });
    const unreadable = { code: 'content-unreadable', entity: 'intervention', id: broken };
    expect(await there.failure('record.document', { id: broken })).toEqual(unreadable);
    expect(await there.get('history.undo', {})).toEqual({ label: 'edit-points' });
    again.restart();
    const kept = again.application.context.open.get(dialogue.id).database;
    expect(String(kept.prepare('SELECT steps FROM step').pluck().all())).toContain('kept ');
    again.close();
  });
});

describe('an undo', () => {
  test('of the text makes a new version, so that a stale editor notices', async () => {
    const version = await typeInto(dialogue, id, 'more ');
    await dialogue.get('history.undo', {});
    const after = await state();
    expect(after.version).toBeGreaterThan(version);
    expect(await textOf()).toEqual(['first words']);
    const stale = { id, baseVersion: version, steps: [typing('x')] };
    expect(await dialogue.failure('record.appendSteps', stale)).toMatchObject({ code: 'conflict' });
  });

  test('of a change elsewhere leaves the version', async () => {
    const { version } = await state();
    await dialogue.get('themes.add', { name: 'Theme 9' });
    await dialogue.get('history.undo', {});
    expect((await state()).version).toBe(version);
  });
});

describe('pasted points', () => {
  test('from another intervention get ids of their own; the first owner keeps its evidence', async () => {
    const [own, foreign] = ids.points;
    await paste([
      point({ id: foreign }, 'pasted'),
      point({ id: own }, 'a'),
      point({ id: own }, 'b'),
    ]);
    await dialogue.get('record.close', { id });
    const { points } = await dialogue.get('record.get', { id });
    expect(points.map((each) => each.text)).toEqual(['pasted', 'a', 'b']);
    expect(points[1]!.id).toBe(own);
    expect(new Set([...points.map((each) => each.id), foreign]).size).toBe(4);
    expect(await stored(ids.interventions[1])).toEqual(['second words']);
    expect(await textOf()).toEqual(['pasted', 'a', 'b']);
  });

  test('with themes of another dialogue leave them behind', async () => {
    const theme = '01890000-0000-7000-8000-00000000abcd';
    const fresh = '01890000-0000-7000-8000-00000000dcba';
    await paste([point({ id: fresh, themes: [theme, ids.themes[1]] }, 'pasted')]);
    app.restart();
    expect((await dialogue.get('record.get', { id })).points).toMatchObject([
      { text: 'pasted', themeIds: [ids.themes[1]] },
    ]);
  });
});

test('what was typed and not saved before a crash is part of the record afterwards', async () => {
  const other = await say(dialogue, ids.panel, null, 'said');
  await typeInto(dialogue, id, 'typed ');
  await typeInto(dialogue, other.intervention, 'also ');
  // Closes the database under the application, as a kill would, so that nothing is tidied up.
  services().database.close();
  expect(() => app.application.close()).toThrow();
  const again = createTestApplication({ dataFolder: app.dataFolder });
  const opened = await again.get('dialogues.open', { id: dialogue.id });
  expect(opened).toEqual({ recoveredInterventions: 2 });
  const get = (of: InterventionId) =>
    again.get('record.get', { dialogueId: dialogue.id, input: { id: of } });
  expect((await get(id)).points[0]!.text).toBe('typed first words');
  expect((await get(other.intervention)).points[0]!.text).toBe('also said');
  const history = { dialogueId: dialogue.id, input: { id } };
  expect((await again.get('history.ofIntervention', history))[0]).toMatchObject({
    label: 'edit-points',
    origin: 'recovery',
    points: ['typed first words'],
  });
  expect(await again.get('dialogues.open', { id: dialogue.id })).toEqual({
    recoveredInterventions: 0,
  });
  again.close();
});
