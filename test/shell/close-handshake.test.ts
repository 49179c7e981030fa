import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  CloseHandshake,
  flushTimeout,
  type WhenNotSaved,
} from '../../electron/shell/close-handshake';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function handshakeOf({ canAnswer = true, decisions = [] as WhenNotSaved[] } = {}) {
  const happened: string[] = [];
  const note = (what: string) => () => void happened.push(what);
  const handshake = new CloseHandshake({
    canAnswer: () => canAnswer,
    sendFlush: note('flush'),
    onSaving: (isSaving) => happened.push(isSaving ? 'saving' : 'not saving'),
    askPerson: async () => {
      happened.push('asked');
      return decisions.shift() ?? 'keep-open';
    },
    close: note('close'),
    onKeptOpen: note('kept open'),
  });
  return { handshake, happened };
}

test('a window that has saved closes, and only then', async () => {
  const { handshake, happened } = handshakeOf();
  expect(handshake.mayClose()).toBe(false);
  expect(happened).toEqual(['saving', 'flush']);
  handshake.flushed();
  await vi.advanceTimersByTimeAsync(0);
  expect(happened).toEqual(['saving', 'flush', 'not saving', 'close']);
  expect(handshake.mayClose()).toBe(true);
});

test('closing twice asks the page once', () => {
  const { handshake, happened } = handshakeOf();
  handshake.mayClose();
  expect(handshake.mayClose()).toBe(false);
  expect(happened).toEqual(['saving', 'flush']);
});

test('a page that cannot answer is not waited for', () => {
  const { handshake, happened } = handshakeOf({ canAnswer: false });
  expect(handshake.mayClose()).toBe(true);
  expect(happened).toEqual([]);
});

test('a page that does not answer in time leaves the decision to the person', async () => {
  const { handshake, happened } = handshakeOf({ decisions: ['keep-open'] });
  handshake.mayClose();
  await vi.advanceTimersByTimeAsync(flushTimeout - 1);
  expect(happened).not.toContain('asked');
  await vi.advanceTimersByTimeAsync(1);
  expect(happened).toEqual(['saving', 'flush', 'asked', 'not saving', 'kept open']);
  // And everything starts afresh.
  expect(handshake.mayClose()).toBe(false);
  handshake.flushed();
  await vi.advanceTimersByTimeAsync(0);
  expect(happened.at(-1)).toBe('close');
});

test('waiting longer asks the page again', async () => {
  const { handshake, happened } = handshakeOf({ decisions: ['wait'] });
  handshake.mayClose();
  await vi.advanceTimersByTimeAsync(flushTimeout);
  handshake.flushed();
  await vi.advanceTimersByTimeAsync(0);
  expect(happened).toEqual(['saving', 'flush', 'asked', 'flush', 'not saving', 'close']);
});

test('a person may close without', async () => {
  const { handshake, happened } = handshakeOf({ decisions: ['close'] });
  handshake.mayClose();
  await vi.advanceTimersByTimeAsync(flushTimeout);
  expect(happened.at(-1)).toBe('close');
  expect(handshake.mayClose()).toBe(true);
});

test('an answer that nobody waits for is ignored', () => {
  const { handshake, happened } = handshakeOf();
  handshake.flushed();
  expect(happened).toEqual([]);
});
