import BetterSqlite from 'better-sqlite3';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DialogueId } from '../../shared/domain/ids';
import { migrate } from '../../electron/persistence/migrate';
import { inProcessJobs, type JobRunner } from '../../electron/services/job-runner';
import { templateHandlers } from '../../electron/services/template-handlers';
import { callsOn, type DialogueCalls } from '../support/dialogue-calls';
import {
  createPopulated,
  delegationFields,
  participantFields,
  type as typeInto,
  type Populated,
} from '../support/populated-dialogue';
import { dumpTables } from '../support/table-dump';
import { createTestApplication, type TestApplication } from '../support/test-application';

let app: TestApplication;
let source: DialogueCalls & { ids: Populated };
beforeEach(async () => {
  app = createTestApplication();
  source = await createPopulated(app);
});
afterEach(() => app.close());

const everything = { people: true, codebook: true, wording: true };
const nothing = { people: false, codebook: false, wording: false };
const asked = (sourceId: DialogueId, parts = everything) => ({
  ...{ jobId: 'job', title: 'Dialogue 2', sourceId, parts },
});
const createFrom = async (parts = everything) =>
  callsOn(app, await app.get('dialogues.createFrom', asked(source.id, parts)));
const fileOf = (id: DialogueId) => join(app.dataFolder, 'dialogues', `${id}.sqlite`);
const databaseOf = (id: DialogueId) => app.application.context.open.get(id).database;
const files = () => readdirSync(join(app.dataFolder, 'dialogues')).toSorted();

/** What is there apart from ids, which are everybody's own. */
async function contentOf({ get }: DialogueCalls) {
  const { participants, delegations } = await get('participants.list', {});
  const delegation = new Map(delegations.map(({ id, name }) => [id, name]));
  const themes = await get('themes.list', {});
  const theme = new Map(themes.map(({ id, name }) => [id, name]));
  return {
    people: participants.map(({ id: _, interventions: __, delegationId, ...fields }) => ({
      ...fields,
      delegation: delegationId && delegation.get(delegationId),
    })),
    delegations: delegations.map(
      ({ id: _, interventions: __, participants: ___, ...fields }) => fields,
    ),
    themes: themes.map(({ id: _, points: __, parentId, ...fields }) => ({
      ...fields,
      parent: parentId && theme.get(parentId),
    })),
  };
}

