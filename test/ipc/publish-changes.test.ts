import { expect, test } from 'vitest';
import type { AppEvent } from '../../shared/contract/change';
import { publishTo, type EventReceiver } from '../../electron/ipc/publish-changes';

function fakeWindow({
  url = 'app://rapporteur/index.html',
  isDestroyed = false,
  isCrashed = false,
} = {}) {
  const received: unknown[] = [];
  const window: EventReceiver = {
    isDestroyed: () => isDestroyed,
    webContents: {
      getURL: () => url,
      isCrashed: () => isCrashed,
      send: (channel, event) => received.push({ channel, event }),
    },
  };
  return { window, received };
}

test('an event reaches every window that shows the app, and no other', () => {
  const event: AppEvent = { type: 'flush' };
  const reached = [fakeWindow(), fakeWindow({ url: 'app://rapporteur/index.html#chair' })];
  const passedOver = [
    fakeWindow({ url: 'https://example.invalid/' }),
    fakeWindow({ isDestroyed: true }),
    fakeWindow({ isCrashed: true }),
  ];
  publishTo(
    [...reached, ...passedOver].map(({ window }) => window),
    event,
  );
  for (const { received } of reached)
    expect(received).toEqual([{ channel: 'rapporteur:event', event }]);
  for (const { received } of passedOver) expect(received).toEqual([]);
});
