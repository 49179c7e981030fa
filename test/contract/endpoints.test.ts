import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { appErrorSchema } from '../../shared/app-error';
import { contract, type EndpointPath } from '../../shared/contract/contract';
import { entityNames } from '../../shared/contract/change';
import type { Endpoint } from '../../shared/contract/endpoint';
import { createTestApplication, type TestApplication } from '../support/test-application';
import type { DialogueCalls } from '../support/dialogue-calls';
import { createPopulated } from '../support/populated-dialogue';

const endpoints = Object.entries(contract).flatMap(([feature, methods]) =>
  Object.entries<Endpoint>(methods).map(([method, endpoint]): [EndpointPath, Endpoint] => [
    `${feature}.${method}` as EndpointPath,
    endpoint,
  ]),
);

let app: TestApplication;
let dialogue: DialogueCalls;
let problems: unknown[];
beforeAll(async () => {
  app = createTestApplication({ onProblem: (error) => problems.push(error) });
  dialogue = await createPopulated(app);
});
beforeEach(() => (problems = []));
afterAll(() => app.close());

const invoke = (path: unknown, payload: unknown) => app.application.invoke(path as string, payload);

describe('what is not in the contract', () => {
  test.each([
    '',
    '.',
    'record',
    'record.',
    '.list',
    'record.unknown',
    'unknown.list',
    '__proto__.toString',
    'record.__proto__',
    'record.constructor',
    'constructor.name',
    'toString.call',
    'record.list.input',
    'hasOwnProperty.call',
    undefined,
    null,
    42,
    {},
    ['record', 'list'],
  ])('%j is answered as a bug, and logged', async (path) => {
    const result = await invoke(path, {});
    expect(result).toEqual({ ok: false, error: { code: 'unexpected', reference: 'TEST' } });
    expect(problems).toHaveLength(1);
  });
});

describe.each(endpoints)('%s', (path, endpoint) => {
  test('has a handler, and answers wrong input with a Result', async () => {
    const { id } = dialogue;
    const wrong: unknown[] = [
      undefined,
      null,
      0,
      'text',
      [],
      { unexpected: true },
      { __proto__: null, id: 'no-id' },
      { id: { $ne: null } },
      ...fc.sample(fc.object({ maxDepth: 2 }), { numRuns: 10, seed: 1 }),
    ];
    for (const input of wrong) {
      const payload = endpoint.scope === 'app' ? input : { dialogueId: id, input };
      const result = await invoke(path, payload);
      if (!result.ok) expect(appErrorSchema.parse(result.error)).toEqual(result.error);
      expect(
        problems.map((problem) => String(problem)),
        JSON.stringify(input),
      ).toEqual([]);
      const isAccepted = endpoint.input.safeParse(input).success;
      if (!isAccepted) expect(result).toMatchObject({ ok: false, error: { code: 'invalid' } });
    }
  });

  test('declares entities that exist', () => {
    if (endpoint.kind !== 'query') return;
    for (const entity of endpoint.reads) expect(entityNames).toContain(entity);
  });
});

test('a call about no dialogue, or one that does not exist, is refused', async () => {
  const { id } = dialogue;
  for (const payload of [undefined, {}, { dialogueId: id }, { dialogueId: 'x', input: {} }]) {
    expect((await invoke('record.list', payload)).ok).toBe(false);
  }
  const dialogueId = '01890000-0000-7000-8000-000000000000';
  const result = await invoke('programme.tree', { dialogueId, input: {} });
  expect(result).toEqual({
    ok: false,
    error: { code: 'not-found', entity: 'dialogue', id: dialogueId },
  });
});

test('a listener that fails does not undo what was done, and the others are told', async () => {
  const heard: unknown[] = [];
  app.application.subscribe(() => {
    throw new Error('window gone');
  });
  app.application.subscribe((event) => heard.push(event));
  await dialogue.get('themes.add', { name: 'Theme 9' });
  expect(heard).toHaveLength(1);
  expect(String(problems[0])).toContain('window gone');
});