describe('a dialogue from an earlier one', () => {
  beforeEach(async () => {
    const { get, ids } = source;
    await get('participants.addDelegation', {
      ...delegationFields,
      ...{ name: 'Delegation 3', shortName: 'D3', category: 'civil-society', isGroup: true },
    });
    const rest = {
      title: 'H.E.',
      position: 'Ambassador',
      gender: 'woman',
      email: 's3@example.org',
    };
    await get('participants.add', { ...participantFields, ...rest, name: 'Speaker 3' } as never);
    await get('participants.edit', { id: ids.participants[1], title: 'Dr' });
    const below = { name: 'Theme 3', parentId: ids.themes[1], definition: 'What it means' };
    const id = await get('themes.add', below);
    await get('themes.edit', { id, hue: 11, keywords: ['Word 1', 'Word 2'] });
    await get('dialogues.edit', {
      ...{ theme: 'Theme of that year', organization: 'Organization 1', language: 'fr' },
      ...{ attribution: 'category', ladder: { several: 4, many: 9, mostAbove: 0.75 } },
      preferredTerms: [{ avoid: 'Term 1', use: 'Term 2' }],
      lexicon: [{ short: 'a1', long: 'Abbreviation 1' }],
    });
  });

  test('has its people, delegations, codebook and wording, under ids of its own', async () => {
    const made = await createFrom();
    expect(await contentOf(made)).toEqual(await contentOf(source));
    const overview = await made.get('dialogues.overview', {});
    expect(overview.dialogue).toMatchObject({
      ...{ id: made.id, title: 'Dialogue 2', organization: 'Organization 1', language: 'fr' },
      ...{ attribution: 'category', ladder: { several: 4, many: 9, mostAbove: 0.75 } },
      preferredTerms: [{ avoid: 'Term 1', use: 'Term 2' }],
      lexicon: [{ short: 'a1', long: 'Abbreviation 1' }],
    });
    const idsOf = async ({ get }: DialogueCalls) => {
      const { participants, delegations } = await get('participants.list', {});
      return [...participants, ...delegations, ...(await get('themes.list', {}))].map(
        ({ id }) => id,
      );
    };
    const old = new Set<string>(await idsOf(source));
    expect((await idsOf(made)).filter((id) => old.has(id))).toEqual([]);
  });

  test('has nothing of what happened there: its year, programme, roles, record and areas', async () => {
    const made = await createFrom();
    expect((await made.get('dialogues.overview', {})).dialogue.theme).toBe('');
    const { dialogue, participant, delegation, theme, search, ...rest } = dumpTables(
      databaseOf(made.id),
    );
    expect([dialogue, participant, delegation, theme].map((rows) => rows?.length)).toEqual([
      1, 3, 3, 3,
    ]);
    expect(search).toHaveLength(9);
    expect(Object.values(rest).flat()).toEqual([]);
  });

  test('has the parts that were asked for and no others', async () => {
    const { people, delegations, themes } = await contentOf(source);
    const without = { people: [], delegations: [], themes: [] };
    const only = async (parts: typeof everything) => {
      const made = await createFrom(parts);
      const { dialogue } = await made.get('dialogues.overview', {});
      return { ...(await contentOf(made)), language: dialogue.language };
    };
    expect(await only({ ...nothing, people: true })).toEqual({
      ...without,
      ...{ people, delegations, language: 'en' },
    });
    expect(await only({ ...nothing, codebook: true })).toEqual({
      ...without,
      ...{ themes, language: 'en' },
    });
    expect(await only({ ...nothing, wording: true })).toEqual({ ...without, language: 'fr' });
    expect(await only(nothing)).toEqual({ ...without, language: 'en' });
  });

  test('leaves out what was deleted, and who was described rather than identified', async () => {
    const { get, ids } = source;
    const delegationId = ids.delegations[0];
    const described = { name: 'woman, third row', isIdentified: false, delegationId };
    await get('participants.add', { ...participantFields, ...described });
    const gone = await get('participants.add', { ...participantFields, name: 'Speaker 9' });
    await get('participants.delete', { id: gone });
    await get('themes.delete', { id: ids.themes[1] });
    expect(await app.get('dialogues.reusable', { sourceId: source.id })).toEqual({
      ...{ people: 3, described: 1, delegations: 3, themes: 2 },
    });
    const made = await contentOf(await createFrom());
    expect(made.people.map(({ name }) => name)).toEqual(['Speaker 1', 'Speaker 2', 'Speaker 3']);
    // The child of the deleted theme is lifted to its grandparent.
    expect(made.themes).toMatchObject([
      { name: 'Theme 1' },
      { name: 'Theme 3', parent: 'Theme 1' },
    ]);
  });

  test('is listed at once, and undo has nothing to take back in it', async () => {
    const { id } = await createFrom();
    expect(app.events.at(-1)).toMatchObject({
      type: 'changed',
      changes: [{ entity: 'dialogues' }],
    });
    const listed = await app.get('dialogues.list', {});
    expect(listed.find((each) => each.id === id)).toMatchObject({ title: 'Dialogue 2' });
    expect(await callsOn(app, id).failure('history.undo', {})).toEqual({ code: 'nothing-to-undo' });
  });
});

