import { afterAll, beforeAll, expect, test } from 'vitest';
import { contract } from '../../shared/contract/contract';
import type { EntityName } from '../../shared/contract/change';
import type { Query } from '../../shared/contract/endpoint';
import type { DialogueId } from '../../shared/domain/ids';
import { countedCondition } from '../../electron/persistence/counted-intervention';
import { openInMemory } from '../../electron/persistence/open-database';
import { Statement } from '../../electron/persistence/statement';
import { builtInProfiles } from '../../shared/report/built-in-profiles';
import { TrackedTable } from '../../electron/persistence/tracked-table';
import { createTestApplication, type TestApplication } from '../support/test-application';
import { callsOn, type DialoguePath, type InputOf } from '../support/dialogue-calls';

/** What each query of a dialogue is asked; a query without an entry does not compile. */
type QueryPath = {
  [P in DialoguePath]: P extends `${infer F}.${infer M}`
    ? F extends keyof typeof contract
      ? M extends keyof (typeof contract)[F]
        ? (typeof contract)[F][M] extends { kind: 'query' }
          ? P
          : never
        : never
      : never
    : never;
}[DialoguePath];

let app: TestApplication;
let dialogueId: DialogueId;
let inputs: { [P in QueryPath]: InputOf<P>[] };
const migrated = openInMemory();

beforeAll(async () => {
  app = createTestApplication();
  dialogueId = await app.get('dialogues.importSample', { jobId: 'job' });
  const { get } = callsOn(app, dialogueId);
  const tree = await get('programme.tree', {});
  const sessionId = tree.sessions[1]!.id;
  const eventId = tree.events[0]!.id;
  const everything = await get('record.list', { sessionId: null });
  const { id, speakerId, delegationId } = everything.find((entry) => entry.speakerId !== null)!;
  const themeId = (await get('themes.list', {}))[0]!.id;
  const draft = { eventId, profile: 'summary', language: 'en' } as const;
  const versionId = await get('draft.circulate', { draft, attribution: 'name', name: 'First' });
  const own = await get('draft.addProfile', { profile: builtInProfiles.publication });
  inputs = {
    'dialogues.overview': [{}],
    'draft.report': [
      { draft, attribution: 'name' },
      { draft: { ...draft, profile: own, language: 'fr' }, attribution: 'none' },
    ],
    'draft.evidence': [
      {
        pointIds: everything.flatMap(({ points }) => points.map((point) => point.id)),
        areaId: null,
      },
    ],
    'draft.profiles': [{}],
    'draft.comments': [{ draft }],
    'draft.versions': [{ draft }],
    'draft.changesSince': [{ versionId }],
    'history.state': [{}],
    'history.ofIntervention': [{ id }],
    'participants.list': [{}],
    'programme.tree': [{}],
    'record.list': [
      { sessionId: null },
      { sessionId },
      { sessionId: null, speakerId, delegationId, themeId },
    ],
    'record.get': [{ id }],
    'record.openInterventions': [{ sessionId }],
    'speakers.list': [{ sessionId }, { sessionId, isQueueOnly: true }],
    'speakers.balance': [{ sessionId }],
    'speakers.history': [{ key: id }],
    'speakers.sheet': [{ sessionId }],
    'record.document': [{ id }],
    'search.run': [{ text: 'migra' }, { text: '' }, { text: 'global compact', limit: 3 }],
    'synthesis.areas': [{ eventId }],
    'synthesis.points': [{ eventId }],
    'synthesis.links': [{ eventId }],
    'synthesis.carriedPoints': [{ eventId }],
    'synthesis.matrix': [
      { eventId, rows: 'themes', columns: 'delegation' },
      { eventId, rows: 'areas', columns: 'panel' },
    ],
    'synthesis.cellPoints': [
      { eventId, rows: 'themes', columns: 'category', rowId: themeId, columnId: 'government' },
    ],
    'synthesis.coOccurrence': [{ eventId }],
    'synthesis.timeline': [{ eventId }],
    'suggestions.areas': [{ eventId }],
    'suggestions.dismissed': [{ eventId }],
    'themes.list': [{}],
    'themes.points': [{ id: themeId }],
  };
});
afterAll(() => app.close());

const paths = Object.entries(contract).flatMap(([feature, methods]) =>
  Object.entries(methods)
    .filter(([, endpoint]) => endpoint.kind === 'query' && endpoint.scope === 'dialogue')
    .map(([method]) => `${feature}.${method}` as QueryPath),
);

