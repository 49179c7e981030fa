import { expect, test } from 'vitest';
import { contract, endpointAt } from '../../shared/contract/contract';
import type { DialogueId } from '../../shared/domain/ids';
import { chairCalls, mayChairCall } from '../../electron/ipc/chair-calls';

const dialogueId = '00000000-0000-7000-8000-000000000001' as DialogueId;
const otherId = '00000000-0000-7000-8000-000000000002' as DialogueId;

const allPaths = Object.entries(contract).flatMap(([feature, methods]) =>
  Object.keys(methods).map((method) => `${feature}.${method}`),
);

test('the chair may call only what is there, and of the list only what the window needs', () => {
  for (const path of chairCalls) expect(endpointAt(path), path).toBeDefined();
  const allowed = allPaths.filter((path) => mayChairCall(path, { dialogueId }, dialogueId));
  expect(new Set(allowed)).toEqual(chairCalls);
  expect(new Set(allowed.map((path) => path.split('.')[0]))).toEqual(new Set(['app', 'speakers']));
  // What changes settings of the app, saves, reads history, writes files or signs belongs to the main window.
  const withheld = ['app.flushed', 'app.setPreferences', 'speakers.history', 'speakers.export'];
  for (const path of [...withheld, 'speakers.signOff', 'speakers.sheet', 'history.undo'])
    expect(chairCalls.has(path), path).toBe(false);
});

test('no entity with the words of notes reaches the chair', () => {
  const reads = [...chairCalls].flatMap((path) => {
    const endpoint = endpointAt(path);
    return endpoint?.kind === 'query' ? endpoint.reads : [];
  });
  expect(reads).not.toContain('intervention');
  expect(reads).not.toContain('point');
});

test('another dialogue is closed to the chair, however it is asked for', () => {
  const of = (payload: unknown) => mayChairCall('speakers.list', payload, dialogueId);
  expect(of({ dialogueId })).toBe(true);
  for (const payload of [{ dialogueId: otherId }, {}, null, undefined, 'text', [dialogueId]])
    expect(of(payload)).toBe(false);
  expect(mayChairCall('constructor', { dialogueId }, dialogueId)).toBe(false);
});