describe('the earlier dialogue is not changed', () => {
  const allRows = (id: DialogueId) =>
    (
      databaseOf(id)
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
        .pluck()
        .all() as string[]
    )
      .filter((table) => !table.startsWith('search'))
      .map((table) => [table, databaseOf(id).prepare(`SELECT * FROM ${table}`).all()]);

  test('while it is open', async () => {
    const before = allRows(source.id);
    await createFrom();
    expect(allRows(source.id)).toEqual(before);
  });

  test('while it is closed: not a byte of its file, and it stays closed', async () => {
    await app.get('dialogues.close', { id: source.id });
    const before = readFileSync(fileOf(source.id));
    await createFrom();
    expect(readFileSync(fileOf(source.id)).equals(before)).toBe(true);
    expect(app.application.context.open.find(source.id)).toBe(null);
  });

  test('where an earlier release wrote it: it keeps its schema, and no copy is left', async () => {
    const id = '01890000-0000-7000-8000-000000000000' as DialogueId;
    const old = new BetterSqlite(fileOf(id));
    old.pragma('journal_mode = WAL');
    migrate(old, 1);
    const ladder = JSON.stringify({ several: 3, many: 5, mostAbove: 0.5 });
    old
      .prepare(
        "INSERT INTO dialogue VALUES (?, 'Dialogue 0', '', '', 'es', 'name', ?, '[]', 1, NULL)",
      )
      .run(id, ladder);
    old
      .prepare(
        "INSERT INTO participant (id, name, is_identified, title, position) VALUES (?, 'Speaker 1', 1, '', '')",
      )
      .run('01890000-0000-7000-8000-000000000001');
    old.close();
    const before = readFileSync(fileOf(id));
    expect(await app.get('dialogues.reusable', { sourceId: id })).toMatchObject({ people: 1 });
    const made = callsOn(app, await app.get('dialogues.createFrom', asked(id)));
    expect((await contentOf(made)).people).toMatchObject([{ name: 'Speaker 1', email: '' }]);
    expect((await made.get('dialogues.overview', {})).dialogue.language).toBe('es');
    expect(readFileSync(fileOf(id)).equals(before)).toBe(true);
    expect(files().filter((name) => /backup|part/.test(name))).toEqual([]);
  });

  test('what is being typed there becomes part of its record first, and typing goes on', async () => {
    const id = await source.get('record.open', { sessionId: source.ids.panel, speakerId: null });
    await typeInto(source, id, 'unsaved words ');
    await createFrom();
    const { points } = await source.get('record.get', { id });
    expect(points.map(({ text }) => text)).toEqual(['unsaved words ']);
    await typeInto(source, id, 'still ');
    const { document } = await source.get('record.document', { id });
    expect(JSON.stringify(document)).toContain('still unsaved words');
  });
});

describe('a failure leaves no dialogue and no file', () => {
  let before: string[];
  beforeEach(() => (before = files()));
  afterEach(() => expect(files()).toEqual(before));

  test('where the earlier one is not there', async () => {
    const id = '01890000-0000-7000-8000-000000000000' as DialogueId;
    const missing = { code: 'not-found', entity: 'dialogue', id };
    expect(await app.failure('dialogues.createFrom', asked(id))).toEqual(missing);
    expect(await app.failure('dialogues.reusable', { sourceId: id })).toEqual(missing);
  });

  test('where the earlier one is damaged, which stays where it is', async () => {
    await app.get('dialogues.close', { id: source.id });
    before = files();
    writeFileSync(fileOf(source.id), 'damage '.repeat(2000));
    const damaged = { code: 'database-corrupt', keptAs: '' };
    expect(await app.failure('dialogues.createFrom', asked(source.id))).toEqual(damaged);
    expect(await app.failure('dialogues.reusable', { sourceId: source.id })).toEqual(damaged);
  });

  test('where it is stopped half-way', async () => {
    const { context } = app.application;
    const stopping: JobRunner = {
      run: async (name, input, { signal }) => {
        await inProcessJobs.run(name, input, { signal, onProgress: () => undefined });
        context.running.cancel('job');
        return inProcessJobs.run(name, input, { signal, onProgress: () => undefined });
      },
    };
    const { createFrom } = templateHandlers({ ...context, jobs: stopping });
    await expect(createFrom(asked(source.id))).rejects.toMatchObject({
      error: { code: 'cancelled' },
    });
  });

  test('where the title says nothing', async () => {
    const blank = { ...asked(source.id), title: '  ' };
    expect(await app.failure('dialogues.createFrom', blank)).toMatchObject({
      ...{ code: 'invalid', field: 'title' },
    });
  });
});

test('a large list tells how far it is', async () => {
  const { database, participants, runner } = app.application.context.open.get(source.id);
  runner.run({ label: 'import-participants', origin: 'import', isUndoable: true }, () => {
    for (let i = 0; i < 1200; i += 1)
      participants.add({ ...participantFields, name: `Speaker ${i + 10}`, email: '' });
  });
  const made = await createFrom();
  const fractions = app.events.flatMap((event) =>
    event.type === 'progress' && event.fraction !== null ? [event.fraction] : [],
  );
  expect(fractions).toEqual([500 / 1202, 1000 / 1202]);
  const count = 'SELECT count(*) FROM participant';
  expect(databaseOf(made.id).prepare(count).pluck().get()).toBe(1202);
  expect(database.open).toBe(true);
});