/** Whose changes make rows of a table stale. Tables that no entity announces stand for the one that they come from. */
const entityOfTable: Record<string, EntityName | null> = {
  ...Object.fromEntries([...TrackedTable.byEntity].map(([entity, { table }]) => [table, entity])),
  point: 'point',
  point_theme: 'point',
  document_version: 'intervention',
  step: 'intervention',
  command: 'history',
  change_log: 'history',
  // Who this copy is never changes.
  site: null,
};

/** Whether a statement reads what is said or heard in a turn, and so becomes stale with every word. */
const readsWords = (sql: string) => /\b(document|transcript)\b/.test(sql);

/**
 * Entities that make what a statement reads stale. Who speaks where and when is announced as a turn; so is that a turn
 * of a transcript begins or ceases to count, which is why the rule for that reads no points.
 */
function entitiesOf(sql: string, { reads }: Query): (EntityName | null | undefined)[] {
  const isOfTurns = reads.includes('turn') && !reads.includes('intervention') && !readsWords(sql);
  if (!isOfTurns) return tablesOf(sql).map((table) => entityOfTable[table]);
  const withoutRule = ['i', 'x'].reduce(
    (rest, alias) => rest.replaceAll(countedCondition(alias), '1'),
    sql,
  );
  return tablesOf(withoutRule).map((table) =>
    table === 'intervention' ? 'turn' : entityOfTable[table],
  );
}

/** Tables that a statement opens, by the root pages of its program; full-text tables have none and stand in the SQL. */
function tablesOf(sql: string): string[] {
  if (sql.includes('search_text')) return [];
  const roots = new Map(
    (
      migrated.prepare('SELECT rootpage, tbl_name AS name FROM sqlite_schema').all() as {
        rootpage: number;
        name: string;
      }[]
    ).map(({ rootpage, name }) => [rootpage, name]),
  );
  const names = [...sql.matchAll(/:(\w+)/g)].map(([, name]) => [name!, null]);
  const program = migrated.prepare(`EXPLAIN ${sql}`).all(Object.fromEntries(names)) as {
    opcode: string;
    p2: number;
  }[];
  return program
    .filter(
      ({ opcode }) => opcode === 'OpenRead' || opcode === 'OpenWrite' || opcode === 'ReopenIdx',
    )
    .map(({ p2 }) => roots.get(p2))
    .filter((name) => name !== undefined);
}

function queryAt(path: QueryPath): Query {
  const [feature, method] = path.split('.') as [keyof typeof contract, string];
  return (contract[feature] as unknown as Record<string, Query>)[method]!;
}

test('there is a question for every query', () => {
  expect(Object.keys(inputs).sort()).toEqual([...paths].sort());
});

test.each(paths)('%s reads only, names what it reads, and answers as declared', async (path) => {
  const { get } = callsOn(app, dialogueId);
  const ran = new Set<string>();
  const endpoint = queryAt(path);
  for (const input of inputs[path]) {
    Statement.observer = (sql) => ran.add(sql);
    const answer = await get(path, input as never).finally(() => (Statement.observer = null));
    expect(endpoint.output.parse(answer)).toEqual(answer);
    expect(structuredClone(answer)).toEqual(answer);
  }
  for (const sql of ran) expect([sql, migrated.prepare(sql).readonly]).toEqual([sql, true]);
  const tables = new Set([...ran].flatMap(tablesOf));
  expect([...tables].filter((table) => entityOfTable[table] === undefined)).toEqual([]);
  const read = new Set([...ran].flatMap((sql) => entitiesOf(sql, endpoint)));
  expect([...read].filter((entity) => entity && !endpoint.reads.includes(entity))).toEqual([]);
});

test('the search names every thing that its index holds', () => {
  const held = ['point', 'participant', 'delegation', 'theme', 'session', 'intervention'];
  expect(contract.search.run.reads).toEqual(expect.arrayContaining(held));
});

test.each(['app.info', 'app.preferences', 'dialogues.list', 'dialogues.trash'] as const)(
  '%s answers as declared',
  async (path) => {
    const answer = await app.get(path, {});
    const [feature, method] = path.split('.') as ['app', 'info'];
    expect(contract[feature][method].output.parse(answer)).toEqual(answer);
  },
);

test('the check of what is read sees a table that is left out', () => {
  expect(tablesOf('SELECT id FROM theme WHERE deleted_at IS NULL')).toEqual(['theme']);
  expect(tablesOf('SELECT p.id FROM point p JOIN area a ON a.id = p.id')).toEqual(
    expect.arrayContaining(['point', 'area']),
  );
});
